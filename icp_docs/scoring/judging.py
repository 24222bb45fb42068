"""What decides about an account, as plain data for JSON: grades, points and rules, no wording.

`brief` is how a page carries it that has many scorecards: points are whole thousandths, and rules
lean on a list of fields and industries beside them.
"""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import Any

from icp_docs.rules import SegmentRule, Test, rule_data
from icp_docs.scoring.card import Grade, ScoredCriterion, ScoredDisqualifier, ScoredTier
from icp_docs.scoring.outcomes import SCALE


def criterion_data(criterion: ScoredCriterion, *, brief: bool = False) -> dict[str, Any]:
    """How one criterion is judged, without its variants."""
    return {
        "route": criterion.route,
        "must_have": criterion.must_have,
        "caution": criterion.caution,
        **_fields(criterion, brief=brief),
        "grades": [_grade(grade, brief=brief) for grade in criterion.grades],
    }


def disqualifier_data(line: ScoredDisqualifier, *, brief: bool = False) -> dict[str, Any]:
    """How one disqualifier is judged."""
    return {
        "route": line.route,
        **_fields(line, brief=brief),
        "when": _rule(line.test, brief=brief),
    }


def segment_data(segment: SegmentRule, *, brief: bool = False) -> dict[str, Any]:
    """What puts an account into a segment."""
    return {"id": segment.id, "when": _rule(segment.test, brief=brief)}


def tier_data(tier: ScoredTier) -> dict[str, Any]:
    """What a tier asks for, brief: whole thousandths of points, None when any total is enough."""
    points = tier.threshold
    start = None if points is None else ceil(points * SCALE)
    return {"id": tier.id, "from": start, "requires": list(tier.requires)}


def number(value: Decimal) -> str:
    """All digits of a number, without an exponent."""
    return f"{value.normalize() + 0:f}"


def _fields(line: ScoredCriterion | ScoredDisqualifier, *, brief: bool) -> dict[str, list[str]]:
    """The account fields of a line: brief, its own apart from others that its rules name."""
    if not brief:
        return {"fields": list(line.fields)}
    own = len(set(line.field_ids))
    return {"fields": list(line.fields[:own]), "others": list(line.fields[own:])}


def _grade(grade: Grade, *, brief: bool) -> dict[str, Any]:
    return {
        "id": grade.id,
        "points": int(grade.points * SCALE) if brief else number(grade.points),
        "when": _rule(grade.test, brief=brief),
        "otherwise": grade.otherwise,
        "ideal": grade.ideal,
        "fails": grade.fails,
    }


def _rule(test: Test | None, *, brief: bool) -> dict[str, Any] | None:
    return rule_data(test, brief=brief) if test else None
