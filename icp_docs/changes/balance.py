"""What a profile's points add up to, and what they favour, when they moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.sides import Side
from icp_docs.changes.spot import Spot
from icp_docs.changes.words import shortened
from icp_docs.changes.worth import best_of
from icp_docs.model import Criterion
from icp_docs.scoring import per_cent


def balance_sentences(spot: Spot) -> Iterator[Sentence]:
    """The sum of all points, and the criterion or category that now counts most."""
    spot = spot.at("criteria").about("", topic=Topic.WEIGHTS)
    before, after = spot.sides.before, spot.sides.after
    old, new = _by_label(before), _by_label(after)
    if not old or not new or old == new:
        return
    was, now = before.maximum, after.maximum
    if was != now:
        text = f"all criteria together: {after.format.number(now)} points"
        text += f", was {before.format.number(was)}"
        yield spot.say(text, was, now, weighty=True)
    for noun, former, latter in (
        ("", old, new),
        (" criteria", _by_category(before), _by_category(after)),
    ):
        first, second = _top(former), _top(latter)
        if first and second and first != second:
            share = per_cent(Fraction(latter[second]) * 100 / Fraction(now))
            text = (
                f"weights now favour {shortened(second)}{noun} ({share} % of the points),"
                f" no longer {shortened(first)}{noun}"
            )
            yield spot.say(text, first, second, weighty=True)
            return


def _criteria(side: Side) -> tuple[Criterion, ...]:
    return side.profile.criteria if side.profile else ()


def _by_label(side: Side) -> Mapping[str, Decimal]:
    return {side.label(one): best_of(one) for one in _criteria(side)}


def _by_category(side: Side) -> Mapping[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for one in _criteria(side):
        found[side.category(one).replace("-", " ")] += best_of(one)
    return found


def _top(points: Mapping[str, Decimal]) -> str:
    """What counts most, "" when two count the same."""
    most = max(points.values(), default=Decimal(0))
    top = [name for name, best in points.items() if best == most]
    return top[0] if len(top) == 1 and most else ""
