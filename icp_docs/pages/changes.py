"""What changed, when, by whom and why: a page of all changes, a feed, and what other pages show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from icp_docs.model import Persona, Profile
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.facets import Facet, ListFilter
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.pages.working import has_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icp_docs.changes import EntryChanges
    from icp_docs.history import Change, History, Told

PATH = "changes/index"
FEED = "changes/feed.xml"

MOST_IN_FEED = 50
"""Changes in the feed, the newest."""
_MOST_LATELY = 3  # changes on the page of a profile or persona
_NO_XML = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BOOST = 0.5  # who looks for a word wants what the playbook says now
_FOLDERS = {"profile": "profiles", "persona": "personas"}


@dataclass(frozen=True, slots=True)
class Past:
    """What the page of a profile or persona shows of its history."""

    last: Change | None = None
    """None when the page shows something that git does not know yet."""
    new: bool = False
    """The last change is the one that brought it."""
    lines: Mapping[str, Change] = field(default_factory=dict)
    """By id of a criterion or disqualifier that was changed since the profile was written."""
    lately: Sequence[tuple[Change, EntryChanges]] = ()
    """The newest changes, newest first."""
    more: int = 0
    """How many older ones there are on the page of all changes."""


@dataclass(frozen=True, slots=True)
class Month:
    """The changes of one month; `first` is None for those whose date cannot be read."""

    first: date | None
    changes: Sequence[Change]


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page of all changes, when any are known."""
    history = renderer.history
    if history is None:
        return
    yield renderer.page(
        "changes.html",
        path=PATH,
        kind="changes",
        section="changes",
        search=[SearchEntry("", "", "", _BOOST)],
        history=history,
        months=_months(history),
        filter=_filter(renderer, history),
        feed=FEED,
        home=lambda told: _home(told, renderer),
    )


def feed(renderer: Renderer, *, site_url: str) -> dict[str, bytes]:
    """The newest changes as an Atom feed, by its path in the site; nothing when none are known.

    `site_url` is where the site is published, with a slash at its end, or "".
    """
    history = renderer.history
    dated = [change for change in history.changes if change.landed] if history else []
    if not dated:
        return {}
    text = renderer.fragment(
        "feed.xml",
        path=PATH,
        changes=dated[:MOST_IN_FEED],
        updated=max(change.landed for change in dated if change.landed),
        site=site_url and site_url + renderer.address(PATH, seen_from="index"),
        feed=site_url and site_url + FEED,
        name=lambda *parts: uuid5(NAMESPACE_URL, " ".join(("icp-docs", *parts))).urn,
    )
    sound = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text).strip()
    return {FEED: f"{sound}\n".encode()}


def past_of(renderer: Renderer, entry: Profile | Persona) -> Past:
    """What is known of the history of a profile or persona."""
    history = renderer.history
    if history is None:
        return Past()
    told = history.told_of(entry)
    lines = history.lines_of(entry) if isinstance(entry, Profile) else {}
    last = history.of(entry)
    new = any(change is last and changes.what == "new" for change, changes in told)
    return Past(last, new, lines, told[:_MOST_LATELY], len(told[_MOST_LATELY:]))


def _months(history: History) -> list[Month]:
    def first(change: Change) -> date | None:
        return change.day and change.day.replace(day=1)

    return [Month(month, list(found)) for month, found in groupby(history.changes, key=first)]


def _filter(renderer: Renderer, history: History) -> ListFilter[Change]:
    return ListFilter([_facet(kind, renderer, history) for kind in _FOLDERS], list(history.changes))


def _facet(kind: str, renderer: Renderer, history: History) -> Facet[Change]:
    """The profiles or personas that were changed, those that are gone last."""
    today: Mapping[str, Profile | Persona] = (
        renderer.whole.profiles if kind == "profile" else renderer.whole.personas
    )
    names = {id_: entry.name for id_, entry in today.items()}
    for change in history.changes:
        for told in change.told:
            if told.key[0] == kind:
                names.setdefault(told.key[1], told.changes.name)
    return Facet(
        kind,
        lambda change: [told.key[1] for told in change.told if told.key[0] == kind],
        lambda id_: plain(names[id_]),
        list(names),
    )


def _home(told: Told, renderer: Renderer) -> str:
    """The path of the page that shows a file today, "" when there is none."""
    playbook = renderer.whole
    kind, id_ = told.key
    there = {
        "profile": id_ in playbook.profiles,
        "persona": id_ in playbook.personas,
        "playbook": has_page(playbook.settings),
        "glossary": bool(playbook.glossary),
    }
    if not there.get(kind):
        return ""
    return f"{_FOLDERS[kind]}/{id_}" if kind in _FOLDERS else kind
