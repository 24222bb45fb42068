"""A page without what only scripts need, as it is read on paper."""

from __future__ import annotations

from icp_docs.preview.columns import with_columns
from icp_docs.preview.reading import parsed
from icp_docs.preview.tree import Element, Node, mapped

_LEFT_OUT = frozenset(
    (
        *("icp-scripted", "icp-filter", "icp-compare-bar", "icp-jumps", "icp-actions"),
        *("headerlink", "icp-lead-more", "icp-unscripted"),
    )
)
"""What needs a script, or leads to other places of the site."""


def still(html: str) -> tuple[Node, ...]:
    """The tree of a page's content."""
    return mapped(parsed(html), _kept)


def _kept(element: Element) -> Element | None:
    if element.tag == "table":
        return with_columns(element)
    if element.tag in ("template", "script", "style") or _LEFT_OUT.intersection(element.classes()):
        return None
    return element
