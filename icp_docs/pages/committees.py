"""Buying committees: which persona sits where, and which seats are empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from icp_docs.model import Profile
from icp_docs.model.conversation import BuyingRole
from icp_docs.model.sections import CommitteeMember
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.pictures.committee import missing
from icp_docs.pages.pictures.fit import Fit, fits
from icp_docs.pages.portions import portions
from icp_docs.pages.render import Renderer


@dataclass(frozen=True, slots=True)
class Committee:
    """The committee of one profile as a row."""

    profile: Profile
    seats: tuple[tuple[CommitteeMember, ...], ...]
    """For each persona of the table, the seats that persona has here."""
    missing: tuple[BuyingRole, ...]
    """Needed roles that nobody has; all of them when there is no committee."""


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page `compare/committees`, and more when there are many profiles."""
    playbook = renderer.playbook
    profiles = [profile for profile in playbook.profiles.values() if profile.status != "archived"]
    found = fits(profiles)
    idle = [
        persona
        for persona in playbook.personas.values()
        if persona.id not in found and persona.status == "active" and persona.kind != "negative"
    ]
    for portion in portions("compare/committees", profiles):
        columns = _columns(portion.entries, playbook.personas, found)
        yield renderer.page(
            "committees.html",
            path=portion.path,
            kind="committees",
            section="compare" if portion.number == 1 else "",
            search=[SearchEntry("", "", "Comparison, seats")] if portion.number == 1 else (),
            portion=portion,
            personas=columns,
            fits=found,
            total=len(profiles),
            committees=[_committee(profile, columns) for profile in portion.entries],
            idle=idle,
        )


def _columns(
    profiles: Sequence[Profile], personas: Iterable[str], found: Mapping[str, Fit]
) -> list[str]:
    """The ids of personas who sit in at least one of these committees, the most needed first."""
    seated = {seat.persona for profile in profiles for seat in profile.buying_committee}
    columns = [id_ for id_ in personas if id_ in seated]
    return sorted(columns, key=lambda id_: (-found[id_].needed, -found[id_].present))


def _committee(profile: Profile, personas: Sequence[str]) -> Committee:
    seats: dict[str, list[CommitteeMember]] = {id_: [] for id_ in personas}
    for seat in profile.buying_committee:
        seats[seat.persona].append(seat)
    places = tuple(tuple(found) for found in seats.values())
    return Committee(profile, places, missing(profile.buying_committee))
