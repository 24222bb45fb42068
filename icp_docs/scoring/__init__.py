"""Scoring: a profile made ready as a scorecard, and accounts held against it."""

from icp_docs.scoring.answers import answers_of, grade_named, is_open
from icp_docs.scoring.card import (
    Grade,
    Scorecard,
    ScoredCriterion,
    ScoredDisqualifier,
    ScoredTier,
)
from icp_docs.scoring.compile import (
    compile_criterion,
    compile_disqualifier,
    compile_profile,
    judged_in,
)
from icp_docs.scoring.data import score_data, scorecard_data
from icp_docs.scoring.explain import Row, explain, per_cent, rule_text
from icp_docs.scoring.outcomes import NO_TIER
from icp_docs.scoring.result import Coverage, Gate, Line, RuledOut, Score
from icp_docs.scoring.score import score
from icp_docs.scoring.tiers import check_tiers

__all__ = [
    "NO_TIER",
    "Coverage",
    "Gate",
    "Grade",
    "Line",
    "Row",
    "RuledOut",
    "Score",
    "Scorecard",
    "ScoredCriterion",
    "ScoredDisqualifier",
    "ScoredTier",
    "answers_of",
    "check_tiers",
    "compile_criterion",
    "compile_disqualifier",
    "compile_profile",
    "explain",
    "grade_named",
    "is_open",
    "judged_in",
    "per_cent",
    "rule_text",
    "score",
    "score_data",
    "scorecard_data",
]
