"""Pieces of a line of numbers or amounts: with their ends, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from icp_docs.rules import describe
from icp_docs.rules.tree import All, Check, Either
from icp_docs.values import Format, Money

if TYPE_CHECKING:
    from icp_docs.rules import FieldSpec, Test

Value = Decimal | Money


@dataclass(frozen=True, slots=True)
class Bound:
    """An end of a piece."""

    value: Decimal
    """The number, or the amount: a year's when it is paid again and again."""
    written: Value
    """As in the rule."""
    included: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """All values from low to high; None where there is no end."""

    low: Bound | None
    high: Bound | None


def in_words(pieces: tuple[Piece, ...], field: FieldSpec, fmt: Format) -> str:
    """The pieces as rules are written elsewhere: "15 to 500", "at least 80"; "" when all values."""
    tests = [_test(piece, field) for piece in pieces]
    if not tests or None in tests:
        return ""
    known = tuple(test for test in tests if test)
    return describe(known[0] if len(known) == 1 else Either(known), fmt)


def _test(piece: Piece, field: FieldSpec) -> Test | None:
    """The rule that a piece is; None without an end."""
    low, high = piece.low, piece.high
    if low and high and low.included and high.included:
        if low.value == high.value:
            return Check(field, "is", (low.written,))
        return Check(field, "between", (low.written, high.written))
    ends = []
    if low:
        ends.append(Check(field, "at_least" if low.included else "more_than", (low.written,)))
    if high:
        ends.append(Check(field, "at_most" if high.included else "less_than", (high.written,)))
    return All(tuple(ends)) if len(ends) == 2 else next(iter(ends), None)
