"""Tables with a column for each profile or persona: which cell belongs to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from icp_docs.preview.marking import changed
from icp_docs.preview.tree import Element, Node

_COLUMN = "data-column"


def with_columns(table: Element) -> Element:
    """The table with the name of its column at each cell, where the columns lead to pages.

    A name that stays the same lets a cell be compared with what stood in the same column before.
    """
    names = {place: name for place, name in enumerate(_heads(table)) if name}
    return _named(table, names) if len(names) > 1 else table


def only_changed(table: Element) -> Element:
    """The table with data-same at the cells of each column without a change."""
    columns = {cell.get(_COLUMN) for cell in _cells(table)} - {""}
    # An empty cell of a new row says nothing of its column.
    moved = {cell.get(_COLUMN) for cell in _cells(table) if cell.text and changed(cell)} - {""}
    return _without(table, columns - moved) if moved else table


def _heads(table: Element) -> Iterator[str]:
    """For each column the last step of the address that its heading leads to, or ""."""
    head = next((part for part in table.elements() if part.tag == "thead"), None)
    row = next(head.elements(), None) if head else None
    for cell in row.elements() if row else ():
        link = next((part for part in cell.elements() if part.tag == "a"), None)
        yield link.get("href").rstrip("/").rpartition("/")[2] if link else ""


def _named(element: Element, names: Mapping[int, str]) -> Element:
    """The element with the names at the cells of its rows; a cell of many columns has none."""
    if element.tag != "tr":
        return _within(element, lambda child: _named(child, names))
    place = -1
    cells: list[Node] = []
    for child in element.children:
        if isinstance(child, Element):
            place += 1
            if place in names and not child.get("colspan"):
                child = replace(child, attributes=(*child.attributes, (_COLUMN, names[place])))
        cells.append(child)
    return element.with_children(tuple(cells))


def _cells(element: Element) -> Iterator[Element]:
    for child in element.elements():
        if child.tag in ("td", "th"):
            yield child
        else:
            yield from _cells(child)


def _within(element: Element, change: Callable[[Element], Element]) -> Element:
    return element.with_children(
        tuple(child if isinstance(child, str) else change(child) for child in element.children)
    )


def _without(element: Element, columns: set[str]) -> Element:
    if element.get(_COLUMN) in columns:
        return element.having(data_same="yes")
    if element.tag in ("td", "th"):
        return element
    return _within(element, lambda child: _without(child, columns))
