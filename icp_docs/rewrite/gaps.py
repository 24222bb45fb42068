"""Blank lines and comments between entries: which entry each of them goes with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from icp_docs.rewrite.tree import Block, Entry

ALLOW = re.compile(r"#[ \t]*icp:", re.IGNORECASE)
"""A comment that allows a problem in the next line with a key."""

# For programs that look for it in the first lines of a file.
_FOR_PROGRAMS = re.compile(r"#[ \t]*(?:yaml-language-server:|vim?:|-\*-|!)")


class Gap(NamedTuple):
    """A line without a value."""

    comment: str
    """Without spaces around it; "" for a blank line."""
    column: int
    marker: bool = False
    """It begins or ends the document."""

    @property
    def allows(self) -> bool:
        """It is about the entry below, however far."""
        return ALLOW.match(self.comment) is not None


def _comments(gaps: list[Gap]) -> list[str]:
    """The lines as they stand in the column of an entry."""
    return [gap.comment for gap in gaps]


def top(block: Block, gaps: list[Gap], entry: Entry, *, at_top: bool) -> None:
    """What stands above the first entry: up to the last blank line it is about the block."""
    most = next((at for at, gap in enumerate(gaps) if gap.allows), len(gaps))
    cut = 0
    for at, gap in enumerate(gaps[:most]):
        alone = at_top and cut == at and _FOR_PROGRAMS.match(gap.comment)
        if not gap.comment or gap.marker or alone:
            cut = at + 1
    block.head = _comments(gaps[:cut])
    entry.lead = _comments(gaps[cut:])


def between(block: Block, gaps: list[Gap], entry: Entry) -> None:
    """What stands between the last entry of the block and the next one, `entry`."""
    cut = _end_of_own(gaps, block.column, at_end=False)
    _give(block.entries[-1], gaps[:cut], block.column)
    entry.lead = _comments(gaps[cut:])


def below(block: Block, gaps: list[Gap]) -> None:
    """What stands below the last entry of the block and belongs to it or to the block."""
    cut = _end_of_own(gaps, block.column, at_end=True)
    _give(block.entries[-1], gaps[:cut], block.column)
    block.foot = _comments(gaps[cut:])


def _end_of_own(gaps: list[Gap], column: int, *, at_end: bool) -> int:
    """How many of these lines are about the entry above them.

    Those that are indented further than it, and those directly below it with nothing directly
    below themselves.
    """
    cut = at = 0
    while at < len(gaps) and not gaps[at].allows and not gaps[at].marker:
        if not gaps[at].comment:
            at += 1
        elif gaps[at].column > column:
            cut = at = at + 1
        elif at == cut and (end := _end_of_paragraph(gaps, at, at_end=at_end)):
            cut = at = end
        else:
            break
    return cut


def _end_of_paragraph(gaps: list[Gap], at: int, *, at_end: bool) -> int:
    """Where the comments that begin here end; 0 when an entry stands directly below them."""
    while at < len(gaps) and gaps[at].comment and not gaps[at].allows and not gaps[at].marker:
        at += 1
    if at == len(gaps):
        return at if at_end else 0
    return at if not gaps[at].comment else 0


def _give(entry: Entry, gaps: list[Gap], column: int) -> None:
    """Comments that are about an entry go to what stands inside it as far as they are indented."""
    inside = entry.inside
    if inside is None:
        entry.tail = list(_as_deep(gaps, column) if not entry.more else _comments(gaps))
        return
    cut = 0
    for at, gap in enumerate(gaps):
        if gap.comment and gap.column < inside.column:
            break
        cut = at + 1
    while cut and not gaps[cut - 1].comment:
        cut -= 1
    if cut:
        below(inside, gaps[:cut])
    entry.tail = _comments(gaps[cut:])


def _as_deep(gaps: list[Gap], column: int) -> Iterator[str]:
    """Comments that go on below one at the end of a line stay below it."""
    deeper = True
    for gap in gaps:
        deeper = deeper and (not gap.comment or gap.column > column)
        yield (
            f"{' ' * (gap.column - column)}{gap.comment}" if deeper and gap.comment else gap.comment
        )
