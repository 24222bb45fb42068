"""Which file of one version is which of the other, renamed or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from icp_docs.changes.files import Known
from icp_docs.changes.likeness import likeness
from icp_docs.changes.pairs import pairs_of
from icp_docs.model import Part

_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Match:
    """One file in two versions; None where it is not there."""

    before: Known | None
    after: Known | None

    @property
    def parts(self) -> tuple[Part | None, Part | None]:
        """What was read of it."""
        return self.before.part if self.before else None, self.after.part if self.after else None

    @property
    def renamed(self) -> bool:
        """Whether it has another id now."""
        return (
            self.before is not None and self.after is not None and self.before.id != self.after.id
        )


def matched(
    before: Sequence[Known], after: Sequence[Known], renamed: Mapping[str, str]
) -> tuple[Match, ...]:
    """The files of both versions in the order of the new one, then those that are gone.

    `renamed` are new paths with former ones; what it does not name is recognised by its content.
    """
    former = {(one.kind, one.id): one for one in before}
    new = [one for one in after if (one.kind, one.id) not in former]
    here = {(one.kind, one.id) for one in after}
    gone = [one for one in before if (one.kind, one.id) not in here]
    origins = _by_path(gone, new, renamed)
    origins |= _by_content(
        [one for one in gone if one not in origins.values()],
        [one for one in new if one.path not in origins],
    )
    matches = [Match(former.get((one.kind, one.id)) or origins.get(one.path), one) for one in after]
    matches += [Match(one, None) for one in gone if one not in origins.values()]
    order = ("playbook", "profile", "persona", "glossary", "accounts")
    return tuple(
        sorted(matches, key=lambda one: order.index((one.after or one.before or before[0]).kind))
    )


def _by_path(
    gone: Sequence[Known], new: Sequence[Known], renamed: Mapping[str, str]
) -> dict[str, Known]:
    """What git knows to be renamed, by the new path."""
    left = {one.path: one for one in gone}
    found: dict[str, Known] = {}
    for one in new:
        origin = left.get(renamed.get(one.path, ""))
        if origin is not None and origin.kind == one.kind:
            found[one.path] = origin
    return found


def _by_content(gone: Sequence[Known], new: Sequence[Known]) -> dict[str, Known]:
    """What says so nearly the same that it can only be renamed, by the new path."""
    pairs = pairs_of(gone, new, key=lambda one: (one.kind, one.path), likeness=_likeness)
    return {
        new_one.path: old
        for old, new_one in pairs.changed
        if likeness(old.part, new_one.part) >= _ALIKE
    }


def _likeness(one: Known, other: Known) -> float:
    return likeness(one.part, other.part) if one.kind == other.kind else 0.0
