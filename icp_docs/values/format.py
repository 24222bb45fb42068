"""Values as pages show them: 2,500; $10M; $20k a year; 15 to 500; 80 %; 90 days; 1 Oct 2026."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from icp_docs.values.country import country_name
from icp_docs.values.locale import write_money, write_number, write_short
from icp_docs.values.moment import MONTHS
from icp_docs.values.money import Money
from icp_docs.values.period import Period
from icp_docs.values.ranges import Range
from icp_docs.values.share import Share

Value = Decimal | Money | Period | Share | date | bool | str | Range[Any]

# Pages show the same few values thousands of times.
_number = lru_cache(maxsize=4096)(write_number)
_short = lru_cache(maxsize=4096)(write_short)
_money = lru_cache(maxsize=4096)(write_money)


@dataclass(frozen=True, slots=True)
class Format:
    """How one playbook writes its values; no digit is ever rounded away."""

    locale: str = "en-US"
    currency: str = "USD"
    """ISO 4217 code for money without a currency."""

    def number(self, value: Decimal) -> str:
        """A number in groups, or in millions: 2,500, 2.5M."""
        value = value.normalize() + 0
        return _short(value, self.locale, smallest=1_000_000) or _number(value, self.locale)

    def digits(self, value: Decimal) -> str:
        """A number that is a name and not an amount, such as a year: 2015."""
        return f"{value.normalize() + 0:f}"

    def money(self, value: Money) -> str:
        """An amount: $10M, $20k a year."""
        resolved = value.resolved(self.currency)
        text = _money(value.amount.normalize() + 0, str(resolved.currency), self.locale)
        return f"{text} a {value.per}" if value.per else text

    def share(self, value: Share) -> str:
        """A share: 80 %."""
        return f"{self.number(value.percent)} %"

    def period(self, value: Period) -> str:
        """A period: 90 days."""
        count = _number(value.count.normalize() + 0, self.locale)
        return f"{count} {value.unit}{'' if value.count == 1 else 's'}"

    def date(self, value: date) -> str:
        """A day: 1 Oct 2026."""
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"

    def range(self, value: Range[Any]) -> str:
        """Both ends, with what they share written once: 15 to 500, $10k to $100k a year."""
        low, high = value.low, value.high
        if low == high:
            return self.value(low)
        first, second = self.value(low), self.value(high)
        if isinstance(low, Decimal) and second[-1:].isalpha() and not first[-1:].isalpha():
            second = _number(high.normalize() + 0, self.locale)  # "1 to 5M" would mean 1M to 5M
        same = _shared_tail(low, high)
        return f"{first.removesuffix(same)} to {second}"

    def country(self, code: str) -> str:
        """A country by its name: Germany."""
        return country_name(code, self.locale)

    def value(self, value: Value) -> str:
        """Any value by its kind."""
        match value:
            case bool():
                return "yes" if value else "no"
            case Decimal():
                return self.number(value)
            case Money():
                return self.money(value)
            case Share():
                return self.share(value)
            case Period():
                return self.period(value)
            case date():
                return self.date(value)
            case Range():
                return self.range(value)
        return value


def _shared_tail(low: object, high: object) -> str:
    """What both ends of a range have in common behind their numbers."""
    match low, high:
        case Money(per=per), Money(per=other) if per == other and per:
            return f" a {per}"
        case Share(), Share():
            return " %"
        case Period(count=count, unit=unit), Period(unit=other) if unit == other:
            return f" {unit}{'' if count == 1 else 's'}"
    return ""
