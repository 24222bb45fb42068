"""Every sentence of "Rules" in the language: when a rule is yes, no or unknown."""

from __future__ import annotations

from typing import Any

import pytest

from icp_docs.rules import Truth, evaluate
from tests.rules.given import TODAY, facts, ready, verdict

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def check(field: str, word: str, operand: object, value: object) -> Truth:
    """What one word says of one value."""
    operands = operand if isinstance(operand, list) else str(operand)
    return verdict({"field": field, word: operands}, facts(**{field: value}))


NUMBERS: list[tuple[str, object, object, Truth]] = [
    ("is", "300", "300", YES),
    ("is", "300", "300.0", YES),
    ("is", "300", "301", NO),
    ("is_not", "300", "300", NO),
    ("is_not", "300", "301", YES),
    ("in", ["1", "300"], "300", YES),
    ("in", ["1", "2"], "300", NO),
    ("not_in", ["1", "2"], "300", YES),
    ("at_least", "300", "300", YES),
    ("at_least", "300", "299", NO),
    ("at_most", "300", "300", YES),
    ("at_most", "300", "301", NO),
    ("more_than", "300", "300", NO),
    ("more_than", "300", "301", YES),
    ("less_than", "300", "300", NO),
    ("less_than", "300", "299", YES),
    ("between", ["15", "500"], "15", YES),
    ("between", ["15", "500"], "500", YES),
    ("between", ["15", "500"], "14", NO),
    ("between", ["15", "500"], "501", NO),
    ("between", ["15 to 500"], "500", YES),
    ("in", ["1-10", "11-50"], "12", YES),
    ("in", ["1-10", "11-50"], "51", NO),
    ("is_not", "11-50", "12", NO),
    # Bands of exports
    ("at_least", "300", "201-500", UNKNOWN),
    ("at_least", "200", "201-500", YES),
    ("at_least", "201", "201-500", YES),
    ("at_least", "501", "201-500", NO),
    ("at_most", "500", "201-500", YES),
    ("at_most", "300", "201-500", UNKNOWN),
    ("at_most", "200", "201-500", NO),
    ("more_than", "500", "201-500", NO),
    ("less_than", "201", "201-500", NO),
    ("between", ["15", "500"], "201-500", YES),
    ("between", ["15", "400"], "201-500", UNKNOWN),
    ("between", ["1", "200"], "201-500", NO),
    ("is", "300", "201-500", UNKNOWN),
    ("is", "600", "201-500", NO),
    ("is_not", "600", "201-500", YES),
    ("in", ["201-500"], "201-500", YES),
    ("at_least", "300", "10001+", YES),
    ("at_most", "300", "10001+", NO),
    ("at_most", "20000", "10001+", UNKNOWN),
    ("at_least", "500", "500+", YES),
    ("at_least", "1000", "1,001-5,000 employees", YES),
    ("at_least", "5001", "1,001-5,000 employees", NO),
    ("at_most", "50", "<50", YES),
    ("at_least", "51", "under 50", NO),
    ("at_least", "100", "more than 100", YES),
    ("at_least", "100", "120 employees", YES),
    ("at_least", "100", "about 120", UNKNOWN),
    ("at_least", "100", 120, YES),
    ("at_least", "100", 99.5, NO),
    ("at_least", "100", float("nan"), UNKNOWN),
    ("at_least", "100", 10**400, UNKNOWN),
]


@pytest.mark.parametrize(("word", "operand", "value", "truth"), NUMBERS)
def test_numbers(word: str, operand: object, value: object, truth: Truth) -> None:
    assert check("employees", word, operand, value) is truth


