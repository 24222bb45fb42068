"""How large a checklist can be printed and still stay on one page.

The measures are those of the print section of the style sheet, on Letter, which is the shorter
paper, with the column of A4, which is the narrower one. Widths are in em, heights in points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from icp_docs.pages.letters import ems
from icp_docs.pages.sheet import Box, Destination, Line, Sheet, TierRow, Wording


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to print a sheet, a class of the style sheet."""

    name: str
    size: float
    """Of the letters, in points; never below 8."""
    leading: float = 1.18
    """Height of a line for each point of its letters."""
    why: bool = True
    find: bool = True
    """Which hints are printed: the last ones to go are how to find out."""


SETTINGS = (
    Setting("large", 11.5),
    Setting("roomy", 10.5),
    Setting("middle", 9.7),
    Setting("snug", 9.1),
    Setting("close", 8.6),
    Setting("dense", 8, 1.14),
    Setting("terse", 8, 1.14, why=False),
    Setting("bare", 8, 1.14, why=False, find=False),
)
"""From the largest to what is left when a sheet is very long."""

_PAGE = 746.0  # 279.4 mm less the margins, and a little for what the measures miss
_COLUMN = 260.0  # half of 190 mm less the gap
_NOTE = 20.0  # a line to write on, 7 mm
_SPARE = 18.0  # what the measures miss, again: notes are not worth a second page
MOST_NOTES = 8
_FOLD = 1.6  # what a line of text loses on the right, because words stay whole
_BOX = 2.95  # a box, the gaps around it and the space behind
_ROW = 1.2  # a row of boxes is a little higher than a line
_PILL = 1.7  # points in their frame
_ARROW = 3.4  # "stop" and an arrow before the route
_BLANK = 4.6  # the line for the points
_FIND, _WHY = 4.6, 2.6  # the words before the hints


@dataclass(frozen=True, slots=True)
class _Measured:
    """Widths of one question, or of its wording in a segment."""

    question: float
    blank: float
    """What the line for the points takes of the question's lines."""
    boxes: tuple[float, ...]
    find: float
    why: float
    variants: tuple[_Measured, ...] = ()


def setting(sheet: Sheet) -> tuple[str, int]:
    """The name of the largest setting in which the sheet fits one page, else of the smallest.

    And how many lines for notes there is room for beneath it.
    """
    groups = [[_line(line, sheet.routes) for line in group.lines] for group in sheet.groups]
    tiers = [_tier(row) for row in sheet.tiers]
    routes = [_route(to) for to in sheet.routes.values()]
    for way in SETTINGS:
        left = _PAGE - _height(groups, tiers, routes, way)
        if left >= 0:
            return way.name, min(MOST_NOTES, max(0, int((left - _SPARE) / _NOTE)))
    return SETTINGS[-1].name, 0


def _height(
    groups: list[list[_Measured]], tiers: list[float], routes: list[float], way: Setting
) -> float:
    column = _COLUMN / way.size
    columns = sum(1.85 + sum(_lines(line, column, way) for line in group) for group in groups)
    foot = (way.leading + 0.2) * bool(tiers)  # what an open question counts
    foot += sum(_folded(tier, 2 * column - 10) * way.leading + 0.2 for tier in tiers)
    foot += way.leading * (1 + ceil(sum(_folded(route, column) for route in routes) / 2)) + 2.5
    return (columns / 2 + 1.6 + foot + 5.2) * way.size


def _lines(line: _Measured, column: float, way: Setting) -> float:
    """Height of one question in its column, in letters."""
    height = _folded(line.question, column - line.blank) + _ROW * _rows(line.boxes, column)
    hint = max(8.0, way.size * 0.94) / way.size
    height += _hints(line, column, hint, way)
    for variant in line.variants:
        words = variant.question + sum(variant.boxes)
        height += hint * _folded(words, column / hint - 1) + _hints(variant, column, hint, way)
    return height * way.leading + 0.35


def _hints(line: _Measured, column: float, hint: float, way: Setting) -> float:
    width = line.find * way.find + line.why * way.why
    return hint * _folded(width, column / hint) if width else 0


def _rows(boxes: Iterable[float], column: float) -> int:
    """Rows of boxes, as many side by side as fit."""
    rows, used = 1, 0.0
    for width in boxes:
        if used and used + width > column:
            rows, used = rows + 1, 0.0
        if width > column:
            rows += _folded(width, column) - 1
        used += width
    return rows


def _folded(width: float, column: float) -> int:
    """Lines that a text of this width takes."""
    return 1 if width <= column else ceil(width / (column - _FOLD))


def _tier(row: TierRow) -> float:
    width = ems(row.tier.treatment) + 10 * bool(row.tier.respond_within)
    return width + (7 + sum(ems(label) + 1 for label in row.requires) if row.requires else 0)


def _route(to: Destination) -> float:
    again = 10 + ems(to.name) if to.route.profile else 0
    return 2 + ems(to.name) * 1.08 + ems(to.route.next_step) + again


def _line(line: Line, routes: Mapping[str, Destination]) -> _Measured:
    stop = _ARROW + ems(routes[line.route].name) if line.route else _ARROW
    unknown = _BOX + 0.6
    return _Measured(
        ems(line.question) * 1.08,  # bold
        _BLANK if line.best or line.worst else 0,
        (*_boxes(line.boxes, stop), unknown),
        ems(line.find_it) + _FIND if line.find_it else 0,
        ems(line.why) + _WHY if line.why else 0,
        tuple(_wording(variant) for variant in line.variants),
    )


def _wording(variant: Wording) -> _Measured:
    return _Measured(
        ems(variant.question) + 8,
        0,
        tuple(_boxes(variant.boxes, 0)),
        ems(variant.find_it) + _FIND if variant.find_it else 0,
        ems(variant.why) + _WHY if variant.why else 0,
    )


def _boxes(boxes: tuple[Box, ...], stop: float) -> Iterator[float]:
    for box in boxes:
        width = _BOX + ems(box.label) + (0 if box.points is None else _PILL)
        width += 0 if box.told or not box.text else ems(box.text) + 0.6
        yield width + (stop * 1.08 if box.stops else 0)
