"""From the text of a file to its tree: blocks, entries, and what stands between them."""

from __future__ import annotations

import re
from typing import Any

from icp_docs.model.structure import part_at
from icp_docs.problem import Loc
from icp_docs.rewrite.entries import Written, fill
from icp_docs.rewrite.gaps import Gap, below, between, top
from icp_docs.rewrite.scalars import plain_key
from icp_docs.rewrite.text import Text, UnformattableError
from icp_docs.rewrite.tree import STEP, Block, Entry
from icp_docs.source.built import Spot

_COLON = re.compile(r"[ \t]*:(?=[ \t\n]|\Z)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:[ \t]+#.*)?[ \t]*")


def layout(text: Text) -> Block:
    """The tree of a text whose data is a mapping without braces around it."""
    block, last = _block(text, text.built.data, text.built.root, (), column=0, above=-1)
    rest = _gap(text, last, len(text.lines))
    while rest and not rest[-1].comment:
        rest.pop()
    below(block, rest)
    return block


def rows_of_head(text: Text) -> int:
    """How many lines at the top of a text are about all of it, and not about its first key."""
    first = min(spot.key_start for spot in text.built.spots[id(text.built.data)].values())
    block = Block(False, None, 0)
    top(block, _gap(text, -1, text.row(first)), Entry(""), at_top=True)
    return len(block.head)


def _block(
    text: Text, value: Any, spot: Spot, loc: Loc, *, column: int, above: int
) -> tuple[Block, int]:
    """The tree of a collection and its last row.

    `above` is the row before its first one, `column` the one in which its entries will begin.
    """
    listed = isinstance(value, list)
    block = Block(listed, None if listed else part_at(text.model, loc), text.column(spot.start))
    spots = text.built.spots[id(value)]
    last = above
    for name in range(len(value)) if listed else value:
        entry = Entry(name)
        start = _dash(text, block, spots[name], spot, last) if listed else spots[name].key_start
        if text.column(start) != block.column:
            raise UnformattableError(start)
        gap = _gap(text, last, text.row(start))
        if block.entries:
            between(block, gap, entry)
        else:
            top(block, gap, entry, at_top=not loc)
        last = _entry(text, entry, value[name], spots[name], (*loc, name), start, column)
        block.entries.append(entry)
    return block, last


def _entry(
    text: Text, entry: Entry, value: Any, spot: Spot, loc: Loc, start: int, column: int
) -> int:
    """Gives the entry that begins at `start` its value; returns its last row."""
    row = text.row(start)
    lead, behind = _lead(text, entry, spot, start)
    beside = text.row(spot.start) == row
    at = text.column(start)
    if not lead:
        at = text.column(spot.start) if beside and spot.start > behind else at + STEP
    written = Written(value, spot, loc, lead, row, behind, at, column)
    if not isinstance(value, dict | list) or spot.end > spot.start:
        return fill(text, entry, written)
    if beside and lead:
        raise UnformattableError(spot.start)
    entry.beside_dash = beside
    if not beside:
        written.take_comment(text, entry, behind)
        entry.code = lead
    above = row - 1 if beside else row
    entry.inside, last = _block(text, value, spot, loc, column=column + STEP, above=above)
    return last


def _lead(text: Text, entry: Entry, spot: Spot, start: int) -> tuple[str, int]:
    """The key with its colon ("" for an item), and the offset behind it or behind the dash."""
    if not isinstance(entry.name, str):
        return "", start + 1
    colon = _COLON.match(text.text, spot.key_end)
    if not colon:
        raise UnformattableError(start)
    return f"{plain_key(text.text[start : spot.key_end], entry.name)}:", colon.end()


def _dash(text: Text, block: Block, item: Spot, whole: Spot, last: int) -> int:
    """Where the dash of an item stands: all of a list stand in one column."""
    if not block.entries:
        return whole.start
    for row in range(text.row(item.start), last, -1):
        line = text.lines[row]
        if line[block.column : block.column + 1] == "-" and not line[: block.column].strip():
            return text.offset(row) + block.column
    raise UnformattableError(item.start)


def _gap(text: Text, above: int, row: int) -> list[Gap]:
    """The lines between two rows, which have no value in them."""
    gaps = []
    for at in range(above + 1, row):
        line = text.lines[at]
        bare = line.strip()
        marker = _MARKER.fullmatch(line) is not None
        if bare and bare[0] != "#" and not marker:
            raise UnformattableError(text.offset(at))
        gaps.append(Gap(bare, len(line) - len(line.lstrip()), marker))
    return gaps
