"""Operands of rules in the type of the field they are compared with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from icp_docs.guessing import likeliest, nearest
from icp_docs.problem import Fix, instead, named
from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.tree import Nothing, Operand
from icp_docs.rules.vocabulary import Vocabulary
from icp_docs.text import a_list, fold, printable
from icp_docs.values import (
    Money,
    Range,
    better,
    country_names,
    parse_date,
    parse_money,
    parse_number,
    parse_period,
    parse_range,
    parse_yes_no,
)

T = TypeVar("T", Decimal, Money, date)

_LONGEST = 200  # characters of a text that a rule looks for
_ONE_ENDED = frozenset(("at_least", "at_most", "more_than", "less_than"))


class UnfitError(Exception):
    """An operand that its field cannot be compared with: a code, a sentence, what to type."""

    def __init__(self, code: str, message: str, hint: str = "", fix: Fix | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, printable(message), printable(hint)
        self.fix = fix


def read_operand(text: str, word: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    """One operand of a word, typed by the field; raises UnfitError with what to type instead."""
    try:
        if word == "known":
            return parse_yes_no(text)
        if word in {"within_last", "within_next"}:
            return _period(text)
        if fold(text) == "none" and "none" not in map(fold, field.choices):
            return _nothing(word, field)
        found = _READERS[field.kind](text, field, vocabulary)
    except ValueError as error:
        message = f"{field.label}: {error}"
        kind = "period" if word in {"within_last", "within_next"} else field.kind
        meant = _BETTER[kind](text) if kind in _BETTER else None
        if meant is None or meant == text:
            raise UnfitError("ICP302", message) from None
        message = f"{message.partition(';')[0]}; write {meant}"
        raise UnfitError("ICP302", message, fix=instead(meant)) from None
    if isinstance(found, Range) and word in _ONE_ENDED:
        message = f"{field.label}: '{word}' takes one value, and {text[:60]} has two ends"
        raise UnfitError("ICP302", f"{message}; write between: {text[:60]}")
    return found


_BETTER: dict[str, Callable[[str], str | None]] = {
    "number": lambda text: better.better_range(text) or better.better_number(text),
    "money": better.better_money,
    "date": better.better_date,
    "yes-no": better.better_yes_no,
    "period": better.better_period,
}
"""What was probably meant, by the kind of value that is expected."""


def _nothing(word: str, field: FieldSpec) -> Operand:
    """The empty value, for the words that can ask for it."""
    if word in {"is", "is_not", "in", "not_in"}:
        return Nothing()
    raise UnfitError("ICP302", f"{field.label}: '{word}' cannot ask for none; write is: none")


def _period(text: str) -> Operand:
    period = parse_period(text)
    if not period.whole_days:
        raise ValueError(f"{text} is less than a day; write whole days, as 90 days")
    return period


def _or_range(text: str, item: Callable[[str], T]) -> T | Range[T]:
    """A value, or a range whose ends are such values."""
    if re.fullmatch("0[0-9]{2}", text):
        raise ValueError(f"{text} is what a comma cut off; write 5000, 5_000 or 5k")
    try:
        return item(text)
    except ValueError as error:
        try:
            return parse_range(text, item)
        except ValueError:
            raise error from None


def _number(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    return _or_range(text, parse_number)


def _date(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    return _or_range(text, parse_date)


def _money(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    """Money with the playbook's currency and the field's period where the text is silent."""

    def complete(money: Money) -> Money:
        money = money.resolved(vocabulary.currency)
        return money if money.per or not field.per else replace(money, per=field.per)

    found = _or_range(text, parse_money)
    if isinstance(found, Range):
        return Range(complete(found.low), complete(found.high))
    return complete(found)


def _text(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    if not fold(text):
        raise ValueError(f"'{text[:60]}' has no letter or digit to compare")
    if len(text) > _LONGEST:
        raise ValueError(
            f"'{text[:60]}...' is too long to compare; write at most {_LONGEST} letters"
        )
    return text


def _yes_no(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    return parse_yes_no(text)


def _choice(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    form = fold(text)
    for choice in field.choices:
        if fold(choice) == form:
            return choice
    if not field.choices:
        whose = "segments" if field.id == "segment" else "choices"
        raise UnfitError(
            "ICP204", f"'{text[:60]}' is not a choice of {field.label}: it has no {whose} yet"
        )
    meant = nearest(text, field.choices)
    message = f"'{text[:60]}' is not a choice of {field.label}{_meant(meant, field.choices)}"
    raise UnfitError("ICP204", message, meant or "", named(text, meant))


def _country(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    place = vocabulary.place(text)
    if place:
        return place
    meant = _meant_place(text[:100], vocabulary)
    end = f"; did you mean '{meant}'?" if meant else "; write an ISO 3166 code, as DE"
    if "," in text:
        end = f"; put a list in brackets: [{text[:60]}]"
    message = f"'{text[:60]}' is neither a region of the playbook nor a country{end}"
    raise UnfitError("ICP202", message, meant or "", named(text, meant))


def _meant_place(text: str, vocabulary: Vocabulary) -> str | None:
    """The region or country that was most likely meant."""
    regions = {region.id: (region.label,) for region in vocabulary.regions.values()}
    return nearest(text, (*regions, *country_names().values())) or likeliest(text, regions)


def _industry(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    branch = vocabulary.branch(text)
    if branch:
        return branch
    names = {branch.id: (branch.label,) for branch in vocabulary.industries.values()}
    meant = likeliest(text[:100], names)
    known = tuple(sorted(names))
    end = _meant(meant, known) if names else "; declare it under industries in playbook.yml"
    message = f"'{text[:60]}' is not an industry of the playbook{end}"
    raise UnfitError("ICP203", message, meant or "", named(text, meant))


def _naics(text: str, field: FieldSpec, vocabulary: Vocabulary) -> Operand:
    branch = vocabulary.branch(text)
    if branch and branch.naics:
        return branch
    raise UnfitError(
        "ICP203", f"'{text[:60]}' is not a NAICS code; write two to six digits, as 3254"
    )


def _meant(meant: str | None, options: tuple[str, ...]) -> str:
    """The end of a sentence: the option that was meant, or all of them."""
    if meant:
        return f"; did you mean '{meant}'?"
    shown = [*options[:12], "..."] if len(options) > 12 else list(options)
    return f"; write {a_list(shown)}"


_READERS: dict[str, Callable[[str, FieldSpec, Vocabulary], Operand]] = {
    "number": _number,
    "money": _money,
    "date": _date,
    "text": _text,
    "list": _text,
    "choice": _choice,
    "yes-no": _yes_no,
    "country": _country,
    "industry": _industry,
    "naics": _naics,
}


def ends_in_order(low: Operand, high: Operand, field: FieldSpec) -> bool:
    """Whether the ends of `between` are in order; raises UnfitError when they do not compare."""
    if isinstance(low, Money) and isinstance(high, Money):
        if low.currency != high.currency or (low.per is None) != (high.per is None):
            message = f"{field.label}: both ends of between need one currency and one period"
            raise UnfitError("ICP302", message)
        return low.a_year <= high.a_year
    if field.kind == "choice":
        return field.choices.index(str(low)) <= field.choices.index(str(high))
    ends: Any = (low, high)
    return bool(ends[0] <= ends[1])
