"""One short search entry for a page, from all that it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from icp_docs.page import SearchEntry

LIMIT = 700
"""Characters of text in a curated entry."""

_SUMMARY = 250
"""Characters that the page's own entry may take before the sections have had their share."""


def curated(found: Sequence[SearchEntry]) -> tuple[SearchEntry, ...]:
    """One entry of at most LIMIT characters for a page with these entries.

    The page's own text comes first; the rest is shared out so that each section keeps its
    beginning, those that matter most for the search (the highest boost) before the others.
    """
    if not found:
        return ()
    own = found[0]
    sections = [entry for entry in found[1:] if entry.text]
    sections.sort(key=attrgetter("boost"), reverse=True)
    texts = [own.text, *(f"{entry.title}: {entry.text}" for entry in sections)]
    text = " ".join(filter(None, _shares(texts)))
    return (replace(own, text=text),)


def _shares(texts: Sequence[str]) -> Iterator[str]:
    """The beginning of each text, in all at most LIMIT characters with the spaces between."""
    room = LIMIT
    for index, text in enumerate(texts):
        share = room // (len(texts) - index)
        shown = _beginning(text, max(share, min(_SUMMARY, room)) if index == 0 else share)
        yield shown
        room -= len(shown) + 1


def _beginning(text: str, room: int) -> str:
    """The text up to the last word that fits."""
    if len(text) <= room:
        return text
    return text[: room + 1].rpartition(" ")[0][:room].rstrip() if room > 0 else ""
