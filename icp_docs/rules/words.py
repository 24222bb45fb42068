"""The words of rules, and the types of field that each one fits."""

from __future__ import annotations

from icp_docs.rules.fields import FieldSpec

WORDS = {
    "is_": "is",
    "is_not": "is_not",
    "in_": "in",
    "not_in": "not_in",
    "at_least": "at_least",
    "more_than": "more_than",
    "at_most": "at_most",
    "less_than": "less_than",
    "between": "between",
    "contains_any": "contains_any",
    "contains_all": "contains_all",
    "contains_none": "contains_none",
    "known": "known",
    "within_last": "within_last",
    "within_next": "within_next",
}
"""Attribute of a rule -> word of the language, in the order in which parts are shown."""

ORDER = tuple(WORDS.values())
ATTRIBUTES = {word: name for name, word in WORDS.items()}

EQUAL = ("is", "is_not")
MEMBER = ("in", "not_in")
COMPARE = ("at_least", "at_most", "more_than", "less_than", "between")
CONTAIN = ("contains_any", "contains_all", "contains_none")
CALENDAR = ("within_last", "within_next")
LISTS = frozenset((*MEMBER, *CONTAIN, "between"))
"""Words that take several operands."""

_SINGLE = (*EQUAL, *MEMBER, "known")
_FITTING: dict[str, tuple[str, ...]] = {
    "number": (*EQUAL, *MEMBER, *COMPARE, "known"),
    "money": (*EQUAL, *MEMBER, *COMPARE, "known"),
    "date": (*EQUAL, *MEMBER, *COMPARE, *CALENDAR, "known"),
    "text": (*EQUAL, *MEMBER, *CONTAIN, "known"),
    "choice": _SINGLE,
    "list": (*CONTAIN, "known"),
    "yes-no": (*EQUAL, "known"),
    "country": _SINGLE,
    "industry": _SINGLE,
    "naics": _SINGLE,
}
_INSTEAD = {
    ("list", "in"): "contains_any",
    ("list", "is"): "contains_any",
    ("list", "is_not"): "contains_none",
    ("list", "not_in"): "contains_none",
    ("yes-no", "in"): "is",
    ("yes-no", "not_in"): "is_not",
    ("date", "contains_any"): "in",
}


def fitting(field: FieldSpec) -> tuple[str, ...]:
    """The words that can be said about a field."""
    if field.kind == "choice" and field.ordered:
        return (*EQUAL, *MEMBER, *COMPARE, "known")
    return _FITTING[field.kind]


def instead(field: FieldSpec, word: str) -> str | None:
    """The word that was probably meant by one that does not fit."""
    if meant := _INSTEAD.get((field.kind, word)):
        return meant
    words = fitting(field)
    if word in CONTAIN and "in" in words:
        return "not_in" if word == "contains_none" else "in"
    if word in COMPARE and field.kind in ("country", "industry", "naics"):
        return "in" if word == "between" else "is"
    return None
