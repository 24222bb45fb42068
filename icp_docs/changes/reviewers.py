"""Who answers for what changed, and so should review it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_docs.changes.entries import Reviewer, Sentence
from icp_docs.changes.sides import Side, Sides
from icp_docs.changes.words import one_line
from icp_docs.model import Part
from icp_docs.model.entry import Entry


def reviewers_of(
    sides: Sides, before: Part | None, after: Part | None, sentences: Sequence[Sentence]
) -> tuple[Reviewer, ...]:
    """The owners of a profile or persona, before and after, and of the profiles concerned."""
    return tuple(dict.fromkeys(_each(sides, before, after, sentences)))


def _each(
    sides: Sides, before: Part | None, after: Part | None, sentences: Sequence[Sentence]
) -> Iterator[Reviewer]:
    for part, side in ((after, sides.after), (before, sides.before)):
        if isinstance(part, Entry):
            yield from _owner(part.owner, side)
    for id in dict.fromkeys(id for sentence in sentences for id in sentence.concerns):
        for side in (sides.after, sides.before):
            if profile := side.playbook.profiles.get(id):
                yield from _owner(profile.owner, side)
                break


def _owner(owner: str, side: Side) -> Iterator[Reviewer]:
    """An owner as playbook.yml names it, or as the file does."""
    known = side.settings.owners.get(owner)
    if known:
        yield Reviewer(one_line(known.name), one_line(known.contact))
    elif owner:
        yield Reviewer(one_line(owner))
