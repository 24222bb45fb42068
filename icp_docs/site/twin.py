"""A page's double, which shows a mark wherever a page shows something of its own."""

from __future__ import annotations

from copy import copy

from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from icp_docs.site.html_page import HtmlPage


def mark(name: str) -> str:
    """The text that stands for a part of a page; no filter of a template changes it."""
    return f"icp7d1f{name}gap"


def twin(page: HtmlPage) -> HtmlPage:
    """A page like this one, of marks; what it has no mark for stays this page's."""
    double = copy(page)
    title = escape(mark("title"))
    double.title = title
    double.meta = {**page.meta, "title": title}
    if "description" in page.meta:
        double.meta["description"] = escape(mark("description"))
    double.canonical_url = page.canonical_url and mark("canonical")
    double.edit_url = page.edit_url and mark("edit")
    double.content = f"<h1>{mark('content')}" if page.has_title else mark("content")
    double.toc = TableOfContents(_headings(page))
    double.previous_page = _neighbour(page.previous_page, "previous")
    double.next_page = _neighbour(page.next_page, "next")
    return double


def _headings(page: Page) -> list[AnchorLink]:
    """Two headings, to see what stands between them; none when the page has none."""
    names = ("skip", "heading") if page.toc else ()
    return [AnchorLink(mark(f"{name}_title"), mark(name), 2) for name in names]


def _neighbour(page: Page | None, name: str) -> Page | None:
    if page is None:
        return None
    double = copy(page)
    double.title = escape(mark(f"{name}_title"))
    double.file = copy(page.file)
    # The filter `url` leaves an address alone that begins with "#".
    double.file.url = f"#{mark(f'{name}_url')}"
    return double
