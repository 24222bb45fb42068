"""Which of the values in a row is higher, and when nobody can say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from icp_docs.model.sections import Metric
from icp_docs.pages.ranks import ranks
from icp_docs.values import Money, Range, Share


def metric(text: str) -> Metric:
    return Metric(value=text)


@pytest.mark.parametrize(
    ("cells", "places"),
    [
        ([Decimal("1.5"), None, Decimal(-3), Decimal("1.5")], (2, None, 1, 2)),
        ([Money(Decimal(5)), Money(Decimal(20))], (1, 2)),
        ([Range(Money(Decimal(9)), Money(Decimal(10))), Money(Decimal(2))], (2, 1)),
        ([Share(Decimal(9)), Share(Decimal(80))], (1, 2)),
        ([date(2026, 1, 2), date(2025, 12, 30)], (2, 1)),
        ([metric("6 weeks"), metric("38 days"), metric("1 to 2 quarters")], (2, 1, 3)),
        ([metric("9 %"), metric("30 to 40 %"), None], (1, 2, None)),
        # in different units, or not all of them amounts, or nothing to tell apart
        ([Money(Decimal(5)), Money(Decimal(20), "EUR")], ()),
        ([Money(Decimal(5)), Money(Decimal(20), per="year")], ()),
        ([metric("9 %"), metric("about a third")], ()),
        ([metric("9 %"), metric("9 days")], ()),
        ([Decimal(2), Decimal(2), None], ()),
        ([True, False], ()),
        (["b", "a"], ()),
        ([None, None], ()),
        ([], ()),
    ],
)
def test_ranks(cells: list[object], places: tuple[int | None, ...]) -> None:
    assert ranks(cells) == places
