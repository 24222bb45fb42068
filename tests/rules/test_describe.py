"""Rules as plain text, for the cell of a table and the line of a checklist."""

from __future__ import annotations

import json
from typing import Any

import pytest

from icp_docs.rules import describe, rule_data
from icp_docs.values import Format
from tests.rules.given import ready

OWN: list[tuple[str, dict[str, Any], str]] = [
    ("employees", {"between": ["15", "500"]}, "15 to 500"),
    ("employees", {"between": ["501", "1000"]}, "501 to 1,000"),
    ("employees", {"between": ["501", "1M"]}, "501 to 1,000,000"),
    ("employees", {"at_least": "300"}, "at least 300"),
    ("employees", {"at_most": "2500"}, "at most 2,500"),
    ("employees", {"more_than": "5"}, "more than 5"),
    ("employees", {"less_than": "1M"}, "less than 1M"),
    ("employees", {"is": "5"}, "5"),
    ("employees", {"is_not": "5"}, "not 5"),
    ("employees", {"in": ["1-10", "11-50"]}, "1 to 10, 11 to 50"),
    ("employees", {"at_least": "15", "at_most": "500"}, "15 to 500"),
    ("employees", {"at_least": "120", "less_than": "250"}, "120 to under 250"),
    ("employees", {"more_than": "1500", "at_most": "5000"}, "over 1,500 to 5,000"),
    ("employees", {"more_than": "1", "less_than": "5M"}, "over 1 to under 5,000,000"),
    ("employees", {"at_most": "5", "not": {"is": "3"}}, "at most 5 and not 3"),
    ("annual_revenue", {"more_than": "50M", "at_most": "100M"}, "over $50M to $100M"),
    ("deal", {"at_least": "1k a year", "less_than": "5k a year"}, "$1k to under $5k a year"),
    (
        "last_bought",
        {"at_least": "2026-01-01", "less_than": "2026-02-01"},
        "on or after 1 Jan 2026 and before 1 Feb 2026",
    ),
    ("country", {"not": {"in": ["dach"]}}, "not DACH"),
    ("country", {"not": {"not_in": ["dach"]}}, "DACH"),
    ("employees", {"known": "yes"}, "known"),
    ("employees", {"known": "no"}, "not known"),
    ("employees", {"is": "none"}, "none"),
    ("founded", {"between": ["2015", "2022"]}, "2015 to 2022"),
    ("founded", {"at_least": "2015"}, "at least 2015"),
    ("annual_revenue", {"between": ["1M", "50M"]}, "$1M to $50M"),
    ("annual_revenue", {"at_least": "100k per month"}, "at least $100k a month"),
    ("deal", {"at_least": "20k EUR a year"}, "at least €20k a year"),
    ("deal", {"between": ["10k a year", "100k a year"]}, "$10k to $100k a year"),
    ("country", {"in": ["dach", "nordics", "US"]}, "DACH, Nordics, United States"),
    ("country", {"not_in": ["sanctioned"]}, "not Sanctioned"),
    ("country", {"not_in": ["sanctioned", "US"]}, "none of Sanctioned, United States"),
    ("country", {"not": {"in": ["dach", "US"]}}, "none of DACH, United States"),
    ("country", {"not": {"not_in": ["dach", "US"]}}, "DACH, United States"),
    ("employees", {"not": {"at_least": "50"}}, "less than 50"),
    ("employees", {"not": {"at_least": "50", "less_than": "90"}}, "not 50 to under 90"),
    ("employees", {"not": {"any": [{"is": "5"}, {"at_least": "50"}]}}, "none of: 5; at least 50"),
    ("employees", {"not": {"not": {"is": "5"}}}, "5"),
    ("technologies", {"not": {"contains_any": ["SAP", "Oracle"]}}, "none of SAP, Oracle"),
    ("last_bought", {"not": {"within_last": "90 days"}}, "not in the last 90 days"),
    ("country", {"is": "UK"}, "United Kingdom"),
    ("country", {"in": ["US-CA"]}, "US-CA"),
    (
        "industry",
        {"in": ["pharma", "3254"]},
        "Pharma, Pharmaceutical and Medicine Manufacturing (NAICS 3254)",
    ),
    ("ownership", {"in": ["private", "nonprofit"]}, "Private, Nonprofit"),
    ("funding", {"at_least": "series-a"}, "at least Series a"),
    ("funding", {"between": ["seed", "series-b"]}, "Seed to Series b"),
    ("soc2", {"is": "yes"}, "yes"),
    ("soc2", {"not": {"is": "yes"}}, "no"),
    ("technologies", {"contains_any": ["SAP", "Oracle"]}, "SAP or Oracle"),
    ("technologies", {"contains_all": ["SAP", "Oracle"]}, "SAP and Oracle"),
    ("technologies", {"contains_none": ["SAP", "Oracle"]}, "none of SAP, Oracle"),
    ("technologies", {"contains_none": ["SAP"]}, "no SAP"),
    ("last_bought", {"within_last": "90 days"}, "in the last 90 days"),
    ("last_bought", {"within_next": "1 quarter"}, "in the next 1 quarter"),
    ("last_bought", {"at_least": "2026-10-01"}, "on or after 1 Oct 2026"),
    ("last_bought", {"less_than": "2026-10-01"}, "before 1 Oct 2026"),
    ("last_bought", {"between": ["2026-01-01", "2026-02-01"]}, "1 Jan 2026 to 1 Feb 2026"),
    ("employees", {"not": {"between": ["15", "500"]}}, "not 15 to 500"),
    ("employees", {"any": [{"at_most": "5"}, {"at_least": "50"}]}, "at most 5 or at least 50"),
]


