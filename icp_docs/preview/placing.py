"""Pages of a site side by side in one file: ids that are there once, links that stay inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from icp_docs.pages.links import address
from icp_docs.preview.choice import ChangedPage
from icp_docs.preview.tree import Element, Node

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NAMING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
_AWAY = "This page does not change, so that it is not in this file"


@dataclass(frozen=True)
class Places:
    """Where the pages of the file are."""

    pages: Mapping[str, str]
    """Paths of pages by their addresses on the site."""
    ids: Mapping[str, frozenset[str]]
    """The ids on each page, by its path."""


def places(pages: Sequence[ChangedPage], renamed: Mapping[str, str]) -> Places:
    """The places of these pages; what a page was called before leads to it as well."""
    known = {page.path: page.path for page in pages}
    known |= {old: new for new, old in renamed.items() if new in known and old not in known}
    return Places(
        {address(name, directory_urls=True): path for name, path in known.items()},
        {page.path: frozenset(_ids(page.body)) for page in pages},
    )


def placed(page: ChangedPage, among: Places) -> tuple[Node, ...]:
    """The content of a page as it stands in the file."""
    return _Page(page.path, among, frozenset(_ids(page.body, gone=True))).nodes(page.body, False)


def place(path: str, anchor: str = "") -> str:
    """The id in the file of a page or of a place on it."""
    return f"{path}:{anchor}" if anchor else path


@dataclass(frozen=True)
class _Page:
    path: str
    among: Places
    gone: frozenset[str]
    """Ids of what was taken out, which may be those of what is there now."""

    def nodes(self, nodes: tuple[Node, ...], gone: bool) -> tuple[Node, ...]:
        return tuple(node if isinstance(node, str) else self._element(node, gone) for node in nodes)

    def _element(self, element: Element, gone: bool) -> Element:
        gone = gone or _taken_out(element)
        made = element.with_children(self.nodes(element.children, gone))
        if own := element.get("id"):
            made = made.having(id=self._id(own, gone))
        for name in _NAMING:
            if ids := element.get(name).split():
                value = " ".join(self._id(one, gone) for one in ids)
                made = made.having(**{name: value})
        if element.tag == "input" and (group := element.get("name")):
            made = made.having(name=place(self.path, f"was:{group}" if gone else group))
        return self._link(made) if element.tag == "a" else made

    def _id(self, own: str, gone: bool) -> str:
        return place(self.path, f"was:{own}" if gone and own in self.gone else own)

    def _link(self, link: Element) -> Element:
        href = link.get("href")
        if _SCHEME.match(href):
            return link
        here = f"/{address(self.path, directory_urls=True)}"
        target, _, anchor = urljoin(here, href).partition("#")
        page = self.among.pages.get(target.removeprefix("/"))
        if href.startswith("#"):
            page = self.path
        if page is None:
            kept = tuple(pair for pair in link.attributes if pair[0] != "href")
            return Element("span", kept, link.children).having(data_away="yes", title=_AWAY)
        known = anchor if anchor in self.among.ids[page] else ""
        return link.having(href=f"#{place(page, known)}")


def _taken_out(element: Element) -> bool:
    return element.tag == "del" or element.get("data-change") == "gone"


def _ids(nodes: Iterable[Node], *, gone: bool = False) -> Iterable[str]:
    """The ids in a tree; with `gone` those of what was taken out alone."""
    for node in nodes:
        if isinstance(node, str):
            continue
        if gone and _taken_out(node):
            yield from _ids((node,))
            continue
        if not gone and (own := node.get("id")):
            yield own
        yield from _ids(node.children, gone=gone)
