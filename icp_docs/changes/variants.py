"""How a criterion is graded, everywhere and in market segments, whatever can be read of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.grading import grading_sentences
from icp_docs.changes.keys import keys_in
from icp_docs.changes.lines import route_sentences
from icp_docs.changes.naming import said
from icp_docs.changes.ruled import rule_sentences
from icp_docs.changes.spot import Spot
from icp_docs.changes.view import View, in_words
from icp_docs.changes.walk import part_sentences, untold
from icp_docs.changes.words import shortened, some
from icp_docs.model import Variant

_RULES = {"ideal": "ideal", "acceptable": "acceptable", "when": "costs points for"}
_FORMS = ("ideal", "acceptable", "when", "bands")
GRADING = ("field", *_FORMS, "weight", "must_have")
"""The keys that say how a criterion is graded."""


def graded(here: Spot, before: View, after: View) -> Iterator[Sentence]:
    """How it is graded; as it is written when one version cannot be made ready."""
    old, new = before.written, after.written
    if before.sound and after.sound:
        yield from grading_sentences(here, before, after)
        return
    for key, name in _RULES.items():
        was, now = getattr(old, key), getattr(new, key)
        if was != now:
            yield from rule_sentences(here.at(key), name, (was, old.field), (now, new.field))
    others = [key for key in type(old).model_fields if key not in GRADING or key in _RULES]
    for sentence in part_sentences(here, old, new, special=untold(*others)):
        yield replace(sentence, weighty=True)


def variant_sentences(
    here: Spot,
    before: View,
    after: View,
    old: dict[str, Variant],
    new: dict[str, Variant],
) -> Iterator[Sentence]:
    """What is different in market segments."""
    for segment in dict.fromkeys((*old, *new)):
        was, now = old.get(segment), new.get(segment)
        if was == now:
            continue
        side = here.sides.after if now else here.sides.before
        name = shortened(side.name("segments", segment))
        spot = here.at(segment).about(f"{here.subject} in {name}")
        part = now or was
        weighty = part is not None and any(getattr(part, key) not in (None, ()) for key in GRADING)
        if was is None and now is not None:
            view = View(now, after.scored.variants[segment], side, after.sound)
            yield spot.say(f"different now{_told(view, spot)}", None, now, weighty=weighty)
        elif now is None and was is not None:
            yield spot.say("as everywhere else now", was, None, weighty=weighty)
        elif was is not None and now is not None:
            yield from _variant(spot, segment, (before, was), (after, now))


def _told(view: View, spot: Spot) -> str:
    """What a new variant says: its rules made ready, its texts as they are."""
    told = []
    if any(getattr(view.written, key) is not None for key in _FORMS):
        told.append(in_words(view))
    for key in keys_in(Variant):
        value = key.of(view.written)
        if value != key.default and key.attribute not in _FORMS:
            told.append(f"{key.label} {said(value, key, spot.sides.after)}")
    return f": {some(told)}" if told else ""


def _variant(
    spot: Spot, segment: str, before: tuple[View, Variant], after: tuple[View, Variant]
) -> Iterator[Sentence]:
    (old_view, was), (new_view, now) = before, after
    old = View(was, old_view.scored.variants[segment], old_view.side, old_view.sound)
    new = View(now, new_view.scored.variants[segment], new_view.side, new_view.sound)
    if any(getattr(was, key) != getattr(now, key) for key in GRADING):
        yield from graded(spot, old, new)
    special = untold(*GRADING) | {"route": route_sentences}
    yield from part_sentences(
        spot.about(spot.subject, topic=Topic.DESCRIPTION), was, now, special=special
    )
