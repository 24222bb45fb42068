"""The segment an account is in, or those it may be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from icp_docs.rules import Facts, Truth, evaluate
from icp_docs.rules.tree import Nothing
from icp_docs.scoring.card import Scorecard, ScoredCriterion
from icp_docs.text import fold


def possible_segments(
    card: Scorecard, facts: Facts, answers: Mapping[str, str], today: date
) -> tuple[str, ...]:
    """The segments an account can be in; "" for none of the playbook's.

    Its field `segment` decides; without it the first segment whose rule is yes.
    """
    known = facts.values.get("segment")
    if known is not None:
        form = fold(known) if isinstance(known, str) else ""
        named = (one.id for one in card.segments if form in {fold(one.id), fold(one.label)})
        return (next(named, ""),)
    found = []
    for segment in card.segments:
        truth = Truth.NO
        if segment.test is not None:
            truth = evaluate(segment.test, facts, answers, today)
        if truth is not Truth.NO:
            found.append(segment.id)
        if truth is Truth.YES:
            return tuple(found)
    return (*found, "")


def views_in(criterion: ScoredCriterion, segments: tuple[str, ...]) -> tuple[ScoredCriterion, ...]:
    """The criterion as it is in each of the segments."""
    if not criterion.variants:
        return (criterion,)
    views = (criterion.variants.get(segment, criterion) for segment in segments)
    return tuple({id(view): view for view in views}.values())


def with_segment(facts: Facts, card: Scorecard, segments: tuple[str, ...]) -> Facts:
    """The facts with the one segment the account can be in, for rules that ask for it."""
    if len(segments) != 1:
        return facts
    if segments[0]:
        return replace(facts, values={**facts.values, "segment": segments[0]})
    if card.segments and "segment" not in facts.values and all(one.test for one in card.segments):
        return replace(facts, values={**facts.values, "segment": Nothing()})
    return facts
