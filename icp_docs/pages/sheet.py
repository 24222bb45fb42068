"""What a checklist is made of: questions in groups, boxes to tick, tiers, routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from icp_docs.model import Profile, Route, Tier
from icp_docs.pages.inputs import Input

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Box:
    """One box to tick."""

    id: str
    label: str
    text: str = ""
    """The rule in words; empty when a person judges it or the label says the same."""
    points: Decimal | None = None
    """None where points have no part: in a disqualifier, in a plain no, in a gate."""
    stops: bool = False
    """Rules the account out."""
    told: bool = False
    """The question says what the rule says, so that paper need not repeat it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is put: at first, or what of it is different in one segment."""

    segment: str
    """Empty for the question itself."""
    question: str
    boxes: tuple[Box, ...]
    ticked: bool
    """The boxes are to be ticked; else they only say what other ones mean in this segment."""
    why: str
    find_it: str


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a sheet."""

    id: str
    kind: str
    """ "disqualifier", "must-have", "criterion" or "caution"."""
    category: str
    question: str
    boxes: tuple[Box, ...]
    why: str
    find_it: str
    route: str | None
    best: Decimal = ZERO
    """The most points it can bring."""
    worst: Decimal = ZERO
    """The points it can take off, as a negative number."""
    variants: tuple[Wording, ...] = ()
    fields: tuple[str, ...] = ()
    """Account fields that can answer it."""

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The question itself, then what is different in segments."""
        own = Wording("", self.question, self.boxes, True, self.why, self.find_it)
        return own, *self.variants


@dataclass(frozen=True, slots=True)
class Group:
    """Questions under one heading: "disqualifiers", "must-haves", a category, or "cautions"."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier with its threshold in points."""

    tier: Tier
    points: Decimal | None
    """None when any total is enough."""
    requires: tuple[str, ...]
    """Labels of the criteria that must be ideal."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a lead goes that is ruled out."""

    name: str
    route: Route


@dataclass(frozen=True, slots=True)
class Sheet:
    """The checklist of one profile."""

    profile: Profile
    groups: tuple[Group, ...]
    tiers: tuple[TierRow, ...]
    below: bool
    """An account can fall below every tier."""
    routes: Mapping[str, Destination]
    """The routes that lines lead to, by id in the order of the lines."""
    maximum: Decimal
    inputs: Mapping[str, Input] = field(default_factory=dict)
    """How to ask for each account field that a line names."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every question."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def gates(self) -> int:
        """How many of the questions are disqualifiers, which bring no points."""
        return sum(line.kind == "disqualifier" for line in self.lines)

    @property
    def stops(self) -> int:
        """How many questions can rule an account out."""
        return sum(any(box.stops for box in line.boxes) for line in self.lines)
