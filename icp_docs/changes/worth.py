"""What the criteria of a profile can bring, read off without making their rules ready."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from icp_docs.model import Criterion

_ZERO, _ONE = Decimal(0), Decimal(1)


def best_of(criterion: Criterion) -> Decimal:
    """The most points a criterion can bring, as its scorecard would say; 0 for a caution."""
    if criterion.bands is not None:
        return max((band.points for band in criterion.bands), default=_ZERO).max(_ZERO)
    return (_ONE if criterion.weight is None else criterion.weight).max(_ZERO)


def maximum_of(criteria: Iterable[Criterion]) -> Decimal:
    """The points that all of them bring together."""
    return sum(map(best_of, criteria), _ZERO)
