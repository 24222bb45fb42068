"""The picture of a buying committee: who sits in it, by what they do to the deal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from icp_docs.model.conversation import BuyingRole, Stage

if TYPE_CHECKING:
    from icp_docs.model.sections import CommitteeMember

LANES: Mapping[str, tuple[BuyingRole, ...]] = {
    "sign": ("economic-buyer", "decision-maker"),
    "champion": ("champion", "executive-sponsor", "coach"),
    "influence": ("influencer", "technical-evaluator", "initiator", "researcher"),
    "use": ("end-user",),
    "stop": ("procurement", "legal-compliance", "blocker"),
    "other": (),
}
"""What people do to a deal, and the roles that do it; last who has no role."""

NEEDED: tuple[BuyingRole, ...] = ("economic-buyer", "champion")
"""Roles without which a committee cannot decide, or does not want to."""

STAGES: tuple[str, ...] = get_args(Stage)

_STOPPING = frozenset(LANES["stop"])
_LANE = {role: lane for lane, roles in LANES.items() for role in roles}


@dataclass(frozen=True, slots=True)
class Place:
    """A seat in the picture."""

    seat: CommitteeMember
    stops: bool
    """One of its roles can stop the deal."""
    onwards: tuple[bool, ...]
    """For each stage, whether they take part by then; empty when nobody says."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Everybody who does the same to the deal."""

    name: str
    """A key of LANES."""
    places: tuple[Place, ...]
    """Those without whom no deal closes first, then in the order in which they join."""
    missing: tuple[BuyingRole, ...]
    """Needed roles of this lane that nobody has."""


def lanes(seats: Sequence[CommitteeMember]) -> tuple[Lane, ...]:
    """The committee by what each does first of all; lanes where nobody sits or is missed are not.

    A seat with several roles stands once, where the first of them belongs.
    """
    sitting: dict[str, list[Place]] = {name: [] for name in LANES}
    for seat in sorted(seats, key=_order):
        sitting[_LANE[seat.role[0]] if seat.role else "other"].append(_place(seat))
    absent = missing(seats)
    found = (
        Lane(name, tuple(places), tuple(role for role in absent if _LANE[role] == name))
        for name, places in sitting.items()
    )
    return tuple(lane for lane in found if lane.places or lane.missing)


def missing(seats: Sequence[CommitteeMember]) -> tuple[BuyingRole, ...]:
    """Needed roles that nobody has; all of them when there is no committee."""
    held = {role for seat in seats for role in seat.role}
    return tuple(role for role in NEEDED if role not in held)


def _place(seat: CommitteeMember) -> Place:
    stops = not _STOPPING.isdisjoint(seat.role)
    if seat.stage is None:
        return Place(seat, stops, ())
    joins = STAGES.index(seat.stage)
    return Place(seat, stops, tuple(number >= joins for number in range(len(STAGES))))


def _order(seat: CommitteeMember) -> tuple[bool, int]:
    return not seat.required, STAGES.index(seat.stage) if seat.stage else len(STAGES)
