"""Amounts of money, once or per month, quarter or year: $5M, 20k USD per year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from icp_docs.values.currency import currency_code, dollar_of
from icp_docs.values.number import parse_number, tidy

Per = Literal["month", "quarter", "year"]

PER_YEAR: dict[Per, int] = {"month": 12, "quarter": 4, "year": 1}
"""How many of each are in a year."""

_PER: dict[str, Per] = {
    "month": "month",
    "mo": "month",
    "monthly": "month",
    "quarter": "quarter",
    "quarterly": "quarter",
    "year": "year",
    "yr": "year",
    "yearly": "year",
    "annum": "year",
    "annually": "year",
    "a": "year",
    "p.a.": "year",
}
_PERIOD = re.compile(
    r"(.*?)(?: ?/ ?| an? | per | )(month|mo|quarter|year|yr|annum|monthly|quarterly|yearly"
    r"|annually|p\.a\.)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"([+-]?) ?([^0-9+.-]{0,6}?) ?([+-]?[0-9][0-9.,_]*"
    r"(?: ?(?:k|thousand|mn|mio|million|m|bn|billion|b|trillion|tn)(?![A-Za-z]))?)"
    r" ?([^0-9+.-]{0,7})",
    re.IGNORECASE,
)
_HOW = "write for example 5M USD, $5M or 20k USD per year"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount; `currency` None is the playbook's, "$" the playbook's dollar; `per` None is once."""

    amount: Decimal
    currency: str | None = None
    per: Per | None = None

    def resolved(self, currency: str) -> Money:
        """The same with its ISO 4217 code, in a playbook of this currency."""
        if self.currency is None:
            return replace(self, currency=currency)
        return replace(self, currency=dollar_of(currency)) if self.currency == "$" else self

    @property
    def a_year(self) -> Decimal:
        """The amount per year; that of a single payment as it is."""
        return self.amount * PER_YEAR[self.per] if self.per else self.amount


def parse_money(text: str | Mapping[str, str]) -> Money:
    """The money in a text or in a mapping of amount, currency and per; ValueError otherwise."""
    if not isinstance(text, str):
        return _from_mapping(text)
    plain = tidy(text)
    if len(plain) <= 15 and plain.isascii() and plain.isdigit():
        return Money(Decimal(plain))
    period = _PERIOD.fullmatch(plain)
    match = _AMOUNT.fullmatch(period[1] if period else plain)
    if not match:
        raise ValueError(f"{plain or 'nothing'} is not an amount of money; {_HOW}")
    minus, before, number, after = match.groups(default="")
    before, after = before.strip(), after.strip()
    if before and after and currency_code(before) != currency_code(after):
        if currency_code(before) != "$" or currency_code(after) is None:
            raise ValueError(f"{plain} names two currencies; {_HOW}")
        before = ""  # "$5M CAD": the code says which dollar
    sign = before or after
    code = currency_code(sign) if sign else None
    if sign and code is None:
        raise ValueError(f"{sign} is not a currency; {_HOW}")
    amount = parse_number(number)
    per = _PER[period[2].lower()] if period else None
    return Money(-amount if minus == "-" else amount, code, per)


def parse_per(text: str) -> Per:
    """Month, quarter or year; ValueError otherwise."""
    per = _PER.get(text.strip().lower())
    if per is None:
        raise ValueError(f"{tidy(text) or 'nothing'} is not known here; write month, quarter or year")
    return per


def _from_mapping(parts: Mapping[str, str]) -> Money:
    """Money written as separate keys."""
    unknown = sorted(set(parts) - {"amount", "currency", "per"})
    if unknown or "amount" not in parts:
        raise ValueError("money is written with the keys amount, currency and per, or as 5M USD")
    currency = parts.get("currency")
    code = currency_code(currency.strip()) if currency else None
    if currency and code is None:
        raise ValueError(f"{tidy(currency)} is not a currency; write its code, as USD")
    per = parts.get("per")
    return Money(parse_number(parts["amount"]), code, parse_per(per) if per else None)