@pytest.mark.parametrize(("field", "rule", "text"), OWN)
def test_about_the_criterions_own_field(field: str, rule: dict[str, Any], text: str) -> None:
    assert describe(ready(rule, field), Format()) == text


FOREIGN: list[tuple[dict[str, Any], str]] = [
    (
        {"any": [
            {"field": "monthly_revenue", "at_least": "100k"},
            {"field": "users", "at_least": "1M"},
        ]},
        "at least $100k monthly revenue, or 1M consumer users",
    ),
    (
        {"all": [
            {"field": "country", "in": ["dach", "FR"]},
            {"any": [{"field": "soc2", "is": "yes"}, {"field": "employees", "less_than": "50"}]},
        ]},
        "country: DACH or France, and (SOC 2, or less than 50 employees)",
    ),
    (
        {"n_of": {"n": "2", "of": [
            {"field": "annual_revenue", "at_least": "1M"},
            {"field": "title", "contains_any": ["VP", "Head"]},
            {"field": "founded", "between": ["2015", "2022"]},
        ]}},
        "at least 2 of: at least $1M annual revenue; title: VP or Head; founded 2015 to 2022",
    ),
    ({"field": "last_bought", "within_last": "90 days"}, "last bought in the last 90 days"),
    ({"field": "employees", "known": "yes"}, "employees known"),
    ({"field": "naics", "in": ["51", "999"]}, "NAICS code: Information (NAICS 51), NAICS 999"),
    ({"field": "employees", "is": "none"}, "employees: none"),
    ({"not": {"field": "ownership", "is": "public"}}, "ownership: not Public"),
    ({"not": {"field": "renewal", "within_last": "1 day"}}, "renewal not in the last 1 day"),
    ({"field": "age", "more_than": "10"}, "age of the oldest line (years) more than 10"),
    ({"field": "employees", "at_least": "80", "less_than": "150"}, "80 to under 150 employees"),
    ({"field": "soc2", "is": "no"}, "SOC 2: no"),
    ({"not": {"field": "soc2", "is": "no"}}, "SOC 2"),
    ({"field": "air_required", "is": "yes"}, "oil-free air required"),
    ({"field": "air_required", "is": "no"}, "oil-free air not required"),
    ({"not": {"field": "air_required", "is": "yes"}}, "oil-free air not required"),
    (
        {"not": {"any": [{"field": "soc2", "is": "yes"}, {"field": "users", "at_least": "5"}]}},
        "none of: SOC 2; at least 5 consumer users",
    ),
    (
        {"not": {"all": [{"field": "soc2", "is": "yes"}, {"answer": "investors"}]}},
        "not all of: SOC 2; Leading investors: yes",
    ),
    (
        {"not": {"n_of": {"n": "2", "of": [{"field": "soc2", "is": "yes"},
            {"field": "users", "at_least": "5"}, {"answer": "investors"}]}}},
        "fewer than 2 of: SOC 2; at least 5 consumer users; Leading investors: yes",
    ),
    ({"not": {"answer": "investors"}}, "Leading investors: no"),
    ({"answer": "investors"}, "Leading investors: yes"),
    ({"answer": "role", "is_not": "technical"}, "Role: not technical"),
    ({"answer": "role", "in": ["technical", "business"]}, "Role: technical or business"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), FOREIGN)
