"""Numbers, money and days as exports write them: 201-500, 10001+, $1M-$10M, 2026-05."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from icp_docs.rules.spans import Amount, Span
from icp_docs.values import (
    Money,
    Range,
    parse_date,
    parse_money,
    parse_number,
    parse_range,
)
from icp_docs.values.moment import possible_dates
from icp_docs.values.money import Per

T = TypeVar("T", Decimal, Money)

_FROM = r"(?i)(?:>=?|≥|over|above|more than|at least|from)? ?(.*?) ?(?:\+|and more|or more|plus)?"
_UP_TO = r"(?i)(?:<=?|≤|under|below|less than|at most|up to) ?(.*)"
_UNITS = r"(?i)(.*[0-9kmb+]) (?:employees?|people|staff|users?|customers?|fte|ftes|heads)(.*)"


def read_number(text: str) -> Span[Decimal] | None:
    """A number or a band of numbers; None when it is neither."""
    bounds = _bounds(_without_unit(text), parse_number)
    return Span(*bounds) if bounds else None


def read_amount(text: str, *, currency: str, per: Per | None) -> Amount | None:
    """An amount or a band of amounts; where the text is silent, in this currency and period."""
    bounds = _bounds(text, parse_money)
    if not bounds:
        return None
    low, high = (None if end is None else end.resolved(currency) for end in bounds)
    known = low or high
    if known is None or known.currency is None:
        return None
    if low and high and low.per != high.per:
        return Amount(Span(low.a_year, high.a_year), known.currency, "year")
    span = Span(low.amount if low else None, high.amount if high else None)
    return Amount(span, known.currency, known.per or per)


def read_days(text: str) -> Span[date] | None:
    """A day, a month (2026-05), a year, or a time stamp; None when it could be several days."""
    plain = " ".join(text[:40].split())
    stamp = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[T ][0-9]{2}:)", plain)
    try:
        day = parse_date(stamp[0] if stamp else plain)
        return Span(day, day)
    except ValueError:
        pass
    days = possible_dates(plain)
    if len(days) == 1:
        return Span(days[0], days[0])
    whole = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?", plain)
    return _whole(int(whole[1]), int(whole[2] or 0)) if whole else None


def _whole(year: int, month: int) -> Span[date] | None:
    """All days of a month, or of a year when the month is 0."""
    if not 1 <= year < date.max.year or month > 12:
        return None
    following = date(year + 1, 1, 1) if month in {0, 12} else date(year, month + 1, 1)
    return Span(date(year, month or 1, 1), following - timedelta(days=1))


def _bounds(text: str, item: Callable[[str], T]) -> tuple[T | None, T | None] | None:
    """Both ends of what a text says, None for no end; None altogether when it is no number."""
    plain = " ".join(text[:100].split())
    exact = _try(parse_range, plain, item)
    if exact:
        return exact.low, exact.high
    at_most = re.fullmatch(_UP_TO, plain)
    if at_most:
        end = _try(parse_range, at_most[1], item)
        return (None, end.high) if end else None
    at_least = re.fullmatch(_FROM, plain)
    end = _try(parse_range, at_least[1], item) if at_least else None
    return (end.low, None) if end else None


def _try(
    parse: Callable[[str, Callable[[str], T]], Range[T]], text: str, item: Callable[[str], T]
) -> Range[T] | None:
    """The range in a text, or None."""
    try:
        return parse(text, item)
    except ValueError:
        return None


def _without_unit(text: str) -> str:
    """The text without the word for what is counted: "1,001-5,000 employees"."""
    match = re.fullmatch(_UNITS, text.strip()[:100])
    return f"{match[1]}{match[2]}" if match else text
