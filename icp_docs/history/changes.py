"""The history of a playbook as pages show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from icp_docs.changes import EntryChanges
from icp_docs.model import Criterion, Disqualifier, Part, Persona, Profile

Key = tuple[str, str]
"""Kind and id of a file, as today's playbook knows it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one change did to one file."""

    key: Key
    """Today's, also when the file had another name then; of a file that is gone, its last one."""
    changes: EntryChanges


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the playbook, as it landed; all texts are of people, and are not markup."""

    id: str
    """Of the commit."""
    landed: datetime | None
    """In UTC; None when the commit does not say it in a way that can be read."""
    people: tuple[str, ...]
    """Names of those who made it, without addresses; empty when not known."""
    title: str
    """Why, on one line."""
    body: tuple[str, ...]
    """Why, in further paragraphs."""
    name: str
    """What its host calls it: "#12", "!12", or the first digits of the commit's id."""
    link: str
    """Where its host shows it; "" when the host is not known."""
    told: tuple[Told, ...] = ()
    """What it did; empty for a change that is older than those that are told in full."""

    @property
    def day(self) -> date | None:
        """The day on which it landed."""
        return self.landed.date() if self.landed else None


@dataclass(frozen=True, kw_only=True)
class History:
    """What is known of how the playbook came to be."""

    changes: tuple[Change, ...]
    """Those that are told in full, newest first."""
    older: int
    """How many commits there are besides, which may or may not have changed what anything means."""
    cut_off: bool
    """The clone does not have all of the history: what is older is not known."""
    link: str
    """Where the host shows all commits; "" when the host is not known."""
    newest: Mapping[Key, Change] = field(repr=False)
    """The last change of each file."""
    lines: Mapping[tuple[str, str], Change] = field(repr=False)
    """Id of a profile and of a criterion or disqualifier -> the change that made it what it is;
    one that is as it was when the profile was written is not in here."""
    committed: Mapping[Key, Part] = field(repr=False)
    """The last version of each file that git knows."""

    def of(self, entry: Profile | Persona) -> Change | None:
        """The last change of a profile or persona; None while there is one that git lacks."""
        key = (entry.noun, entry.id)
        return self.newest.get(key) if self.committed.get(key) == entry else None

    def lines_of(self, profile: Profile) -> dict[str, Change]:
        """What made criteria and disqualifiers what they are, by id; of those that git has so."""
        committed = self.committed.get(("profile", profile.id))
        known = {one.id: one for one in each_line(committed)} if committed else {}
        return {
            one.id: change
            for one in each_line(profile)
            if (change := self.lines.get((profile.id, one.id))) and known.get(one.id) == one
        }

    def told_of(self, entry: Profile | Persona) -> list[tuple[Change, EntryChanges]]:
        """What was done to a profile or persona, newest first."""
        return self._by_file.get((entry.noun, entry.id), [])

    def is_told(self, change: Change) -> bool:
        """Whether the page of all changes has it."""
        return change.id in self._ids

    @cached_property
    def _by_file(self) -> dict[Key, list[tuple[Change, EntryChanges]]]:
        found: dict[Key, list[tuple[Change, EntryChanges]]] = {}
        for change in self.changes:
            for told in change.told:
                found.setdefault(told.key, []).append((change, told.changes))
        return found

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(change.id for change in self.changes)


def each_line(entry: Part) -> Iterator[Criterion | Disqualifier]:
    """What decides on an account; a profile alone has such lines."""
    if isinstance(entry, Profile):
        yield from entry.criteria
        yield from entry.disqualifiers
