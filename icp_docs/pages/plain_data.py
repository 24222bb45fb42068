"""Parts of the language as plain data for JSON: numbers as numbers, keys as authors write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from icp_docs.model import Part, keys_of
from icp_docs.values import Money, Period, Range, Share

Data = Any
"""dict, list, str, int, float, bool or None."""


def plain_data(value: Any, currency: str) -> Data:
    """The value as JSON can hold it; money without a currency gets this one.

    Keys that are absent or empty in the playbook are absent here.
    """
    kind = type(value)
    if kind is tuple:
        return [plain_data(item, currency) for item in value]
    if kind is dict:
        return {name: plain_data(item, currency) for name, item in value.items()}
    if issubclass(kind, Part):
        held = value.__dict__
        return {
            name: plain_data(item, currency)
            for name, key in keys_of(kind).items()
            if (item := held[key]) or item is False or item == 0
        }
    write = _WRITERS.get(kind)
    return write(value, currency) if write else value


def number(value: Decimal) -> int | float:
    """The number as JSON writes it; at most fifteen digits count, as in every reader of JSON."""
    return int(value) if value == value.to_integral_value() else float(value)


def _money(value: Money, currency: str) -> Data:
    money = value.resolved(currency)
    amount = {"amount": number(money.amount), "currency": money.currency}
    return {**amount, "per": money.per} if money.per else amount


_WRITERS: dict[type, Callable[[Any, str], Data]] = {
    Decimal: lambda value, _: number(value),
    Money: _money,
    Period: lambda value, _: {"count": number(value.count), "unit": value.unit},
    Share: lambda value, _: {"percent": number(value.percent)},
    Range: lambda value, currency: {
        "low": plain_data(value.low, currency),
        "high": plain_data(value.high, currency),
    },
    date: lambda value, _: value.isoformat(),
}
"""Kinds of value that JSON has no word for, and how each is written."""
