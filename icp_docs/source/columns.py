"""The column in which a line was probably meant to begin: the one with which the file reads on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from icp_docs.guessing import affordable
from icp_docs.problem import Fix
from icp_docs.source.build import build
from icp_docs.source.line import Line
from icp_docs.source.trouble import Trouble

_LARGEST = 100_000  # characters of a text that is read again and again
_EFFORT = 50  # of reading one character, twice, beside that of comparing two letters
_NEAR = 40  # lines above whose columns are tried
_DASH_MORE, _DASH_LESS = 1, 3  # how far a dash too few or too many counts


class Move(NamedTuple):
    """A line that would read on in another column, or with its dash, or without."""

    row: int
    column: int
    """From 0."""
    written: str
    """The line as it would be."""
    dash: int
    """1 when a dash is added, -1 when it is taken away."""
    alone: bool = False
    """Nothing else that would do as well means anything else."""


def better_column(trouble: Trouble) -> Move | None:
    """The line that stands in the wrong column, and the right one; None where it is not clear."""
    if len(trouble.text) > _LARGEST:
        return None
    here = trouble.row
    above = trouble.row_above(here)
    moves = [*_moves(trouble, here), *(_moves(trouble, above) if above is not None else ())]
    if not affordable(_EFFORT * len(moves) * len(trouble.text)):
        return None
    reach = {move: _reach(trouble.with_line(move.row, move.written)) for move in moves}
    best = max(reach.values(), default=0)
    # Further than the line itself: otherwise the next one does not fit to it either.
    if best <= here + 1:
        return None
    good = [move for move in moves if reach[move] == best]
    first: Move = min(good, key=lambda move: _strangeness(trouble, move))
    meant = [build(trouble.with_line(move.row, move.written)).data for move in good]
    return first._replace(alone=all(data == meant[0] for data in meant))


def moved(trouble: Trouble, move: Move, *, sure: bool = False) -> tuple[int, int, Fix]:
    """The mark of the line, from the nearer of both columns on, and what to type there."""
    line, written = trouble.line(move.row), trouble.lines[move.row]
    start = min(move.column, line.indent)
    end = max(line.indent + 1, line.start + len(line.key))
    behind = len(written) - end
    offset = trouble.offset(move.row)
    typed = move.written[start : len(move.written) - behind]
    return offset + start, offset + end, Fix(typed, sure)


def _moves(trouble: Trouble, row: int) -> Iterator[Move]:
    """The line in every column that the lines near it use."""
    line, written = trouble.line(row), trouble.lines[row]
    lead, rest = written[: line.indent], written[line.indent :]
    spaces = not lead.strip(" ")
    if line.key and spaces and line.dash and row != trouble.row:
        yield Move(row, line.indent, f"{lead}{written[line.start :]}", -1)
    elif line.key and spaces and not line.dash and _begins_entries(trouble, row):
        yield Move(row, line.indent, f"{lead}- {rest}", 1)
    for column in _columns(trouble, row):
        if column != line.indent or not spaces:
            yield Move(row, column, f"{' ' * column}{rest}", 0)


def _lines_above(trouble: Trouble, row: int) -> Iterator[Line]:
    """The lines above a row up to the key at the margin that it stands under."""
    for above in islice(trouble.rows_above(row), _NEAR):
        line = trouble.line(above)
        yield line
        if line.indent == 0 and not line.dash:
            return


def _columns(trouble: Trouble, row: int) -> dict[int, None]:
    """The columns in which a line could begin, as those above it do, or inside them."""
    columns: dict[int, None] = {0: None}
    if row != trouble.row:
        columns[trouble.line(trouble.row).indent] = None
    for line in _lines_above(trouble, row):
        columns[line.indent] = None
        if line.key:
            columns[line.start] = None
        if line.key and not line.value:
            columns[line.start + 2] = None
    return columns


def _begins_entries(trouble: Trouble, row: int) -> bool:
    """Whether entries of a list above begin in this column with the same key."""
    here = trouble.line(row)
    return any(
        line.dash and (line.indent, line.key) == (here.indent, here.key)
        for line in _lines_above(trouble, row)
    )


def _reach(text: str) -> int:
    """The line at which reading this text stops; behind the last line when nothing is wrong."""
    built = build(text)
    if built.error is not None:
        return Trouble(text, built.error).row
    if built.findings:
        return text.count("\n", 0, built.findings[0].start)
    return text.count("\n") + 1 if isinstance(built.data, dict) else 0


def _strangeness(trouble: Trouble, move: Move) -> tuple[int, int, bool]:
    """The smaller, the likelier: a small move, of the line in question, to the line above."""
    line = trouble.line(move.row)
    lead = trouble.lines[move.row][: line.indent]
    above = trouble.row_above(move.row)
    beside = move.column == (0 if above is None else trouble.line(above).start)
    other = move.row != trouble.row
    # A line out of the row between two others was pasted there.
    between = other and beside and trouble.line(trouble.row).start == move.column
    away = abs(move.column - len(lead.expandtabs(4)))
    if move.dash:
        away = _DASH_LESS if move.dash < 0 else _DASH_MORE
    elif other and line.dash:
        away += _DASH_LESS
    return away, 0 if between else 2 if other else 1, not beside
