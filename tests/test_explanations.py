"""Every code has a page, and what a page shows as wrong and as right is so."""

from __future__ import annotations

import errno
import os
import re
from datetime import date
from pathlib import Path

import pytest

import icp_docs
from icp_docs.codes import CODES, Level
from icp_docs.playbook import Loaded, load

PAGES = Path(icp_docs.__file__).parent / "explanations"
TODAY = date(2026, 11, 1)
ENCODINGS = {"ICP007": "latin-1"}

# Permissions and other encodings cannot stand on a page; tests/source shows these two.
UNSHOWN = ("ICP001", "ICP007")

_PAGE = re.compile(
    r"# (?P<title>.+)\n\n(?P<text>.+?)\n\n"
    r"## Wrong\n\n(?P<wrong>.+?)\n\n## Right\n\n(?P<right>.+)\n",
    re.DOTALL,
)
_BLOCKS = re.compile(r"```yaml\n(# ([^\n]+)\n.*?)```(?:\n\n|\Z)", re.DOTALL)


def section(code: str, name: str) -> str:
    page = _PAGE.fullmatch((PAGES / f"{code}.md").read_text(encoding="utf-8"))
    assert page, f"{code}.md is not title, text, Wrong, Right"
    return page[name]


def write_blocks(blocks: str, folder: Path, *, encoding: str = "utf-8") -> None:
    """All the files that a section shows."""
    assert _BLOCKS.sub("", blocks) == "", "a section holds nothing but YAML files with a name"
    for text, name in _BLOCKS.findall(blocks):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding=encoding)


def refuse(*_: object, **__: object) -> int:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def errors(loaded: Loaded) -> set[str]:
    return {problem.code for problem in loaded.problems if problem.level is Level.ERROR}


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(path.name for path in PAGES.iterdir()) == [f"{code}.md" for code in sorted(CODES)]


@pytest.mark.parametrize("code", CODES)
def test_title_and_text(code: str) -> None:
    assert section(code, "title") == CODES[code].title
    for paragraph in section(code, "text").split("\n\n"):
        assert re.fullmatch(r"[A-Z`].*[.:]", paragraph, re.DOTALL), paragraph


@pytest.mark.parametrize("code", [code for code in CODES if code not in UNSHOWN])
def test_wrong_has_this_problem_and_no_other_error(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of these two the pages say that their example only stands for such a file.
    write_blocks(section(code, "wrong"), tmp_path, encoding=ENCODINGS.get(code, "utf-8"))
    if code == "ICP001":
        monkeypatch.setattr(os, "open", refuse)
    loaded = load(tmp_path, today=TODAY)
    monkeypatch.undo()
    assert code in {problem.code for problem in loaded.problems}
    assert errors(loaded) <= {code}


@pytest.mark.parametrize("code", CODES)
def test_right_is_without_error_and_without_this_problem(code: str, tmp_path: Path) -> None:
    write_blocks(section(code, "right"), tmp_path)
    loaded = load(tmp_path, today=TODAY)
    assert code not in {problem.code for problem in loaded.problems}
    assert errors(loaded) == set()
