"""A criterion in one version: as it is written, made ready, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from icp_docs.changes.sides import Side
from icp_docs.changes.words import quoted, shortened
from icp_docs.model import Criterion, Variant
from icp_docs.scoring import ScoredCriterion
from icp_docs.values import Format

FAR = 220
"""Characters of a rule that are told."""


@dataclass(frozen=True, slots=True)
class View:
    """A criterion in one version, as it is written and made ready."""

    written: Variant
    scored: ScoredCriterion
    side: Side
    sound: bool = True
    """False when something of it could not be made ready."""

    @property
    def form(self) -> str:
        """By what it is graded: bands, a caution, rules, or a person."""
        if self.scored.banded:
            return "bands"
        if self.scored.judged:
            return "judged"
        return "caution" if self.scored.caution else "rules"


def view_of(criterion: Criterion, side: Side) -> View:
    """A criterion of one version."""
    scored, sound = side.criterion(criterion)
    return View(criterion, scored, side, sound)


def judged(question: str) -> str:
    """How a new line is decided without a rule, with the author's question for it."""
    return f"a person answers {quoted(question, 160)}" if question else "a person judges it"


def in_words(view: View) -> str:
    """How a criterion is graded: "ideal 15 to 500, acceptable 501 to 1,000"."""
    scored, fmt = view.scored, view.side.format
    if view.form == "judged":
        return "a person judges it"
    if view.form == "bands":
        named = [grade for grade in scored.grades if grade.id != "none-of-these"]
        text = ", ".join(f"{shortened(one.label)} {fmt.number(one.points)}" for one in named)
        return f"points by band: {text}"
    if view.form == "caution":
        return f"costs points for {shortened(scored.grades[0].text, FAR)}"
    told = [f"{one.id} {shortened(one.text, FAR)}" for one in scored.grades if one.test]
    return "; ".join(told)


def points_of(scored: ScoredCriterion, fmt: Format) -> str:
    """What it brings at best, or takes away: "6 points", "takes 4 points off"."""
    if scored.caution:
        return f"takes {points(-worth(scored), fmt)} off"
    return points(scored.best, fmt) if scored.best else "no points"


def worth(scored: ScoredCriterion) -> Decimal:
    """The points it brings at best; of a caution, those that it takes, below 0."""
    if not scored.caution:
        return scored.best
    return min((grade.points for grade in scored.grades), default=Decimal(0))


def points(value: Decimal, fmt: Format) -> str:
    """A number of points: "1 point", "6 points"."""
    return f"{fmt.number(value)} {'point' if abs(value) == 1 else 'points'}"
