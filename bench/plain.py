"""The same pages as a team without this program would write them: Markdown files for MkDocs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from icp_docs.page import Page
from icp_docs.pages.links import address

# What the plugin sets by itself, spelt out.
CONFIG = """\
site_name: Bench
theme:
  name: material
  font: false
  features: [content.action.edit, navigation.footer, navigation.indexes, navigation.path,
    navigation.top, search.highlight, search.suggest]
  palette: {scheme: default}
extra: {generator: false}
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html,
  pymdownx.details, pymdownx.highlight, pymdownx.superfences, toc: {permalink: true}]
nav: [index.md]
not_in_nav: "*"
"""

_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "summary", "legend", "label", "caption"}
_MARKS = {"em": "*", "strong": "**", "b": "**", "i": "*", "code": "`"}
_LEFT_OUT = {"svg", "script", "style", "template", "button"}


def write(folder: Path, pages: Collection[Page]) -> None:
    """Write a project of plain Markdown with the words, tables, lists and links of these pages."""
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (docs / "index.md").write_text("# Home\n", encoding="utf-8")
    addresses = {address(page.path, directory_urls=True): f"{page.path}.md" for page in pages}
    for page in pages:
        file = docs / f"{page.path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_Writer(page, addresses).text(), encoding="utf-8")


class _Writer(HTMLParser):
    """A page's HTML as Markdown; charts and buttons are left out."""

    def __init__(self, page: Page, addresses: dict[str, str]) -> None:
        super().__init__()
        self._page, self._addresses = page, addresses
        self._out: list[str] = []
        self._row: list[str] | None = None
        self._rows = 0
        self._hidden = 0
        self._links: list[str] = []

    def text(self) -> str:
        self.feed(self._page.html)
        text = re.sub(r"[ \t]*\n[ \t]*(\n[ \t]*)+", "\n\n", "".join(self._out))
        return text.strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._hidden += 1
        elif re.fullmatch("h[1-4]", tag):
            self._say(f"\n\n{'#' * int(tag[1])} ")
        elif tag == "li":
            self._say("\n- ")
        elif tag == "table":
            self._rows = 0
            self._say("\n\n")
        elif tag == "tr":
            self._row = []
        elif tag in {"td", "th"} and self._row is not None:
            self._row.append("")
        elif tag == "a":
            self._links.append(self._target(dict(attrs).get("href") or ""))
            self._say("[")
        elif tag in _MARKS:
            self._say(_MARKS[tag])
        elif tag in _BLOCKS or tag == "div":
            self._say("\n\n" if self._row is None else " ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._hidden -= 1
        elif tag == "a" and self._links:
            self._say(f"]({self._links.pop()})")
        elif tag in _MARKS:
            self._say(_MARKS[tag])
        elif tag == "tr" and self._row is not None:
            self._end_row()
        elif tag in _BLOCKS or tag in {"ul", "ol", "table", "div"}:
            self._say("\n\n" if self._row is None and tag != "li" else "")

    def handle_data(self, data: str) -> None:
        self._say(" ".join(data.split()) if data.strip() else " " * bool(data))

    def _end_row(self) -> None:
        cells, self._row = self._row or [], None
        self._say(f"| {' | '.join(' '.join(cell.split()) for cell in cells)} |\n")
        if not self._rows:
            self._say(f"|{' --- |' * len(cells)}\n")
        self._rows += 1

    def _say(self, text: str) -> None:
        if self._hidden:
            return
        if self._row:
            self._row[-1] += text.replace("\n", " ").replace("|", "/")
        else:
            self._out.append(text)

    def _target(self, href: str) -> str:
        base = address(self._page.path, directory_urls=True)
        path = href.partition("#")[0]
        # The page has no ids of its own any more, so an anchor would be a broken link.
        source = self._addresses.get(urljoin(f"/{base}", path).lstrip("/")) if path else None
        if source is None:
            return href if "://" in href or href.startswith("mailto:") else "#"
        return posixpath.relpath(source, posixpath.dirname(f"{self._page.path}.md") or ".")
