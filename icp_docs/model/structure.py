"""What a document of the language is made of: its parts, their keys and their choices."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from icp_docs.model.part import Part
from icp_docs.problem import Loc


@cache
def keys_of(part: type[Part]) -> dict[str, str]:
    """The names authors may type in this part, with the attribute each one sets."""
    return {info.alias or name: name for name, info in fields_of(part).items()}


def fields_of(part: type[Part]) -> dict[str, FieldInfo]:
    """The keys of this part as pydantic knows them, by attribute."""
    if not part.__pydantic_fields_complete__:
        part.model_rebuild()  # Rule and NOf name each other; only building settles their types
    return part.model_fields


def part_at(model: type[Part], loc: Loc) -> type[Part] | None:
    """The part that stands at this place of a document, or None when a plain value does."""
    kind = _kind_at(model, loc)
    if get_origin(kind) is tuple:
        kind = _bare(get_args(kind)[0])
    return kind if _is_part(kind) else None


def choices_at(model: type[Part], loc: Loc) -> tuple[str, ...]:
    """The values allowed at this place, none when it takes any."""
    kind = _kind_at(model, loc)
    if get_origin(kind) is tuple:
        kind = _bare(get_args(kind)[0])
    return tuple(str(choice) for choice in get_args(kind)) if get_origin(kind) is Literal else ()


def is_list_at(model: type[Part], loc: Loc) -> bool:
    """Whether a list is expected at this place of a document."""
    return get_origin(_kind_at(model, loc)) is tuple


def typed_at(data: object, loc: Loc) -> Any:
    """What an author typed at this place of the model, None when nothing."""
    here: Any = data
    for step in typed_loc(data, loc):
        if isinstance(here, list):
            here = here[int(step)]
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return here


def typed_loc(data: object, loc: Loc) -> Loc:
    """The place in the data: one value may stand for a list, and plain text for a part."""
    here: Any = data
    place: Loc = ()
    for step in loc:
        if isinstance(here, dict if isinstance(step, str) else list):
            here = here.get(step) if isinstance(here, dict) else here[int(step)]
            place = (*place, step)
    return place


@cache
def parts_of(model: type[Part]) -> tuple[type[Part], ...]:
    """This part and all that can stand inside it, outermost first."""
    ordered: dict[type[Part], None] = {}
    waiting: list[Any] = [model]
    while waiting:
        kind = _bare(waiting.pop(0))
        if not _is_part(kind):
            waiting += [arg for arg in get_args(kind) if arg is not Ellipsis]
        elif kind not in ordered:
            ordered[kind] = None
            waiting += [info.annotation for info in fields_of(kind).values()]
    return tuple(ordered)


def _kind_at(model: type[Part], loc: Loc) -> Any:
    kind: Any = model
    for step in loc:
        kind = _bare(kind)
        if get_origin(kind) is tuple and isinstance(step, str):
            kind = _bare(get_args(kind)[0])  # one value stands where a list may
        if _is_part(kind):
            if step not in keys_of(kind):
                return None
            kind = fields_of(kind)[keys_of(kind)[str(step)]].annotation
        elif get_origin(kind) is dict:
            kind = get_args(kind)[1]
        elif get_origin(kind) is tuple:
            kind = get_args(kind)[0]
        else:
            return None
    return _bare(kind)


def _is_part(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Part)


def _bare(kind: Any) -> Any:
    """The type without Annotated and without "or None"."""
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = get_args(kind)[0]
        elif origin in (Union, types.UnionType):
            kind = next(arg for arg in get_args(kind) if arg is not type(None))
        else:
            return kind
