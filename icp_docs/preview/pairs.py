"""Which elements of one place are the same thing before and after."""

from __future__ import annotations

from collections.abc import Sequence

from icp_docs.preview.tree import INLINE, WHOLE, Element

_NAMES = ("data-column", "id", "data-label", "data-row", "data-id")
_NAMING = frozenset(("h1", "h2", "h3", "h4", "dt", "th", "legend", "summary"))
_BEFORE_NAMES = frozenset(("header", "div"))
"""What may stand around a heading."""

_FRAMES = frozenset(("div", "table", "tbody", "ul", "ol", "dl", "header", "section", "p"))
_FRAME = 0.01
_ALIKE = 0.35
_MOST = 4_000  # comparisons; more would take long, and such lists are in order as they are

Pair = tuple[int, int]


def pairs(before: Sequence[Element], after: Sequence[Element]) -> list[Pair]:
    """Positions of what corresponds, in order; as alike as can be in sum."""
    if len(before) == len(after) and _in_order(before) and _in_order(after):
        return [(place, place) for place in range(len(before))]
    if len(before) * len(after) > _MOST:
        return _by_name(before, after)
    # best[i][j]: how alike the first i and the first j elements can be.
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i, old in enumerate(before):
        for j, new in enumerate(after):
            together = best[i][j] + likeness(old, new)
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], together)
    return _back(best)


def likeness(before: Element, after: Element) -> float:
    """How sure it is that two elements are the same thing, 0 when they are not."""
    if before.tag != after.tag or before.tag in WHOLE or before.marks != after.marks:
        return 0
    name, other = _name(before), _name(after)
    shared = _shared(before, after)
    if name and name == other:
        return 1 + shared
    if before.get("data-column") != after.get("data-column"):
        return 0
    if shared >= _ALIKE:
        return shared
    # What has no name and one look is a frame around something: one frame is as good as another.
    frame = before.tag in _FRAMES or (before.tag in INLINE and bool(before.get("class")))
    same = before.classes() == after.classes() and not name and not other
    return _FRAME if frame and same else 0


def _in_order(elements: Sequence[Element]) -> bool:
    """Whether they are cells that only their place in the row says anything of."""
    return all(one.tag in ("td", "th") and not one.get("data-column") for one in elements)


def _by_name(before: Sequence[Element], after: Sequence[Element]) -> list[Pair]:
    places = {name: place for place, element in enumerate(after) if (name := _name(element))}
    found: list[Pair] = []
    last = -1
    for place, element in enumerate(before):
        other = places.get(_name(element), -1)
        if other > last and likeness(element, after[other]):
            found.append((place, other))
            last = other
    return found


def _back(best: Sequence[Sequence[float]]) -> list[Pair]:
    """The pairs that make up the best sum."""
    found: list[Pair] = []
    i, j = len(best) - 1, len(best[0]) - 1
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((i, j))
    return found[::-1]


def _name(element: Element) -> str:
    """What it is called: its id, or the words of the heading that it begins with."""
    for key in _NAMES:
        if value := element.get(key):
            return value
    if element.tag in _NAMING:
        return element.text
    first = next(element.elements(), None)
    return _name(first) if first is not None and first.tag in _NAMING | _BEFORE_NAMES else ""


def _shared(before: Element, after: Element) -> float:
    """The share of their words that both have."""
    every = before.words | after.words
    return len(before.words & after.words) / len(every) if every else 1.0
