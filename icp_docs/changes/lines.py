"""What criteria and disqualifiers have in common: ids, labels, categories, fields, routes."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.spot import Spot
from icp_docs.changes.texts import text_change
from icp_docs.changes.words import shortened
from icp_docs.model import Criterion, Disqualifier
from icp_docs.scoring import ScoredCriterion, ScoredDisqualifier

Scored = ScoredCriterion | ScoredDisqualifier


def name_sentences(
    here: Spot, old: Criterion | Disqualifier, new: Criterion | Disqualifier, was: str, now: str
) -> Iterator[Sentence]:
    """Another id or another label, `was` and `now`; `here` is the line."""
    if old.id != new.id:
        text = f"its id is {new.id}, was {old.id}; saved checklists lose this answer"
        yield here.at("id").say(text, old.id, new.id)
    if was != now and (old.label or new.label):
        text = text_change(was, now)
        yield here.at("label").say(f"label {text}", was, now, topic=Topic.DESCRIPTION)


def category_sentences(here: Spot, old: str, new: str) -> Iterator[Sentence]:
    """Another category."""
    if old == new:
        return
    text = f"category {new.replace('-', ' ')}, was {old.replace('-', ' ')}"
    yield here.at("category").say(text, old, new, topic=Topic.DESCRIPTION)


def field_sentences(spot: Spot, before: Scored, after: Scored) -> Iterator[Sentence]:
    """Other account fields decide; `spot` is the key that names them."""
    if before.field_ids == after.field_ids or set(before.fields) == set(after.fields):
        return
    was, now = (
        " or ".join(side.name("fields", id) for id in line.field_ids) or "no account field"
        for side, line in ((spot.sides.before, before), (spot.sides.after, after))
    )
    text = f"decided by {now}, was by {was}"
    yield spot.say(text, before.field_ids, after.field_ids, weighty=True)


def route_sentences(spot: Spot, before: str | None, after: str | None) -> Iterator[Sentence]:
    """Where leads go that a line rules out."""
    was, now = (
        shortened(side.name("routes", id)) if id else ""
        for side, id in ((spot.sides.before, before), (spot.sides.after, after))
    )
    text = f"leads it rules out go to {now}" if now else "leads it rules out have no route now"
    text += f", was {was}" if was else " (new)"
    yield spot.say(text, before, after, topic=Topic.RULED_OUT)
