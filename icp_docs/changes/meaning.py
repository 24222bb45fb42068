"""What a rule or value means, in a form that is equal exactly when the meaning is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from icp_docs.rules import Test
from icp_docs.rules.phrases import opposite
from icp_docs.rules.tree import (
    All,
    Answered,
    Branch,
    Check,
    Either,
    Not,
    Operand,
    Place,
    Several,
)
from icp_docs.text import fold
from icp_docs.values import Money, Period, Range, Share

_COMPARED = frozenset(("at_least", "at_most", "more_than", "less_than"))
_UNITS = {
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("minute", 1440),
    "week": ("minute", 10080),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "year": ("month", 12),
}


def meaning(test: Test) -> Hashable:
    """A key that two tests share when they mean the same: order and wording left out."""
    match test:
        case Check():
            return _check(test)
        case Answered(criterion, _, grades):
            return "answered", criterion, frozenset(grades)
        case Not(part):
            turned = opposite(part) if isinstance(part, Check) else None
            # Not less than 15 is not quite at least 15: an account that has none is neither.
            if turned is not None and turned.word not in _COMPARED:
                return _check(turned)
            return meaning(part.part) if isinstance(part, Not) else ("not", meaning(part))
        case All(parts):
            return _joined("all", parts)
        case Either(parts):
            return _joined("any", parts)
        case Several(n, parts):
            return "several", n, frozenset(Counter(map(meaning, parts)).items())


def plain_meaning(value: object, currency: str) -> object:
    """A single value of a file in the form in which values that mean the same are equal."""
    match value:
        case Money():
            return value.resolved(currency)
        case Range(low, high):
            return Range(_end(low, currency), _end(high, currency))
        case Period(count, unit):
            name, times = _UNITS[unit]
            return name, count * times
        case tuple():
            return tuple(plain_meaning(item, currency) for item in value)
        case str():
            return " ".join(value.split())
    return value


def _end(value: Any, currency: str) -> Any:
    return plain_meaning(value, currency)


def covered(operand: Operand) -> frozenset[Hashable]:
    """What an operand of a list stands for: a region stands for its countries and states."""
    match operand:
        case Place(id, _, countries, states):
            return frozenset((*countries, *states)) or frozenset((id,))
        case Branch(id, _, forms, naics):
            return frozenset((id,)) if forms else frozenset(naics)
        case str():
            return frozenset((fold(operand),))
    return frozenset((_single(operand),))


def _check(check: Check) -> Hashable:
    fields = (check.field.id, *check.others)
    first = check.operands[0] if check.operands else None
    if check.word in {"is", "in"} and len(check.operands) == 1 and isinstance(first, Range):
        return _bounds(fields, first.low, first.high)
    if check.word == "between":
        return _bounds(fields, *check.operands)
    if check.word in _COMPARED:
        return "bound", fields, check.word, _single(check.operands[0])
    word = {"is": "in", "is_not": "not_in"}.get(check.word, check.word)
    if check.field.kind == "yes-no" and isinstance(first, bool) and word == "not_in":
        word, check = "in", replace(check, operands=(not first,))
    found: frozenset[Hashable] = frozenset().union(*map(covered, check.operands))
    return word, fields, found


def _bounds(fields: tuple[str, ...], low: Operand, high: Operand) -> Hashable:
    ends: list[Hashable] = [("bound", fields, "at_least", _single(low))]
    ends.append(("bound", fields, "at_most", _single(high)))
    return "all", frozenset(ends)


def _joined(word: str, parts: Iterable[Test]) -> Hashable:
    """The parts without order; groups of the same kind inside count as parts themselves."""
    found: set[Hashable] = set()
    for part in parts:
        one = meaning(part)
        if isinstance(one, tuple) and len(one) == 2 and one[0] == word:
            found |= one[1]
        else:
            found.add(one)
    if word == "any":
        found = _merged(found)
    return next(iter(found)) if len(found) == 1 else (word, frozenset(found))


def _merged(parts: set[Hashable]) -> set[Hashable]:
    """Alternatives about one field as one list: "DE, or AT" is "DE or AT"."""
    lists: dict[Hashable, frozenset[Hashable]] = {}
    others: set[Hashable] = set()
    for part in parts:
        if isinstance(part, tuple) and len(part) == 3 and part[0] in {"in", "contains_any"}:
            word, fields, values = part
            lists[word, fields] = lists.get((word, fields), frozenset()) | values
        else:
            others.add(part)
    return others | {(*key, values) for key, values in lists.items() if isinstance(key, tuple)}


def _single(value: object) -> Hashable:
    match value:
        case Money():
            return value.a_year, value.currency, value.per is None
        case Period(count, unit):
            name, times = _UNITS[unit]
            return name, count * times
        case Range(low, high):
            one, other = _single(low), _single(high)
            return one if one == other else ("range", one, other)
        case Decimal() | date() | bool() | Share():
            return type(value).__name__, value
        case str():
            return fold(value)
    return repr(value)
