"""The score of one account against one profile: exact, with everything still open kept open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from icp_docs.rules import Facts, Truth, evaluate
from icp_docs.scoring.answers import grade_named, is_open
from icp_docs.scoring.card import Grade, Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.scoring.outcomes import NO_TIER, Choice, deciding, possible_tiers
from icp_docs.scoring.result import Coverage, Gate, Line, RuledOut, Score
from icp_docs.scoring.segments import possible_segments, views_in, with_segment

ZERO = Decimal(0)


def score(card: Scorecard, facts: Facts, answers: Mapping[str, str], *, today: date) -> Score:
    """What is known of an account and what a person answered, held against a profile.

    `answers` are yes, no, unknown or a grade's id, by criterion or disqualifier; an answer wins
    over the rule, and unknown is no answer.
    """
    return _Scoring(card, facts, answers, today).score()


class _Scoring:
    """One account against one profile."""

    def __init__(
        self, card: Scorecard, facts: Facts, answers: Mapping[str, str], today: date
    ) -> None:
        self.card, self.today = card, today
        self.answers = dict(_by_grade(card, answers))
        self.segments = possible_segments(card, facts, self.answers, today)
        self.facts = with_segment(facts, card, self.segments)

    def score(self) -> Score:
        lines = tuple(map(self.line, self.card.criteria))
        gates = tuple(map(self.gate, self.card.disqualifiers))
        ruled_out = (*self.ruled_out_by_gates(gates), *self.ruled_out_by_lines(lines))
        open_ids = [gate.id for gate in gates if gate.truth is Truth.UNKNOWN]
        open_ids += [line.id for line in lines if line.must_have and _undecided(line)]
        low = sum((line.low for line in lines), ZERO)
        high = sum((line.high for line in lines), ZERO)
        choices = [Choice(line.id, line.grades) for line in lines]
        tiers = () if ruled_out else self.tiers(choices)
        return Score(
            profile=self.card.id,
            low=low,
            high=high,
            maximum=self.card.maximum,
            low_share=self.share(low),
            high_share=self.share(high),
            tiers=tiers,
            ruled_out=ruled_out,
            could_rule_out=tuple(open_ids),
            coverage=Coverage(sum(line.certain for line in lines), len(lines)),
            gates=Coverage(sum(gate.truth is not Truth.UNKNOWN for gate in gates), len(gates)),
            ask_next=() if ruled_out else self.ask_next(lines, gates, choices, tiers, open_ids),
            lines=lines,
            gate_lines=gates,
            segments=self.segments,
        )

    def line(self, criterion: ScoredCriterion) -> Line:
        """One criterion with every grade that is still possible."""
        views = views_in(criterion, self.segments)
        grades: dict[tuple[str, Decimal, bool], Grade] = {}
        for view in views:
            for grade in self.grades(view):
                grades.setdefault((grade.id, grade.points, grade.fails), grade)
        first = views[0]
        points = [grade.points for grade in grades.values()]
        return Line(
            id=criterion.id,
            label=first.label,
            answer=self.answers.get(criterion.id),
            values=self.values(first.fields),
            grades=tuple(grades.values()),
            low=min(points),
            high=max(points),
            must_have=any(view.must_have for view in views),
            why=first.why,
            route=first.route,
        )

    def grades(self, criterion: ScoredCriterion) -> tuple[Grade, ...]:
        """The grades that are possible, from the top to the first that is certain."""
        answer = self.answers.get(criterion.id)
        answered = [grade for grade in criterion.grades if grade.id == answer]
        if answered:
            return tuple(answered)
        found = []
        for grade in criterion.grades:
            truth = self.truth(grade)
            if truth is not Truth.NO:
                found.append(grade)
            if truth is Truth.YES:
                break
        return tuple(found)

    def truth(self, grade: Grade) -> Truth:
        """Whether a grade is the account's, when none before it is."""
        if grade.otherwise:
            return Truth.YES
        if grade.test is None:
            return Truth.UNKNOWN
        return evaluate(grade.test, self.facts, self.answers, self.today)

    def gate(self, line: ScoredDisqualifier) -> Gate:
        """One disqualifier."""
        answer = self.answers.get(line.id)
        if answer is not None:
            truth = Truth.YES if answer == "yes" else Truth.NO
        elif line.test is None:
            truth = Truth.UNKNOWN
        else:
            truth = evaluate(line.test, self.facts, self.answers, self.today)
        return Gate(
            line.id, line.label, answer, self.values(line.fields), truth, line.why, line.route
        )

    def values(self, fields: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """The known fields among these, with their values as typed."""
        return tuple((name, self.facts.texts[name]) for name in fields if name in self.facts.texts)

    def ruled_out_by_gates(self, gates: Iterable[Gate]) -> Iterable[RuledOut]:
        for gate in gates:
            if gate.truth is Truth.YES:
                yield RuledOut(gate.id, "disqualifier", gate.label, gate.why, gate.route)

    def ruled_out_by_lines(self, lines: Iterable[Line]) -> Iterable[RuledOut]:
        for line in lines:
            if line.grades and all(grade.fails for grade in line.grades):
                yield RuledOut(line.id, "must-have", line.label, line.why, line.route)

    def share(self, points: Decimal) -> Fraction | None:
        """Per cent of the maximum, exact; None when there is no maximum."""
        if not self.card.maximum:
            return None
        return max(Fraction(0), Fraction(points) * 100 / Fraction(self.card.maximum))

    def tiers(self, choices: list[Choice]) -> tuple[str, ...]:
        """The tiers still possible, best first."""
        if not self.card.maximum:
            return (NO_TIER,)
        return possible_tiers(self.card.tiers, choices)

    def ask_next(
        self,
        lines: tuple[Line, ...],
        gates: tuple[Gate, ...],
        choices: list[Choice],
        tiers: tuple[str, ...],
        ruling: list[str],
    ) -> tuple[str, ...]:
        """The open questions that can still change something, most decisive first."""
        asked = set(ruling)
        if len(tiers) > 1:
            asked |= deciding(self.card.tiers, choices)
        stakes = {line.id: line.high - line.low for line in lines}
        order = [*(line.id for line in lines), *(gate.id for gate in gates)]
        wanted = [id for id in order if id in asked]
        return tuple(sorted(wanted, key=lambda id: (id not in ruling, -stakes.get(id, ZERO))))


def _by_grade(card: Scorecard, answers: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The answers of people as ids of grades; what is no grade is no answer."""
    lines: list[ScoredCriterion | ScoredDisqualifier] = [*card.criteria, *card.disqualifiers]
    for line in lines:
        text = answers.get(line.id)
        grade = None if text is None or is_open(text) else grade_named(line, text)
        if grade:
            yield line.id, grade


def _undecided(line: Line) -> bool:
    """Whether a must-have can still go either way."""
    return len({grade.fails for grade in line.grades}) > 1
