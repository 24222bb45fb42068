"""Ranges with two ends: 15 to 500, 15-500, 25 to 40 %, 10k to 100k USD per year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from icp_docs.values.money import Money
from icp_docs.values.number import POWER_WORDS, tidy
from icp_docs.values.period import Period
from icp_docs.values.share import Share

T = TypeVar("T", Decimal, Money, Period, Share, date)

_BETWEEN = r"(?i) to | ?[-–—] ?"
_PARTS = (
    r"(?i)([+-]? ?[^0-9+.-]{0,6}?)([+-]?[0-9][0-9.,_]*) ?"
    rf"((?:{POWER_WORDS})(?![A-Za-z]))?([^0-9]*)"
)
_DAYS = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43830, "quarter": 131490}


@dataclass(frozen=True, slots=True)
class Range(Generic[T]):
    """From low to high, both included."""

    low: T
    high: T


def parse_range(text: str, item: Callable[[str], T]) -> Range[T]:
    """The range in a text whose ends `item` reads; a single value is a range with equal ends.

    What stands at one end only (a unit, a currency) holds for both; a k or M behind the second
    end holds for the first too unless that turned the range round. ValueError says what to type.
    """
    plain = tidy(text)
    reason = ""
    for low, high in _splits(plain):
        try:
            return _ordered(_ends(low, high, item), plain)
        except ValueError as error:
            reason = reason or str(error)
    try:
        value = item(plain)
    except ValueError as error:
        raise ValueError(reason or str(error)) from None
    return Range(value, value)


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """Every way to cut the text into two ends."""
    for match in re.finditer(_BETWEEN, text):
        low, high = text[: match.start()], text[match.end() :]
        if low and high:
            yield low, high


def _ends(low: str, high: str, item: Callable[[str], T]) -> Range[T]:
    """Both ends, with what stands at one of them added to the other."""
    first, second = re.fullmatch(_PARTS, low), re.fullmatch(_PARTS, high)
    if not first or not second:
        return Range(item(low), item(high))
    prefix, number, power, unit = (part or "" for part in first.groups())
    prefix_2, number_2, power_2, unit_2 = (part or "" for part in second.groups())
    same = prefix.lstrip("+-") or prefix_2.lstrip("+-")
    end = item(f"{prefix_2 or same}{number_2}{power_2} {unit_2 or unit}")
    start = f"{prefix or same}{number}"
    tail = unit or unit_2
    complete = prefix.lstrip("+-") and prefix_2.lstrip("+-")  # "$10 to $1k" says all there is
    if power_2 and not power and not complete:
        scaled = item(f"{start}{power_2} {tail}")
        if _size(scaled) <= _size(end):
            return Range(scaled, end)
    return Range(item(f"{start}{power} {tail}"), end)


def _ordered(found: Range[T], text: str) -> Range[T]:
    """The range itself when its ends are in order and can be compared."""
    low, high = found.low, found.high
    if isinstance(low, Money) and isinstance(high, Money) and _kind(low) != _kind(high):
        raise ValueError(f"{text} mixes two kinds of money; write both ends in one currency")
    if _size(low) > _size(high):
        raise ValueError(f"{text} is the wrong way round; write the smaller end first")
    return found


def _kind(money: Money) -> tuple[str | None, bool]:
    """What two amounts must have in common to be ends of one range."""
    return money.currency, money.per is None


def _size(value: Decimal | Money | Period | Share | date) -> Decimal:
    """A number by which two ends of one kind are compared."""
    if isinstance(value, Money):
        return value.a_year
    if isinstance(value, Period):
        return value.count * _DAYS.get(value.unit, 525960)
    if isinstance(value, Share):
        return value.percent
    return value if isinstance(value, Decimal) else Decimal(value.toordinal())
