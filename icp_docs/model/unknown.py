"""Keys that the language does not have: what was probably meant by them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from pydantic_core import ErrorDetails

from icp_docs.guessing import nearest, slipped, surely
from icp_docs.model.part import Part
from icp_docs.model.renewal import today_name
from icp_docs.model.schema import KINDS
from icp_docs.model.structure import fields_of, keys_of, part_at, parts_of
from icp_docs.model.synonyms import called
from icp_docs.problem import Fault, Fix, Loc
from icp_docs.text import a_list, fold, printable

_MANY = 20  # keys that are too many to list in a sentence


def meant_keys(model: type[Part], errors: Sequence[ErrorDetails]) -> dict[Loc, str | None]:
    """For the place of each unknown key the key that was probably meant by it."""
    meant: dict[Loc, str | None] = {}
    unknown: dict[Loc, list[ErrorDetails]] = {}
    missing: dict[Loc, list[str]] = {}
    for error in errors:
        place = error["loc"][:-1]
        if error["type"] == "extra_forbidden":
            keys = keys_of(part_at(model, place) or model)
            meant[error["loc"]] = _meant(str(error["loc"][-1]), keys)
            unknown.setdefault(place, []).append(error)
        elif error["type"] == "missing":
            missing.setdefault(place, []).append(str(error["loc"][-1]))
    # One text under an unknown key and one key missing, in a part of a file: one mistake.
    for place, needed in missing.items():
        beside = unknown.get(place, [])
        text = beside and (beside[0]["input"] is None or isinstance(beside[0]["input"], str))
        if place and text and len(needed) == len(beside) == 1:
            loc = beside[0]["loc"]
            meant[loc] = meant[loc] or needed[0]
    return meant


def _meant(name: str, keys: Collection[str]) -> str | None:
    """The key that people call so, or else the nearest one."""
    form = fold(name)
    return (_same(name, keys) if form else None) or called(name, keys) or nearest(name, keys)


def unknown_key(model: type[Part], error: ErrorDetails, meant: Mapping[Loc, str | None]) -> Fault:
    """What is said of a key that its part does not have."""
    loc = error["loc"]
    name = str(loc[-1])
    part = part_at(model, loc[:-1]) or model
    message = f"unknown key '{printable(name)}' in this {part.noun}"
    if today := today_name(model, loc[:-1], name):
        message += f"; in the playbook's version of the language it is '{today}'"
        return Fault(loc, "ICP101", message, today, True, Fix(today, sure=True))
    key = meant[loc]
    if error["input"] is None and (typed := _with_value(name, keys_of(part))):
        fix = Fix(typed, sure=True)
        hint = f"write {printable(typed)}"
        return Fault(loc, "ICP101", f"{message}; it has its value in it", hint, True, fix)
    if error["input"] is None and key and not (slipped(name, key) or called(name, [key])):
        hint = f"write `{key}: {printable(name)}`"
        return Fault(loc, "ICP101", message, hint, on_key=True)
    homes = [home for home in parts_of(model) if name in keys_of(home)]
    kinds = [kind for kind in KINDS.values() if name in keys_of(kind)]
    if key and (_fits(name, key) or _needed(part, key) or not (homes or kinds)):
        message += f"; did you mean '{key}'?"
        fix = Fix(key, sure=surely(name, key, keys_of(part)))
        return Fault(loc, "ICP101", message, _elsewhere(name, key, homes) or key, True, fix)
    hint = ""
    if homes:
        message += f"; it is a key of {_list(homes)}, so check the indentation"
    elif kinds:
        message += f"; it is a key of {_list(kinds)}"
    elif len(keys_of(part)) > _MANY:
        hint = "delete the line, or move what it says to `notes`"
    else:
        message += f"; its keys: {', '.join(keys_of(part))}"
    return Fault(loc, "ICP101", message, hint, on_key=True)


_GLUED = re.compile(r"([A-Za-z_-]+)(?: *[:=] *| +)([^\s:=].*)")


def _with_value(name: str, keys: Collection[str]) -> str:
    """`at_least: 3` for the bare key `at_least 3` or `at_least:3`; "" for other keys."""
    match = _GLUED.fullmatch(name)
    key = _same(match[1], keys) if match else None
    return f"{key}: {match[2]}" if match and key else ""


def _same(name: str, keys: Collection[str]) -> str | None:
    return next((key for key in keys if fold(key) == fold(name)), None)


def _fits(name: str, key: str) -> bool:
    """Whether a key is meant for sure enough to pass over those of other parts."""
    return _almost(name, key) or slipped(name, key) or called(name, [key]) is not None


def _elsewhere(name: str, key: str, homes: Sequence[type[Part]]) -> str:
    """A second way to read a key that another part has."""
    if not homes or slipped(name, key):
        return ""
    return f"it is also a key of {_list(homes)}: if it belongs there, check the indentation"


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
