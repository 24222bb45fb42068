"""Scorecards and scores as plain data for JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from icp_docs.scoring.card import Scorecard, ScoredCriterion, ScoredDisqualifier, ScoredTier
from icp_docs.scoring.judging import criterion_data, disqualifier_data, number, segment_data
from icp_docs.scoring.result import Coverage, Gate, Line, Score
from icp_docs.values import Share


def scorecard_data(card: Scorecard) -> dict[str, Any]:
    """All that a browser needs to score an account; points and shares are text, in full."""
    return {
        "id": card.id,
        "name": card.name,
        "maximum": number(card.maximum),
        "criteria": [_criterion(criterion) for criterion in card.criteria],
        "disqualifiers": [_disqualifier(line) for line in card.disqualifiers],
        "tiers": [_tier(tier) for tier in card.tiers],
        "segments": [{**segment_data(one), "label": one.label} for one in card.segments],
    }


def score_data(score: Score) -> dict[str, Any]:
    """A score as nested mappings; shares are fractions such as "50/3" of per cent."""
    return {
        "profile": score.profile,
        "scored": score.scored,
        "low": number(score.low),
        "high": number(score.high),
        "maximum": number(score.maximum),
        "low_share": _fraction(score.low_share),
        "high_share": _fraction(score.high_share),
        "tiers": list(score.tiers),
        "ruled_out": [
            {"id": one.id, "kind": one.kind, "label": one.label, "why": one.why, "route": one.route}
            for one in score.ruled_out
        ],
        "could_rule_out": list(score.could_rule_out),
        "coverage": _coverage(score.coverage),
        "gates": _coverage(score.gates),
        "ask_next": list(score.ask_next),
        "lines": [_line(line) for line in score.lines],
        "gate_lines": [_gate(gate) for gate in score.gate_lines],
        "segments": list(score.segments),
    }


def _criterion(criterion: ScoredCriterion) -> dict[str, Any]:
    judged = criterion_data(criterion)
    grades = zip(judged["grades"], criterion.grades, strict=True)
    data: dict[str, Any] = {
        "id": criterion.id,
        "label": criterion.label,
        "category": criterion.category,
        "question": criterion.question,
        "why": criterion.why,
        "find_it": criterion.find_it,
        **judged,
        "grades": [{**data, "label": grade.label, "text": grade.text} for data, grade in grades],
    }
    if criterion.variants:
        views = criterion.variants.items()
        data["per_segment"] = {segment: _criterion(view) for segment, view in views}
    return data


def _disqualifier(line: ScoredDisqualifier) -> dict[str, Any]:
    return {
        "id": line.id,
        "label": line.label,
        "category": line.category,
        "question": line.question,
        "why": line.why,
        "find_it": line.find_it,
        **disqualifier_data(line),
        "text": line.text,
    }


def _tier(tier: ScoredTier) -> dict[str, Any]:
    share = isinstance(tier.at_least, Share)
    written = tier.at_least.percent if isinstance(tier.at_least, Share) else tier.at_least
    return {
        "id": tier.id,
        "name": tier.name,
        "share" if share else "points": number(written),
        "threshold": _fraction(tier.threshold),
        "requires": list(tier.requires),
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "label": line.label,
        "answer": line.answer,
        "values": dict(line.values),
        "grades": [grade.id for grade in line.grades],
        "low": number(line.low),
        "high": number(line.high),
    }


def _gate(gate: Gate) -> dict[str, Any]:
    return {
        "id": gate.id,
        "label": gate.label,
        "answer": gate.answer,
        "values": dict(gate.values),
        "truth": gate.truth.name.lower(),
    }


def _coverage(coverage: Coverage) -> dict[str, int]:
    return {"known": coverage.known, "of": coverage.of}


def _fraction(value: Fraction | None) -> str | None:
    return None if value is None else str(value)
