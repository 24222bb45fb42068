"""How personas fit profiles: in how many committees each one sits, and in how many it must."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icp_docs.model import Profile


@dataclass(frozen=True, slots=True)
class Fit:
    """A persona in the committees of all profiles."""

    present: int
    """Committees with a seat for the persona."""
    needed: int
    """Those in which no deal closes without it."""


def fits(profiles: Iterable[Profile]) -> dict[str, Fit]:
    """The fit of every persona with a seat in one of these profiles."""
    present: dict[str, set[str]] = {}
    needed: dict[str, set[str]] = {}
    for profile in profiles:
        for seat in profile.buying_committee:
            present.setdefault(seat.persona, set()).add(profile.id)
            if seat.required:
                needed.setdefault(seat.persona, set()).add(profile.id)
    return {id_: Fit(len(some), len(needed.get(id_, ()))) for id_, some in present.items()}
