"""Back through the versions of all files: what each landing meant, and what it was the last to do.

Sentences take time, so they are made for the newest landings only. For older ones the passage of a
criterion is looked for in the text of each version, letter by letter, which costs next to nothing;
only where it is not found are two versions compared for what they mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from icp_docs.changes import EntryChanges, compare_entry
from icp_docs.history.changes import Key, Told, each_line
from icp_docs.history.lives import Life, Step
from icp_docs.history.passages import Passage, alone, has, passages
from icp_docs.history.versions import Version
from icp_docs.model import Part
from icp_docs.playbook import Playbook
from icp_docs.source import Placed

Compare = Callable[[int, Placed, Part | None, Part | None], EntryChanges | None]
"""What a landing made of a file: its number, the file, and what this was before and after."""

_NONE: Mapping[str, str] = MappingProxyType({})

MOST_TOLD = 200
"""Landings that are told in full."""
MOST_COMPARED = 2000
"""Files in which sentences are looked for while these are found."""


@dataclass(slots=True)
class Found:
    """What the walk has found; landings are given by their place in the log."""

    told: dict[int, list[Told]] = field(default_factory=lambda: defaultdict(list))
    complete: int = 0
    """All landings before this one are told in full."""
    newest: dict[Key, int] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    committed: dict[Key, Part] = field(default_factory=dict)


def walk(
    steps: Iterable[tuple[Step, Version, Version]],
    renamed: Mapping[int, Mapping[str, str]],
    playbook: Playbook,
) -> Found:
    """Find what the steps, newest first, have done; labels are those of today's playbook.

    `renamed` has for each landing the former ids of what it renamed, with the new ones.
    """
    compare = _comparing(renamed, playbook)
    found = Found()
    traces: dict[Life, _Trace] = {}
    compared, here, full = 0, -1, False
    for step, before, after in steps:
        if step.landing != here:
            here = step.landing
            full = full or len(found.told) >= MOST_TOLD or compared >= MOST_COMPARED
            if not full:
                found.complete = here + 1
        if step.life not in traces:
            traces[step.life] = _Trace(step.life, after, found, compare)
        trace = traces[step.life]
        if full and not trace.needs_more and trace.follow_lines(step, before):
            continue
        compared += 1
        trace.follow(step, before, after)
    return found


def _comparing(renamed: Mapping[int, Mapping[str, str]], playbook: Playbook) -> Compare:
    def compare(
        landing: int, now: Placed, before: Part | None, after: Part | None
    ) -> EntryChanges | None:
        return compare_entry(
            now.kind,
            now.id,
            before,
            after,
            before_in=playbook,
            after_in=playbook,
            renamed=renamed.get(landing, _NONE),
        )

    return compare


class _Trace:
    """One file on the way back."""

    def __init__(self, life: Life, last: Version, found: Found, compare: Compare) -> None:
        self._life = life
        self._key: Key = (life.last.kind, life.last.id)
        self._found = found
        self._compare = compare
        # The landing that made the file readable again, and what it was then.
        self._repaired: tuple[int, Version] | None = None
        # Criteria and disqualifiers that nothing has touched so far, with their passages.
        self._open: dict[str, Passage | None] = {}
        if life.current and last.model is not None:
            found.committed[self._key] = last.model
            self._open = passages(last.text, [line.id for line in each_line(last.model)])

    @property
    def needs_more(self) -> bool:
        """Whether more than single lines has to be looked at, if only for its date."""
        undated = self._key not in self._found.newest or self._repaired is not None
        return self._life.current and undated

    def follow_lines(self, step: Step, before: Version) -> bool:
        """Date the lines that a landing changed, each by itself; False when that is not enough."""
        if not self._open:
            return True
        if not before.there:
            self._open.clear()
        lost = self._lost(before)
        former = passages(before.text, lost)
        for id_ in lost:
            now, was = self._open[id_], former[id_]
            if now is None or was is None:
                return False
            parts = alone(step.was, was), alone(step.now, now)
            if None in parts:
                return False
            self._open[id_] = was
            if changes := self._compare(step.landing, step.now, *parts):
                self._date(step.landing, changes)
        return True

    def follow(self, step: Step, before: Version, after: Version) -> None:
        """Tell what became of the file in one landing, as far as both versions can be read."""
        landing, after = self._repaired or (step.landing, after)
        if after.broken:
            return
        if before.broken:
            self._repaired = (landing, after)
            return
        if self._repaired is not None and not before.there:
            # Whether it was new in that landing or before cannot be known.
            self._open.clear()
            return
        self._repaired = None
        if changes := self._compare(step.landing, step.now, before.model, after.model):
            self._note(landing, changes)
        if before.there:
            self._open |= passages(before.text, self._lost(before))
        else:
            self._open.clear()

    def _lost(self, before: Version) -> list[str]:
        """The lines that were not there, or stood there with other letters."""
        return [id_ for id_, one in self._open.items() if not has(before.text, one)]

    def _note(self, landing: int, changes: EntryChanges) -> None:
        if landing < self._found.complete:
            self._found.told[landing].append(Told(self._key, changes))
        if self._life.current:
            self._found.newest.setdefault(self._key, landing)
        self._date(landing, changes)

    def _date(self, landing: int, changes: EntryChanges) -> None:
        if changes.what in {"changed", "renamed"}:
            for sentence in changes.sentences:
                if sentence.line in self._open:
                    del self._open[sentence.line]
                    self._found.lines[self._key[1], sentence.line] = landing
