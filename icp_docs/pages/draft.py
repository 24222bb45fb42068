"""What a template says about its page while it is rendered: title, headings, links."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from icp_docs.page import Heading
from icp_docs.pages import links, prose


class Draft:
    """The page that is being rendered; templates call its methods."""

    def __init__(self, *, directory_urls: bool) -> None:
        self._directory_urls = directory_urls
        self.heading_link = ""
        """HTML behind each heading, with %s for its id."""
        self.begin("")

    def begin(self, path: str) -> None:
        """Start the page of this path."""
        self._path = path
        self._root = links.way_to_root(path, directory_urls=self._directory_urls)
        self.title = ""
        self.description = ""
        self.headings: list[Heading] = []

    def url(self, path: str, anchor: str = "") -> str:
        """The address of a page or file, relative to this page."""
        tail = f"#{anchor}" if anchor else ""
        if path == self._path and tail:
            return tail
        address = links.address(path, directory_urls=self._directory_urls)
        return f"{self._root}{address}{tail}" or "./"

    def page_title(self, title: Markup) -> str:
        """Note the title, for pages that were not given one."""
        self.title = " ".join(title.striptags().split())
        return ""

    def page_description(self, description: Markup) -> str:
        """Note the description, for pages that were not given one."""
        self.description = " ".join(description.striptags().split())
        return ""

    def count(self) -> int:
        """How many headings there are so far: the place of the next one."""
        return len(self.headings)

    def heading(self, place: int, level: int, id: str, title: str) -> str:
        """Note a heading at a place among the others."""
        self.headings.insert(place, Heading(level, id, str(title)))
        return ""

    def all_headings(self) -> list[Heading]:
        """The headings so far."""
        return self.headings

    def section(
        self,
        id: str,
        title: str,
        level: int = 2,
        kind: str = "",
        intro: str = "",
        *,
        caller: Callable[[], Markup],
    ) -> Markup:
        """A section with its heading; nothing at all when what is inside turns out empty."""
        place = self.count()
        body = caller()
        if not body or body.isspace():
            return Markup("")
        self.heading(place, level, id, title)
        kinds = f"icp-section {kind}" if kind else "icp-section"
        link = self.heading_link % id
        before = f'<p class="icp-intro">{escape(intro)}</p>\n' if intro else ""
        return prose.safe(
            f'<section class="{kinds}">\n'
            f'<h{level} id="{id}">{escape(title)}{link}</h{level}>\n{before}{body}\n</section>\n'
        )
