"""Objections and discovery questions of everybody, by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from icp_docs.model import Objection, Persona, Profile, Question
from icp_docs.model.conversation import Framework, Stage
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.anchors import slugs
from icp_docs.pages.facets import Facet, ListFilter
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.playbook import Playbook
from icp_docs.text import fold

Entry = Profile | Persona

_MANY = 400  # more than that nobody reads in full: they are listed, with links
_LONGEST = 700  # characters of a topic that the search reads
_BOOST = 0.5  # the page of the persona who says it comes first


@dataclass(frozen=True, slots=True)
class Said:
    """An objection or a question, and whose it is."""

    words: str
    item: Objection | Question
    entry: Entry
    settles: tuple[tuple[Profile, str], ...] = ()
    """The criteria that the answer settles: each one's profile and label."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What is said about one topic."""

    name: str
    """Empty for all that has no topic."""
    anchor: str
    said: tuple[Said, ...]


def pages(renderer: Renderer) -> Iterator[Page]:
    """The pages `objections` and `questions`, each only when there is something on it."""
    playbook = renderer.playbook
    entries: list[Entry] = [*playbook.personas.values(), *playbook.profiles.values()]
    current = [entry for entry in entries if entry.status != "archived"]
    yield from _page(renderer, "objections", _objections(current))
    yield from _page(renderer, "questions", _questions(current, renderer.whole))


def _objections(entries: list[Entry]) -> Iterator[Said]:
    for entry in entries:
        for objection in entry.objections:
            yield Said(objection.says, objection, entry)


def _questions(entries: list[Entry], playbook: Playbook) -> Iterator[Said]:
    homes: dict[str, list[tuple[Profile, str]]] = {}
    for id_, profile in playbook.profiles.items():
        if profile.status == "active":
            for criterion in playbook.scorecards[id_].criteria:
                homes.setdefault(criterion.id, []).append((profile, criterion.label))
    for entry in entries:
        for question in entry.discovery_questions:
            settles = homes.get(question.criterion or "", [])
            own = [pair for pair in settles if pair[0] is entry]
            yield Said(question.ask, question, entry, tuple(own or settles))


def _page(renderer: Renderer, name: str, said: Iterable[Said]) -> Iterator[Page]:
    topics = _by_topic(said)
    if topics:
        count = sum(len(topic.said) for topic in topics)
        yield renderer.page(
            f"{name}.html",
            path=name,
            kind=name,
            section="conversation",
            search=[_entry(topic) for topic in topics],
            topics=topics,
            count=count,
            brief=count > _MANY,
            filter=_filter(renderer, [one for topic in topics for one in topic.said]),
        )


def _filter(renderer: Renderer, said: Sequence[Said]) -> ListFilter[Said]:
    """By topic, by who says it or is asked, by profile, by stage and framework."""
    whole = renderer.whole
    sold_to = _profiles_of(whole)
    return ListFilter(
        (
            Facet("topic", lambda one: [one.item.topic] if one.item.topic else []),
            Facet(
                "persona",
                lambda one: [one.entry.id] if isinstance(one.entry, Persona) else [],
                lambda id_: plain(whole.personas[id_].name),
                list(whole.personas),
            ),
            Facet(
                "profile",
                lambda one: (
                    sold_to.get(one.entry.id, [])
                    if isinstance(one.entry, Persona)
                    else [one.entry.id]
                ),
                lambda id_: plain(whole.profiles[id_].name),
                list(whole.profiles),
            ),
            Facet("stage", _stages, renderer.label, get_args(Stage)),
            Facet("framework", _frameworks, renderer.label, list(Framework.model_fields)),
        ),
        said,
    )


def _profiles_of(playbook: Playbook) -> dict[str, list[str]]:
    """The profiles in use whose committees each persona belongs to."""
    found: dict[str, list[str]] = {}
    for profile in playbook.profiles.values():
        if profile.status != "archived":
            for seat in profile.buying_committee:
                found.setdefault(seat.persona, []).append(profile.id)
    return found


def _stages(one: Said) -> list[str]:
    return [one.item.stage] if isinstance(one.item, Question) and one.item.stage else []


def _frameworks(one: Said) -> list[str]:
    if not isinstance(one.item, Question) or one.item.framework is None:
        return []
    return [name for name, letters in one.item.framework if letters]


def _by_topic(said: Iterable[Said]) -> list[Topic]:
    """Topics in the order of the alphabet, what has none at the end."""
    groups: dict[str, list[Said]] = {}
    for one in said:
        groups.setdefault(fold(one.item.topic), []).append(one)
    named = {form: group[0].item.topic for form, group in groups.items()}
    anchors = slugs([plain(name) for name in named.values()], "topic-")
    return [
        Topic(named[form] if form else "", anchors[plain(named[form])], tuple(groups[form]))
        for form in sorted(groups, key=lambda form: (not form, form))
    ]


def _entry(topic: Topic) -> SearchEntry:
    words = " · ".join(plain(said.words) for said in topic.said)
    return SearchEntry(topic.anchor, "", words[:_LONGEST], _BOOST)
