"""Whether a rule holds for an account: yes, no or unknown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import accumulate

from icp_docs.rules.compare import compared, equals
from icp_docs.rules.facts import Fact, Facts, Unread
from icp_docs.rules.places import is_in
from icp_docs.rules.tree import (
    All,
    Answered,
    Check,
    Either,
    Not,
    Nothing,
    Operand,
    Several,
    Test,
    Truth,
)
from icp_docs.text import fold

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
_LONGEST = 32_768  # characters of a cell, as in a spreadsheet
_OPPOSITE = {YES: NO, NO: YES, UNKNOWN: UNKNOWN}


def evaluate(test: Test, facts: Facts, answers: Mapping[str, str], today: date) -> Truth:
    """Whether a test holds; `answers` are grades' ids by criterion, given by a person."""
    match test:
        case Check():
            return _check(test, facts, today)
        case All(parts):
            return min(evaluate(part, facts, answers, today) for part in parts)
        case Either(parts):
            return max(evaluate(part, facts, answers, today) for part in parts)
        case Not(part):
            return _OPPOSITE[evaluate(part, facts, answers, today)]
        case Several(n, parts):
            found = [evaluate(part, facts, answers, today) for part in parts]
            if found.count(YES) >= n:
                return YES
            return NO if len(found) - found.count(NO) < n else UNKNOWN
        case Answered(criterion, _, grades):
            grade = answers.get(criterion)
            return UNKNOWN if grade is None else YES if grade in grades else NO


def _check(check: Check, facts: Facts, today: date) -> Truth:
    """One word about the first of its fields that is known."""
    word, field = check.word, check.field
    names = (field.id, *check.others)
    if word == "known":
        there = any(name in facts.values for name in names)
        return YES if there == check.operands[0] else NO
    name, fact = _first_known(names, facts)
    if word in {"is_not", "not_in", "contains_none"}:
        return _OPPOSITE[_member(check, name, fact, facts)]
    if word in {"is", "in", "contains_any", "contains_all"}:
        return _member(check, name, fact, facts)
    if fact is None:
        return UNKNOWN
    # Who has none is neither above nor below, and has done nothing within 90 days.
    return NO if isinstance(fact, Nothing) else compared(check, fact, today)


def _first_known(names: tuple[str, ...], facts: Facts) -> tuple[str, Fact | None]:
    """The first of the fields with a value that can be used, and that value."""
    for name in names:
        fact = facts.values.get(name)
        if fact is not None and not isinstance(fact, Unread):
            return name, fact
    return names[0], None


def _member(check: Check, name: str, fact: Fact | None, facts: Facts) -> Truth:
    """Whether one of the operands matches; for `contains_all`, whether each does."""
    found = (_matches(check, name, fact, facts, operand) for operand in check.operands)
    return min(found) if check.word == "contains_all" else max(found)


def _matches(check: Check, name: str, fact: Fact | None, facts: Facts, operand: Operand) -> Truth:
    """Whether one operand equals the fact, or is contained in it."""
    kind = check.field.kind
    if kind in {"country", "industry", "naics"}:
        return is_in(kind, name, fact, operand, facts)
    if fact is None:
        return UNKNOWN
    if isinstance(operand, Nothing) or isinstance(fact, Nothing):
        return YES if isinstance(operand, Nothing) and isinstance(fact, Nothing) else NO
    if check.word.startswith("contains"):
        return YES if _contains(fact, str(operand)) else NO
    if isinstance(fact, bool):
        return YES if fact == operand else NO
    if isinstance(fact, str):
        return YES if fold(fact) == fold(str(operand)) else NO
    return equals(check.field, fact, operand)


def _contains(fact: Fact, operand: str) -> bool:
    """Whether a list has the item, or a text the words."""
    wanted = fold(operand)
    if isinstance(fact, tuple):
        return wanted in _folded(fact)
    return wanted in _runs(str(fact)[:_LONGEST], len(wanted))


@lru_cache(maxsize=256)
def _folded(items: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, items))


@lru_cache(maxsize=256)
def _runs(text: str, length: int) -> frozenset[str]:
    """Every run of whole neighbouring words that is so many letters long, written together."""
    # Accents go first: in decomposed text they would cut words into pieces.
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not _mark(char))
    words = [fold(word) for word in re.findall(r"[^\W_]+", plain)]
    letters, ends = "".join(words), list(accumulate(map(len, words)))
    whole = frozenset(ends)
    starts = (0, *ends[:-1])
    return frozenset(letters[start : start + length] for start in starts if start + length in whole)


def _mark(char: str) -> bool:
    """Whether a character is an accent by itself."""
    return unicodedata.combining(char) != 0
