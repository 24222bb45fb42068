"""Yes or no, and dates."""

from __future__ import annotations

import re
from datetime import date

from icp_docs.values.number import tidy

_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_NUMBERS = r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})"
_DAY_FIRST = r"([0-9]{1,2})\.? ([A-Za-z]{3,9})\.?,? ([0-9]{4})"
_MONTH_FIRST = r"([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Short English names of the months."""
_LONG = "january february march april may june july august september october november december"


def parse_yes_no(text: str) -> bool:
    """True for yes, False for no; anything else is refused with ValueError."""
    try:
        return _YES_NO[text.strip().lower()]
    except KeyError:
        shown = tidy(text) or "nothing"
        raise ValueError(f"{shown} is neither yes nor no; write yes or no") from None


def parse_date(text: str) -> date:
    """The day in an ISO date such as 2026-10-01; ValueError says what to type instead."""
    plain = tidy(text)
    match = re.fullmatch(_ISO, plain)
    if match:
        return _day(plain, *map(int, match.groups()))
    meant = possible_dates(plain)
    if len(meant) == 1:
        raise ValueError(f"{plain} is not written as a date; write {meant[0]}")
    if meant:
        raise ValueError(f"{plain} is ambiguous; write {meant[0]} or {meant[1]}")
    if re.fullmatch(r"[0-9]{4}(-[0-9]{2})?", plain):
        raise ValueError(f"{plain} names no day; write a whole date, as 2026-10-01")
    raise ValueError(f"{plain or 'nothing'} is not a date; write year-month-day, as 2026-10-01")


def possible_dates(text: str) -> tuple[date, ...]:
    """The days that a date in another notation can mean, the European reading first."""
    found: list[tuple[int, int, int]] = []
    if match := re.fullmatch(_NUMBERS, text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        found = [(year, second, first), (year, first, second)]
    elif match := re.fullmatch(_DAY_FIRST, text):
        found = [(int(match[3]), _month(match[2]), int(match[1]))]
    elif match := re.fullmatch(_MONTH_FIRST, text):
        found = [(int(match[3]), _month(match[1]), int(match[2]))]
    days: dict[date, None] = {}
    for parts in found:
        try:
            days[date(*parts)] = None
        except ValueError:
            continue
    return tuple(days)


def _month(word: str) -> int:
    """The month's number, 0 when the word is no month."""
    names = [
        number for number, name in enumerate(_LONG.split(), 1) if name.startswith(word.lower())
    ]
    return names[0] if names else 0


def _day(text: str, year: int, month: int, day: int) -> date:
    """The day, or a ValueError that names the text."""
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"{text} is not in the calendar; write year-month-day") from None
