"""The result of scoring, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from icp_docs.rules import Truth
from icp_docs.scoring.card import Grade


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much is certain."""

    known: int
    of: int


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one criterion."""

    id: str
    label: str
    answer: str | None
    """The grade that a person answered."""
    values: tuple[tuple[str, str], ...]
    """What is known of its account fields, as typed."""
    grades: tuple[Grade, ...]
    """The grades that are possible, in the criterion's order."""
    low: Decimal
    """The fewest points still possible."""
    high: Decimal
    """The most points still possible."""
    must_have: bool = False
    why: str = ""
    route: str | None = None

    @property
    def certain(self) -> bool:
        """Whether only one grade is possible."""
        return len(self.grades) == 1


@dataclass(frozen=True, slots=True)
class Gate:
    """What became of one disqualifier."""

    id: str
    label: str
    answer: str | None
    values: tuple[tuple[str, str], ...]
    truth: Truth
    """YES rules the account out."""
    why: str = ""
    route: str | None = None


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A line that rules the account out."""

    id: str
    kind: Literal["disqualifier", "must-have"]
    label: str
    why: str
    route: str | None
    """Where this lead goes instead: a route of the playbook."""


@dataclass(frozen=True, slots=True)
class Score:
    """An account held against a profile."""

    profile: str
    low: Decimal
    high: Decimal
    maximum: Decimal
    low_share: Fraction | None
    """Per cent of the maximum, exact, never below 0; None when the maximum is 0."""
    high_share: Fraction | None
    tiers: tuple[str, ...]
    """The tiers still possible, best first, "none" for below all; empty when ruled out."""
    ruled_out: tuple[RuledOut, ...]
    could_rule_out: tuple[str, ...]
    """Open disqualifiers and must-haves."""
    coverage: Coverage
    """Of criteria."""
    gates: Coverage
    """Of disqualifiers."""
    ask_next: tuple[str, ...]
    """Criteria and disqualifiers worth asking about, most decisive first."""
    lines: tuple[Line, ...]
    gate_lines: tuple[Gate, ...]
    segments: tuple[str, ...]
    """The segments the account can be in; "" stands for none."""

    @property
    def scored(self) -> bool:
        """False when no criterion is answered: that is no score, which is not zero."""
        return self.coverage.known > 0
