"""Range charts: which sizes each profile takes, side by side on one scale."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from icp_docs.model import Profile
from icp_docs.pages.pictures.axis import Axis, Bar, Tick, axis_of
from icp_docs.pages.pictures.graded import Graded, graded
from icp_docs.pages.pictures.pieces import in_words
from icp_docs.rules import FieldSpec, fields_of
from icp_docs.values import Format

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook
    from icp_docs.scoring import ScoredCriterion

MOST_ROWS = 60
"""Profiles that still make a picture."""

MOST_CHARTS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """What one criterion of a profile takes."""

    profile: Profile
    label: str
    """Of the criterion, when the profile has several about this; else ""."""
    must_have: bool
    segments: tuple[str, ...]
    """In which it takes other values than these."""
    ideal: str
    acceptable: str
    """In words, "" when there are none."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All profiles that say which sizes of one account field they take."""

    field: FieldSpec
    unit: str
    """Of money, as "EUR a year"; else ""."""
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    other: tuple[Profile, ...]
    """With rules about the field that this line cannot show: other currencies, other conditions."""

    @property
    def has_open_ends(self) -> bool:
        """Whether a bar goes on beyond the axis."""
        return any(bar.open_low or bar.open_high for row in self.rows for bar in row.bars)


@dataclass(frozen=True, slots=True)
class Ranges:
    """The charts of a playbook."""

    charts: tuple[Chart, ...]
    too_many: int = 0
    """So many profiles, which no chart can show."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A criterion that can be drawn."""

    profile: Profile
    criterion: ScoredCriterion
    graded: Graded

    @property
    def order(self) -> tuple[Decimal, Decimal]:
        """Where its best values begin and end; far out where they have no end."""
        pieces = self.graded.ideal or self.graded.acceptable
        low, high = pieces[0].low, pieces[-1].high
        far = Decimal("1e30")
        return (low.value if low else -far, high.value if high else far)


def ranges(playbook: Playbook, field: str = "") -> Ranges:
    """The charts of the fields that most profiles grade by size, or that of one field alone.

    Shown are active profiles and drafts. A field that only one of several profiles uses compares
    nothing, and makes a chart only when it is asked for.
    """
    profiles = [one for one in playbook.profiles.values() if one.status != "archived"]
    if len(profiles) > MOST_ROWS:
        return Ranges((), len(profiles))
    found, all_users = _users(playbook, profiles)
    users = {id_: {one.profile.id for one in some} for id_, some in found.items()}
    least = 1 if field or len(profiles) == 1 else 2
    chosen = [id_ for id_ in playbook.vocabulary.fields if len(users.get(id_, ())) >= least]
    chosen = [id_ for id_ in chosen if field in ("", id_)]
    chosen.sort(key=lambda id_: -len(users[id_]))
    some = chosen[:MOST_CHARTS]
    return Ranges(tuple(_chart(found[id_], all_users[id_], playbook) for id_ in some))


def _users(
    playbook: Playbook, profiles: Sequence[Profile]
) -> tuple[dict[str, list[_Found]], dict[str, list[Profile]]]:
    """By account field the criteria that can be drawn, and all profiles with rules about it."""
    found: dict[str, list[_Found]] = defaultdict(list)
    users: dict[str, dict[str, Profile]] = defaultdict(dict)
    for profile in profiles:
        for criterion in playbook.scorecards[profile.id].criteria:
            if criterion.caution:
                continue
            tests = [grade.test for grade in criterion.grades if grade.test]
            for id_ in (name for test in tests for name in fields_of(test)):
                users[id_][profile.id] = profile
            shown = graded(criterion)
            if shown and (shown.ideal or shown.acceptable):
                found[shown.field.id].append(_Found(profile, criterion, shown))
    return found, {id_: list(some.values()) for id_, some in users.items()}


def _chart(found: list[_Found], users: list[Profile], playbook: Playbook) -> Chart:
    unit = _common_unit(found, playbook)
    shown = sorted((one for one in found if one.graded.unit == unit), key=lambda one: one.order)
    axis = axis_of([one.graded for one in shown])
    several = Counter(one.profile.id for one in shown)
    return Chart(
        field=axis.field,
        unit=axis.unit,
        ticks=axis.ticks(playbook.format),
        rows=tuple(_row(one, axis, several[one.profile.id] > 1, playbook.format) for one in shown),
        other=tuple(profile for profile in users if profile.id not in several),
    )


def _common_unit(found: list[_Found], playbook: Playbook) -> tuple[str, bool] | None:
    """The currency and rhythm that most amounts have; the playbook's currency when it is a tie."""
    counts = Counter(one.graded.unit for one in found)
    own = playbook.format.currency
    return max(counts, key=lambda unit: (counts[unit], unit is not None and unit[0] == own))


def _row(one: _Found, axis: Axis, several: bool, fmt: Format) -> Row:
    taken = one.graded
    return Row(
        profile=one.profile,
        label=one.criterion.label if several else "",
        must_have=one.criterion.must_have,
        segments=tuple(_other_segments(one)),
        ideal=in_words(taken.ideal, taken.field, fmt),
        acceptable=in_words(taken.acceptable, taken.field, fmt),
        bars=axis.bars(taken),
    )


def _other_segments(one: _Found) -> Iterator[str]:
    """The segments in which the criterion takes other values."""
    for segment, variant in one.criterion.variants.items():
        if graded(variant) != one.graded:
            yield segment
