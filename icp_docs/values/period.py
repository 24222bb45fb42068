"""Periods of time and where they end in the calendar: 90 days, 6 weeks, 2 quarters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from icp_docs.values.number import parse_number, tidy

Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]

UNITS: dict[str, Unit] = {
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "h": "hour",
    "day": "day",
    "d": "day",
    "week": "week",
    "wk": "week",
    "month": "month",
    "mo": "month",
    "quarter": "quarter",
    "year": "year",
    "yr": "year",
}
"""Word in lower case without its plural s -> unit."""

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_PERIOD = r"([0-9][0-9.,_]*k?) ?([A-Za-z]+)"
_HOW = "write for example 90 days, 6 weeks or 2 quarters"


@dataclass(frozen=True, slots=True)
class Period:
    """A count of a unit of time; months, quarters and years follow the calendar."""

    count: Decimal
    unit: Unit

    def after(self, day: date) -> date:
        """The day this much later; the calendar's last day when there is none so late."""
        return self._moved(day, 1)

    def before(self, day: date) -> date:
        """The day this much earlier; the calendar's first day when there is none so early."""
        return self._moved(day, -1)

    @property
    def whole_days(self) -> bool:
        """Whether it comes to whole days, so that a calendar can count it."""
        per = _DAYS.get(self.unit) or _MONTHS.get(self.unit)
        return per is not None and self.count * per % 1 == 0

    def _moved(self, day: date, way: int) -> date:
        """The day moved to either side; parts of a day do not count."""
        try:
            if self.unit in _MONTHS:
                return _months_from(day, way * int(self.count * _MONTHS[self.unit]))
            if self.unit in _DAYS:
                return day + timedelta(days=way * int(self.count * _DAYS[self.unit]))
            hours = self.count if self.unit == "hour" else self.count / 60
            return day + timedelta(days=way * int(hours // 24))
        except (OverflowError, ValueError):
            return date.max if way > 0 else date.min


def _months_from(day: date, months: int) -> date:
    """The same day of another month, or that month's last when it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= years <= date.max.year:
        raise OverflowError
    last = (date(years + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(years, month + 1, min(day.day, last))


def parse_period(text: str) -> Period:
    """The period in a text; ValueError says what to type when there is none."""
    plain = tidy(text)
    match = re.fullmatch(_PERIOD, plain)
    word = match[2].lower() if match else ""
    unit = UNITS.get(word) or UNITS.get(word.removesuffix("s"))
    if not match or not unit:
        raise ValueError(f"{plain or 'nothing'} is not a period; {_HOW}")
    return Period(parse_number(match[1]), unit)
