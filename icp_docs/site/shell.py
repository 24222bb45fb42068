"""The page around the content: rendered by the theme once for pages that are alike, then filled.

For pages outside the navigation the theme's page differs only in what it shows of the page itself.
A shell is that page rendered with a mark for each such part. Two real pages of each sort are
rendered in full and compared with the filled shell, byte by byte; only when both agree are the
others filled. Whatever a theme or a plugin does that a shell cannot know ends in full rendering.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from icp_docs.site.html_page import HtmlPage
from icp_docs.site.theme_parts import Context, ThemeParts
from icp_docs.site.twin import mark, twin

_WORTH_IT = 4
"""Pages of one sort from which on a shell saves work: it costs one rendering, the check two."""

# A "#" in front keeps MkDocs from making a relative address of a mark.
_GAP = re.compile("#?" + mark(r"(\w+?)"))


class Shells:
    """The shells of one build."""

    def __init__(self, env: jinja2.Environment, pages: Iterable[HtmlPage]) -> None:
        self._parts = ThemeParts(env)
        self._expected = Counter(map(_sort, pages))
        self._trials: dict[Hashable, _Trial] = {}

    def html(self, page: HtmlPage, context: Context) -> str:
        """The whole page; `context` is what MkDocs and the plugins give the theme for it."""
        sort = _sort(page)
        if self._expected[sort] < _WORTH_IT:
            return self._parts.page(context)
        trial = self._trials.get(sort)
        if trial is None:
            trial = self._trials[sort] = _Trial(_Shell.made(page, context, self._parts))
        if trial.shell is None:
            return self._parts.page(context)
        filled = trial.shell.filled(page, context, self._parts)
        if trial.trusted:
            return filled
        full = self._parts.page(context)
        trial.judge(filled == full)
        return full


def _sort(page: HtmlPage) -> Hashable:
    """What decides which parts the theme's page has; pages in the navigation stand alone."""
    if page.file.inclusion.is_in_nav():
        return page.made.path
    present = (page.previous_page, page.next_page, page.edit_url, page.meta.get("description"))
    return (
        page.made.kind,
        posixpath.dirname(page.url.rstrip("/")),
        id(page.parent),
        tuple(part is not None for part in present),
        bool(page.made.headings),
        bool(page.made.tags),
        page.has_title,
    )


class _Trial:
    """A shell and how it did; `shell` is None when it cannot be used."""

    def __init__(self, shell: _Shell | None) -> None:
        self.shell = shell
        self._agreed = 0

    @property
    def trusted(self) -> bool:
        return self._agreed == 2

    def judge(self, agrees: bool) -> None:
        self._agreed += 1
        if not agrees:
            self.shell = None


@dataclass(frozen=True, slots=True)
class _Shell:
    """The theme's page in pieces: text, name of a gap, text, ... and last text."""

    pieces: tuple[str, ...]
    between: str
    """What the theme puts between two entries of the table of contents."""

    @classmethod
    def made(cls, page: HtmlPage, context: Context, parts: ThemeParts) -> _Shell | None:
        """The shell of pages like this one; None when the theme shows something unknown of it."""
        double = twin(page)
        marked = {**context, "page": double}
        if context.get("tags"):
            marked["tags"] = [{"name": mark("tag")}]
        text = parts.page(marked).replace(double.content, mark("content"))
        between = ""
        if row := marked.get("tags") and parts.tags(marked):
            text = text.replace(row, mark("tags"))
        items = [parts.toc_item(item, marked) for item in double.toc]
        if any(items):
            before, _, rest = text.partition(items[0])
            between, _, after = rest.partition(items[-1])
            text = before + mark("toc") + after
        pieces = tuple(_GAP.split(text))
        return cls(pieces, between) if {*_VALUES, "toc", "tags"}.issuperset(pieces[1::2]) else None

    def filled(self, page: HtmlPage, context: Context, parts: ThemeParts) -> str:
        """The shell with what it shows of this page in its gaps."""
        out = list(self.pieces)
        for index in range(1, len(out), 2):
            name = out[index]
            if name == "toc":
                out[index] = self.between.join(parts.toc_item(item, context) for item in page.toc)
            elif name == "tags":
                out[index] = parts.tags(context)
            else:
                out[index] = _VALUES[name](page)
        return "".join(out)


def _address(to: Page | None, page: Page) -> str:
    return normalize_url(to.url, page) if to else ""


def _title(of: Page | None) -> str | None:
    return of.title if of else ""


_VALUES: Mapping[str, Callable[[HtmlPage], Any]] = {
    "title": lambda page: page.title,
    "description": lambda page: page.meta["description"],
    "canonical": lambda page: page.canonical_url,
    "edit": lambda page: page.edit_url,
    "content": lambda page: page.html,
    "skip": lambda page: next(iter(page.toc)).url,
    "previous_title": lambda page: _title(page.previous_page),
    "previous_url": lambda page: _address(page.previous_page, page),
    "next_title": lambda page: _title(page.next_page),
    "next_url": lambda page: _address(page.next_page, page),
}
