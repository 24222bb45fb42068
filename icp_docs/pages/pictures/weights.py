"""The picture of a score: how many of its points hang on each criterion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from icp_docs.pages.lines import CriterionLine
from icp_docs.values import Share

_LEAST = Decimal("0.5")  # per cent of the width: what still can be seen


@dataclass(frozen=True, slots=True)
class Weight:
    """What one criterion can bring or cost."""

    line: CriterionLine
    points: Decimal
    """The most it can bring; of a caution the most it can cost, below 0."""
    cost: Decimal
    """Of a criterion that is no caution: the most it can cost all the same, else 0."""
    share: Share | None
    """Of the best possible points, in whole per cent; None for what brings none."""
    width: str
    """Of the bar, in per cent of the longest one."""


def weights(lines: Sequence[CriterionLine], maximum: Decimal) -> tuple[Weight, ...]:
    """The criteria with the most points first, then what brings none, then cautions."""
    points = {line.id: _points(line) for line in lines}
    longest = max(map(abs, points.values()), default=Decimal(0)) or Decimal(1)
    ordered = sorted(lines, key=lambda line: (line.caution, -abs(points[line.id])))
    return tuple(_weight(line, points[line.id], longest, maximum) for line in ordered)


def _weight(line: CriterionLine, points: Decimal, longest: Decimal, maximum: Decimal) -> Weight:
    share = line.best * 100 / maximum if line.best else Decimal(0)
    width = max(abs(points) * 100 / longest, _LEAST) if points else Decimal(0)
    return Weight(
        line,
        points,
        Decimal(0) if line.caution else _cost(line),
        Share(share.quantize(Decimal(1), ROUND_HALF_UP)) if share else None,
        f"{width.quantize(Decimal('0.1')).normalize():f}%",
    )


def _points(line: CriterionLine) -> Decimal:
    return _cost(line) if line.caution else line.best


def _cost(line: CriterionLine) -> Decimal:
    """The most that a grade takes away, 0 or below."""
    return min((grade.points for grade in line.grades), default=Decimal(0)).min(Decimal(0))
