"""What is known of an account, read leniently from golden accounts and CRM exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.reading import read_amount, read_days, read_number
from icp_docs.rules.spans import Amount, Span
from icp_docs.rules.tree import Nothing
from icp_docs.rules.vocabulary import Vocabulary
from icp_docs.text import fold
from icp_docs.values import country

_MISSING = frozenset(("", "unknown", "na", "null", "nan", "notavailable", "notknown", "dontknow"))
_YES = frozenset(("yes", "true", "y", "t", "1"))
_NO = frozenset(("no", "false", "n", "f", "0"))


@dataclass(frozen=True, slots=True)
class Unread:
    """A value that is there but says nothing a rule could use."""


Fact = Span[Decimal] | Span[date] | Amount | bool | str | tuple[str, ...] | Nothing | Unread


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one account; a field that is not here is not known."""

    values: Mapping[str, Fact] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    """The same as it was typed, for explanations."""


def read_facts(raw: Mapping[str, object], vocabulary: Vocabulary) -> Facts:
    """The facts in a table row or a golden account; names that are no account field are left out.

    Never raises: what cannot be read is known to be there, and no rule can be sure of it.
    """
    values: dict[str, Fact] = {}
    texts: dict[str, str] = {}
    for name, value in raw.items():
        spec = vocabulary.fields.get(name)
        fact = None if spec is None else read_fact(value, spec, vocabulary.currency)
        if fact is not None:
            values[name] = fact
            texts[name] = _as_typed(value)
    return Facts(values, texts)


def read_fact(value: object, spec: FieldSpec, currency: str) -> Fact | None:
    """One value in the terms of its field; None when it is missing."""
    if value is None:
        return None
    if isinstance(value, (list, tuple)):
        return _listed(value, spec, currency)
    text = _as_typed(value)
    if spec.kind == "country":
        # "NA" is Namibia here, not "not available"; "N/A" and "n.a." are not.
        code = None if fold(text) == "na" and text.upper() != "NA" else country(text)
        if code:
            return code
    form = fold(text)
    if form in _MISSING:
        return None
    if form == "none" and "none" not in map(fold, spec.choices):
        return Nothing()
    return _read(text, spec, currency)


def _read(text: str, spec: FieldSpec, currency: str) -> Fact:
    """A text that is there, in the terms of its field."""
    match spec.kind:
        case "number":
            return read_number(text) or Unread()
        case "money":
            return read_amount(text, currency=currency, per=spec.per) or Unread()
        case "date":
            return read_days(text) or Unread()
        case "yes-no":
            form = fold(text)
            return True if form in _YES else False if form in _NO else Unread()
        case "list":
            return _items(text)
        case "country":
            return Unread()
    return text


def _listed(items: Sequence[Any], spec: FieldSpec, currency: str) -> Fact | None:
    """A list of values; for a field that holds one value, a list of one is that value."""
    texts = tuple(text for text in map(_as_typed, items) if fold(text) not in _MISSING)
    if not items:
        return Nothing()
    if spec.kind == "list":
        return texts or None
    if len(texts) == 1:
        return read_fact(texts[0], spec, currency)
    return Unread() if texts else None


def _items(text: str) -> tuple[str, ...]:
    """The items of a list in one cell."""
    mark = next((mark for mark in ("\n", ";", "|", ",") if mark in text), "\n")
    return tuple(item.strip() for item in text.split(mark) if fold(item))


def _as_typed(value: object) -> str:
    """A value of a table as the text a person would have typed."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float, Decimal)):
        return _digits(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_as_typed, value))
    return ""


def _digits(value: int | float | Decimal) -> str:
    """A number in digits, without an exponent and with at most six decimals."""
    try:
        exact = Decimal(value) if isinstance(value, int) else Decimal(str(value))
        if not exact.is_finite() or abs(exact) >= Decimal(10) ** 18:
            return ""
    except (ValueError, ArithmeticError):
        return ""
    plain = f"{round(exact, 6):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
