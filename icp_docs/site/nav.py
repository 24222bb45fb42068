"""The navigation: where the playbook's pages stand in it, and which stay out of the sidebar.

Without `nav` in mkdocs.yml the home page comes first, then the playbook's sections, then the other
hand-written pages: of many of those, those of the playbook would not be seen in the bar on top.
With `nav`, an entry that names a folder of the playbook (`profiles/`, or `Our ICPs: profiles/`) is
replaced by its pages. A `nav` that names none of our pages keeps its order and gets the sections at
its end; one that names any is taken to be complete.

The sidebar is repeated in every page. Beyond MOST_IN_SIDEBAR profiles and personas their pages and
the checklists are reached through the lists, the search and previous/next instead.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, file_sort_key
from mkdocs.structure.nav import Section
from mkdocs.utils import nest_paths

from icp_docs.site.html_page import HtmlPage

MOST_IN_SIDEBAR = 30
HOME = "index.md"
_HOMES = (HOME, "README.md")

_COUNTED = frozenset({"profile", "persona"})
_NUMEROUS = _COUNTED | {"checklist"}

Entry = Any
"""An item of MkDocs' `nav`: a path, or a mapping of a title to a path or a list of items."""


def arrange(config: MkDocsConfig, files: Files, pages: Sequence[HtmlPage]) -> None:
    """Set `config.nav`, and keep the pages that it does not hold out of the sidebar."""
    listed = _Listed(pages, sidebar=_for_sidebar(pages))
    if config.nav is None:
        config.nav = [*listed.home(), *_merged(_documents(files), listed.sections())]
    else:
        nav = listed.replaced(config.nav)
        complete = listed.placed - {HOME}
        config.nav = nav if complete else [*listed.home(), *nav, *listed.sections()]
    for page in pages:
        inside = page.file.src_uri in listed.placed
        page.file.inclusion = InclusionLevel.INCLUDED if inside else InclusionLevel.NOT_IN_NAV
    _link_neighbours(page for page in pages if page.file.inclusion.is_not_in_nav())


def set_parents(pages: Iterable[HtmlPage]) -> None:
    """Let a page outside the sidebar light up its section there, and show it in its path."""
    by_path = {page.made.path: page for page in pages}
    for page in by_path.values():
        folder = posixpath.dirname(page.made.path)
        index = by_path.get(f"{folder}/index") or by_path.get(folder)
        if page.file.inclusion.is_in_nav() or index is None or index is page:
            continue
        section = index.parent
        own = section is not None and section.children and section.children[0] is index
        # MkDocs only asks a parent for its title, its own parents, and to be active.
        page.parent = section if own else cast(Section, index)


def _for_sidebar(pages: Sequence[HtmlPage]) -> list[HtmlPage]:
    many = sum(page.made.kind in _COUNTED for page in pages) > MOST_IN_SIDEBAR
    return [
        page for page in pages if page.made.section and not (many and page.made.kind in _NUMEROUS)
    ]


def _link_neighbours(pages: Iterable[HtmlPage]) -> None:
    kinds: dict[str, list[HtmlPage]] = {}
    for page in pages:
        kinds.setdefault(page.made.kind, []).append(page)
    for alike in kinds.values():
        for before, after in pairwise(alike):
            before.next_page, after.previous_page = after, before


def _documents(files: Files) -> list[Entry]:
    """The navigation that MkDocs makes of the hand-written pages by itself."""
    pages = sorted(files.documentation_pages(), key=file_sort_key)
    own = (file for file in pages if not isinstance(file.page, HtmlPage))
    return list(nest_paths(file.src_uri for file in own if file.inclusion.is_in_nav()))


def _merged(documents: list[Entry], sections: list[Entry]) -> list[Entry]:
    """Both, with hand-written pages in a folder of a section's name behind the section's own."""
    folders = {title: entry for entry in documents if isinstance(entry, dict) for title in entry}
    merged: list[Entry] = []
    for section in sections:
        title = next(iter(section)) if isinstance(section, dict) else ""
        if title in folders:
            documents.remove(folders[title])
            merged.append({title: [*section[title], *folders[title][title]]})
        else:
            merged.append(section)
    first = [entry for entry in documents if entry in _HOMES]
    return [*first, *merged, *(entry for entry in documents if entry not in _HOMES)]


class _Listed:
    """The pages that belong in the sidebar, by section, and which an entry has placed there."""

    def __init__(self, pages: Iterable[HtmlPage], *, sidebar: Iterable[HtmlPage]) -> None:
        self.placed: set[str] = set()
        self._all = {page.file.src_uri: page for page in pages}
        self._pages = {page.file.src_uri: page for page in sidebar}

    def home(self) -> list[Entry]:
        """The entry of our home page, if there is one without a place."""
        wanted = HOME in self._pages and HOME not in self.placed
        return self._by_path(None, HOME) if wanted else []

    def sections(self) -> list[Entry]:
        """An entry for each section that has no place yet, in the order of the pages."""
        pages = (page for uri, page in self._pages.items() if uri not in self.placed)
        titles = dict.fromkeys(page.made.section for page in pages)
        return [entry for title in titles for entry in self._entry(title, None)]

    def replaced(self, entries: list[Entry]) -> list[Entry]:
        """The author's entries, with our pages in the place of our folders."""
        return [new for entry in entries for new in self._replaced(entry)]

    def _replaced(self, entry: Entry) -> list[Entry]:
        if isinstance(entry, str):
            return self._by_path(None, entry)
        if not isinstance(entry, dict):
            return [entry]
        new: list[Entry] = []
        for title, value in entry.items():
            if isinstance(value, str):
                new += self._by_path(title, value)
            else:
                inside = self.replaced(value) if isinstance(value, list) else value
                new.append({title: inside})
        return new

    def _by_path(self, title: str | None, path: str) -> list[Entry]:
        page = self._all.get(path)
        if page is not None:
            self.placed.add(path)
            # MkDocs does not look at the title of an entry whose page exists already.
            page.title = title or page.title
        elif path.endswith("/") and (section := self._section_of(path)):
            return self._entry(section, title)
        return [path if title is None else {title: path}]

    def _section_of(self, folder: str) -> str | None:
        """The section whose pages lie in the folder, or are at its address."""
        alike = (page for uri, page in self._pages.items() if uri.startswith(folder))
        first = next(alike, self._pages.get(f"{folder.rstrip('/')}.md"))
        return first.made.section if first else None

    def _entry(self, section: str, title: str | None) -> list[Entry]:
        uris = [uri for uri, page in self._pages.items() if page.made.section == section]
        self.placed.update(uris)
        if len(uris) > 1:
            return [{title or section: uris}]
        return self._by_path(title, uris[0])
