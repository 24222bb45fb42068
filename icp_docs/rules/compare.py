"""Comparing what is known of a number, an amount, a day or an ordered choice with an operand."""

from __future__ import annotations

from datetime import date
from typing import Any

from icp_docs.rules.facts import Fact
from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.spans import Amount, Span
from icp_docs.rules.tree import Check, Operand, Truth
from icp_docs.text import fold
from icp_docs.values import Money, Period, Range
from icp_docs.values.money import PER_YEAR

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def compared(check: Check, fact: Fact, today: date) -> Truth:
    """What a word about size or time says of a fact."""
    operands = check.operands
    match check.word:
        case "between":
            return _within(check.field, fact, operands[0], operands[1])
        case "within_last" | "within_next":
            low, high = window(check, today)
            return _within(check.field, fact, low, high)
        case "at_least":
            return _at_least(check.field, fact, operands[0])
        case "at_most":
            return _at_most(check.field, fact, operands[0])
        case "more_than":
            return Truth(2 - _at_most(check.field, fact, operands[0]))
    return Truth(2 - _at_least(check.field, fact, operands[0]))  # less_than


def window(check: Check, today: date) -> tuple[date, date]:
    """The first and last day that `within_last` or `within_next` accepts."""
    period = check.operands[0]
    assert isinstance(period, Period)
    if check.word == "within_last":
        return period.before(today), today
    return today, period.after(today)


def equals(field: FieldSpec, fact: Fact, operand: Operand) -> Truth:
    """Whether a number, amount or day is the operand, or in it when the operand is a range."""
    low, high = (operand.low, operand.high) if isinstance(operand, Range) else (operand, operand)
    return _within(field, fact, low, high)


def _within(field: FieldSpec, fact: Fact, low: Operand, high: Operand) -> Truth:
    return min(_at_least(field, fact, low), _at_most(field, fact, high))


def _at_least(field: FieldSpec, fact: Fact, operand: Operand) -> Truth:
    bounds = _bounds(field, fact, operand)
    if bounds is None:
        return UNKNOWN
    low, high, value = bounds
    if low is not None and low >= value:
        return YES
    return NO if high is not None and high < value else UNKNOWN


def _at_most(field: FieldSpec, fact: Fact, operand: Operand) -> Truth:
    bounds = _bounds(field, fact, operand)
    if bounds is None:
        return UNKNOWN
    low, high, value = bounds
    if high is not None and high <= value:
        return YES
    return NO if low is not None and low > value else UNKNOWN


def _bounds(field: FieldSpec, fact: Fact, operand: Operand) -> tuple[Any, Any, Any] | None:
    """Both bounds of a fact and the operand, as values that compare; None when they do not."""
    if isinstance(fact, Span):
        return fact.low, fact.high, operand
    if isinstance(fact, Amount) and isinstance(operand, Money):
        return _amounts(fact, operand)
    if field.kind == "choice":
        forms = [fold(choice) for choice in field.choices]
        form = fold(str(fact))
        if form in forms:
            rank = forms.index(form)
            return rank, rank, forms.index(fold(str(operand)))
    return None


def _amounts(fact: Amount, operand: Money) -> tuple[Any, Any, Any] | None:
    """Amounts per year when both have a period; a fact without one is read as the rule means it."""
    if fact.currency != operand.currency or (fact.per and not operand.per):
        return None
    low, high = fact.span.low, fact.span.high
    if not fact.per or fact.per == operand.per:
        return low, high, operand.amount
    times = PER_YEAR[fact.per]
    return (
        None if low is None else low * times,
        None if high is None else high * times,
        operand.a_year,
    )
