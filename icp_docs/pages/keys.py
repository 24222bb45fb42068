"""What the reference says of each key of the language, read from the model."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from icp_docs.model import KINDS, Part, keys_of, kinds, parts_of
from icp_docs.pages.anchors import slug

_READERS = {
    id(alias.__metadata__[0]): name
    for name, alias in vars(kinds).items()
    if get_origin(alias) is Annotated and name != "Items"
}
"""The reader of a kind of value -> the name of that kind: "Number", "MoneyRange"."""


@dataclass(frozen=True, slots=True)
class Content:
    """What may stand behind a key."""

    kind: str
    """A name of `model.kinds` such as "Number", or "choice", or "part"."""
    choices: tuple[str, ...] = ()
    part: type[Part] | None = None
    several: str = ""
    """ "one or several", "list", "table by Id", "table by FieldId", or "" for a single one."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a part."""

    name: str
    attribute: str
    content: Content
    description: str
    required: bool
    default: object
    """None when the key has no default worth telling."""
    example: object


@dataclass(frozen=True, slots=True)
class PartKeys:
    """One part of the language with its keys."""

    part: type[Part]
    anchor: str
    keys: tuple[Key, ...]
    """The required ones first, else in the order of the model."""


@cache
def language() -> dict[str, tuple[PartKeys, ...]]:
    """The parts of each kind of file, each part under the first kind that holds it."""
    seen: set[type[Part]] = set()
    tables: dict[str, tuple[PartKeys, ...]] = {}
    for kind, model in KINDS.items():
        new = [part for part in parts_of(model) if part not in seen]
        seen.update(new)
        tables[kind] = tuple(PartKeys(part, slug(part.noun), _keys(part)) for part in new)
    return tables


@cache
def anchors() -> dict[type[Part], str]:
    """Where each part stands on the reference page."""
    return {table.part: table.anchor for tables in language().values() for table in tables}


@cache
def part_keys() -> dict[type[Part], tuple[Key, ...]]:
    """The keys of each part."""
    return {table.part: table.keys for tables in language().values() for table in tables}


def _keys(part: type[Part]) -> tuple[Key, ...]:
    hints = get_type_hints(part, include_extras=True)
    keys = [
        _key(name, attribute, part.model_fields[attribute], hints[attribute])
        for name, attribute in keys_of(part).items()
    ]
    return tuple(sorted(keys, key=lambda key: not key.required))


def _key(name: str, attribute: str, info: FieldInfo, hint: Any) -> Key:
    plain = isinstance(info.default, tuple) or info.is_required()
    return Key(
        name=name,
        attribute=attribute,
        content=_content(hint),
        description=info.description or "",
        required=info.is_required(),
        default=None if plain or info.default in ("", PydanticUndefined) else info.default,
        example=info.examples[0] if info.examples else None,
    )


def _content(hint: Any) -> Content:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated and id(args[1]) in _READERS:
        return Content(_READERS[id(args[1])])
    if origin is Annotated:  # Items: one value may stand where a list is expected
        return _several(get_args(args[0])[0], "one or several")
    if origin in (Union, types.UnionType):
        return _content(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return _several(args[0], "list")
    if origin is dict:
        return _several(args[1], f"table by {_content(args[0]).kind}")
    if origin is Literal:
        return Content("choice", choices=args)
    return Content("part", part=hint)


def _several(hint: Any, several: str) -> Content:
    one = _content(hint)
    return Content(one.kind, one.choices, one.part, several)
