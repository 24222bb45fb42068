"""Keys that the language does not have: what was probably meant by them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic_core import ErrorDetails

from icp_docs.model.part import Part
from icp_docs.model.schema import KINDS
from icp_docs.model.structure import fields_of, keys_of, part_at, parts_of
from icp_docs.problem import Fault, Loc
from icp_docs.text import a_list, fold, nearest, printable

_MANY = 20  # keys that are too many to list in a sentence


def meant_keys(model: type[Part], errors: Sequence[ErrorDetails]) -> dict[Loc, str | None]:
    """For the place of each unknown key the key that was probably meant by it."""
    meant: dict[Loc, str | None] = {}
    unknown: dict[Loc, list[ErrorDetails]] = {}
    missing: dict[Loc, list[str]] = {}
    for error in errors:
        place = error["loc"][:-1]
        if error["type"] == "extra_forbidden":
            name = str(error["loc"][-1])
            meant[error["loc"]] = nearest(name, keys_of(part_at(model, place) or model))
            unknown.setdefault(place, []).append(error)
        elif error["type"] == "missing":
            missing.setdefault(place, []).append(str(error["loc"][-1]))
    # One text under an unknown key and one key missing, in a part of a file: one mistake.
    for place, needed in missing.items():
        beside = unknown.get(place, [])
        if place and len(needed) == len(beside) == 1 and isinstance(beside[0]["input"], str):
            loc = beside[0]["loc"]
            meant[loc] = meant[loc] or needed[0]
    return meant


def unknown_key(model: type[Part], loc: Loc, meant: Mapping[Loc, str | None]) -> Fault:
    """What is said of a key that its part does not have."""
    name = str(loc[-1])
    part = part_at(model, loc[:-1]) or model
    message = f"unknown key '{printable(name)}' in this {part.noun}"
    hint = ""
    key = meant[loc]
    homes = [home for home in parts_of(model) if name in keys_of(home)]
    kinds = [kind for kind in KINDS.values() if name in keys_of(kind)]
    if key and (_almost(name, key) or _needed(part, key) or not (homes or kinds)):
        message += f"; did you mean '{key}'?"
        hint = key
    elif homes:
        message += f"; it is a key of {_list(homes)}, so check the indentation"
    elif kinds:
        message += f"; it is a key of {_list(kinds)}"
    elif len(keys_of(part)) > _MANY:
        hint = "delete the line, or move what it says to `notes`"
    else:
        message += f"; its keys: {', '.join(keys_of(part))}"
    return Fault(loc, "ICP101", message, hint, on_key=True)


def a(noun: str) -> str:
    """The noun with its article."""
    return f"an {noun}" if noun.startswith(("a", "e", "i", "o", "u", "n_")) else f"a {noun}"


def _needed(part: type[Part], key: str) -> bool:
    return fields_of(part)[keys_of(part)[key]].is_required()


def _almost(name: str, key: str) -> bool:
    """Whether the two differ only in an ending, as pain and pains."""
    return fold(key).startswith(fold(name)) or fold(name).startswith(fold(key))


def _list(homes: Sequence[type[Part]]) -> str:
    """Parts as "a band or an objection"; one that only extends another is not named beside it."""
    outer = [home for home in homes if not any(home in other.__bases__ for other in homes)]
    return a_list([a(home.noun) for home in outer])
