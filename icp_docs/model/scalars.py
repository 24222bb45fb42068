"""Single values as they were typed: text, or a refusal that says what else stands there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic_core import PydanticCustomError

T = TypeVar("T")


def kind_of(value: object) -> str:
    """What stands there instead, in an author's words."""
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list) else "nothing"


def scalar(value: object, wanted: str) -> str:
    """The text itself; what else stands there is refused with the words for what was wanted."""
    if type(value) is str:
        return value
    raise PydanticCustomError(
        "ICP103", "{message}", {"message": f"expected {wanted}, found {kind_of(value)}"}
    )


def text(value: object) -> str:
    """Any text, without spaces around it."""
    if type(value) is str:
        return value.strip()
    if type(value) is dict:
        wanted = "text (in quotes when it holds a colon)"
    elif type(value) is list:
        wanted = "one text, without dashes or brackets"
    else:
        wanted = "text"
    return scalar(value, wanted)


def filled(value: object) -> str:
    """Text that says something."""
    found = text(value)
    if found:
        return found
    raise PydanticCustomError("ICP102", "{message}", {"message": "write something in the quotes"})


def read_with(
    parse: Callable[[str], T], wanted: str, better: Callable[[str], str | None] | None = None
) -> Callable[[object], T]:
    """A reader of scalars that turns the ValueError of `parse` into a fault.

    `better` knows what was probably meant, for what cannot be read.
    """

    def read(value: object) -> T:
        typed = scalar(value, wanted)
        try:
            return parse(typed)
        except ValueError as error:
            message = str(error)
            meant = _bare(parse, typed) or (better(typed) if better else None)
            if meant and meant != typed:
                message = f"{message.partition(';')[0]}; write {meant}"
            context = {"message": message, "meant": meant}
            raise PydanticCustomError("ICP104", "{message}", context) from None

    return read


def _bare(parse: Callable[[str], object], typed: str) -> str | None:
    """The value without the comma or full stop behind it, when that can be read."""
    bare = typed.rstrip(" ,;.")
    try:
        parse(bare)
    except ValueError:
        return None
    return bare if bare != typed.rstrip() else None
