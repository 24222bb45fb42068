"""From the data of a file to its model, with everything that is wrong with it."""

from __future__ import annotations

import copy
from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from icp_docs.model.faults import to_faults
from icp_docs.model.misplaced import misplaced
from icp_docs.model.part import Part
from icp_docs.model.renewal import renewed, typed_names, with_typed_names
from icp_docs.problem import Fault, Loc

M = TypeVar("M", bound=Part)

# Leaving out a broken value can leave out its part, then that part's list, and so on upwards.
_ROUNDS = 6

NOT_KNOWN = "?"
"""Stands in for a name or summary that is missing."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """What came of a document's data."""

    model: M | None
    """Made of what is sound, so that the rest can be checked; None when that is too little."""
    faults: tuple[Fault, ...] = ()
    """Everything wrong with the shape of the data."""
    left_out: Mapping[Loc, Sequence[int]] = field(default_factory=dict)
    """By list, the positions of the items that are not in the model, in order."""
    old_names: Mapping[Loc, str] = field(default_factory=dict)
    """By the place of a key in the language of today, the older name that was typed."""

    def typed(self, loc: Loc) -> Loc:
        """The place in the data of what stands at this place of the model."""
        return typed_names(_typed(loc, self.left_out), self.old_names)


def _typed(loc: Loc, left_out: Mapping[Loc, Sequence[int]]) -> Loc:
    place: Loc = ()
    for step in loc:
        if isinstance(step, int) and place in left_out:
            # How many items of the model stand before each that was left out.
            before = [gone - count for count, gone in enumerate(left_out[place])]
            step += bisect_right(before, step)
        place = (*place, step)
    return place


def read_model(
    model: type[M], data: object, *, id: str = "", path: str = ""
) -> tuple[M | None, tuple[Fault, ...]]:
    """The frozen model of a document's data, and every fault of its shape."""
    reading = read_document(model, data, id=id, path=path)
    return reading.model, reading.faults


def read_document(
    model: type[M], data: object, *, id: str, path: str, version: int | None = None
) -> Reading[M]:
    """The frozen model of a document's data, however much of that is sound.

    `version` is the one of the language that the playbook names; without it the names of all
    versions are read.
    """
    today = renewed(model, data, version)
    reading = _read(model, today.data, (id, path))
    if not today.old_names and not today.faults:
        return reading
    faults = [with_typed_names(fault, today.old_names) for fault in reading.faults]
    return replace(reading, faults=(*today.faults, *faults), old_names=today.old_names)


def _read(model: type[M], data: object, context: tuple[str, str]) -> Reading[M]:
    try:
        return Reading(model.model_validate(data, context=context))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    elsewhere = misplaced(model, data)
    if elsewhere:
        return Reading(None, (elsewhere,))
    faults = to_faults(model, errors, data)
    sound = copy.deepcopy(data)
    left_out: dict[Loc, list[int]] = {}
    for _ in range(_ROUNDS):
        _fill_in(model, sound, errors)
        if not _leave_out(sound, errors, left_out):
            break
        try:
            instance = model.model_validate(sound, context=context)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        else:
            return Reading(instance, faults, left_out)
    return Reading(None, faults)


def _fill_in(model: type[Part], data: object, errors: Iterable[ErrorDetails]) -> None:
    """Stands in for a name or summary that is missing: the rest of the file is checked the same."""
    for error in errors:
        name = error["loc"][0] if error["type"] == "missing" and len(error["loc"]) == 1 else None
        if isinstance(name, str) and model.model_fields[name].annotation is str:
            assert isinstance(data, dict)
            data[name] = NOT_KNOWN


def _leave_out(
    data: object, errors: Iterable[ErrorDetails], left_out: dict[Loc, list[int]]
) -> bool:
    """Takes each faulty value out of the data; False when that would be the whole document."""
    places: set[Loc] = set()
    for error in errors:
        loc = error["loc"]
        if len(loc) == 1 and isinstance(data, dict) and data.get(loc[0]) == NOT_KNOWN:
            continue
        if error["type"] == "missing" or loc[-1:] == ("[key]",):
            loc = loc[:-1]
        places.add(_existing(data, loc))
    if () in places:
        return False
    before = {place: tuple(gone) for place, gone in left_out.items()}
    for loc in sorted(places, key=_last_first, reverse=True):
        holder: Any = data
        for step in loc[:-1]:
            holder = holder[step]
        del holder[loc[-1]]
        if isinstance(holder, list):
            place = _typed(loc, before)
            insort(left_out.setdefault(place[:-1], []), int(place[-1]))
    return True


def _existing(data: object, loc: Loc) -> Loc:
    """The place itself, or what stands there in a short form (plain text for a whole part)."""
    found: list[str | int] = []
    here: Any = data
    for step in loc:
        known = isinstance(here, dict) and step in here
        if not known and not (isinstance(here, list) and isinstance(step, int)):
            break
        here = here[step]
        found.append(step)
    return tuple(found)


def _last_first(loc: Loc) -> list[tuple[int, str]]:
    """Orders places so that removing one moves none of those that follow."""
    return [(step, "") if isinstance(step, int) else (-1, step) for step in loc]
