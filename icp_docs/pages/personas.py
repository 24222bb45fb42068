"""Persona pages: the list, and one page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from icp_docs.model import Persona
from icp_docs.model.conversation import Stage
from icp_docs.model.persona import Message
from icp_docs.model.sections import CommitteeMember
from icp_docs.page import Page
from icp_docs.pages.changes import past_of
from icp_docs.pages.facets import persona_filter
from icp_docs.pages.findable import list_entry, persona_entries
from icp_docs.pages.pictures.fit import Fit, fits
from icp_docs.pages.profiles import Homes, criterion_homes
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.pages.upkeep import Review, review_of

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook

Seat = tuple[str, CommitteeMember]
"""The id of a profile, and the seat there."""


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """A persona in a list."""

    persona: Persona
    review: Review
    facets: str = ""
    """What a filter knows of it, as icp_docs.pages.facets makes it."""


@dataclass(frozen=True, slots=True)
class Sits:
    """Where a persona sits."""

    seats: list[Seat]
    fit: Fit | None
    """None without a seat."""
    total: int
    """Of all current profiles."""


@dataclass(frozen=True, slots=True)
class StageOfPersona:
    """What happens and what to say at one stage of the funnel."""

    name: str
    journey: str
    messages: tuple[Message, ...]


def pages(renderer: Renderer) -> Iterator[Page]:
    """The list of personas, then the page of each, in the order of the list."""
    playbook = renderer.playbook
    shown = persona_filter(renderer, list(playbook.personas.values()))
    groups = persona_groups(playbook, shown.tokens)
    yield renderer.page(
        "personas.html",
        path="personas/index",
        kind="personas",
        section="personas",
        search=[list_entry(playbook.personas.values())],
        groups=groups,
        filter=shown,
    )
    homes, seats = criterion_homes(playbook), _seats(playbook)
    current = [profile for profile in playbook.profiles.values() if profile.status != "archived"]
    found, total = fits(current), len(current)
    for cards in groups.values():
        for card in cards:
            sits = Sits(seats.get(card.persona.id, []), found.get(card.persona.id), total)
            yield _page(renderer, card, homes, sits)


def persona_groups(
    playbook: Playbook, facets: Callable[[Persona], str] = lambda _: ""
) -> dict[str, list[PersonaCard]]:
    """All personas by the place where the list shows them."""
    groups: dict[str, list[PersonaCard]] = {
        "active": [],
        "negative": [],
        "drafts": [],
        "archived": [],
    }
    for persona in playbook.personas.values():
        card = PersonaCard(persona, review_of(persona, playbook), facets(persona))
        if persona.status != "active":
            groups["drafts" if persona.status == "draft" else "archived"].append(card)
        else:
            groups["negative" if persona.kind == "negative" else "active"].append(card)
    return groups


def _page(renderer: Renderer, card: PersonaCard, homes: Homes, sits: Sits) -> Page:
    persona = card.persona
    return renderer.page(
        "persona.html",
        path=f"personas/{persona.id}",
        kind="persona",
        title=plain(persona.name),
        description=plain(persona.summary),
        search=persona_entries(persona, renderer),
        source=persona.path,
        tags=tuple(plain(tag) for tag in persona.tags),
        section="" if persona.status == "archived" else "personas",
        updated=persona.reviewed.isoformat() if persona.reviewed else "",
        persona=persona,
        review=card.review,
        sits=sits,
        stages=_stages(persona),
        settled=homes,
        history=renderer.history,
        past=past_of(renderer, persona),
    )


def _seats(playbook: Playbook) -> dict[str, list[Seat]]:
    """The committees of current profiles that each persona belongs to."""
    seats: dict[str, list[Seat]] = defaultdict(list)
    for profile in playbook.profiles.values():
        if profile.status != "archived":
            for seat in profile.buying_committee:
                seats[seat.persona].append((profile.id, seat))
    return seats


def _stages(persona: Persona) -> list[StageOfPersona]:
    """The stages of the funnel of which anything is known, in their order."""
    stages = []
    for name in get_args(Stage):
        journey = getattr(persona.journey, name) if persona.journey else ""
        messages = tuple(message for message in persona.messages if message.stage == name)
        if journey or messages:
            stages.append(StageOfPersona(name, journey, messages))
    return stages
