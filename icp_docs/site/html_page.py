"""A page of the playbook as MkDocs sees it: HTML from the start, never Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from icp_docs.page import Heading
from icp_docs.site.dates import Undated
from icp_docs.site.packing import PackedPage

TEMPLATE = "icp-docs/page.html"
"""What MkDocs renders for such a page; the plugin puts the whole page in its place."""

_WIDE = {"home", "checklist"}
"""Kinds of pages that take the whole width."""

_ID = re.compile(r'\sid="([^"]+)"')


class HtmlPage(MkDocsPage):
    """A generated page; author text in its parts is escaped exactly once.

    MkDocs holds all pages of a site at a time, so the HTML is kept packed, and unpacked when it is
    looked at.
    """

    def __init__(self, made: PackedPage, file: File, config: MkDocsConfig) -> None:
        self._aside = False
        self._lent: str | None = None
        self.made = made.page
        # Markup, so that a template's `| e` does not escape it once more.
        self._title = escape(made.page.title)
        super().__init__(self._title, file, config)
        self._packed = made.html
        self.update_date = made.page.updated or Undated()

    @property
    def html(self) -> str:
        """The page's own HTML, after other plugins have had their hands on it."""
        return self._packed.decode()

    @property
    def has_title(self) -> bool:
        """Whether the HTML has a heading of the first level, so that the theme adds none."""
        return b"<h1" in self._packed

    @property
    def content(self) -> str:
        """What the theme shows, and what plugins may change; empty while it is set aside."""
        if self._aside:
            return ""
        if self._lent is None:
            self._lent = self.html
        return self._lent

    @content.setter
    def content(self, content: str | None) -> None:
        # What is set aside looks empty, and the search plugin sets what it has seen. Most plugins
        # give back what they were given, which need not be packed once more.
        if not self._aside and content is not self._lent:
            self._packed = (content or "").encode()
        self._lent = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what front matter would; Material writes all of it into the page as it is."""
        self.markdown = ""
        self.meta = {"title": self._title, "template": TEMPLATE, "search": {"exclude": True}}
        if self.made.description:
            self.meta["description"] = escape(self.made.description)
        if self.made.kind in _WIDE:
            # The bar on top leads everywhere; without it the sidebar stays.
            tabs = "navigation.tabs" in config.theme.get("features", ())
            self.meta["hide"] = ["toc", "navigation"] if tabs else ["toc"]
        if self.made.tags:
            self.meta["tags"] = [str(escape(tag)) for tag in self.made.tags]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing of the page passes through Markdown; only its headings are handed over."""
        self.toc = TableOfContents(_nested(self.made.headings))

    def note_anchors(self) -> None:
        """Make the ids of the page known, for a link from a hand-written page to be checked."""
        self.present_anchor_ids = set(_ID.findall(self.html))

    def set_aside(self, aside: bool) -> None:
        """Whether to keep the content out of sight of the search plugin, which would parse it."""
        self._aside = aside

    def release(self) -> None:
        """Forget the content, once it is written."""
        self._packed, self._lent = b"", None
        self.toc = TableOfContents([])


def _nested(headings: Iterable[Heading]) -> list[AnchorLink]:
    """The table of contents: headings of level 3 below the one of level 2 before them."""
    top: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(_escaped(heading.title), heading.id, heading.level)
        above = top[-1].children if top and heading.level > top[-1].level else top
        above.append(link)
    return top


@lru_cache
def _escaped(title: str) -> str:
    """Most headings recur on every page of a kind."""
    return str(escape(title))