@pytest.mark.parametrize(
    ("field", "word", "operand", "value", "truth"),
    [
        # Without a currency the playbook's; $ is the playbook's dollar
        ("annual_revenue", "at_least", "1M", "1M", YES),
        ("annual_revenue", "at_least", "$1M", "1,000,000 USD", YES),
        ("annual_revenue", "at_least", "1M", "$999,999", NO),
        # Different currencies compare as unknown
        ("annual_revenue", "at_least", "1M", "5M EUR", UNKNOWN),
        ("annual_revenue", "at_least", "1M EUR", "5M EUR", YES),
        # Months, quarters and years convert
        ("annual_revenue", "at_least", "1.2M", "100k per month", YES),
        ("annual_revenue", "at_least", "100k per month", "1.2M", YES),
        ("annual_revenue", "at_least", "100k per month", "1,199,999", NO),
        ("annual_revenue", "at_most", "250k a quarter", "1M", YES),
        ("monthly_revenue", "at_least", "100k", "100k", YES),
        ("monthly_revenue", "at_least", "100k", "1.2M per year", YES),
        ("monthly_revenue", "at_least", "100k", "1.1M per year", NO),
        ("monthly_revenue", "at_least", "1.2M per year", "100k", YES),
        # A column without a period is read as the rule means it; a rule without one is not
        ("deal", "at_least", "20k per year", "20k", YES),
        ("deal", "at_least", "20k", "2k per month", UNKNOWN),
        ("deal", "between", ["10k", "20k"], "15k", YES),
        ("deal", "is", "10k to 20k", "15k", YES),
        # Bands of exports
        ("annual_revenue", "at_least", "10M", "10M-25M", YES),
        ("annual_revenue", "at_least", "10M", "1-10M", UNKNOWN),
        ("annual_revenue", "at_most", "1M", "0-1M", YES),
        ("annual_revenue", "at_least", "600M", "500M-1B", UNKNOWN),
        ("annual_revenue", "at_least", "10bn", "10B+", YES),
        ("annual_revenue", "at_least", "1M", "$1M - $10M", YES),
        ("annual_revenue", "at_least", "1M", 2_000_000, YES),
        ("annual_revenue", "at_least", "1M", "lots", UNKNOWN),
        ("annual_revenue", "at_least", "1M", "0", NO),
    ],
)
def test_money(field: str, word: str, operand: object, value: object, truth: Truth) -> None:
    assert check(field, word, operand, value) is truth


@pytest.mark.parametrize(
    ("word", "operand", "value", "truth"),
    [
        # within_last: 90 days holds from 0 to 90 days ago
        ("within_last", "90 days", "2026-11-01", YES),
        ("within_last", "90 days", "2026-08-03", YES),
        ("within_last", "90 days", "2026-08-02", NO),
        ("within_last", "90 days", "2026-11-02", NO),
        ("within_next", "60 days", "2026-11-01", YES),
        ("within_next", "60 days", "2026-12-31", YES),
        ("within_next", "60 days", "2027-01-01", NO),
        ("within_next", "60 days", "2026-10-31", NO),
        ("within_last", "2 months", "2026-09-01", YES),
        ("within_last", "2 months", "2026-08-31", NO),
        ("within_last", "9999 years", "0001-01-01", YES),
        ("is", "2026-11-01", "2026-11-01", YES),
        ("at_least", "2026-01-01", "2026-01-01", YES),
        ("less_than", "2026-01-01", "2026-01-01", NO),
        ("between", ["2026-01-01", "2026-12-31"], "2026-12-31", YES),
        # As exports write days
        ("within_last", "90 days", "2026-10-15T23:59:00Z", YES),
        ("within_last", "90 days", "2026-10-15 12:30", YES),
        ("within_last", "90 days", "15.10.2026", YES),
        ("within_last", "90 days", "Oct 15, 2026", YES),
        ("within_last", "90 days", "10/9/2026", UNKNOWN),
        ("within_last", "90 days", "2026-09", YES),
        ("within_last", "90 days", "2026-08", UNKNOWN),
        ("at_least", "2025-01-01", "2025", YES),
        ("at_least", "2025-06-01", "2025", UNKNOWN),
        ("at_least", "2026-01-01", "2025", NO),
        ("within_last", "90 days", TODAY, YES),
        ("within_last", "90 days", "last week", UNKNOWN),
    ],
)
def test_dates(word: str, operand: object, value: object, truth: Truth) -> None:
    assert check("last_bought", word, operand, value) is truth


