"""The pictures that documents show exist, and are those that `make screenshots` takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.screenshots import SHOTS_OF

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "docs/assets/screenshots"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("guide/*.md"), *(ROOT / "docs").rglob("*.md")])
PICTURE = re.compile(r'!\[[^]]*\]\(([^)\s]+)|<img[^>]*\ssrc="([^"]+)"')


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_shown_pictures_exist(document: Path) -> None:
    found = PICTURE.findall(document.read_text(encoding="utf-8"))
    named = [document.parent / (markdown or html) for markdown, html in found]
    assert [path for path in named if not path.is_file()] == []


def test_the_command_takes_every_picture() -> None:
    assert {path.stem for path in SHOTS.iterdir()} == set(SHOTS_OF)
