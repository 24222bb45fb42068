"""Pairs of playbooks on the disk, and their previews."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from icp_docs import preview
from icp_docs.changes import compare
from icp_docs.playbook import comparable, load, renamed

TODAY = date(2026, 11, 22)
REPOSITORY = Path(__file__).parents[2]
EXAMPLE = ("profiles", "personas", "accounts", "playbook.yml", "glossary.yml")


def preview_of(
    before: Path, after: Path, *, names: tuple[str, str] = ("main", "wider-food-plants")
) -> str:
    """The preview of what changes between the playbooks in two folders."""
    old, new = (load(folder, today=TODAY) for folder in (before, after))
    changes = compare(*comparable(old, new), renamed=renamed(old, new))
    return preview.render(old, new, changes, names=names)


def example(folder: Path) -> Path:
    """A copy of the example playbook."""
    for name in EXAMPLE:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / name)
    return folder


def edit(folder: Path, edits: Mapping[str, Mapping[str, str]]) -> None:
    """Exchange words in files: path -> what stands there -> what is to stand there."""
    for path, words in edits.items():
        text = (folder / path).read_text(encoding="utf-8")
        for old, new in words.items():
            assert text.count(old) == 1, (path, old)
            text = text.replace(old, new)
        (folder / path).write_text(text, encoding="utf-8")


EDITS = {
    "profiles/food-beverage-plants.yml": {
        "with 200 to 1,500 kW of ageing": "with 150 to 1,500 kW of ageing",
        "Do they run 200 to 1,500 kW": "Do they run 150 to 1,500 kW",
        "ideal: {between: [200, 1500]}": "ideal: {between: [150, 1500]}",
        "- {at_least: 110, less_than: 200}": "- {at_least: 110, less_than: 150}",
        "minimum_deal: 30k EUR": "minimum_deal: 24k EUR",
    },
    "personas/plant-manager.yml": {
        "wants the paper afterwards": "wants one printed page afterwards",
    },
}
"""What a marketer may propose."""


def proposal(folder: Path) -> tuple[Path, Path]:
    """The example playbook before and after EDITS and the removal of a persona's page."""
    before, after = example(folder / "before"), example(folder / "after")
    edit(after, EDITS)
    (after / "profiles/municipal-wastewater.yml").unlink()
    return before, after