@pytest.mark.parametrize(
    ("field", "word", "operand", "value", "truth"),
    [
        # Compared without case, accents, spaces, _, - and punctuation
        ("city", "is", "Saint-Étienne", "saint etienne", YES),
        ("city", "is", "Bonn", "BERLIN", NO),
        ("city", "in", ["Bonn", "Berlin"], "BERLIN ", YES),
        ("city", "is_not", "Bonn", "bonn", NO),
        ("air", "is", "cafe", "CAFÉ", YES),
        ("ownership", "is", "private", "Private", YES),
        ("ownership", "in", ["private", "public"], "Nonprofit", NO),
        # An account may hold anything
        ("ownership", "is", "private", "Mutual", NO),
        ("ownership", "not_in", ["private"], "Mutual", YES),
        ("soc2", "is", "yes", "TRUE", YES),
        ("soc2", "is", "yes", "n", NO),
        ("soc2", "is_not", "yes", False, YES),
        ("soc2", "is", "yes", "in progress", UNKNOWN),
        # Ordered choices
        ("funding", "at_least", "series-a", "Series A", YES),
        ("funding", "at_least", "series-a", "seed", NO),
        ("funding", "more_than", "series-a", "series_a", NO),
        ("funding", "at_most", "series-b", "Series C", NO),
        ("funding", "between", ["seed", "series-b"], "Series B", YES),
        ("funding", "at_least", "series-a", "Series Q", UNKNOWN),
        ("growth_stage", "less_than", "established", "Growth", YES),
        # contains_* looks at whole items of a list
        ("technologies", "contains_any", ["SAP"], ["sap", "Oracle"], YES),
        ("technologies", "contains_any", ["SAP"], ["SAP HANA"], NO),
        ("technologies", "contains_any", ["SAP"], "Slack; SAP", YES),
        ("technologies", "contains_any", ["google-analytics"], "Slack, Google Analytics", YES),
        ("technologies", "contains_any", ["SAP"], "SAP", YES),
        ("technologies", "contains_all", ["SAP", "Slack"], "Slack; SAP", YES),
        ("technologies", "contains_all", ["SAP", "Slack"], "Slack", NO),
        ("technologies", "contains_none", ["SAP", "Slack"], "Oracle", YES),
        ("technologies", "contains_none", ["SAP", "Slack"], "Oracle;SAP", NO),
        # ... and at whole words of a text
        ("title", "contains_any", ["product"], "Head of Product", YES),
        ("title", "contains_any", ["product"], "Production lead", NO),
        ("title", "contains_any", ["VP Product"], "EVP, Product", NO),
        ("title", "contains_any", ["head of product"], "Interim Head-of-Product (EMEA)", YES),
        ("title", "contains_any", ["ecommerce"], "E-Commerce Manager", YES),
        ("title", "contains_any", ["e-commerce"], "Ecommerce Manager", YES),
        ("title", "contains_any", ["développeur"], "Developpeur senior", YES),
        ("title", "contains_none", ["intern"], "International sales", YES),
        ("title", "contains_all", ["head", "product"], "Head of Product", YES),
    ],
)
def test_text_choices_and_lists(
    field: str, word: str, operand: object, value: object, truth: Truth
) -> None:
    assert check(field, word, operand, value) is truth


