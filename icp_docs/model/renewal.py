"""Data in an older version of the language, read under the names of today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from icp_docs.model.part import Part
from icp_docs.model.schema import KINDS
from icp_docs.model.versions import ANY_ITEM, CHANGES, Renamed, read_version
from icp_docs.problem import Fault, Loc


@dataclass(slots=True)
class Renewed:
    """The data of a document under the names of today; what was given stays as it is."""

    data: object
    old_names: dict[Loc, str] = field(default_factory=dict)
    """By the place of a key under the names of today, the name that was typed."""
    faults: list[Fault] = field(default_factory=list)
    """Keys that stand there under both names."""


def version_in(data: object) -> int | None:
    """The version that the data of a playbook.yml names; None when it names none that I know."""
    typed = data.get("schema") if isinstance(data, dict) else None
    try:
        return read_version(typed) if isinstance(typed, str) else None
    except ValueError:
        return None


def renewed(model: type[Part], data: object, version: int | None) -> Renewed:
    """The data as an author would type it today who knows this version of the language.

    Without a version the names of all versions are known.
    """
    found = Renewed(data)
    for change in _renamed_since(model, version):
        found.data = _with_new_name(found, found.data, change, change.place, ())
    return found


def today_name(model: type[Part], place: Loc, name: str) -> str | None:
    """What a key of this place is called today that had this name in an older version."""
    for change in _renamed_since(model, None):
        if change.old == name and _is_at(place, change.place):
            return change.new
    return None


def typed_names(loc: Loc, old_names: Mapping[Loc, str]) -> Loc:
    """The place under the names that its author typed."""
    if not old_names:
        return loc
    return tuple(old_names.get(loc[: depth + 1], step) for depth, step in enumerate(loc))


def with_typed_names(fault: Fault, old_names: Mapping[Loc, str]) -> Fault:
    """The finding at the place and under the name that its author typed."""
    loc = typed_names(fault.loc, old_names)
    message = fault.message
    if fault.loc in old_names:
        message = message.replace(f"'{fault.loc[-1]}'", f"'{loc[-1]}'", 1)
    return replace(fault, loc=loc, message=message)


@cache
def _renamed_since(model: type[Part], version: int | None) -> tuple[Renamed, ...]:
    return tuple(
        change
        for change in CHANGES
        if KINDS[change.kind] is model and (version is None or version < change.version)
    )


def _with_new_name(
    found: Renewed, data: object, change: Renamed, place: tuple[str, ...], loc: Loc
) -> object:
    """The data with the change made in every part that stands at `place` below `loc`."""
    if place:
        step, *rest = place
        below = tuple(rest)
        if isinstance(data, list) and step == ANY_ITEM:
            return [
                _with_new_name(found, item, change, below, (*loc, position))
                for position, item in enumerate(data)
            ]
        if isinstance(data, dict):
            return {
                name: _with_new_name(found, value, change, below, (*loc, name))
                if step in (name, ANY_ITEM)
                else value
                for name, value in data.items()
            }
        return data
    if not isinstance(data, dict) or change.old not in data:
        return data
    if change.new in data:
        found.faults.append(_twice(loc, change))
        return {name: value for name, value in data.items() if name != change.old}
    found.old_names[*loc, change.new] = change.old
    return {change.new if name == change.old else name: value for name, value in data.items()}


def _twice(loc: Loc, change: Renamed) -> Fault:
    message = f"'{change.old}' is the old name of '{change.new}', which stands here as well"
    hint = f"keep '{change.new}' and delete this key"
    return Fault((*loc, change.old), "ICP117", message, hint, on_key=True)


def _is_at(place: Loc, pattern: tuple[str, ...]) -> bool:
    return len(place) == len(pattern) and all(
        step in (name, ANY_ITEM) for name, step in zip(place, pattern, strict=True)
    )
