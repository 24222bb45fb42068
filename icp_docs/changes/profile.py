"""A profile or persona in two versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from icp_docs.changes.balance import balance_sentences
from icp_docs.changes.committee import committee_sentences
from icp_docs.changes.criteria import criteria_sentences
from icp_docs.changes.disqualifiers import disqualifier_sentences
from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.spot import Spot
from icp_docs.changes.tiers import own_tier_sentences
from icp_docs.changes.walk import Handler, part_sentences
from icp_docs.model import Profile
from icp_docs.model.entry import Entry

_CONVERSATION = """
decision needs triggers value_propositions competitors discovery_questions objections
pains questions_they_ask messages journey channels champion_signs
"""
_UPKEEP = "owner reviewed review_every aliases tags notes evidence examples"
_TOPICS: Mapping[str, Topic] = {
    **dict.fromkeys(_CONVERSATION.split(), Topic.CONVERSATION),
    **dict.fromkeys(_UPKEEP.split(), Topic.UPKEEP),
}
_STATUS = {
    "active": "active now: accounts are scored against it",
    "draft": "a draft now: no accounts are scored against it",
    "archived": "archived now: left out of lists, comparison and scoring",
}
_OF_PERSONA = {
    "active": "active now: listed and compared",
    "draft": "a draft now: shown, and marked as one",
    "archived": "archived now: left out of lists and comparison",
}


def entry_sentences(spot: Spot, before: Entry, after: Entry) -> Iterator[Sentence]:
    """What differs between two versions of a profile or persona."""
    special: dict[str, Handler] = {"status": _status, "reviewed": _reviewed}
    if isinstance(after, Profile):
        special |= {
            "criteria": criteria_sentences,
            "disqualifiers": disqualifier_sentences,
            "tiers": own_tier_sentences,
            "buying_committee": committee_sentences,
        }
    found = list(part_sentences(spot, before, after, special=special))
    if any(sentence.key == "criteria" for sentence in found):
        found += balance_sentences(spot)
    scored = "active" in (before.status, after.status)
    for sentence in found:
        topic = _TOPICS.get(sentence.key, sentence.topic)
        yield replace(sentence, topic=topic, weighty=sentence.weighty and scored)


def _status(spot: Spot, before: str, after: str) -> Iterator[Sentence]:
    profile = spot.sides.after.profile or spot.sides.before.profile
    words = _STATUS if profile else _OF_PERSONA
    text = f"{words[after]} (was {before})"
    yield spot.about("", topic=Topic.STATUS).say(text, before, after, weighty=profile is not None)


def _reviewed(spot: Spot, before: date | None, after: date | None) -> Iterator[Sentence]:
    sides = spot.sides
    text = f"reviewed on {sides.after.format.date(after)}" if after else "no day of review any more"
    if before:
        former = sides.before.format.date(before)
        text += f", before that on {former}" if after else f", was {former}"
    yield spot.about("", topic=Topic.UPKEEP).say(text, before, after, minor=True)
