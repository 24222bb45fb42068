"""What a part is called in a sentence, and how its values read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from icp_docs.changes.keys import Key, first_key, keys_in
from icp_docs.changes.sides import Side
from icp_docs.changes.wording import written
from icp_docs.changes.words import label_of, quoted, shortened, some
from icp_docs.model import Part, Rule
from icp_docs.values import Money, Period, Range, Share

LONG = 160
"""Characters of a text or rule that is told at length."""


def own_name(part: Part) -> str:
    """The text by which people know a part: its label or name, else its first key."""
    for name in ("label", "name"):
        if found := getattr(part, name, ""):
            return str(found)
    value = first_key(type(part)).of(part)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def called(part: Part, side: Side) -> str:
    """A part in a sentence: quoted, unless it is known by the name of something else."""
    key = first_key(type(part))
    return said(key.of(part), key, side) if key.group else quoted(own_name(part))


def said(value: object, key: Key, side: Side) -> str:
    """A value as it reads in a sentence."""
    match value:
        case None | "" | ():
            return "none"
        case Rule():
            return shortened(written(value), LONG)
        case Part():
            return called(value, side)
        case tuple():
            return some([item_said(item, key, side) for item in value])
        case Mapping():
            return some(
                [f"{label_of(str(name))} {said(one, key, side)}" for name, one in value.items()]
            )
        case str() if key.group:
            return shortened(side.name(key.group, value))
        case str():
            return quoted(value, LONG) if key.prose else _plain(value, key)
        case bool() | Decimal() | Money() | Period() | Range() | Share() | date():
            return side.format.value(value)
        case int():
            return side.format.number(Decimal(value))
    return shortened(str(value))


def item_said(value: object, key: Key, side: Side) -> str:
    """An item of a list: a single word needs no quotation marks."""
    if isinstance(value, str) and key.prose and value.isalnum():
        return shortened(value)
    return said(value, key, side)


def _plain(value: str, key: Key) -> str:
    """A choice as words, or an id as it is."""
    return shortened(value.replace("-", " ") if key.choice else value)


def details(part: Part, side: Side) -> str:
    """The other keys of a new part in brackets, "" when it has only the first."""
    first = first_key(type(part))
    name = own_name(part)
    told = [
        f"{key.label} {said(value, key, side)}"
        for key in keys_in(type(part))
        if key != first and (value := key.of(part)) != key.default and value != name
    ]
    return f" ({some(told, 3)})" if told else ""
