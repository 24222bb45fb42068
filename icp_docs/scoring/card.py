"""A scorecard: a profile made ready for scoring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from icp_docs.rules import Test, describe, fields_of
from icp_docs.rules.vocabulary import SegmentRule
from icp_docs.text import says
from icp_docs.values import Format, Share


@dataclass(frozen=True)
class Grade:
    """One grade of a criterion."""

    id: str
    label: str
    points: Decimal
    test: Test | None = None
    """The rule that gives it; None when a person chooses it, or when it is what remains."""
    otherwise: bool = False
    """Taken when no grade before it is."""
    ideal: bool = False
    """What a tier that requires the criterion asks for."""
    fails: bool = False
    """As the grade of a must-have it rules the account out."""
    fmt: Format = field(default=Format(), repr=False, compare=False)

    @cached_property
    def text(self) -> str:
        """The rule in words; "" without one."""
        return describe(self.test, self.fmt) if self.test else ""


@dataclass(frozen=True)
class ScoredCriterion:
    """One criterion, or its variant in one segment."""

    id: str
    label: str
    category: str
    grades: tuple[Grade, ...]
    asked: str = ""
    """The author's own question; "" when it is made from label and rule."""
    why: str = ""
    find_it: str = ""
    route: str | None = None
    must_have: bool = False
    caution: bool = False
    banded: bool = False
    evidence: tuple[str, ...] = ()
    field_ids: tuple[str, ...] = ()
    """The criterion's own account fields, as written."""
    variants: Mapping[str, ScoredCriterion] = field(default_factory=dict)
    """By segment; what is not here is scored as this criterion itself."""
    best: Decimal = field(init=False, compare=False)
    """The most points it can bring, 0 for a caution."""

    def __post_init__(self) -> None:
        best = max([Decimal(0), *(grade.points for grade in self.grades)])
        object.__setattr__(self, "best", best)

    @property
    def judged(self) -> bool:
        """A person decides all of it."""
        return all(grade.test is None for grade in self.grades)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Every account field that can decide it, its own first."""
        tests = [grade.test for grade in self.grades if grade.test]
        found = [name for test in tests for name in fields_of(test)]
        return tuple(dict.fromkeys((*self.field_ids, *found)))

    @property
    def question(self) -> str:
        """The line on the checklist: the author's, or one made from label and rule."""
        if self.asked:
            return self.asked
        first = self.grades[0]
        if self.banded or self.caution or not first.test:
            return f"{self.label}?"
        if first.text == "yes" or says(self.label, first.text):
            return f"{self.label}?"
        return f"{self.label}: {first.text}?"


@dataclass(frozen=True)
class ScoredDisqualifier:
    """One disqualifier: yes rules the account out."""

    id: str
    label: str
    category: str
    test: Test | None = None
    """None when a person judges it."""
    asked: str = ""
    why: str = ""
    find_it: str = ""
    route: str | None = None
    evidence: tuple[str, ...] = ()
    field_ids: tuple[str, ...] = ()
    fmt: Format = field(default=Format(), repr=False, compare=False)

    @property
    def judged(self) -> bool:
        """A person decides it."""
        return self.test is None

    @property
    def text(self) -> str:
        """The rule in words; "" without one."""
        return describe(self.test, self.fmt) if self.test else ""

    @property
    def fields(self) -> tuple[str, ...]:
        """Every account field that can decide it, its own first."""
        found = fields_of(self.test) if self.test else ()
        return tuple(dict.fromkeys((*self.field_ids, *found)))

    @property
    def question(self) -> str:
        """The line on the checklist."""
        return self.asked or f"{self.label}?"


@dataclass(frozen=True, slots=True)
class ScoredTier:
    """A tier with the points from which it is reached."""

    id: str
    name: str
    at_least: Share | Decimal
    """As written: a share of the maximum, or points."""
    maximum: Decimal
    """Of the scorecard, which a share is a share of."""
    requires: tuple[str, ...] = ()
    """Criteria that must be ideal."""

    @property
    def threshold(self) -> Fraction | None:
        """In points; None when any total is enough, because a total below 0 counts as 0 %."""
        if isinstance(self.at_least, Decimal):
            return Fraction(self.at_least)
        percent = self.at_least.percent
        return Fraction(percent) * Fraction(self.maximum) / 100 if percent > 0 else None


@dataclass(frozen=True)
class Scorecard:
    """All that scoring one account against one profile needs."""

    id: str
    name: str
    criteria: tuple[ScoredCriterion, ...]
    disqualifiers: tuple[ScoredDisqualifier, ...] = ()
    tiers: tuple[ScoredTier, ...] = ()
    """Best first."""
    segments: tuple[SegmentRule, ...] = ()
    maximum: Decimal = field(init=False, compare=False)
    """The sum of each criterion's best points."""

    def __post_init__(self) -> None:
        maximum = sum((criterion.best for criterion in self.criteria), Decimal(0))
        object.__setattr__(self, "maximum", maximum)

    @cached_property
    def tested(self) -> frozenset[Test]:
        """Every rule in it; empty when people judge all of it."""
        tests = [grade.test for criterion in self.criteria for grade in criterion.grades]
        tests += [disqualifier.test for disqualifier in self.disqualifiers]
        return frozenset(test for test in tests if test)
