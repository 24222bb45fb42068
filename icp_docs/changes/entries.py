"""What became of a playbook between two versions, as sentences that belong to its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

from icp_docs.source import Kind

What = Literal["new", "removed", "renamed", "changed"]


class Topic(IntEnum):
    """What a sentence is about; those that decide more stand first."""

    STATUS = 0
    RULED_OUT = 1
    CRITERIA = 2
    WEIGHTS = 3
    TIERS = 4
    SHARED = 5
    COMMITTEE = 6
    CONVERSATION = 7
    DESCRIPTION = 8
    UPKEEP = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One thing that changed."""

    text: str
    """Plain text on one line, without a full stop; text of authors in it is not markup."""
    key: str
    """The key of the file that changed: "criteria", "needs"."""
    line: str = ""
    """The id of the criterion or disqualifier it is about, "" when it is about none."""
    weighty: bool = False
    """Moves scores, or who is ruled out."""
    minor: bool = False
    """Nobody needs to think about it: an order, a date."""
    topic: Topic = Topic.DESCRIPTION
    place: str = ""
    """Where in the file, with ids in place of numbers: "criteria.employees.acceptable"."""
    concerns: tuple[str, ...] = ()
    """Ids of the profiles that it changes from outside: settings, golden accounts."""
    before: object = field(default=None, compare=False, repr=False)
    """The former value in full, as the model has it; None when there was none."""
    after: object = field(default=None, compare=False, repr=False)
    """The new value in full; None when it is gone."""


@dataclass(frozen=True, slots=True, order=True)
class Reviewer:
    """Somebody who answers for what changed."""

    name: str
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryChanges:
    """What became of one file of the playbook."""

    kind: Kind
    id: str
    """The file's name without its ending; of what was removed, its former one."""
    name: str
    """What people call it: "Scale-ups", "Playbook settings"."""
    what: What
    was: str = ""
    """The former path of what is renamed, else ""."""
    path: str
    sentences: tuple[Sentence, ...]
    """Those that decide more first."""
    reviewers: tuple[Reviewer, ...] = ()

    @property
    def weighty(self) -> bool:
        """Whether it moves scores, or who is ruled out."""
        return any(sentence.weighty for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a playbook."""

    entries: tuple[EntryChanges, ...] = ()
    """Settings first, then profiles, personas, glossary, golden accounts."""
    moves: tuple[Sentence, ...] = ()
    """Golden accounts whose verdict differs."""

    def __bool__(self) -> bool:
        return bool(self.entries or self.moves)

    @property
    def reviewers(self) -> tuple[Reviewer, ...]:
        """Everybody who answers for any of it, each once."""
        return tuple(dict.fromkeys(self._each_reviewer()))

    def _each_reviewer(self) -> Iterator[Reviewer]:
        for entry in self.entries:
            yield from entry.reviewers
