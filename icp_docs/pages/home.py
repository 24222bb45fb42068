"""The home page of a site whose owner has written none, and its pieces for one who has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from icp_docs.model import Persona, Profile
from icp_docs.page import Page
from icp_docs.pages.profiles import profile_card
from icp_docs.pages.render import Renderer
from icp_docs.pages.upkeep import Review, review_of

if TYPE_CHECKING:
    from icp_docs.model.entry import Entry
    from icp_docs.playbook import Playbook

PATH = "index"
_MOST_CARDS = 9  # profiles that are taken in at a glance; more are listed by name
_MOST_NAMES = 60
_MOST_DUE = 8


@dataclass(frozen=True, slots=True)
class Attention:
    """A profile or persona that its owner has to look at."""

    entry: Entry
    review: Review


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What owners have to look at, as far as a home page has room for it."""

    due: list[Attention]
    more: int
    """How many there are besides."""


@dataclass(frozen=True, slots=True)
class Start:
    """What reps do most, as far as the playbook has something for it."""

    profiles: int
    """Active ones."""
    checklists: int
    """Profiles that have one: active ones and drafts."""
    personas: int
    objections: int
    questions: int


def pages(renderer: Renderer) -> Iterator[Page]:
    """The home page."""
    playbook = renderer.playbook
    active = [profile for profile in playbook.profiles.values() if profile.status == "active"]
    drafts = [profile for profile in playbook.profiles.values() if profile.status == "draft"]
    shown = active or drafts
    yield renderer.page(
        "home.html",
        path=PATH,
        kind="home",
        section="home",
        start=start(playbook),
        agreed=bool(active),
        cards=[profile_card(one, playbook) for one in shown] if len(shown) <= _MOST_CARDS else [],
        names=[one.id for one in shown[:_MOST_NAMES]],
        people=[one for one in playbook.personas.values() if _is_met(one)][:_MOST_NAMES],
        tiers=playbook.settings.tiers,
        upkeep=upkeep(playbook),
    )


def start(playbook: Playbook) -> Start:
    """Count what a rep can start with."""
    entries: list[Profile | Persona] = [*playbook.profiles.values(), *playbook.personas.values()]
    current = [entry for entry in entries if entry.status != "archived"]
    return Start(
        profiles=sum(one.status == "active" for one in playbook.profiles.values()),
        checklists=sum(isinstance(entry, Profile) for entry in current),
        personas=sum(isinstance(entry, Persona) for entry in current),
        objections=sum(len(entry.objections) for entry in current),
        questions=sum(len(entry.discovery_questions) for entry in current),
    )


def upkeep(playbook: Playbook) -> Upkeep:
    """What owners have to look at."""
    found = _due(playbook)
    return Upkeep(found[:_MOST_DUE], len(found[_MOST_DUE:]))


def _due(playbook: Playbook) -> list[Attention]:
    """What is active and past its review, the longest overdue first; then drafts."""
    found = []
    for entry in (*playbook.profiles.values(), *playbook.personas.values()):
        review = review_of(entry, playbook)
        if entry.status == "draft" or (entry.status == "active" and review.stale):
            found.append(Attention(entry, review))
    return sorted(found, key=lambda one: (one.entry.status == "draft", str(one.review.due or "")))


def _is_met(persona: Persona) -> bool:
    return persona.status == "active" and persona.kind != "negative"
