"""By what a list can be filtered: groups of values, and which of them each entry has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from icp_docs.model import Persona, Profile
from icp_docs.model.conversation import BuyingRole
from icp_docs.model.persona import Seniority
from icp_docs.pages.anchors import slugs
from icp_docs.pages.prose import plain
from icp_docs.rules import as_words
from icp_docs.text import fold

if TYPE_CHECKING:
    from icp_docs.pages.render import Renderer

T = TypeVar("T")

_STATUS = ("active", "draft", "archived")
_KINDS = ("buyer", "user", "negative")


@dataclass(frozen=True, slots=True)
class Facet(Generic[T]):
    """One thing that entries of a list differ in, such as their segment."""

    name: str
    values: Callable[[T], Iterable[str]]
    """Of one entry: ids, or words of an author."""
    label: Callable[[str], str] = plain
    order: Sequence[str] | None = None
    """Every id there is, in the order in which people know them; None for words of authors, which
    are sorted and are the same however they are spelled."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One value to choose."""

    token: str
    """Group and value as pages and addresses hold them: "segment:mid-market"; no white space."""
    label: str
    """Plain text."""


@dataclass(frozen=True)
class ListFilter(Generic[T]):
    """The groups of chips of one list; a group that tells nothing apart is left out."""

    facets: Sequence[Facet[T]]
    entries: Sequence[T]

    @cached_property
    def groups(self) -> dict[str, tuple[Chip, ...]]:
        """The chips by name of their group."""
        return {facet.name: tuple(chips.values()) for facet, chips in self._found}

    @cached_property
    def _found(self) -> list[tuple[Facet[T], dict[str, Chip]]]:
        found = [(facet, _chips(facet, self.entries)) for facet in self.facets]
        return [
            (facet, chips)
            for facet, chips in found
            if len(chips) > 1 and any(_has_not_all(facet, chips, one) for one in self.entries)
        ]

    def tokens(self, entry: T) -> str:
        """The tokens of an entry, with spaces between them."""
        return " ".join(
            dict.fromkeys(
                chips[_form(facet, value)].token
                for facet, chips in self._found
                for value in facet.values(entry)
            )
        )


def _has_not_all(facet: Facet[T], chips: Mapping[str, Chip], entry: T) -> bool:
    return len({_form(facet, value) for value in facet.values(entry)}) < len(chips)


def _form(facet: Facet[Any], value: str) -> str:
    """What values that are the same have in common."""
    return value if facet.order is not None else fold(plain(value))


def _chips(facet: Facet[T], entries: Iterable[T]) -> dict[str, Chip]:
    """The chips of all values that occur, by the form of the value."""
    values: dict[str, str] = {}
    for entry in entries:
        for value in facet.values(entry):
            values.setdefault(_form(facet, value), value)
    if facet.order is not None:
        ids = {id_: place for place, id_ in enumerate(facet.order)}
        ordered = sorted(values, key=lambda id_: ids[id_])
        return {id_: Chip(f"{facet.name}:{id_}", facet.label(id_)) for id_ in ordered}
    names = slugs([plain(value) for value in values.values()])
    return {
        form: Chip(f"{facet.name}:{names[plain(values[form])]}", facet.label(values[form]))
        for form in sorted(values)
    }


def profile_filter(renderer: Renderer, profiles: Sequence[Profile]) -> ListFilter[Profile]:
    """Profiles by segment, tiers, status and tag."""
    settings = renderer.whole.settings
    segments = settings.segments

    def tiers(profile: Profile) -> list[str]:
        own = settings.tiers if profile.tiers is None else profile.tiers
        return [tier.name or as_words(tier.id) for tier in own]

    return ListFilter(
        (
            Facet(
                "segment",
                lambda profile: [profile.segment] if profile.segment else [],
                lambda id_: plain(segments[id_].label) or renderer.label(id_),
                list(segments),
            ),
            Facet("tier", tiers),
            Facet("status", lambda profile: [profile.status], renderer.label, _STATUS),
            Facet("tag", lambda profile: profile.tags),
        ),
        profiles,
    )


def persona_filter(renderer: Renderer, personas: Sequence[Persona]) -> ListFilter[Persona]:
    """Personas by what they do, how high they stand, their roles in a purchase, status and tag."""
    label = renderer.label
    return ListFilter(
        (
            Facet("function", lambda persona: persona.function),
            Facet("seniority", lambda persona: persona.seniority, label, get_args(Seniority)),
            Facet("role", lambda persona: persona.buying_roles, label, get_args(BuyingRole)),
            Facet("kind", lambda persona: [persona.kind], label, _KINDS),
            Facet("status", lambda persona: [persona.status], label, _STATUS),
            Facet("tag", lambda persona: persona.tags),
        ),
        personas,
    )
