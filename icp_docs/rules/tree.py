"""A rule made ready: a small tree whose operands have the type of the field they test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Any

from icp_docs.rules.fields import FieldSpec
from icp_docs.values import Money, Period, Range


class Truth(IntEnum):
    """What a rule says of an account; ordered so that `all` is the least and `any` the greatest."""

    NO = 0
    UNKNOWN = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Nothing:
    """The known empty value: an account that has none."""


@dataclass(frozen=True, slots=True)
class Place:
    """A region, country or state: whatever is in one of its countries or states."""

    id: str
    """The region's key, or the ISO 3166 code."""
    label: str
    """What people read; empty for a country, whose name depends on the language."""
    countries: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """An industry: by its names, or by the beginning of its NAICS code."""

    id: str
    label: str
    forms: tuple[str, ...] = ()
    """Its names in the form in which names are compared."""
    naics: tuple[str, ...] = ()


Operand = Decimal | Money | date | Period | bool | str | Place | Branch | Range[Any] | Nothing


@dataclass(frozen=True, slots=True)
class Check:
    """One word about one account field."""

    field: FieldSpec
    word: str
    """As in the language: `at_least`, `contains_any`."""
    operands: tuple[Operand, ...]
    others: tuple[str, ...] = ()
    """Fields that stand in, in this order, when the first is not known."""
    own: bool = True
    """The field is the criterion's own, so its name need not be said again."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Whether a person answered a criterion with one of these grades."""

    criterion: str
    label: str
    grades: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds."""

    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """At least n parts hold."""

    n: int
    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Test


Test = Check | Answered | All | Either | Several | Not


def checks_of(test: Test) -> tuple[Check, ...]:
    """Every word about an account field in a test."""
    match test:
        case Check():
            return (test,)
        case All(parts) | Either(parts) | Several(_, parts):
            return tuple(check for part in parts for check in checks_of(part))
        case Not(part):
            return checks_of(part)
    return ()


def fields_of(test: Test) -> tuple[str, ...]:
    """The account fields a test looks at, in the order in which they stand in it."""
    found = [name for check in checks_of(test) for name in (check.field.id, *check.others)]
    return tuple(dict.fromkeys(found))
