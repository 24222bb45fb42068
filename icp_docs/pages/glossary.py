"""The glossary: every term with its meaning, in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_docs.model import Term
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.anchors import slugs
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.text import fold

_FILE = "glossary.yml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One term, where it stands and where its `see` leads."""

    term: Term
    anchor: str
    see: tuple[tuple[str, str], ...]
    """Each related term with its anchor, "" when the glossary does not have it."""


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page `glossary`, when there is a term."""
    terms = renderer.playbook.glossary
    if not terms:
        return
    entries = _entries(terms)
    yield renderer.page(
        "glossary.html",
        path="glossary",
        kind="glossary",
        section="glossary",
        source=_FILE,
        search=[_search(entry) for entry in entries],
        entries=entries,
        letters=_letters(entries),
    )


def _entries(terms: tuple[Term, ...]) -> list[Entry]:
    ordered = sorted(terms, key=lambda term: (fold(plain(term.term)), term.term))
    anchors = slugs([plain(term.term) for term in ordered])
    places: dict[str, str] = {}
    for term in ordered:
        for name in (term.term, term.short, *term.also):
            places.setdefault(fold(name), anchors[plain(term.term)])
    places.pop("", None)
    return [
        Entry(
            term,
            anchors[plain(term.term)],
            tuple((text, places.get(fold(text), "")) for text in term.see),
        )
        for term in ordered
    ]


def _letters(entries: list[Entry]) -> list[tuple[str, str]]:
    """The first term of each letter."""
    first: dict[str, str] = {}
    for entry in entries:
        first.setdefault(fold(plain(entry.term.term))[:1].upper() or "#", entry.anchor)
    return list(first.items())


def _search(entry: Entry) -> SearchEntry:
    term = entry.term
    names = tuple(plain(name) for name in (term.short, *term.also) if name)
    text = f"{', '.join(names)}. {plain(term.definition)}".lstrip(". ")
    return SearchEntry(entry.anchor, "", text, names=names)
