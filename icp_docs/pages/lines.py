"""Lines of a scorecard as a profile page shows them: criteria with grades, and what rules out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from icp_docs.model.conversation import Framework
from icp_docs.model.criterion import Category
from icp_docs.rules import describe
from icp_docs.rules.tree import Either, Not
from icp_docs.text import says

if TYPE_CHECKING:
    from icp_docs.model import Criterion, Profile, Variant
    from icp_docs.playbook import Playbook
    from icp_docs.scoring import ScoredCriterion

GRADING = frozenset(("ideal", "acceptable", "when", "bands", "weight"))
"""Keys of a criterion that say how it is graded."""

FEW_WORDS = 60
"""Characters of a rule that a card has room for."""

CATEGORIES = get_args(Category)
"""In the order of tables and checklists."""


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One grade: what it takes and what it brings."""

    kind: str
    """ "best", "some", "none" or "minus": how it is coloured."""
    points: Decimal
    label: str
    """Empty when the text of the rule says it all."""
    text: str


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion, or its wording in one segment."""

    id: str
    label: str
    category: str
    asked: str
    fields: tuple[str, ...]
    """Labels of the account fields it tests."""
    grades: tuple[GradeLine, ...]
    must_have: bool
    caution: bool
    why: str
    find_it: str
    route: str | None
    evidence: tuple[str, ...]
    framework: Framework | None
    variants: tuple[CriterionLine, ...] = ()
    segment: str = ""
    """The segment this wording is for; "" for the criterion itself."""
    best: Decimal = Decimal(0)
    fails: str = ""
    """Of a must-have with a rule: what rules out, "" when a person judges it."""

    @property
    def needs(self) -> tuple[str, ...]:
        """What it takes to get a grade at all; nothing when a person judges it."""
        passing = (grade for grade in self.grades if grade.points > 0 or not grade.label)
        return tuple(grade.text or grade.label for grade in passing if grade.text or grade.label)

    @property
    def short(self) -> str:
        """What it takes to get all of the points, "" when it does not go into a few words."""
        text = self.grades[0].text
        return text if len(text) <= FEW_WORDS else ""


@dataclass(frozen=True, slots=True)
class RulingLine:
    """One disqualifier."""

    id: str
    label: str
    category: str
    asked: str
    fields: tuple[str, ...]
    text: str
    """The rule in words, "" when a person judges it."""
    why: str
    find_it: str
    route: str | None
    evidence: tuple[str, ...]


def criterion_lines(profile: Profile, playbook: Playbook) -> tuple[CriterionLine, ...]:
    """The criteria of a profile: must-haves, then the others by category, cautions last."""
    scored = playbook.scorecards[profile.id].criteria
    written = {criterion.id: criterion for criterion in profile.criteria}
    lines = [_line(line, written[line.id], written[line.id], playbook) for line in scored]
    return tuple(sorted(lines, key=_order))


def rulings(profile: Profile, playbook: Playbook) -> tuple[RulingLine, ...]:
    """The disqualifiers of a profile by category."""
    lines = [
        RulingLine(
            id=line.id,
            label=line.label,
            category=line.category,
            asked=line.asked,
            fields=_labels(line.field_ids, playbook),
            text=line.text,
            why=line.why,
            find_it=line.find_it,
            route=line.route,
            evidence=line.evidence,
        )
        for line in playbook.scorecards[profile.id].disqualifiers
    ]
    return tuple(sorted(lines, key=lambda line: CATEGORIES.index(line.category)))


def _order(line: CriterionLine) -> tuple[bool, bool, int]:
    return line.caution, not line.must_have, CATEGORIES.index(line.category)


def _line(
    scored: ScoredCriterion,
    written: Variant,
    criterion: Criterion,
    playbook: Playbook,
    segment: str = "",
) -> CriterionLine:
    """The line of a criterion; in a segment only what `written` says is different there."""
    named = written.model_fields_set
    own = not segment
    return CriterionLine(
        id=scored.id,
        label=scored.label if own or "label" in named else "",
        category=scored.category if own or "category" in named else "",
        asked=written.question,
        fields=_labels(scored.field_ids, playbook) if own or "field" in named else (),
        grades=_grades(scored) if own or named & GRADING else (),
        must_have=scored.must_have,
        caution=scored.caution,
        why=written.why,
        find_it=written.find_it,
        route=scored.route if own or "route" in named else None,
        evidence=written.evidence,
        framework=written.framework,
        variants=tuple(
            _line(variant, criterion.per_segment[id_], criterion, playbook, id_)
            for id_, variant in scored.variants.items()
        ),
        segment=segment,
        best=scored.best,
        fails=_fails(scored, playbook) if scored.must_have else "",
    )


def _fails(scored: ScoredCriterion, playbook: Playbook) -> str:
    """What rules out: that none of the rules holds."""
    tests = tuple(grade.test for grade in scored.grades if grade.test and not grade.fails)
    if not tests:
        return ""
    return describe(Not(tests[0] if len(tests) == 1 else Either(tests)), playbook.format)


def _grades(scored: ScoredCriterion) -> tuple[GradeLine, ...]:
    """The grades worth a line: of bands all, else those that are not simply "no"."""
    return tuple(
        GradeLine(
            _kind(grade.points, scored.best),
            grade.points,
            grade.label if scored.banded else "",
            "" if scored.banded and says(grade.label, grade.text) else grade.text,
        )
        for grade in scored.grades
        if scored.banded or grade.id != "no"
    )


def _kind(points: Decimal, best: Decimal) -> str:
    if points < 0:
        return "minus"
    if not points:
        return "none"
    return "best" if points == best else "some"


def _labels(fields: Iterable[str], playbook: Playbook) -> tuple[str, ...]:
    return tuple(playbook.vocabulary.fields[id_].label for id_ in fields)
