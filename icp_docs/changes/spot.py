"""A place of a file that sentences are said of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.rules import Formats
from icp_docs.changes.sides import Sides
from icp_docs.changes.words import opening


@dataclass(frozen=True)
class Spot:
    """Where a difference stands, and what a sentence about it begins with."""

    sides: Sides
    key: str = ""
    """The key of the file it stands under."""
    place: str = ""
    """Keys and ids from the top of the file: "criteria.employees.acceptable"."""
    subject: str = ""
    """What the sentence is about, "" to leave it to the sentence."""
    topic: Topic = Topic.DESCRIPTION
    line: str = ""
    item: str = ""
    """The criterion, pain, ... that it is inside of; sentences about its parts begin with it."""

    @property
    def formats(self) -> Formats:
        """How both versions write values."""
        return Formats(self.sides.before.format, self.sides.after.format)

    def at(self, step: str, subject: str | None = None) -> Spot:
        """A place inside this one."""
        place = f"{self.place}.{step}" if self.place else step
        named = self.subject if subject is None else subject
        return replace(self, place=place, key=self.key or step, subject=named)

    def about(self, subject: str, *, line: str = "", topic: Topic | None = None) -> Spot:
        """The same place, with sentences about something."""
        kept = self.topic if topic is None else topic
        item = subject if line and subject else self.item
        return replace(self, subject=subject, line=line or self.line, topic=kept, item=item)

    def inside(self, item: str) -> Spot:
        """The same place, inside an item of a list, with sentences about that."""
        return replace(self, subject=item, item=item)

    def say(
        self,
        text: str,
        before: object,
        after: object,
        *,
        weighty: bool = False,
        minor: bool = False,
        topic: Topic | None = None,
        concerns: tuple[str, ...] = (),
    ) -> Sentence:
        """A sentence about this place."""
        return Sentence(
            text=opening(f"{self.subject}: {text}" if self.subject else text),
            key=self.key,
            line=self.line,
            weighty=weighty,
            minor=minor,
            topic=self.topic if topic is None else topic,
            place=self.place,
            concerns=concerns,
            before=before,
            after=after,
        )