@pytest.mark.parametrize(
    ("operand", "known", "truth"),
    [
        (["dach"], {"country": "DE"}, YES),
        (["DACH"], {"country": "Germany"}, YES),
        (["dach"], {"country": "Schweiz"}, UNKNOWN),
        (["dach"], {"country": "CH"}, YES),
        (["dach", "nordics"], {"country": "NO"}, YES),
        (["dach", "FR"], {"country": "France"}, YES),
        (["dach"], {"country": "France"}, NO),
        (["UK"], {"country": "England"}, YES),
        # A region with states: the country alone does not tell
        (["sanctioned"], {"country": "KP"}, YES),
        (["sanctioned"], {"country": "UA"}, UNKNOWN),
        (["sanctioned"], {"country": "UA", "state": "Crimea"}, YES),
        (["sanctioned"], {"country": "UA", "state": "UA-43"}, YES),
        (["sanctioned"], {"country": "UA", "state": "UA-30"}, NO),
        (["sanctioned"], {"state": "UA-43"}, YES),
        (["sanctioned"], {"country": "DE", "state": "BY"}, NO),
        (["sanctioned"], {"country": "DE"}, NO),
        (["west-coast"], {"country": "US", "state": "CA"}, YES),
        (["west-coast"], {"country": "US", "state": "california"}, YES),
        (["west-coast"], {"country": "US", "state": "TX"}, NO),
        (["west-coast"], {"country": "US", "state": "Calfornia"}, UNKNOWN),
        (["west-coast"], {"country": "US"}, UNKNOWN),
        (["west-coast"], {"country": "CA", "state": "ON"}, NO),
        (["US-CA"], {"country": "USA", "state": "CA"}, YES),
        (["US"], {"state": "US-TX"}, YES),
        (["US"], {"state": "TX"}, UNKNOWN),
        (["dach"], {}, UNKNOWN),
        (["dach"], {"country": "none"}, NO),
        (["none"], {"country": "none"}, YES),
    ],
)
def test_countries(operand: list[str], known: dict[str, object], truth: Truth) -> None:
    assert verdict({"field": "country", "in": operand}, facts(**known)) is truth


def test_a_state_tells_only_about_the_field_country() -> None:
    rule = {"field": "hq_country", "in": ["west-coast"]}
    assert verdict(rule, facts(hq_country="US", state="CA")) is UNKNOWN
    assert verdict(rule, facts(hq_country="DE", state="US-CA")) is NO


@pytest.mark.parametrize(
    ("operand", "known", "truth"),
    [
        (["pharma"], {"industry": "Pharma"}, YES),
        (["pharma"], {"industry": "PHARMACEUTICALS"}, YES),
        (["software"], {"industry": "Computer software"}, YES),
        (["pharma"], {"industry": "Retail"}, NO),
        # NAICS codes match by prefix
        (["pharma"], {"naics": "325412"}, YES),
        (["pharma"], {"naics": "3254"}, YES),
        (["pharma"], {"naics": "325"}, UNKNOWN),
        (["pharma"], {"naics": "3259"}, NO),
        (["making"], {"naics": "325412"}, YES),
        (["making"], {"naics": "31-33"}, YES),
        (["pharma"], {"naics": "31-33"}, UNKNOWN),
        (["software"], {"naics": "31-33"}, UNKNOWN),
        (["3254"], {"naics": "325412"}, YES),
        (["pharma"], {"industry": "325412"}, YES),
        (["pharma"], {"industry": "Life sciences", "naics": "325412"}, YES),
        (["pharma"], {"industry": "Pharma", "naics": "5112"}, YES),
        (["pharma"], {"industry": "Retail", "naics": "5112"}, NO),
        (["pharma"], {"industry": "Retail", "naics": "n/a"}, NO),
        (["software"], {"industry": "5112"}, UNKNOWN),
        (["pharma"], {}, UNKNOWN),
        (["pharma"], {"industry": "none"}, NO),
    ],
)
def test_industries(operand: list[str], known: dict[str, object], truth: Truth) -> None:
    assert verdict({"field": "industry", "in": operand}, facts(**known)) is truth


def test_naics_field() -> None:
    rule = {"field": "naics", "in": ["3254", "51"]}
    assert verdict(rule, facts(naics="325412")) is YES
    assert verdict(rule, facts(naics=325412)) is YES
    assert verdict(rule, facts(naics="519130 Internet publishing")) is YES
    assert verdict(rule, facts(naics="23")) is NO
    assert verdict(rule, facts(naics="5")) is UNKNOWN
    assert verdict({"field": "naics", "not_in": ["3254"]}, facts(naics="325412")) is NO


