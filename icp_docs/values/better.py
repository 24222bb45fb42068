"""What an author probably meant by a value that cannot be read: "3 points", "90 dayz"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from icp_docs.guessing import nearest
from icp_docs.values.currency import currency_code
from icp_docs.values.moment import parse_date, possible_dates
from icp_docs.values.money import parse_money
from icp_docs.values.number import parse_number, tidy
from icp_docs.values.period import UNITS, parse_period
from icp_docs.values.ranges import parse_range
from icp_docs.values.share import parse_share

_LONGEST = 60  # characters; longer text was not meant as a value
_COUNTS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_YES = frozenset(
    ("y", "ja", "oui", "si", "sí", "x", "on", "ok", "sure", "required", "1", "✓", "✔", "always")
) | {"default"}
_NO = frozenset(("n", "nein", "non", "off", "none", "0", "never", "nope", "-", "✗", "✘"))
_RHYTHMS = {
    "daily": "1 day",
    "weekly": "1 week",
    "biweekly": "2 weeks",
    "fortnightly": "2 weeks",
    "monthly": "1 month",
    "quarterly": "1 quarter",
    "yearly": "1 year",
    "annually": "1 year",
    "half a year": "6 months",
    "half year": "6 months",
    "half-yearly": "6 months",
    "biannually": "6 months",
    "same day": "1 day",
    "next day": "1 day",
    "immediately": "1 hour",
}
_ABROAD = {
    **dict.fromkeys(("mths", "mth", "monat", "monate", "monaten", "mois"), "months"),
    **dict.fromkeys(("yrs", "jahr", "jahre", "jahren", "ans", "an"), "years"),
    **dict.fromkeys(("tag", "tage", "tagen", "jour", "jours"), "days"),
    **dict.fromkeys(("woche", "wochen", "semaine", "semaines"), "weeks"),
}
_YEARLY = r"(?i)\b(?:every|each|pro|al|par)(?= (?:month|quarter|year|jahr|an|mois)\b)"
_WORDS = r"(?i)\b(jahr|jr|j|an|año)\b\.?"
_NUMBER = r"[+-]?[0-9][0-9.,_]*(?: ?(?:k|m|mn|mio|bn|million|billion|thousand)\b)?"


def better_number(text: str) -> str | None:
    """The one number in a text: "3" for "3 points", "~3", "three", "3 %"."""
    plain = re.sub(r"(?i)\Aminus (?=[0-9])", "-", _tidy(text))
    if plain.lower() in _COUNTS:
        return str(_COUNTS.index(plain.lower()))
    if re.search(r"[0-9]\.[0-9]{3}(?![0-9])|[0-9] [0-9]", plain):
        return None  # whether the point parts thousands, only its author knows
    found = re.findall(_NUMBER, plain, re.IGNORECASE)
    first_of_two = len(found) == 2 and re.fullmatch(r"\S+ ?(?:/|of|out of) ?\S+", plain)
    if len(found) != 1 and not first_of_two:
        return None
    return _first(parse_number, (found[0], found[0].replace(",", ".")))


def better_money(text: str) -> str | None:
    """The amount or two in a text: "36k EUR per year" for "approx. 36k EUR every year"."""
    plain = _tidy(text)
    return _turned(plain) or _first(lambda one: parse_range(one, parse_money), _amounts(plain))


def better_range(text: str) -> str | None:
    """The two numbers in a text: "150 to 1500" for "150 - 1500 employees"."""
    plain = _tidy(text)
    ends = re.fullmatch(rf"({_NUMBER}) ?(?:-|–|—|to|bis|\.\.) ?({_NUMBER})(?: .*)?", plain)
    joined = f"{ends[1]} to {ends[2]}" if ends else ""
    return _first(lambda one: parse_range(one, parse_number), (joined,)) or _turned(plain)


def better_share(text: str) -> str | None:
    """The share in a text: "80 %" for "80", "0.8" and "80 pct"."""
    plain = _tidy(text)
    match = re.fullmatch(r"([0-9]+(?:[.,][0-9]+)?) ?(%|pct\b|percents?|p\.?c\b|prozent)?.*", plain)
    if not match:
        return None
    number = match[1].replace(",", ".")
    if not match[2] and re.fullmatch(r"0\.[0-9]{1,2}", number):
        number = f"{parse_number(number) * 100:f}".rstrip("0").rstrip(".")
    return _first(parse_share, (f"{number} %",))


def better_threshold(text: str) -> str | None:
    """The share or the points in a text."""
    return better_number(text) if "point" in text.lower() else better_share(text)


def better_period(text: str) -> str | None:
    """The period in a text: "6 months" for "6 mths", "90 days" for "every 90" and "90 dayz"."""
    plain = _tidy(text).rstrip(".").lower()
    if rhythm := _RHYTHMS.get(plain):
        return rhythm
    match = re.search(r"([0-9][0-9.,]*k?) ?([a-z]+)?(?: ([a-z]+))?", plain)
    if not match:
        unit = UNITS.get(plain)
        return f"1 {unit}" if unit else None
    words = [word for word in (match[3], match[2]) if word]
    units = [_unit(word) for word in words] if words else ["days"]
    number = re.sub(r"\A([0-9]+),([0-9]{1,2})\Z", r"\1.\2", match[1])
    return _first(parse_period, (f"{number} {unit}" for unit in units if unit))


def better_date(text: str) -> str | None:
    """The day in a text: "2026-10-15" for "15.10.26", "2026/10/15" and "October 15th, 2026"."""
    plain = re.sub(r"(?i)(?<=[0-9])(?:st|nd|rd|th)\b", "", _tidy(text))
    plain = re.sub(r"\A(?:[A-Za-z]+day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? ", "", plain)
    days: dict[str, None] = {}
    for written in _dates(plain):
        try:
            meant: tuple[date, ...] = (parse_date(written),)
        except ValueError:
            meant = possible_dates(tidy(written))
        if len(meant) == 1:
            days[meant[0].isoformat()] = None
    return next(iter(days)) if len(days) == 1 else None


def better_yes_no(text: str) -> str | None:
    """yes or no in another language or as a sign: oui, n, x."""
    word = text.strip().lower()
    return "yes" if word in _YES else "no" if word in _NO else None


def better_currency(text: str) -> str | None:
    """The currency that a text names beside other words: EUR for "Euro zone"."""
    words = re.findall(r"[^\W\d_]+|[$€£¥]", text[:_LONGEST])
    codes = {code for word in words if (code := currency_code(word)) and code != "$"}
    return codes.pop() if len(codes) == 1 else None


def _tidy(text: str) -> str:
    return " ".join(text[:_LONGEST].split())


def _first(parse: Callable[[str], object], candidates: Iterable[str]) -> str | None:
    """The first of these texts that can be read."""
    for one in candidates:
        try:
            parse(one)
        except ValueError:
            continue
        return one
    return None


def _amounts(text: str) -> Iterator[str]:
    """A text about money, in the words that are read, with less and less of what stands around."""
    text = re.sub(_YEARLY, "per", text)
    text = re.sub(r"(?<=[0-9]) ?MM\b", "M", text)
    text = re.sub(r"(?i)\b(mio|mn|mrd)\.", r"\1", text)
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{1,2}(?![0-9]))", ".", text)
    text = re.sub(r"(?i) p\.?a\b\.?", " per year", text)
    text = re.sub(_WORDS, "year", text)
    text = re.sub(r"(?i)\bUS[ -]Dollars?\b", "USD", text)
    yield text
    words = text.split(" ")
    for dropped in range(1, min(len(words), 5)):
        for start in range(dropped + 1):
            end = len(words) - dropped + start
            left_out = " ".join(words[:start] + words[end:])
            # Without its period, or one of its ends, an amount would mean something else.
            if not re.search(r"[0-9/%]|\bper\b", left_out) and not _tells(left_out):
                yield " ".join(words[start:end])


def _tells(words: str) -> bool:
    """Whether one of these words names a currency or a time."""
    return any(currency_code(word) or _unit(word.lower()) for word in words.split())


def _turned(text: str) -> str | None:
    """A range the right way round: "36k to 180k EUR" for "180k to 36k EUR"."""
    match = re.fullmatch(rf"({_NUMBER})( to | ?[-–] ?)({_NUMBER})(.*)", text, re.IGNORECASE)
    if not match:
        return None
    return _first(
        lambda one: parse_range(one, parse_money), (f"{match[3]}{match[2]}{match[1]}{match[4]}",)
    )


def _unit(word: str) -> str | None:
    """The unit of time that was meant, in full and in the plural."""
    unit = UNITS.get(word) or UNITS.get(word.removesuffix("s"))
    if unit is None:
        found = nearest(word, [f"{name}s" for name in dict.fromkeys(UNITS.values())])
        return found or _ABROAD.get(word)
    return f"{unit}s"


def _dates(text: str) -> Iterator[str]:
    """Other ways to write the same day; that with the year of two digits is one of this century."""
    yield text
    yield re.sub(r"\A([0-9]{4})([/.]?)([0-9]{1,2})\2([0-9]{1,2})\Z", _iso, text)
    yield re.sub(r"\A([0-9]{1,2}[./-][0-9]{1,2}[./-])([0-9]{2})\Z", r"\g<1>20\2", text)
    yield re.sub(r"\A(.*[A-Za-z].* )'?([0-9]{2})\Z", r"\g<1>20\2", text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        yield f"{text[:4]}-{text[8:]}-{text[5:7]}"


def _iso(match: re.Match[str]) -> str:
    return f"{match[1]}-{match[3]:0>2}-{match[4]:0>2}"
