"""Disqualifiers in two versions: what rules out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.likeness import likeness
from icp_docs.changes.lines import (
    category_sentences,
    field_sentences,
    name_sentences,
    route_sentences,
)
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.ruled import rule_sentences
from icp_docs.changes.rules import rule_change, same_rule
from icp_docs.changes.spot import Spot
from icp_docs.changes.view import FAR, judged
from icp_docs.changes.walk import Handler, part_sentences, untold
from icp_docs.changes.wording import spelled_out
from icp_docs.changes.words import quoted, shortened
from icp_docs.model import Disqualifier, Rule
from icp_docs.scoring import ScoredDisqualifier
from icp_docs.values import Format


def disqualifier_sentences(
    spot: Spot, before: Sequence[Disqualifier], after: Sequence[Disqualifier]
) -> Iterator[Sentence]:
    """What became of the disqualifiers of a profile."""
    spot = spot.about("", topic=Topic.RULED_OUT)
    pairs = pairs_of(before, after, key=lambda one: one.id, likeness=likeness)
    for one in pairs.added:
        line, _ = spot.sides.after.disqualifier(one)
        text = f"new disqualifier {quoted(line.label)}: {_rules_out(line, spot.formats.after)}"
        text += _goes(line, spot)
        yield spot.at(one.id).about("", line=one.id).say(text, None, one, weighty=True)
    for one in pairs.removed:
        label = quoted(spot.sides.before.disqualifier(one)[0].label)
        here = spot.at(one.id).about("", line=one.id)
        yield here.say(f"disqualifier {label} is gone", one, None, weighty=True)
    for old, new in (*pairs.changed, *pairs.kept):
        if old != new:
            yield from _disqualifier(spot, old, new)
    if pairs.moved:
        yield spot.say("disqualifiers in another order", before, after, minor=True)


def _disqualifier(spot: Spot, old: Disqualifier, new: Disqualifier) -> Iterator[Sentence]:
    """One disqualifier in two versions."""
    sides = spot.sides
    before, was_sound = sides.before.disqualifier(old)
    after, sound = sides.after.disqualifier(new)
    here = spot.at(new.id).about(shortened(after.label), line=new.id)
    yield from name_sentences(here, old, new, before.label, after.label)
    special = untold("id", "label", "category") | {"route": route_sentences}
    if was_sound and sound:
        yield from _ruling(here, before, after, old, new)
        special |= untold("when", "field")
    else:
        special["when"] = _written_ruling(old.field, new.field)
    yield from category_sentences(here, before.category, after.category)
    yield from part_sentences(
        here.about(here.subject, topic=Topic.DESCRIPTION), old, new, special=special
    )


def _written_ruling(was: tuple[str, ...], now: tuple[str, ...]) -> Handler:
    def sentences(spot: Spot, before: Rule | None, after: Rule | None) -> Iterator[Sentence]:
        here = spot.about(spot.subject, topic=Topic.RULED_OUT)
        return rule_sentences(here, "rules out", (before, was), (after, now))

    return sentences


def _ruling(
    here: Spot,
    before: ScoredDisqualifier,
    after: ScoredDisqualifier,
    old: Disqualifier,
    new: Disqualifier,
) -> Iterator[Sentence]:
    """What rules out."""
    text = ""
    if before.test and after.test:
        if not same_rule(before.test, after.test):
            text = rule_change("rules out", before.test, after.test, here.formats)
    elif after.test:
        text = f"by a rule now: {_rules_out(after, here.formats.after)}; a person judged it"
    elif before.test:
        text = f"judged by a person now, was: {_rules_out(before, here.formats.before)}"
    if text:
        yield here.at("when").say(text, old.when, new.when, weighty=True)
    if before.test and after.test:
        yield from field_sentences(here.at("field"), before, after)


def _rules_out(line: ScoredDisqualifier, fmt: Format) -> str:
    if line.test is None:
        return judged(line.asked)
    return f"rules out {shortened(spelled_out(line.test, fmt), FAR)}"


def _goes(line: ScoredDisqualifier, spot: Spot) -> str:
    if not line.route:
        return ""
    return f"; such leads go to {shortened(spot.sides.after.name('routes', line.route))}"
