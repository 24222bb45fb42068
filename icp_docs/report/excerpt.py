"""One line of an author's file, with a mark under the part that is meant."""

from __future__ import annotations

import unicodedata

from icp_docs.text import LOG_COMMAND, printable

_TAB = "    "
_BEFORE = 40


def excerpt(line: str, *, column: int, end: int, width: int = 100) -> tuple[str, str]:
    """The line made safe and cut to `width` cells, and the carets to print below it.

    `column` and `end` count characters from 1; `end` is the first one after the mark, or 0.
    """
    start = min(max(column - 1, 0), len(line))
    stop = max(start + 1, min(end - 1, len(line)))
    first = _first_shown(line, start, width)
    commands = {match.start() + 1 for match in LOG_COMMAND.finditer(line, first)}
    shown = "…" if first else ""
    mark, room = " " * len(shown), width - len(shown)
    for index in range(first, len(line)):
        cell = "\\x23" if index in commands else _shown(line[index])
        cells = _cells(cell)
        if cells > room:
            shown += "…"
            break
        room -= cells
        shown += cell
        mark += ("^" if start <= index < stop else " ") * cells
    # A mark after the last character: something is missing there.
    mark = mark.rstrip() if "^" in mark else f"{mark}^"
    return shown.rstrip(), mark


def _first_shown(line: str, start: int, width: int) -> int:
    """The first character to show, so that the mark is in sight and not far to the right."""
    if start < width and _cells("".join(map(_shown, line[: width + 1]))) <= width:
        return 0
    room, first = _BEFORE, start
    while first and (room := room - _cells(_shown(line[first - 1]))) >= 0:
        first -= 1
    return first


def _shown(char: str) -> str:
    return _TAB if char == "\t" else printable(char)


def _cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
