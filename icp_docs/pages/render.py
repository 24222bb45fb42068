"""Templates to pages: what pages are made with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from markupsafe import Markup, escape

from icp_docs.page import Page, SearchEntry
from icp_docs.pages import links, pieces, prose, terms
from icp_docs.pages.draft import Draft
from icp_docs.pages.engine import TemplateError, environment, user_fault
from icp_docs.text import visible

if TYPE_CHECKING:
    from jinja2 import BytecodeCache

    from icp_docs.history import History
    from icp_docs.playbook import Playbook

T = TypeVar("T")


class Renderer:
    """Renders the templates, ours or the user's of the same name, for one playbook."""

    def __init__(
        self,
        playbook: Playbook,
        *,
        directory_urls: bool = True,
        templates: Sequence[Path] = (),
        compiled: BytecodeCache | None = None,
        part: Playbook | None = None,
        place: str = "",
        history: History | None = None,
    ) -> None:
        """Take templates from the user's folders first, and compiled ones from this store.

        `part` is what pages are to show of the playbook, all of it when absent. With `place`, the
        path of a hand-written page, only the content of pages is rendered, to stand in that page.
        Without a `history` nothing is said of former versions.
        """
        self.history = history if history and history.changes else None
        """What is known of former versions, when there is anything to tell."""
        self.playbook = part or playbook
        """What pages show."""
        self.whole = playbook
        """What they may link to."""
        self._place = place
        self._directory_urls = directory_urls
        self._templates = tuple(templates)
        self._terms = terms.wanted(playbook.glossary)
        self._draft = Draft(directory_urls=directory_urls)
        self._environment = environment(self._templates, compiled)
        self._environment.globals.update(self._globals())
        self._environment.filters.update(self._filters())
        words = self._run("words.html", self._words_of)
        self._draft.heading_link = str(words["heading_link"])
        self._labels: dict[str, str] = words["labels"]
        self._sections: dict[str, str] = words["sections"]

    def label(self, value: str | None) -> str:
        """What people read in place of a word of the language: "c-level" is "C-level"."""
        if not value:
            return ""
        words = value.replace("-", " ").replace("_", " ")
        return self._labels.get(value) or words[:1].upper() + words[1:]

    def persona(self, id: str) -> Markup:
        """A link to a persona."""
        return self._link(f"personas/{id}", self.whole.personas[id].name)

    def address(self, path: str, *, seen_from: str) -> str:
        """The address of a page or file, relative to the page of another path."""
        root = links.way_to_root(self._place or seen_from, directory_urls=self._directory_urls)
        return f"{root}{links.address(path, directory_urls=self._directory_urls)}"

    def page(
        self,
        template: str,
        *,
        path: str,
        kind: str,
        title: str = "",
        description: str = "",
        search: Sequence[SearchEntry] = (),
        source: str = "",
        tags: tuple[str, ...] = (),
        section: str = "",
        updated: str = "",
        **context: object,
    ) -> Page:
        """Render a whole page.

        Title and description are plain text; without them the template's blocks of these names
        count. A search entry without a title takes that of its heading, and is left out when there
        is no such heading; sections alone get an entry of the page before them. `section` is a key
        of `sections` in words.html.
        """
        html = self.fragment(template, path=path, kind=kind, title=title, **context)
        draft = self._draft
        return Page(
            path=path,
            kind=kind,
            title=title or draft.title,
            html=terms.mark_terms(html, self._terms),
            description=description or draft.description,
            headings=tuple(draft.headings),
            search=self._found(search, title or draft.title, description or draft.description),
            source=source,
            tags=tags,
            section=self._sections.get(section) or self.label(section),
            updated=updated,
        )

    def fragment(self, template: str, *, path: str, **context: object) -> str:
        """Render a template that is to stand in the page of this path, or in `place`."""
        self._draft.begin(self._place or path)
        names = {"path": path, "embedded": bool(self._place), **context}
        return self._run(template, lambda name: self._environment.get_template(name).render(names))

    def _found(
        self, entries: Sequence[SearchEntry], title: str, description: str
    ) -> tuple[SearchEntry, ...]:
        """The entries that have a place on the page just made, that of the page itself first."""
        titles = {"": title} | {heading.id: heading.title for heading in self._draft.headings}
        found = [
            entry if entry.title else replace(entry, title=titles[entry.anchor])
            for entry in entries
            if entry.title or entry.anchor in titles
        ]
        if found and found[0].anchor:
            # The search shows sections below their page, and needs to be told of that one first.
            found.insert(0, SearchEntry("", title, description))
        return tuple(found)

    def _words_of(self, template: str) -> dict[str, Any]:
        """What a template of words sets."""
        found = self._environment.get_template(template)
        words = vars(found.module)
        for name in ("labels", "sections", "heading_link"):
            if name not in words:
                raise TemplateError(str(found.filename), 1, f"this template has to set '{name}'")
        return words

    def _run(self, template: str, work: Callable[[str], T]) -> T:
        try:
            return work(template)
        except TemplateError:
            raise
        except Exception as error:
            fault = user_fault(error, self._templates)
            if fault is None:
                raise
            raise fault from error

    def _globals(self) -> dict[str, object]:
        return {
            "playbook": self.whole,
            "settings": self.whole.settings,
            "today": self.whole.today,
            "url": self._draft.url,
            "outside": links.outside,
            "page_title": self._draft.page_title,
            "page_description": self._draft.page_description,
            "headings": self._draft.count,
            "heading": self._draft.heading,
            "all_headings": self._draft.all_headings,
            "section_of": self._draft.section,
        }

    def _filters(self) -> dict[str, Callable[..., object]]:
        fmt = pieces.value_with(self.whole.format)
        return {
            "md": prose.inline,
            "prose": prose.block,
            "plain": prose.plain,
            "visible": visible,
            "carried": prose.carried,
            "fmt": fmt,
            "fact": pieces.fact_with(fmt),
            "figure": pieces.figure_with(self.whole.format),
            "bullets": pieces.bullets,
            "chips": pieces.chips,
            "comma": pieces.comma,
            "panel": pieces.panel,
            "options": pieces.options_with(self.label),
            "label": self.label,
            "words": self._words,
            "persona": self.persona,
            "profile": self._profile,
        }

    def _words(self, values: Iterable[str]) -> str:
        return ", ".join(map(self.label, values))

    def _profile(self, id: str) -> Markup:
        return self._link(f"profiles/{id}", self.whole.profiles[id].name)

    def _link(self, path: str, name: str) -> Markup:
        return prose.safe(f'<a href="{self._draft.url(path)}">{escape(prose.plain(name))}</a>')
