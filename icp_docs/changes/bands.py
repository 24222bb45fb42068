"""The bands of a criterion in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.changes.entries import Sentence
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.rules import rule_change, same_rule
from icp_docs.changes.spot import Spot
from icp_docs.changes.view import FAR, View, points
from icp_docs.changes.words import quoted, shortened
from icp_docs.scoring import Grade


def band_sentences(spot: Spot, before: View, after: View) -> Iterator[Sentence]:
    """Bands that came, went, or are ruled, named or worth something else."""
    had, has = (
        [grade for grade in view.scored.grades if grade.id != "none-of-these"]
        for view in (before, after)
    )
    pairs = pairs_of(had, has, key=lambda grade: grade.id, likeness=_alike)
    was, now = spot.formats.before, spot.formats.after
    written = {band.id: band for view in (before, after) for band in view.written.bands or ()}
    for grade in pairs.added:
        text = f"new band {quoted(grade.label)} ({points(grade.points, now)}): {_taken(grade)}"
        yield spot.at(grade.id).say(text, None, written.get(grade.id), weighty=True)
    for grade in pairs.removed:
        text = f"band {quoted(grade.label)} is gone ({points(grade.points, was)})"
        yield spot.at(grade.id).say(text, written.get(grade.id), None, weighty=True)
    for old, new in (*pairs.changed, *pairs.kept):
        yield from _band(spot.at(new.id), old, new)
    if pairs.moved:
        yield spot.say(
            "bands in another order", before.written.bands, after.written.bands, weighty=True
        )


def _band(spot: Spot, old: Grade, new: Grade) -> Iterator[Sentence]:
    """One band in two versions."""
    name = quoted(new.label)
    if old.id != new.id:
        yield spot.say(f"id of band {name} is {new.id}, was {old.id}", old.id, new.id)
    if old.label != new.label:
        text = f"band {quoted(old.label)} is called {name} now"
        yield spot.say(text, old.label, new.label)
    if old.points != new.points:
        was, now = (
            spot.formats.before.number(old.points),
            points(new.points, spot.formats.after),
        )
        yield spot.say(f"{name} {now}, was {was}", old.points, new.points, weighty=True)
    if old.test and new.test:
        if not same_rule(old.test, new.test):
            text = rule_change(name, old.test, new.test, spot.formats)
            yield spot.at("when").say(text, old.text, new.text, weighty=True)
    elif (old.test, old.otherwise) != (new.test, new.otherwise):
        text = f"{name}: {_taken(new)}, was: {_taken(old)}"
        yield spot.at("when").say(text, old.text, new.text, weighty=True)


def _taken(grade: Grade) -> str:
    """When a band is an account's."""
    if grade.otherwise:
        return "when no other band is"
    return shortened(grade.text, FAR) if grade.test else "a person chooses it"


def _alike(one: Grade, other: Grade) -> float:
    ruled = same_rule(one.test, other.test) if one.test and other.test else one.test is other.test
    return ((one.label == other.label) + (one.points == other.points) + ruled) / 3
