"""A score line by line, as people read it: criterion, what is known, rule, grade, points."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from icp_docs.rules import Truth
from icp_docs.scoring.card import Scorecard, ScoredCriterion
from icp_docs.scoring.result import Gate, Line, Score
from icp_docs.text import a_list
from icp_docs.values import Format


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the explanation of a score."""

    id: str
    label: str
    known: str
    """The person's answer, else the values of its fields; "" when nothing is known."""
    rule: str
    """What is asked for; "" when a person judges it."""
    grade: str
    """The grade, or all that are possible: "Ideal or No"."""
    points: str
    """Points, or from where to where; "" for a disqualifier."""


def explain(result: Score, card: Scorecard, fmt: Format) -> tuple[Row, ...]:
    """Each disqualifier and criterion of a score with what it came to, and why."""
    tests = {line.id: line for line in card.disqualifiers}
    rows = [_gate(gate, tests[gate.id].text) for gate in result.gate_lines]
    criteria = {criterion.id: criterion for criterion in card.criteria}
    rows += [_line(line, criteria[line.id], fmt) for line in result.lines]
    return tuple(rows)


def rule_text(criterion: ScoredCriterion, fmt: Format) -> str:
    """The rules of a criterion in one cell: "15 to 500; 501 to 1,000 acceptable"."""
    if criterion.banded:
        parts = [
            f"{grade.label}{f' ({grade.text})' if grade.text else ''} {fmt.number(grade.points)}"
            for grade in criterion.grades
        ]
        return "; ".join(parts)
    ends = {"acceptable": " acceptable"}
    return "; ".join(
        f"{grade.text}{ends.get(grade.id, '')}" for grade in criterion.grades if grade.text
    )


def per_cent(share: Fraction) -> Decimal:
    """A share in whole per cent, rounded down, so that 74.9 never looks like the 75 it missed."""
    whole = Decimal(share.numerator) / Decimal(share.denominator)
    return whole.to_integral_value(ROUND_FLOOR)


def _gate(gate: Gate, rule: str) -> Row:
    grade = {Truth.YES: "Yes", Truth.NO: "No", Truth.UNKNOWN: "Yes or No"}[gate.truth]
    return Row(gate.id, gate.label, _known(gate), rule, grade, "")


def _line(line: Line, criterion: ScoredCriterion, fmt: Format) -> Row:
    low, high = fmt.number(line.low), fmt.number(line.high)
    points = low if low == high else f"{low} to {high}"
    grades = a_list([grade.label for grade in line.grades])
    return Row(line.id, line.label, _known(line), rule_text(criterion, fmt), grades, points)


def _known(line: Line | Gate) -> str:
    """What the grade rests on."""
    return line.answer or ", ".join(value for _, value in line.values)
