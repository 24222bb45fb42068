"""The order of the values in a row of a comparison, for columns to be sorted by it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from icp_docs.model.sections import Metric
from icp_docs.values import (
    Money,
    Period,
    Range,
    Share,
    parse_money,
    parse_period,
    parse_range,
    parse_share,
)

_DAYS = {
    "minute": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4"),
    "quarter": Decimal("91.3"),
    "year": Decimal("365.2"),
}
"""Near enough to say which period is longer."""


def ranks(cells: Sequence[object]) -> tuple[int | None, ...]:
    """The place of each value among the others, 1 for the lowest and None for nothing.

    Empty when the values have no order that everybody would agree on, or are all the same.
    """
    found = [None if cell is None else _measured(cell) for cell in cells]
    known = [one for one in found if one is not None]
    units = {unit for unit, _ in known}
    if len(known) < sum(cell is not None for cell in cells) or len(units) != 1:
        return ()
    amounts = sorted({amount for _, amount in known})
    if len(amounts) < 2:
        return ()
    return tuple(None if one is None else amounts.index(one[1]) + 1 for one in found)


def _measured(value: object) -> tuple[Hashable, Decimal] | None:
    """What a value is counted in, and how much it is; None when it is no amount."""
    if isinstance(value, Metric):
        return _written(value.value)
    if isinstance(value, Range):
        return _measured(value.low if value.low is not None else value.high)
    if isinstance(value, Money):
        return ("money", value.currency, value.per), value.amount
    if isinstance(value, Share):
        return "percent", value.percent
    if isinstance(value, Period):
        return "days", value.count * _DAYS[value.unit]
    if isinstance(value, date):
        return "day", Decimal(value.toordinal())
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return "number", Decimal(value)
    return None


@lru_cache(maxsize=4096)
def _written(text: str) -> tuple[Hashable, Decimal] | None:
    """An amount that an author wrote as text, such as "38 days" or "30 to 40 %"."""
    readings: tuple[Callable[[], object], ...] = (
        lambda: parse_range(text, parse_share),
        lambda: parse_range(text, parse_period),
        lambda: parse_range(text, parse_money),
    )
    for reading in readings:
        try:
            return _measured(reading())
        except ValueError:
            continue
    return None
