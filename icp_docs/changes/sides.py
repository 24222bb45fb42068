"""The two versions that are compared, each with what its own settings mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from icp_docs.changes.worth import maximum_of
from icp_docs.model import Criterion, Disqualifier, Part, Profile, Settings
from icp_docs.playbook import Playbook
from icp_docs.problem import Fault
from icp_docs.rules import Vocabulary, as_words, read_vocabulary
from icp_docs.scoring import (
    ScoredCriterion,
    ScoredDisqualifier,
    compile_criterion,
    compile_disqualifier,
    judged_in,
)
from icp_docs.values import Format

NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Side:
    """One version: the playbook it stands in, and the profile that is looked at."""

    playbook: Playbook
    settings: Settings
    vocabulary: Vocabulary = field(repr=False)
    format: Format
    profile: Profile | None = None

    @cached_property
    def judging(self) -> Vocabulary:
        """The vocabulary inside the profile, where rules may name what people answer."""
        return (
            self.vocabulary.answered(judged_in(self.profile)) if self.profile else self.vocabulary
        )

    def criterion(self, criterion: Criterion) -> tuple[ScoredCriterion, bool]:
        """A criterion of the profile made ready, and whether all of it could be."""
        faults: list[Fault] = []
        scored = compile_criterion(criterion, (), self.judging, self.format, faults)
        return scored, not faults

    def disqualifier(self, disqualifier: Disqualifier) -> tuple[ScoredDisqualifier, bool]:
        """A disqualifier of the profile made ready, and whether all of it could be."""
        faults: list[Fault] = []
        scored = compile_disqualifier(disqualifier, (), self.judging, self.format, faults)
        return scored, not faults

    @cached_property
    def maximum(self) -> Decimal:
        """The points that all criteria of the profile bring together."""
        return maximum_of(self.profile.criteria) if self.profile else Decimal(0)

    def label(self, criterion: Criterion) -> str:
        """What people call a criterion."""
        return criterion.label or as_words(criterion.id)

    def category(self, criterion: Criterion) -> str:
        """Where a criterion stands in tables: by itself or by its account field."""
        spec = self.vocabulary.fields.get(criterion.field[0]) if criterion.field else None
        return criterion.category or (spec.category if spec else "need")

    def name(self, group: str, id: str) -> str:
        """What people call a persona, profile, route, segment, ... with this id."""
        found = self._named(group).get(id)
        if isinstance(found, Part):
            label = getattr(found, "label", "") or getattr(found, "name", "")
            return str(label) or as_words(id)
        if group == "fields" and id in self.vocabulary.fields:
            return self.vocabulary.fields[id].label
        return id if group == "owners" else as_words(id)

    def _named(self, group: str) -> Mapping[str, object]:
        match group:
            case "personas":
                return self.playbook.personas
            case "profiles":
                return self.playbook.profiles
            case "criteria" if self.profile:
                return {one.id: one for one in self.profile.criteria}
            case "fields":
                return self.settings.fields_
        found = getattr(self.settings, group, {})
        return found if isinstance(found, Mapping) else {}


@dataclass(frozen=True)
class Sides:
    """Both versions."""

    before: Side
    after: Side
    renamed: Mapping[str, str]
    """Former ids of personas and profiles with the new ones."""

    def profile_now(self, id: str) -> str:
        """The id that a profile of either version has now, or had last."""
        now = self.renamed.get(id, id)
        profiles = self.after.playbook.profiles
        return now if id not in profiles and now in profiles else id

    def profile_name(self, id: str) -> str:
        """What people call a profile that is there now, or was before."""
        side = self.after if id in self.after.playbook.profiles else self.before
        return side.name("profiles", id)

    def of(self, before: Part | None, after: Part | None) -> Sides:
        """The same, looking at these versions of one file."""
        return replace(self, before=_with(self.before, before), after=_with(self.after, after))


def sides_of(before: Playbook, after: Playbook, renamed: Mapping[str, str] = NO_NAMES) -> Sides:
    """Both versions as their playbooks have them."""
    return Sides(_side(before), _side(after), renamed)


def _side(playbook: Playbook) -> Side:
    return Side(playbook, playbook.settings, playbook.vocabulary, playbook.format)


def _with(side: Side, part: Part | None) -> Side:
    if isinstance(part, Profile):
        return replace(side, profile=part)
    if isinstance(part, Settings) and part is not side.settings:
        vocabulary, _ = read_vocabulary(part)
        fmt = Format(part.locale, part.currency)
        return Side(side.playbook, part, vocabulary, fmt)
    return side