# One rule of every word, and a value for which it is yes.
OF_EVERY_WORD: list[tuple[dict[str, Any], str, object]] = [
    ({"field": "employees", "is": "5"}, "employees", "5"),
    ({"field": "employees", "is_not": "5"}, "employees", "6"),
    ({"field": "country", "in": ["dach"]}, "country", "DE"),
    ({"field": "country", "not_in": ["dach"]}, "country", "FR"),
    ({"field": "employees", "at_least": "5"}, "employees", "5"),
    ({"field": "employees", "at_most": "5"}, "employees", "5"),
    ({"field": "employees", "more_than": "5"}, "employees", "6"),
    ({"field": "employees", "less_than": "5"}, "employees", "4"),
    ({"field": "employees", "between": ["5", "6"]}, "employees", "5"),
    ({"field": "technologies", "contains_any": ["SAP"]}, "technologies", "SAP"),
    ({"field": "technologies", "contains_all": ["SAP"]}, "technologies", "SAP"),
    ({"field": "technologies", "contains_none": ["SAP"]}, "technologies", "Slack"),
    ({"field": "last_bought", "within_last": "90 days"}, "last_bought", "2026-10-30"),
    ({"field": "renewal", "within_next": "60 days"}, "renewal", "2026-11-30"),
]


@pytest.mark.parametrize(("rule", "field", "value"), OF_EVERY_WORD)
def test_missing_data_is_unknown_never_no(rule: dict[str, Any], field: str, value: object) -> None:
    assert verdict(rule, facts(**{field: value})) is YES
    for missing in (None, "", "  ", "-", "unknown", "N/A", "null", "NaN", [""]):
        assert verdict(rule, facts(**{field: missing})) is UNKNOWN
        assert verdict({"not": rule}, facts(**{field: missing})) is UNKNOWN


@pytest.mark.parametrize(("rule", "field", "value"), OF_EVERY_WORD)
def test_none_and_the_empty_list_are_known_to_be_empty(
    rule: dict[str, Any], field: str, value: object
) -> None:
    negative = {"is_not", "not_in", "contains_none"} & set(rule)
    for empty in ("none", "None", [], ()):
        assert verdict(rule, facts(**{field: empty})) is (YES if negative else NO)


def test_rules_can_ask_for_none() -> None:
    rule = {"field": "funding", "is": "none"}
    assert verdict(rule, facts(funding="none")) is YES
    assert verdict(rule, facts(funding="seed")) is NO
    assert verdict(rule, facts()) is UNKNOWN
    rule = {"field": "technologies", "is_not": "none"}
    assert verdict(rule, facts(technologies=[])) is NO
    assert verdict(rule, facts(technologies="SAP")) is YES


@pytest.mark.parametrize(
    ("value", "truth"), [("5", YES), ("lots", YES), ("none", YES), ("", NO), (None, NO)]
)
def test_known_alone_is_never_unknown(value: object, truth: Truth) -> None:
    assert verdict({"field": "employees", "known": "yes"}, facts(employees=value)) is truth
    opposite = {YES: NO, NO: YES}[truth]
    assert verdict({"field": "employees", "known": "no"}, facts(employees=value)) is opposite
    assert (
        verdict({"not": {"field": "employees", "known": "yes"}}, facts(employees=value)) is opposite
    )


Y: dict[str, Any] = {"field": "employees", "is": "5"}
N: dict[str, Any] = {"field": "employees", "is": "6"}
U: dict[str, Any] = {"field": "users", "is": "6"}


