"""The lines of a file as blocks of entries, each entry with the comments about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from icp_docs.model import Part

STEP = 2
"""Columns that a block is indented further than what it stands in."""


@dataclass(slots=True)
class Entry:
    """A key or an item, with everything that goes where it goes."""

    name: str | int
    """The key, or the position in a list."""
    lead: list[str] = field(default_factory=list)
    """Blank lines and comments above it."""
    code: str = ""
    """Its first line without dash, indentation and comment."""
    comment: str = ""
    """The one at the end of that line."""
    comment_at: int = 0
    """The column of the comment from that of the code; 0 for one space behind it."""
    more: list[str] = field(default_factory=list)
    """The other lines of its text, with what they are indented beyond it."""
    inside: Block | None = None
    tail: list[str] = field(default_factory=list)
    """Comments below that are about it, with what they are indented beyond it."""
    beside_dash: bool = False
    """An item whose block begins in the line of its dash."""


@dataclass(slots=True)
class Block:
    """A mapping or a list without brackets."""

    listed: bool
    part: type[Part] | None
    """What the mapping is; None for a list, and for a table by ids."""
    column: int
    """Where its entries begin in the file, from 0."""
    head: list[str] = field(default_factory=list)
    """Comments at its top that are about all of it."""
    entries: list[Entry] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    """Comments at its end that are about no entry."""


def lines_of(block: Block, column: int = 0) -> list[str]:
    """The lines of a block whose entries begin in this column."""
    lines = _indented(block.head, column)
    for entry in block.entries:
        lines += _indented(entry.lead, column)
        lines += _entry(entry, column, "- " if block.listed else "")
        lines += _indented(entry.tail, column)
    return lines + _indented(block.foot, column)


def _entry(entry: Entry, column: int, dash: str) -> list[str]:
    inside = lines_of(entry.inside, column + STEP) if entry.inside else []
    if entry.beside_dash:
        inside[0] = f"{' ' * column}{dash}{inside[0].lstrip()}"
        return inside
    first = f"{' ' * column}{dash}{_commented(entry)}".rstrip()
    return [first, *_indented(entry.more, column), *inside]


def _commented(entry: Entry) -> str:
    if not entry.comment:
        return entry.code
    space = max(entry.comment_at - len(entry.code), 1)
    return f"{entry.code}{' ' * space}{entry.comment}"


def _indented(lines: list[str], column: int) -> list[str]:
    return [f"{' ' * column}{line}" if line else "" for line in lines]
