"""What was meant by a value that cannot be read, or None where only its author knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from icp_docs.values import (
    better,
    parse_money,
    parse_number,
    parse_period,
    parse_range,
    parse_share,
)

CASES: list[tuple[Callable[[str], str | None], str, str | None]] = [
    (better.better_number, "3 points", "3"),
    (better.better_number, "~45", "45"),
    (better.better_number, "three", "3"),
    (better.better_number, "minus 4", "-4"),
    (better.better_number, "1,5", "1.5"),
    (better.better_number, "23.5/25", "23.5"),
    (better.better_number, "5.000", None),
    (better.better_number, "1 500", None),
    (better.better_number, "3 or 4", None),
    (better.better_number, "high", None),
    (better.better_range, "150 - 1500 employees", "150 to 1500"),
    (better.better_money, "36k EUR every year", "36k EUR per year"),
    (better.better_money, "approx. 36k EUR per year", "36k EUR per year"),
    (better.better_money, "180k to 36k EUR per year", "36k to 180k EUR per year"),
    (better.better_money, "50 Mio.", "50 Mio"),
    (better.better_money, "50MM", "50M"),
    (better.better_money, "20k Dollar Euro", None),
    (better.better_money, "90 days", None),
    (better.better_money, "36.000 EUR per year", None),
    (better.better_share, "15", "15 %"),
    (better.better_share, "0.3", "30 %"),
    (better.better_share, "70 pct", "70 %"),
    (better.better_threshold, "70 points", "70"),
    (better.better_period, "90", "90 days"),
    (better.better_period, "quarterly", "1 quarter"),
    (better.better_period, "quarter", "1 quarter"),
    (better.better_period, "6 mths", "6 months"),
    (better.better_period, "180 Tage", "180 days"),
    (better.better_period, "3 business days", "3 days"),
    (better.better_period, "soon", None),
    (better.better_date, "October 15th, 2026", "2026-10-15"),
    (better.better_date, "2026/10/15", "2026-10-15"),
    (better.better_date, "15.10.26", "2026-10-15"),
    (better.better_date, "17. June 25", "2025-06-17"),
    (better.better_date, "2026-15-10", "2026-10-15"),
    (better.better_date, "10/01/2026", None),
    (better.better_date, "today", None),
    (better.better_yes_no, "oui", "yes"),
    (better.better_yes_no, "N", "no"),
    (better.better_yes_no, "maybe", None),
    (better.better_currency, "Euro zone", "EUR"),
    (better.better_currency, "EUR or USD", None),
]


@pytest.mark.parametrize(
    ("guess", "text", "meant"), CASES, ids=[f"{case[0].__name__}-{case[1]}" for case in CASES]
)
def test_better(guess: Callable[[str], str | None], text: str, meant: str | None) -> None:
    assert guess(text) == meant


@pytest.mark.parametrize(
    "text", ["", " ", "9" * 500, "a" * 5000, "1,2,3", "-", "%", "€€€", "to to"]
)
@pytest.mark.parametrize("guess", [case[0] for case in CASES[:: len(CASES) // 8]])
def test_nothing_raises(guess: Callable[[str], str | None], text: str) -> None:
    found = guess(text)
    assert found is None or found


@pytest.mark.parametrize(
    ("guess", "parse"),
    [
        (better.better_number, parse_number),
        (better.better_money, lambda text: parse_range(text, parse_money)),
        (better.better_share, parse_share),
        (better.better_period, parse_period),
    ],
)
def test_what_is_suggested_can_be_read(
    guess: Callable[[str], str | None], parse: Callable[[str], object]
) -> None:
    for _, text, _ in CASES:
        if (meant := guess(text)) is not None:
            parse(meant)
