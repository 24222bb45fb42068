"""Which tiers open questions still allow, and which questions can change the tier.

Criteria are independent, so every sum of possible points can happen. The sums are kept as the bits
of an integer (bit n: the lowest possible total plus n steps), one such integer for each set of
tiers whose required criteria are not ideal. That is exact and needs no list of combinations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, gcd

from icp_docs.scoring.card import Grade, ScoredTier

NO_TIER = "none"

SCALE = 1000
"""Steps in a point: points have two decimals at most, and half of them three."""

_MOST = 100_000_000  # bits, over all criteria; thirty with points such as 33.33 stay below it

Sums = dict[int, int]
"""Bits of the tiers that are blocked -> bits of the totals that can happen then."""

Options = tuple[tuple[int, int], ...]
"""For each grade: its points in steps above the criterion's least, and the tiers it blocks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A criterion with the grades it can still get."""

    criterion: str
    grades: tuple[Grade, ...]


def possible_tiers(tiers: Sequence[ScoredTier], choices: Sequence[Choice]) -> tuple[str, ...]:
    """The tiers that can be the account's, best first; "none" when it may be below all."""
    table = _Table(tiers, choices)
    return table.possible(table.sums(table.options))


def deciding(tiers: Sequence[ScoredTier], choices: Sequence[Choice]) -> frozenset[str]:
    """The criteria whose answer can still change the tier, whatever the others turn out to be."""
    table = _Table(tiers, choices)
    return frozenset(
        choices[index].criterion
        for index, others in table.without_each(range(len(choices)), {0: 1})
        if table.decides(table.options[index], others)
    )


def too_many_sums(tiers: Sequence[ScoredTier], choices: Sequence[Choice]) -> bool:
    """Whether there are more totals, and more sets of blocked tiers, than a moment can look at."""
    conditions = {frozenset(tier.requires) for tier in tiers if tier.requires}
    return _Table(tiers, choices).size * len(choices) << len(conditions) > _MOST


class _Table:
    """The grades of all criteria in whole steps of points, and the tiers in the same steps."""

    def __init__(self, tiers: Sequence[ScoredTier], choices: Sequence[Choice]) -> None:
        self.tiers = tiers
        points = [[int(grade.points * SCALE) for grade in one.grades] for one in choices]
        least = [min(some) for some in points]
        base = sum(least)
        pairs = zip(points, least, strict=True)
        step = gcd(*(value - low for some, low in pairs for value in some)) or 1
        self.size = 1 + (sum(map(max, points)) - base) // step
        self.starts = [
            0 if start is None else max(0, ceil((start * SCALE - base) / step))
            for start in (tier.threshold for tier in tiers)
        ]
        self.options = [
            tuple(
                dict.fromkeys(
                    ((value - low) // step, self.blocked(one.criterion, grade))
                    for value, grade in zip(some, one.grades, strict=True)
                )
            )
            for one, some, low in zip(choices, points, least, strict=True)
        ]
        self._zones: dict[int, tuple[int, ...]] = {}

    def blocked(self, criterion: str, grade: Grade) -> int:
        """Bits of the tiers that require this criterion when the grade is not ideal."""
        if grade.ideal:
            return 0
        return sum(
            1 << index for index, tier in enumerate(self.tiers) if criterion in tier.requires
        )

    def sums(self, options: Sequence[Options], start: Sums | None = None) -> Sums:
        """All totals that these criteria can add up to."""
        sums = start or {0: 1}
        for one in options:
            grown: Sums = {}
            for blocked, bits in sums.items():
                for steps, more in one:
                    key = blocked | more
                    grown[key] = grown.get(key, 0) | bits << steps
            sums = grown
        return sums

    def zones(self, blocked: int) -> tuple[int, ...]:
        """For each tier, and last for none, the bits of the totals that end in it."""
        if blocked not in self._zones:
            top = self.size
            zones = []
            for index, start in enumerate(self.starts):
                low = top if blocked >> index & 1 else min(start, top)
                zones.append((1 << top) - (1 << low))
                top = low
            self._zones[blocked] = (*zones, (1 << top) - 1)
        return self._zones[blocked]

    def possible(self, sums: Sums) -> tuple[str, ...]:
        """The tiers that one of the totals ends in, best first."""
        names = (*(tier.id for tier in self.tiers), NO_TIER)
        return tuple(
            name
            for index, name in enumerate(names)
            if any(bits & self.zones(blocked)[index] for blocked, bits in sums.items())
        )

    def decides(self, options: Options, others: Sums) -> bool:
        """Whether with some total of the others two of these grades end in two tiers."""
        for blocked, bits in others.items():
            same = 0
            for index in range(len(self.tiers) + 1):
                agreed = bits
                for steps, more in options:
                    agreed &= self.zones(blocked | more)[index] >> steps
                same |= agreed
            if bits & ~same:
                return True
        return False

    def without_each(self, indices: range, sums: Sums) -> Iterator[tuple[int, Sums]]:
        """For each criterion the totals of all others, by halves, so that few are added twice."""
        if len(indices) == 1:
            yield indices[0], sums
        elif indices:
            middle = len(indices) // 2
            first, second = indices[:middle], indices[middle:]
            yield from self.without_each(
                first, self.sums([self.options[index] for index in second], sums)
            )
            yield from self.without_each(
                second, self.sums([self.options[index] for index in first], sums)
            )
