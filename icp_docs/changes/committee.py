"""The buying committee of a profile in two versions: who joins, leaves, plays which part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.spot import Spot
from icp_docs.changes.walk import part_sentences, untold
from icp_docs.changes.words import shortened, some
from icp_docs.model.sections import CommitteeMember


def committee_sentences(
    spot: Spot, before: Sequence[CommitteeMember], after: Sequence[CommitteeMember]
) -> Iterator[Sentence]:
    """What became of the buying committee."""
    spot = spot.about("", topic=Topic.COMMITTEE)
    sides = spot.sides
    pairs = pairs_of(
        [(sides.renamed.get(one.persona, one.persona), one) for one in before],
        [(one.persona, one) for one in after],
        key=lambda seat: seat[0],
        likeness=lambda _one, _other: 0.0,
    )
    for id, seat in pairs.added:
        text = f"{_name(sides.after.name('personas', id))} joins the buying committee{_part(seat)}"
        yield spot.at(id).say(text, None, seat)
    for _, seat in pairs.removed:
        name = _name(sides.before.name("personas", seat.persona))
        yield spot.at(seat.persona).say(f"{name} leaves the buying committee", seat, None)
    for (_, old), (id, new) in pairs.kept:
        here = spot.at(id).about(_name(sides.after.name("personas", id)))
        if old.required != new.required:
            text = "is required now" if new.required else "is not required any more"
            yield (
                here.at("required")
                .about("")
                .say(f"{here.subject} {text}", old.required, new.required)
            )
        yield from part_sentences(here, old, new, special=untold("persona", "required"))
    if pairs.moved:
        yield spot.say("buying committee in another order", before, after, minor=True)


def _name(name: str) -> str:
    return shortened(name)


def _part(seat: CommitteeMember) -> str:
    """What part a new member plays: " as champion (required)"."""
    roles = some([role.replace("-", " ") for role in seat.role])
    role = f" as {roles}" if roles else ""
    return f"{role} (required)" if seat.required else role
