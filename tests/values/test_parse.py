"""Friendly scalars: what people type, and what they are told when it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_docs.values import (
    Money,
    Period,
    Range,
    Share,
    parse_currency,
    parse_date,
    parse_locale,
    parse_money,
    parse_number,
    parse_period,
    parse_range,
    parse_share,
    parse_state,
    parse_yes_no,
)

D = Decimal
HOW = "write for example 5M USD, $5M or 20k USD per year"


def told(parse: Callable[[str], object], text: str) -> str:
    """The sentence an author gets."""
    with pytest.raises(ValueError, match=r".") as caught:
        parse(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5000", "5000"),
        ("5_000", "5000"),
        ("5,000", "5000"),
        ("1,234,567", "1234567"),
        ("1_234_567.5", "1234567.5"),
        ("5k", "5000"),
        ("5K", "5000"),
        ("5 k", "5000"),
        ("2.5M", "2500000"),
        ("2.5m", "2500000"),
        ("1.125M", "1125000"),
        ("1bn", "1000000000"),
        ("1B", "1000000000"),
        ("3 million", "3000000"),
        ("4 thousand", "4000"),
        ("2 billion", "2000000000"),
        ("1 trillion", "1000000000000"),
        ("0", "0"),
        ("007", "7"),
        ("0.125", "0.125"),
        ("12.5", "12.5"),
        ("1250.125", "1250.125"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("+5", "5"),
        ("  5 ", "5"),
        ("5\u00a0000", None),
        ("999999999999999999", "999999999999999999"),
    ],
)
def test_number(text: str, number: str | None) -> None:
    if number is None:
        assert "write 5000" in told(parse_number, text)
    else:
        assert parse_number(text) == D(number)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "a number is missing; write 5000, 5_000 or 5k"),
        ("many", "many is not a number; write 5000, 5_000 or 5k"),
        ("nan", "nan is not a number; write 5000, 5_000 or 5k"),
        ("Infinity", "Infinity is not a number; write 5000, 5_000 or 5k"),
        ("1e999999999", "1e999999999 is not a number; write 5000, 5_000 or 5k"),
        ("٣٤", "٣٤ is not a number; write 5000, 5_000 or 5k"),
        ("１２", "１２ is not a number; write 5000, 5_000 or 5k"),
        ("5.000", "5.000 is ambiguous; write 5000 or 5.0"),
        ("2.500", "2.500 is ambiguous; write 2500 or 2.5"),
        ("1.125", "1.125 is ambiguous; write 1125 or 1.1250"),
        ("2,5", "2,5 is not a number; write 2.5"),
        ("2,5M", "2,5M is not a number; write 2.5M"),
        ("12 500", "12 500 is not a number; write 12500"),
        ("12'500", "12'500 is not a number; write 12500"),
        ("1,00,000", "1,00,000 is not a number; write 5000, 5_000 or 5k"),
        ("5 apples", "5 apples is not a number; behind it only k, M, bn or million may stand"),
        ("0.1234567", "0.1234567 has too many decimals; write at most 6"),
        ("1000000000000000000", "1000000000000000000 is too large; write a number below 10^18"),
        ("2000000 trillion", "2000000 trillion is too large; write a number below 10^18"),
        (
            "9" * 1_000_000,
            "99999999999999999999... is too long for a value; write at most 100 letters",
        ),
    ],
)
def test_no_number(text: str, sentence: str) -> None:
    assert told(parse_number, text) == sentence


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("USD 5M", Money(D(5_000_000), "USD")),
        ("usd 5M", Money(D(5_000_000), "USD")),
        ("$5M", Money(D(5_000_000), "$")),
        ("5M $", Money(D(5_000_000), "$")),
        ("US$5M", Money(D(5_000_000), "USD")),
        ("5M EUR", Money(D(5_000_000), "EUR")),
        ("€5M", Money(D(5_000_000), "EUR")),
        ("5M €", Money(D(5_000_000), "EUR")),
        ("£2,500", Money(D(2500), "GBP")),
        ("CA$20k", Money(D(20_000), "CAD")),
        ("$5M CAD", Money(D(5_000_000), "CAD")),
        ("5 million dollars", Money(D(5_000_000), "$")),
        ("20k USD per year", Money(D(20_000), "USD", "year")),
        ("20k USD a year", Money(D(20_000), "USD", "year")),
        ("20k USD/yr", Money(D(20_000), "USD", "year")),
        ("20k EUR p.a.", Money(D(20_000), "EUR", "year")),
        ("$100 per month", Money(D(100), "$", "month")),
        ("CHF 20/mo", Money(D(20), "CHF", "month")),
        ("5k a quarter", Money(D(5000), None, "quarter")),
        ("150k", Money(D(150_000))),
        ("5000", Money(D(5000))),
        ("-$5", Money(D(-5), "$")),
        ("$-5", Money(D(-5), "$")),
        ("5m", Money(D(5_000_000))),
    ],
)
def test_money(text: str, money: Money) -> None:
    assert parse_money(text) == money


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", f"nothing is not an amount of money; {HOW}"),
        ("USD", f"USD is not an amount of money; {HOW}"),
        ("5 kr", f"kr is not a currency; {HOW}"),
        ("€5 USD", f"€5 USD names two currencies; {HOW}"),
        ("1.250 EUR", "1.250 is ambiguous; write 1250 or 1.25"),
        ("5 USD per week", f"5 USD per week is not an amount of money; {HOW}"),
    ],
)
def test_no_money(text: str, sentence: str) -> None:
    assert told(parse_money, text) == sentence


@pytest.mark.parametrize(
    ("playbook", "money", "resolved"),
    [
        ("EUR", Money(D(5)), "EUR"),
        ("EUR", Money(D(5), "$"), "USD"),
        ("CAD", Money(D(5), "$"), "CAD"),
        ("MXN", Money(D(5), "$"), "MXN"),
        ("CAD", Money(D(5), "USD"), "USD"),
    ],
)
def test_dollar_is_the_playbooks_if_it_has_one(playbook: str, money: Money, resolved: str) -> None:
    assert money.resolved(playbook).currency == resolved


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("90 days", Period(D(90), "day")),
        ("1 day", Period(D(1), "day")),
        ("90d", Period(D(90), "day")),
        ("6 weeks", Period(D(6), "week")),
        ("18 Months", Period(D(18), "month")),
        ("2 quarters", Period(D(2), "quarter")),
        ("1.5 years", Period(D("1.5"), "year")),
        ("4 hours", Period(D(4), "hour")),
        ("5 minutes", Period(D(5), "minute")),
        ("1,000 days", Period(D(1000), "day")),
    ],
)
def test_period(text: str, period: Period) -> None:
    assert parse_period(text) == period


@pytest.mark.parametrize("text", ["", "day", "90", "-5 days", "ninety days", "5 m", "9" * 200])
def test_no_period(text: str) -> None:
    assert "write" in told(parse_period, text)


@pytest.mark.parametrize(
    ("text", "day", "before", "after"),
    [
        ("90 days", date(2026, 11, 1), date(2026, 8, 3), date(2027, 1, 30)),
        ("1 month", date(2026, 3, 31), date(2026, 2, 28), date(2026, 4, 30)),
        ("1 month", date(2028, 3, 31), date(2028, 2, 29), date(2028, 4, 30)),
        ("1 quarter", date(2026, 11, 30), date(2026, 8, 30), date(2027, 2, 28)),
        ("1 year", date(2028, 2, 29), date(2027, 2, 28), date(2029, 2, 28)),
        ("1.5 years", date(2026, 6, 15), date(2024, 12, 15), date(2027, 12, 15)),
        ("2 weeks", date(2026, 1, 1), date(2025, 12, 18), date(2026, 1, 15)),
        ("36 hours", date(2026, 1, 10), date(2026, 1, 9), date(2026, 1, 11)),
        ("12 months", date(2026, 12, 31), date(2025, 12, 31), date(2027, 12, 31)),
        ("99999 years", date(2026, 1, 1), date.min, date.max),
        ("999999999999 days", date(2026, 1, 1), date.min, date.max),
    ],
)
def test_periods_follow_the_calendar(text: str, day: date, before: date, after: date) -> None:
    period = parse_period(text)
    assert (period.before(day), period.after(day)) == (before, after)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("80 %", "80"),
        ("80%", "80"),
        ("12.5 %", "12.5"),
        ("31.125 %", "31.125"),
        ("120 percent", "120"),
        ("75 per cent", "75"),
        ("-5 %", "-5"),
    ],
)
def test_share(text: str, percent: str) -> None:
    assert parse_share(text) == Share(D(percent))


def test_no_share() -> None:
    assert told(parse_share, "80") == "80 is not a share; write it with a per cent sign, as 80 %"
    assert told(parse_share, "x %") == "x is not a number; write 5000, 5_000 or 5k"


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("No", False), ("TRUE", True)])
def test_yes_no(text: str, value: bool) -> None:
    assert parse_yes_no(text) is value


def test_neither_yes_nor_no() -> None:
    assert told(parse_yes_no, "maybe") == "maybe is neither yes nor no; write yes or no"
    assert "write" in told(parse_yes_no, "x" * 10**6)


def test_date() -> None:
    assert parse_date("2026-10-01") == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1.5.2026", "1.5.2026 is ambiguous; write 2026-05-01 or 2026-01-05"),
        ("05/01/2026", "05/01/2026 is ambiguous; write 2026-01-05 or 2026-05-01"),
        ("31/12/2025", "31/12/2025 is not written as a date; write 2025-12-31"),
        ("12-31-2025", "12-31-2025 is not written as a date; write 2025-12-31"),
        ("1.1.2026", "1.1.2026 is not written as a date; write 2026-01-01"),
        ("1 Oct 2026", "1 Oct 2026 is not written as a date; write 2026-10-01"),
        ("October 5, 2026", "October 5, 2026 is not written as a date; write 2026-10-05"),
        ("2026-13-01", "2026-13-01 is not in the calendar; write year-month-day"),
        ("2026-10", "2026-10 names no day; write a whole date, as 2026-10-01"),
        ("2026", "2026 names no day; write a whole date, as 2026-10-01"),
        ("soon", "soon is not a date; write year-month-day, as 2026-10-01"),
        ("", "nothing is not a date; write year-month-day, as 2026-10-01"),
    ],
)
def test_no_date(text: str, sentence: str) -> None:
    assert told(parse_date, text) == sentence


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5,000 to 10,000", 5000, 10000),
        ("15-500", 15, 500),
        ("15 - 500", 15, 500),
        ("15–500", 15, 500),
        ("15 TO 500", 15, 500),
        ("-5 to 5", -5, 5),
        ("-10--5", -10, -5),
        ("-10 - -5", -10, -5),
        ("0-1M", 0, 1_000_000),
        ("1-10M", 1_000_000, 10_000_000),
        ("500M-1B", 500_000_000, 1_000_000_000),
        ("500-1M", 500, 1_000_000),
        ("10k to 1M", 10_000, 1_000_000),
        ("10-20k", 10_000, 20_000),
        ("7", 7, 7),
    ],
)
def test_range_of_numbers(text: str, low: int, high: int) -> None:
    assert parse_range(text, parse_number) == Range(D(low), D(high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10k to 100k USD per year", Money(D(10_000), "USD", "year"), D(100_000)),
        ("$10k-$20k", Money(D(10_000), "$"), D(20_000)),
        ("$10-20k", Money(D(10_000), "$"), D(20_000)),
        ("10 EUR to 20 EUR", Money(D(10), "EUR"), D(20)),
        ("10 to 20 EUR", Money(D(10), "EUR"), D(20)),
        ("$10 to $20k", Money(D(10), "$"), D(20_000)),
        ("-$5 to $10", Money(D(-5), "$"), D(10)),
        ("5k USD", Money(D(5000), "USD"), D(5000)),
    ],
)
def test_range_of_money(text: str, low: Money, high: Decimal) -> None:
    assert parse_range(text, parse_money) == Range(low, Money(high, low.currency, low.per))


def test_other_ranges() -> None:
    assert parse_range("25 to 40 %", parse_share) == Range(Share(D(25)), Share(D(40)))
    assert parse_range("25%-40%", parse_share) == Range(Share(D(25)), Share(D(40)))
    weeks = Range(Period(D(6), "week"), Period(D(8), "week"))
    assert parse_range("6 to 8 weeks", parse_period) == weeks
    days = Range(date(2026, 1, 1), date(2026, 2, 1))
    assert parse_range("2026-01-01 to 2026-02-01", parse_date) == days
    assert parse_range("2026-01-01-2026-02-01", parse_date) == days


@pytest.mark.parametrize(
    ("text", "item", "sentence"),
    [
        ("500-15", parse_number, "500-15 is the wrong way round; write the smaller end first"),
        ("5 to x", parse_number, "x is not a number; write 5000, 5_000 or 5k"),
        ("x", parse_number, "x is not a number; write 5000, 5_000 or 5k"),
        (
            "10 EUR to 20 USD",
            parse_money,
            "10 EUR to 20 USD mixes two kinds of money; write both ends in one currency",
        ),
    ],
)
def test_no_range(text: str, item: Callable[[str], Decimal], sentence: str) -> None:
    assert told(lambda text: parse_range(text, item), text) == sentence


def test_currency_and_locale() -> None:
    assert parse_currency("eur") == "EUR"
    assert told(parse_currency, "$") == "$ is not a currency; write its code, as USD"
    assert told(parse_currency, "XXQ") == "XXQ is not a currency; write its code, as USD"
    assert parse_locale("de_DE") == "de-DE"
    assert parse_locale("en-GB") == "en-GB"
    for text in ("", "english", "xx-YY-ZZ-1", "../../etc", "de\x00"):
        assert told(parse_locale, text).endswith("is not a locale; write one as en-US")


def test_state() -> None:
    assert parse_state("us-ca") == "US-CA"
    assert told(parse_state, "California") == "California is written by its code: US-CA"
    assert told(parse_state, "CA") == (
        "CA is not the code of a state; write its country, a hyphen and its own code, as US-CA"
    )


PARSERS = [
    parse_number,
    parse_money,
    parse_period,
    parse_share,
    parse_date,
    parse_yes_no,
    parse_locale,
    parse_state,
    lambda text: parse_range(text, parse_number),
    lambda text: parse_range(text, parse_money),
    lambda text: parse_range(text, parse_date),
]


LIKE_VALUES = st.text(alphabet="0123456789.,_-+ $€kM%to/yr", max_size=40)


@given(st.one_of(st.text(max_size=120), LIKE_VALUES))
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(text: str) -> None:
    for parse in PARSERS:
        try:
            parse(text)
        except ValueError as error:
            assert len(str(error)) > 10
