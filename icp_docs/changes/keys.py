"""The keys of a part as sentences need them, taken from the model."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from icp_docs.changes.words import label_of
from icp_docs.model import Part
from icp_docs.model.kinds import Filled, Text
from icp_docs.model.structure import fields_of

_PROSE = frozenset(id(get_args(kind)[1]) for kind in (Text, Filled))

_GROUPS = {
    "persona": "personas",
    "for_": "personas",
    "profile": "profiles",
    "route": "routes",
    "segment": "segments",
    "owner": "owners",
    "criterion": "criteria",
    "requires": "criteria",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a part."""

    name: str
    """As authors write it."""
    attribute: str
    label: str
    """As people read it: "where they buy"."""
    default: Any
    """What it is when absent: None, "", () or a value."""
    choice: bool
    """Its value is one of the language's own words."""
    prose: bool
    """Its value is text in an author's words, so that it is quoted."""
    group: str
    """What its value names by an id: "personas", "routes"; "" when it names nothing."""

    def of(self, part: Part | None) -> Any:
        """The value in a part; the default where there is no part."""
        return self.default if part is None else getattr(part, self.attribute, self.default)


@cache
def keys_in(part: type[Part]) -> tuple[Key, ...]:
    """The keys of a part in the order of the model."""
    return tuple(_key(name, info) for name, info in fields_of(part).items())


def first_key(part: type[Part]) -> Key:
    """The key by which the items of a list are known."""
    return keys_in(part)[0]


def _key(attribute: str, info: FieldInfo) -> Key:
    name = info.alias or attribute
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    empty = "" if info.is_required() and info.annotation is str else default
    group = _GROUPS.get(attribute, "")
    choice = get_origin(_item(info)) is Literal
    return Key(name, attribute, label_of(name), empty, choice, _is_prose(info), group)


def _item(info: FieldInfo) -> Any:
    """The type of one value: of a list's items, without "or None"."""
    kind = info.annotation
    while get_origin(kind) in (tuple, Union, types.UnionType, Annotated):
        kind = get_args(kind)[0]
    return kind


def _is_prose(info: FieldInfo) -> bool:
    """Whether the key takes an author's own text, alone, in a list or by name."""
    marks = list(info.metadata)
    if get_origin(info.annotation) in (tuple, dict):
        for kind in get_args(info.annotation):
            marks += get_args(kind)[1:]
    return any(id(mark) in _PROSE for mark in marks)
