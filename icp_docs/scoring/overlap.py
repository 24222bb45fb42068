"""Bands that accept the same accounts, so that their order decides without anybody noticing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from icp_docs.problem import Fault, Loc
from icp_docs.rules import Facts, Test, Truth, evaluate, fields_of
from icp_docs.rules.spans import Amount, Span
from icp_docs.rules.tree import Branch, Check, Place, checks_of
from icp_docs.scoring.card import Grade, ScoredCriterion
from icp_docs.values import Format, Money, Range

_MOST = 2_000  # values in the rules; what is longer is no scale that anybody reads

_Value = Decimal | Money | str
"""A value that an account could have."""


def overlaps(criterion: ScoredCriterion, loc: Loc, fmt: Format) -> Iterator[Fault]:
    """A warning for every band that shares some values with one above it, or can take none.

    A band that is wider than one above it is meant so: at least 1,000, else at least 100. Tried are
    the values that the rules themselves name, and some between them; only bands that all test one
    account field are compared.
    """
    ruled = [(index, grade) for index, grade in enumerate(criterion.grades) if grade.test]
    tests = [grade.test for _, grade in ruled if grade.test]
    if len(tests) < 2 or len({name for test in tests for name in fields_of(test)}) != 1:
        return
    checks = [check for test in tests for check in checks_of(test)]
    if sum(len(check.operands) + len(check.field.choices) for check in checks) > _MOST:
        return
    held = _held(tests)
    for above, below in combinations(range(len(ruled)), 2):
        both = held[above].keys() & held[below].keys()
        if both and not held[above].keys() < held[below].keys():
            (_, first), (index, second) = ruled[above], ruled[below]
            if both == held[below].keys():
                sentence = _never(first, second)
            else:
                shared = next(value for value in held[above] if value in both)
                shown = held[above][shared] or _shown(shared, tests[0], fmt)
                sentence = (
                    f"{shown} is in '{first.id}' and in '{second.id}', and the first one wins; "
                    "leave it to one of them"
                )
            yield Fault((*loc, "bands", index, "when"), "ICP317", sentence)


def _never(first: Grade, second: Grade) -> str:
    """The sentence for a band that an earlier one leaves nothing to."""
    what = f"'{second.id}' takes nothing that '{first.id}' above it does not take"
    return f"{what}; move '{second.id}' up, or change its rule"


def _held(tests: list[Test]) -> list[dict[_Value, str]]:
    """For each rule the values it accepts, with a name where they have one."""
    if all(isinstance(test, Check) and test.word in {"is", "in"} for test in tests):
        named = [_named(test) for test in tests if isinstance(test, Check)]
        if any(named):
            return named
    field = checks_of(tests[0])[0].field
    values: list[_Value] = [*field.choices] if field.kind == "choice" else _numbers(tests)
    accounts = {value: _account(field.id, value) for value in values}
    return [
        {value: "" for value, facts in accounts.items() if _holds(test, facts)} for test in tests
    ]


def _named(check: Check) -> dict[_Value, str]:
    """The countries, industries or choices that a list of names stands for."""
    found: dict[_Value, str] = {}
    for operand in check.operands:
        if isinstance(operand, Place):
            found.update(dict.fromkeys((*operand.countries, *operand.states), ""))
        elif isinstance(operand, Branch):
            found[operand.id] = operand.label
        elif isinstance(operand, str):
            found[operand] = operand
    return found


def _numbers(tests: list[Test]) -> list[_Value]:
    """The numbers or amounts in the rules, one between each two, and one beyond either end."""
    numbers: set[Decimal] = set()
    money: Money | None = None
    for operand in (one for test in tests for check in checks_of(test) for one in check.operands):
        for end in (operand.low, operand.high) if isinstance(operand, Range) else (operand,):
            if isinstance(end, Money):
                money = money or end
                numbers.add(end.amount)
            elif isinstance(end, Decimal):
                numbers.add(end)
    order = sorted(numbers)
    if order:
        order += [(low + high) / 2 for low, high in pairwise(order)] + [order[0] - 1, order[-1] + 1]
    if money is None:
        return [*order]
    return [Money(value, money.currency, money.per) for value in order]


def _account(field: str, value: _Value) -> Facts:
    """An account of which only this value is known."""
    if isinstance(value, Money):
        span = Span(value.amount, value.amount)
        return Facts({field: Amount(span, str(value.currency), value.per)})
    return Facts({field: Span(value, value) if isinstance(value, Decimal) else value})


def _holds(test: Test, facts: Facts) -> bool:
    """Whether a rule accepts an account; the day does not matter, as dates are not tried."""
    return evaluate(test, facts, {}, date.min) is Truth.YES


def _shown(value: _Value, test: Test, fmt: Format) -> str:
    """A value as people read it."""
    field = checks_of(test)[0].field
    if isinstance(value, str):
        return fmt.country(value) if field.kind == "country" else value
    return fmt.digits(value) if field.year and isinstance(value, Decimal) else fmt.value(value)
