"""A finding in a text before it has a file and a line: two offsets, a code and a sentence."""

from __future__ import annotations

from typing import NamedTuple

from icp_docs.problem import Fix, Problem
from icp_docs.text import printable


class Finding(NamedTuple):
    """Something wrong between two offsets (in characters) of a text."""

    start: int
    end: int
    code: str
    message: str
    hint: str = ""
    fix: Fix | None = None


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def problem_at(text: str, path: str, finding: Finding) -> Problem:
    """The finding with its place; the mark stays on the line on which it begins."""
    line, column = place(text, finding.start)
    width = min(finding.end, end_of_line(text, finding.start)) - finding.start
    end = column + width if width > 0 else 0
    return Problem(
        path, line, column, finding.code, finding.message, finding.hint, end, finding.fix
    )


def end_of_line(text: str, offset: int) -> int:
    """The offset of the line break after this offset, or of the end of the text."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def shown(text: str, *, most: int = 40) -> str:
    """A piece of an author's text as it stands in a sentence: one line, safe and short."""
    text = printable(" ".join(text.split()))
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
