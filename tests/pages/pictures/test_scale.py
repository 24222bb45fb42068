"""Axes: where values stand, and what is written below."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from icp_docs.pages.pictures.scale import Scale, labelled, scale_of


def axis(*values: str, low: bool = False, high: bool = False) -> Scale:
    """The axis for these values, open below or above."""
    return scale_of(map(Decimal, values), open_low=low, open_high=high)


def ticks(scale: Scale) -> str:
    return " ".join(f"{tick.normalize():f}" for tick in scale.ticks())


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        (axis("80", "5000"), "50 100 200 500 1000 2000 5000"),
        (axis("15", "500", high=True), "10 20 50 100 200 500 1000"),
        (axis("15", "500", low=True), "5 10 20 50 100 200 500"),
        (axis("1", "1000000"), "1 10 100 1000 10000 100000 1000000"),
        (axis("0", "1", "50"), "0 1 2 5 10 20 50"),
        (axis("0.01", "0.5"), "0.01 0.02 0.05 0.1 0.2 0.5"),
        (axis("10", "15"), "10 11 12 13 14 15"),
        (axis("3"), "2 3 4"),
        (axis("2", "3"), "2 3"),
        (axis("0"), "-1 0 1"),
        (axis("-40"), "-45 -40 -35"),
        (axis("-70", "5", low=True), "-80 -70 -60 -50 -40 -30 -20 -10 0 10"),
        (
            scale_of([Decimal(2015)], open_low=False, open_high=True, around=Decimal(20)),
            "2010 2015 2020",
        ),
        (axis("1990", "2015", high=True), "1990 1995 2000 2005 2010 2015 2020"),
        (axis("0.25", "0.5"), "0.25 0.3 0.35 0.4 0.45 0.5"),
    ],
)
def test_ticks(scale: Scale, expected: str) -> None:
    assert ticks(scale) == expected


def test_a_scale_of_eighteen_digits_has_few_ticks() -> None:
    scale = axis("1", "999999999999999999", high=True)
    assert [tick.adjusted() for tick in scale.ticks()] == list(range(0, 19, 3))


def test_labels_that_fit() -> None:
    scale = axis("80", "5000")
    labels = {tick: f"{tick:,f}" for tick in scale.ticks()}
    assert list(labelled(scale, labels, 66).values()) == list(labels.values())
    assert list(labelled(scale, labels, 38).values()) == ["100", "1,000"]
    even = axis("-70", "5", low=True)
    labels = {tick: f"{tick:f}" for tick in even.ticks()}
    assert list(labelled(even, labels, 38).values()) == ["-80", "-60", "-40", "-20", "0"]


SIZE = st.decimals("-1e18", "1e18", allow_nan=False, places=6)


@settings(deadline=None)
@example([Decimal("-999999999999999936"), Decimal("-999999999999999936.000001")], False, False)
@given(st.lists(SIZE, min_size=1, max_size=8), st.booleans(), st.booleans())
def test_every_value_has_its_place(values: list[Decimal], low: bool, high: bool) -> None:
    scale = scale_of(values, open_low=low, open_high=high)
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    found = scale.ticks()
    assert 2 <= len(found) <= 14
    assert all(0 <= scale.place(tick) <= 100 for tick in found)
