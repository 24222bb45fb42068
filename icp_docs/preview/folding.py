"""Which parts of a page stay as they are, so that a reader can look at the others alone."""

from __future__ import annotations

from icp_docs.preview.columns import only_changed
from icp_docs.preview.marking import changed
from icp_docs.preview.tree import INLINE, Element, Node

_NAMING = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "thead", "th", "td", "dt", "dd"),
        *("legend", "summary", "caption", "figcaption"),
    )
)
"""What says where a change is, and the cells of a row."""


def folded(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The tree with data-same on each part without a change beside parts that have one."""
    return tuple(node if isinstance(node, str) else _folded(node) for node in nodes)


def _folded(element: Element) -> Element:
    if element.tag in INLINE or element.tag in _NAMING:
        return element
    if not changed(element):
        return element.having(data_same="yes")
    if element.get("data-change"):
        return element
    within = element.with_children(folded(element.children))
    return only_changed(within) if element.tag == "table" else within
