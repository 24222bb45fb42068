"""Criteria in two versions: what makes a company fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.likeness import likeness
from icp_docs.changes.lines import category_sentences, name_sentences, route_sentences
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.spot import Spot
from icp_docs.changes.variants import GRADING, graded, variant_sentences
from icp_docs.changes.view import in_words, judged, points_of, view_of
from icp_docs.changes.walk import part_sentences, untold
from icp_docs.changes.words import quoted, shortened
from icp_docs.model import Criterion, Variant
from icp_docs.scoring import ScoredCriterion


def criteria_sentences(
    spot: Spot, before: Sequence[Criterion], after: Sequence[Criterion]
) -> Iterator[Sentence]:
    """What became of the criteria of a profile."""
    spot = spot.about("", topic=Topic.CRITERIA)
    pairs = pairs_of(before, after, key=lambda one: one.id, likeness=likeness)
    for criterion in pairs.removed:
        yield _gone(spot, criterion)
    for criterion in pairs.added:
        yield _new(spot, criterion)
    for old, new in (*pairs.changed, *pairs.kept):
        if old != new:
            yield from _criterion(spot, old, new)
    if pairs.moved:
        yield spot.say("criteria in another order", before, after, minor=True)


def _new(spot: Spot, criterion: Criterion) -> Sentence:
    side = spot.sides.after
    view = view_of(criterion, side)
    noun = _noun(view.scored)
    worth = points_of(view.scored, side.format)
    if view.scored.best and side.maximum > view.scored.best:
        number = side.format.number(view.scored.best)
        worth = f"{number} of {side.format.number(side.maximum)} points"
    graded = judged(view.scored.asked) if view.form == "judged" else in_words(view)
    text = f"new {noun} {quoted(view.scored.label)}: {graded}; {worth}"
    here = spot.at(criterion.id).about("", line=criterion.id, topic=_topic(view.scored))
    return here.say(text, None, criterion, weighty=True)


def _gone(spot: Spot, criterion: Criterion) -> Sentence:
    side = spot.sides.before
    scored, _ = side.criterion(criterion)
    noun = _noun(scored)
    text = f"{noun} {quoted(scored.label)} is gone ({points_of(scored, side.format)})"
    here = spot.at(criterion.id).about("", line=criterion.id, topic=_topic(scored))
    return here.say(text, criterion, None, weighty=True)


def _noun(scored: ScoredCriterion) -> str:
    if scored.must_have:
        return "must-have"
    return "caution" if scored.caution else "criterion"


def _topic(scored: ScoredCriterion) -> Topic:
    return Topic.RULED_OUT if scored.must_have else Topic.CRITERIA


def _criterion(spot: Spot, old: Criterion, new: Criterion) -> Iterator[Sentence]:
    """One criterion in two versions."""
    sides = spot.sides
    before = view_of(old, sides.before)
    after = view_of(new, sides.after)
    here = spot.at(new.id).about(shortened(after.scored.label), line=new.id)
    yield from name_sentences(here, old, new, before.scored.label, after.scored.label)
    if any(getattr(old, key) != getattr(new, key) for key in GRADING):
        yield from graded(here, before, after)
    yield from category_sentences(here, before.scored.category, after.scored.category)

    def segments(
        _spot: Spot, former: dict[str, Variant], latter: dict[str, Variant]
    ) -> Iterator[Sentence]:
        yield from variant_sentences(here.at("per_segment"), before, after, former, latter)

    special = untold(*GRADING, "id", "label", "category")
    special |= {"route": route_sentences, "per_segment": segments}
    yield from part_sentences(
        here.about(here.subject, topic=Topic.DESCRIPTION), old, new, special=special
    )
