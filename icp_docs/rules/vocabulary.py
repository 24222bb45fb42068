"""What rules may name: account fields, regions, industries, and criteria that people answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from icp_docs.rules.fields import BUILT_IN, FieldSpec
from icp_docs.rules.tree import Branch, Place, Test
from icp_docs.text import fold
from icp_docs.values import country, naics_prefixes, state


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion or disqualifier that a person answers, and the grades it can get."""

    label: str
    grades: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SegmentRule:
    """A segment of the playbook and the rule that puts an account there, if it has one."""

    id: str
    label: str
    test: Test | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything a rule may name."""

    fields: Mapping[str, FieldSpec] = field(default_factory=lambda: BUILT_IN)
    regions: Mapping[str, Place] = field(default_factory=dict)
    """By id and by label, both in the form in which names are compared."""
    industries: Mapping[str, Branch] = field(default_factory=dict)
    """By every name, in the form in which names are compared."""
    currency: str = "USD"
    segments: tuple[SegmentRule, ...] = ()
    """In order of precedence."""
    judged: Mapping[str, Judged] = field(default_factory=dict)
    """Criteria and disqualifiers without a rule, by id; empty outside a profile."""

    def answered(self, judged: Mapping[str, Judged]) -> Vocabulary:
        """The same vocabulary inside a profile where people answer these criteria."""
        return replace(self, judged=judged)

    def place(self, text: str) -> Place | None:
        """The region, country or state that a text names."""
        region = self.regions.get(fold(text))
        if region:
            return region
        code = country(text)
        if code:
            return Place(code, "", (code,))
        code = state(text, None) if "-" in text else None
        return Place(code, code, (), (code,)) if code else None

    def branch(self, text: str) -> Branch | None:
        """The declared industry that a text names, or the one with that NAICS code."""
        branch = self.industries.get(fold(text))
        if branch:
            return branch
        prefixes = naics_prefixes(text)
        return Branch(text, f"NAICS {text}", (), prefixes) if prefixes else None
