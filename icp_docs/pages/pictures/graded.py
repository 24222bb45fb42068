"""Which values of a number or an amount a criterion takes, as pieces of a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal

from icp_docs.pages.pictures.pieces import Bound, Piece, Value
from icp_docs.rules import Facts, Truth, evaluate
from icp_docs.rules.spans import Amount, Span
from icp_docs.rules.tree import All, Answered, Check, Either, Not, Nothing, Several, checks_of
from icp_docs.values import Money, Range

if TYPE_CHECKING:
    from icp_docs.rules import FieldSpec, Test
    from icp_docs.scoring import Grade, ScoredCriterion

Level = Literal["ideal", "acceptable", ""]

_MOST_BOUNDS = 60  # values in the rules of one criterion; more are a list and no range
_MOST_PIECES = 4  # of one level; more do not make a sentence


@dataclass(frozen=True, slots=True)
class Graded:
    """What a criterion takes of one account field."""

    field: FieldSpec
    ideal: tuple[Piece, ...]
    acceptable: tuple[Piece, ...]
    unit: tuple[str, bool] | None
    """Of amounts: the currency, and whether they are paid again and again."""

    @property
    def bounds(self) -> list[Decimal]:
        """Every end of a piece."""
        pieces = (*self.ideal, *self.acceptable)
        ends = (end for piece in pieces for end in (piece.low, piece.high))
        return [end.value for end in ends if end]


def graded(criterion: ScoredCriterion) -> Graded | None:
    """What a criterion takes of the one field that decides it; None when no line can show that.

    Tried are the values that its rules name, one between each two and one beyond either end: what
    the rules say changes nowhere else. An account of which the field is not known has no place
    here.
    """
    tests = [grade.test for grade in criterion.grades if grade.test]
    checks = [check for test in tests for check in checks_of(test)]
    if not checks or len({check.field.id for check in checks}) > 1 or any(map(_asks_person, tests)):
        return None
    field = checks[0].field
    written = {_amount(value): value for check in checks for value in _values(check)}
    if field.kind not in {"number", "money"} or not 0 < len(written) <= _MOST_BOUNDS:
        return None
    units = {
        (str(one.currency), bool(one.per)) for one in written.values() if isinstance(one, Money)
    }
    if len(units) > 1 or any(
        isinstance(one, Nothing) for check in checks for one in check.operands
    ):
        return None
    unit = next(iter(units), None)
    samples = list(_samples(sorted(written)))
    levels = [_level(criterion, _account(field, value, unit)) for value, _ in samples]
    if None in levels:
        return None
    found: dict[Level, list[Piece]] = {"ideal": [], "acceptable": [], "": []}
    for level, piece in _pieces(levels, [bound for _, bound in samples], written):
        found[level].append(piece)
    if max(len(found["ideal"]), len(found["acceptable"])) > _MOST_PIECES:
        return None
    return Graded(field, tuple(found["ideal"]), tuple(found["acceptable"]), unit)


def _asks_person(test: Test) -> bool:
    """Whether an answer of a person takes part."""
    match test:
        case Answered():
            return True
        case All(parts) | Either(parts) | Several(_, parts):
            return any(map(_asks_person, parts))
        case Not(part):
            return _asks_person(part)
    return False


def _values(check: Check) -> Iterator[Value]:
    """The numbers and amounts that a word names."""
    for operand in check.operands:
        ends = (operand.low, operand.high) if isinstance(operand, Range) else (operand,)
        yield from (end for end in ends if isinstance(end, Decimal | Money))


def _amount(value: Value) -> Decimal:
    return value.a_year if isinstance(value, Money) else value


def _samples(bounds: list[Decimal]) -> Iterator[tuple[Decimal, Decimal | None]]:
    """Values from below all bounds to above them; with those that are one, the bound."""
    yield bounds[0] - 1, None
    for low, high in pairwise(bounds):
        yield low, low
        yield (low + high) / 2, None
    yield bounds[-1], bounds[-1]
    yield bounds[-1] + 1, None


def _account(field: FieldSpec, value: Decimal, unit: tuple[str, bool] | None) -> Facts:
    """An account of which only this is known."""
    span = Span(value, value)
    if unit is None:
        return Facts({field.id: span})
    currency, again = unit
    return Facts({field.id: Amount(span, currency, "year" if again else None)})


def _level(criterion: ScoredCriterion, facts: Facts) -> Level | None:
    """How good the account's grade is; None when it is not certain."""
    for grade in criterion.grades:
        if grade.otherwise:
            return _worth(grade, criterion)
        if grade.test is None:
            return None
        truth = evaluate(grade.test, facts, {}, date.min)
        if truth is Truth.UNKNOWN:
            return None
        if truth is Truth.YES:
            return _worth(grade, criterion)
    return None


def _worth(grade: Grade, criterion: ScoredCriterion) -> Level:
    """Ideal is what brings most; a must-have that brings nothing is ideal when it is passed."""
    if not criterion.best:
        return "ideal" if criterion.must_have and not grade.fails else ""
    if grade.points <= 0:
        return ""
    return "ideal" if grade.points == criterion.best else "acceptable"


def _pieces(
    levels: list[Level | None], bounds: list[Decimal | None], written: Mapping[Decimal, Value]
) -> Iterator[tuple[Level, Piece]]:
    """Neighbouring samples of one level as a piece with its ends."""
    for level, group in groupby(range(len(levels)), key=lambda index: levels[index]):
        indices = list(group)
        first, last = indices[0], indices[-1]
        low = _bound(bounds, first, first - 1, written)
        high = _bound(bounds, last, last + 1, written)
        if level is not None:
            yield level, Piece(low, high)


def _bound(
    bounds: list[Decimal | None], inner: int, outer: int, written: Mapping[Decimal, Value]
) -> Bound | None:
    """The end of a piece: its last sample when that is a bound, else the bound next to it."""
    if not 0 <= outer < len(bounds):
        return None
    value = bounds[inner]
    if value is not None:
        return Bound(value, written[value], included=True)
    value = bounds[outer]
    assert value is not None
    return Bound(value, written[value], included=False)
