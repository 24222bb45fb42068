"""Amounts of money, once or per month, quarter or year: $5M, 20k USD per year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from icp_docs.values.currency import currency_code, dollar_of
from icp_docs.values.number import POWER_WORDS, parse_number, tidy

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
_PERIOD = (
    r"(?i)(.*?)(?: ?/ ?| an? | per | )(month|mo|quarter|year|yr|annum|monthly|quarterly|yearly"
    r"|annually|p\.a\.)"
)
_AMOUNT = (
    r"(?i)([+-]?) ?([^0-9+.-]{0,6}?) ?([+-]?[0-9][0-9.,_]*"
    rf"(?: ?(?:{POWER_WORDS})(?![A-Za-z]))?) ?([^0-9+.-]{{0,7}})"
)
_HOW = "write for example 5M USD, $5M or 20k USD per year"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, once or again and again."""

    amount: Decimal
    currency: str | None = None
    """ISO 4217 code; None for the playbook's own, "$" for the playbook's dollar."""
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


def parse_money(text: str) -> Money:
    """The money in a text; ValueError with a sentence that says what to type otherwise."""
    plain = tidy(text)
    if len(plain) <= 15 and plain.isascii() and plain.isdigit():
        return Money(Decimal(plain))
    period = re.fullmatch(_PERIOD, plain)
    match = re.fullmatch(_AMOUNT, period[1] if period else plain)
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
