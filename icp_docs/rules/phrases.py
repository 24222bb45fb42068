"""What one word says of one account field, as a phrase: "at least 15", "in the last 90 days"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from icp_docs.rules.tree import Branch, Check, Nothing, Operand, Place
from icp_docs.text import a_list
from icp_docs.values import Format, Money, Range, naics_title

_COMPARE = {
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
}
COMPARISONS = tuple(_COMPARE.values())
_DATES = {
    "at_least": "on or after",
    "at_most": "on or before",
    "more_than": "after",
    "less_than": "before",
    "within_last": "in the last",
    "within_next": "in the next",
}
_OPPOSITE = {
    "is": "is_not",
    "in": "not_in",
    "contains_any": "contains_none",
    "at_least": "less_than",
    "at_most": "more_than",
}
_OPPOSITE |= {opposite: word for word, opposite in _OPPOSITE.items()}
_FROM = {"at_least": "", "more_than": "over "}
_UP_TO = {"at_most": "", "less_than": "under "}


def opposite(check: Check) -> Check | None:
    """The check that holds when this one does not, None where no word says it."""
    if check.word in {"is", "is_not"} and check.field.kind == "yes-no":
        turned = tuple(not one if isinstance(one, bool) else one for one in check.operands)
        return None if turned == check.operands else replace(check, operands=turned)
    word = _OPPOSITE.get(check.word)
    return replace(check, word=word) if word else None


def about(check: Check, phrase: str) -> str:
    """A phrase with the name of the field it is about, unless that is the criterion's own."""
    if check.own:
        return phrase
    label = check.field.label
    name = label[0].lower() + label[1:] if label[1:2].islower() else label
    if check.field.kind == "yes-no" and phrase in {"yes", "no"}:
        return _stated(name, phrase)
    if check.word == "known" or check.field.kind == "date":
        return f"{name} {phrase}"
    if check.field.kind not in {"number", "money"} or _asks_none(check):
        return f"{name}: {phrase}"
    return f"{phrase} {name}" if _counts(check, name) else f"{name} {phrase}"


def _stated(name: str, answer: str) -> str:
    """A yes-no field as a statement: oil-free air required; oil-free air not required."""
    if answer == "yes":
        return name
    before, _, last = name.rpartition(" ")
    return f"{before} not {last}" if before and last.endswith("ed") else f"{name}: no"


def _counts(check: Check, name: str) -> bool:
    """Whether a name can follow a number: 15 employees, $1M annual revenue; not 8 age."""
    if "(" in name:
        return False
    return check.field.kind == "money" or (name.endswith("s") and not name.endswith("ss"))


def _asks_none(check: Check) -> bool:
    return any(isinstance(operand, Nothing) for operand in check.operands)


def interval(low: Check, high: Check, fmt: Format) -> str:
    """Two comparisons that are ends of one interval: "120 to under 250"; "" if they are not."""
    if low.word not in _FROM or high.word not in _UP_TO or low.field.kind == "date":
        return ""
    if (low.field, low.others) != (high.field, high.others):
        return ""
    both = replace(low, word="between", operands=(low.operands[0], high.operands[0]))
    first, _, second = _between(both, fmt).partition(" to ")
    return f"{_FROM[low.word]}{first} to {_UP_TO[high.word]}{second}"


def said(check: Check, fmt: Format, *, inside: bool) -> str:
    """What is said about the field, without its name; `inside` a sentence lists get an "or"."""
    word, kind = check.word, check.field.kind
    values = [_operand(operand, check, fmt) for operand in check.operands]
    either = a_list(values) if inside else ", ".join(values)
    match word:
        case "known":
            return "known" if check.operands[0] else "not known"
        case "between":
            return _between(check, fmt)
        case "is_not" | "not_in":
            return f"not {values[0]}" if len(values) == 1 else f"none of {', '.join(values)}"
        case "contains_any":
            return a_list(values)
        case "contains_all":
            return a_list(values, last="and")
        case "contains_none":
            return f"none of {', '.join(values)}" if len(values) > 1 else f"no {values[0]}"
        case "is" | "in":
            return either
    start = _DATES[word] if kind == "date" else _COMPARE[word]
    return f"{start} {values[0]}"


def _between(check: Check, fmt: Format) -> str:
    low, high = check.operands
    if check.field.kind == "choice" or check.field.year:
        return f"{_operand(low, check, fmt)} to {_operand(high, check, fmt)}"
    ends: Any = (low, high)
    return _operand(Range(*ends), check, fmt)


def _operand(operand: Operand, check: Check, fmt: Format) -> str:
    """One operand as people read it."""
    match operand:
        case Nothing():
            return "none"
        case Place(id=id, label=label):
            return label or fmt.country(id)
        case Branch(id=code, label=label, forms=()):
            title = naics_title(code)
            return f"{title} ({label})" if title else label
        case Branch(label=label):
            return label
        case Decimal() if check.field.year:
            return fmt.digits(operand)
        case Money() | Range():
            return fmt.value(_without_period(operand, check))
        case str() if check.field.kind == "choice":
            words = operand.replace("-", " ").replace("_", " ")
            return words[:1].upper() + words[1:]
    return fmt.value(operand)


def _without_period(value: Money | Range[Any], check: Check) -> Money | Range[Any]:
    """An amount without the period that the name of its field states already."""
    if isinstance(value, Range):
        low, high = value.low, value.high
        if not isinstance(low, Money):
            return value
        return Range(_without_period(low, check), _without_period(high, check))
    return replace(value, per=None) if value.per == check.field.per else value