@pytest.mark.parametrize(
    ("rule", "truth"),
    [
        ({"any": [N, U, Y]}, YES),
        ({"any": [N, U]}, UNKNOWN),
        ({"any": [N, N]}, NO),
        ({"all": [Y, U, N]}, NO),
        ({"all": [Y, U]}, UNKNOWN),
        ({"all": [Y, Y]}, YES),
        ({"not": Y}, NO),
        ({"not": N}, YES),
        ({"not": U}, UNKNOWN),
        ({"n_of": {"n": "2", "of": [Y, Y, U]}}, YES),
        ({"n_of": {"n": "2", "of": [Y, U, N]}}, UNKNOWN),
        ({"n_of": {"n": "2", "of": [Y, N, N]}}, NO),
        ({"n_of": {"n": "2", "of": [U, U, N]}}, UNKNOWN),
        ({"n_of": {"n": "3", "of": [Y, U, N]}}, NO),
        ({"n_of": {"n": "1", "of": [U, Y]}}, YES),
        # Several words in one rule must all hold
        ({"field": "employees", "at_least": "5", "less_than": "6"}, YES),
        ({"field": "employees", "at_least": "5", "less_than": "5"}, NO),
        ({"field": "employees", "at_least": "5", "any": [N, U]}, UNKNOWN),
        ({"field": "employees", "at_least": "6", "any": [N, U]}, NO),
        ({"all": [Y], "not": N, "any": [Y, N]}, YES),
    ],
)
def test_joining(rule: dict[str, Any], truth: Truth) -> None:
    assert verdict(rule, facts(employees="5")) is truth


def test_a_part_without_its_own_field_uses_the_criterions() -> None:
    rule = {"any": [{"at_most": "5"}, {"all": [{"at_least": "10"}, {"field": "users", "is": "1"}]}]}
    test = ready(rule, "employees")
    known = facts(employees="10", users="1")
    assert evaluate(test, known, {}, TODAY) is YES
    assert evaluate(test, facts(employees="10", users="2"), {}, TODAY) is NO
    # A rule's own field holds for its parts as well.
    inner = ready({"field": "users", "any": [{"is": "1"}, {"is": "3"}]}, "employees")
    assert evaluate(inner, known, {}, TODAY) is YES


def test_a_list_of_fields_means_the_first_that_is_known() -> None:
    rule = {"field": ["employees", "seats", "users"], "at_least": "10"}
    assert verdict(rule, facts(seats="12", users="1")) is YES
    assert verdict(rule, facts(employees="9", seats="12")) is NO
    assert verdict(rule, facts(employees="many", seats="12")) is YES
    assert verdict(rule, facts(employees="none", seats="12")) is NO
    assert verdict(rule, facts(name="x")) is UNKNOWN
    known = {"field": ["employees", "seats"], "known": "yes"}
    assert verdict(known, facts(seats="12")) is YES


@pytest.mark.parametrize(
    ("rule", "answers", "truth"),
    [
        ({"answer": "investors"}, {"investors": "yes"}, YES),
        ({"answer": "investors"}, {"investors": "no"}, NO),
        ({"answer": "investors"}, {}, UNKNOWN),
        ({"answer": "investors", "is": "no"}, {"investors": "no"}, YES),
        ({"answer": "investors", "is_not": "no"}, {"investors": "no"}, NO),
        ({"answer": "role", "in": ["technical", "business"]}, {"role": "business"}, YES),
        ({"answer": "role", "not_in": ["technical"]}, {"role": "business"}, YES),
        ({"answer": "role", "is": "technical"}, {"role": "business"}, NO),
        ({"not": {"answer": "role", "is": "technical"}}, {}, UNKNOWN),
    ],
)
def test_answers(rule: dict[str, Any], answers: dict[str, str], truth: Truth) -> None:
    assert verdict(rule, facts(), answers) is truth


def test_names_that_are_no_account_field_are_left_out() -> None:
    found = facts(employees="5", favourite_colour="blue", industry=" Pharma ")
    assert dict(found.texts) == {"employees": "5", "industry": "Pharma"}


HOSTILE = ["9" * 10**5, "1e999999999", "\x00", "[" * 1000, "=cmd()", "٣٤", {"a": 1}, object(), -0.0]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_values_are_never_more_than_unknown(value: object) -> None:
    for rule, field, _ in OF_EVERY_WORD:
        assert verdict(rule, facts(**{field: value})) in Truth