def test_about_other_fields_says_which(rule: dict[str, Any], text: str) -> None:
    assert describe(ready(rule), Format()) == text


def test_in_another_locale() -> None:
    rule = ready({"field": "country", "in": ["FR"]}, "country")
    assert describe(rule, Format("de-DE", "EUR")) == "Frankreich"


def test_rules_are_plain_data() -> None:
    every = [ready(rule, field) for field, rule, _ in OWN] + [ready(rule) for rule, _ in FOREIGN]
    assert all(json.loads(json.dumps(rule_data(test))) == rule_data(test) for test in every)
    rule = {
        "all": [
            {"field": ["employees", "users"], "between": ["15", "500"]},
            {"not": {"field": "monthly_revenue", "at_least": "100k"}},
            {"n_of": {"n": "1", "of": [{"field": "funding", "at_least": "series-b"}]}},
            {
                "any": [
                    {"field": "country", "in": ["sanctioned"]},
                    {"answer": "role", "is": "business"},
                ]
            },
            {"field": "industry", "is": "pharma"},
            {"field": "last_bought", "within_last": "90 days", "at_least": "2026-01-01"},
            {"field": "employees", "in": ["1-10", "none"]},
            {"field": "soc2", "is": "no"},
        ]
    }
    assert rule_data(ready(rule)) == {
        "all": [
            {"fields": ["employees", "users"], "type": "number", "between": ["15", "500"]},
            {"not": {"fields": ["monthly_revenue"], "type": "money", "at_least": [
                {"amount": "100000", "currency": "USD", "per": "month"},
            ]}},
            {"n": 1, "of": [{"fields": ["funding"], "type": "choice", "at_least": ["series-b"],
                "choices": ["seed", "series-a", "series-b", "series-c"]}]},
            {"any": [
                {"fields": ["country"], "type": "country", "in": [
                    {"id": "sanctioned", "label": "Sanctioned",
                     "countries": ["KP"], "states": ["UA-43"]},
                ]},
                {"answer": "role", "in": ["business"]},
            ]},
            {"fields": ["industry"], "type": "industry", "is": [
                {"id": "pharma", "label": "Pharma",
                 "forms": ["pharma", "pharmaceuticals"], "naics": ["3254"]},
            ]},
            {"all": [
                {"fields": ["last_bought"], "type": "date", "at_least": ["2026-01-01"]},
                {"fields": ["last_bought"], "type": "date",
                 "within_last": [{"count": "90", "unit": "day"}]},
            ]},
            {"fields": ["employees"], "type": "number", "in": [{"low": "1", "high": "10"}, None]},
            {"fields": ["soc2"], "type": "yes-no", "is": [False]},
        ]
    }  # fmt: skip
