"""Two scoring tables that PostHog publishes, in our words: at most 24 and at most 70 points."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from icp_docs.scoring import Scorecard, rule_text
from icp_docs.values import Format
from tests.scoring.given import carded, scored, settings

_CODES = "US CA GB IE DE FR NL BE LU AT CH DK SE NO FI IS ES PT IT PL CZ EE LV LT AU NZ IL SG"
COUNTRIES = _CODES.split()

PLAYBOOK = settings(
    segments={}, regions={"sold-to": {"label": "Where we sell", "countries": COUNTRIES}}
)

ICP_SCORE: list[dict[str, Any]] = [
    {
        "id": "employees",
        "field": "employees",
        "ideal": {"between": ["15", "500"]},
        "acceptable": {"between": ["501", "1000"]},
        "weight": "6",
    },
    {
        "id": "revenue",
        "field": "annual_revenue",
        "ideal": {"between": ["1M", "50M"]},
        "acceptable": {"more_than": "50M", "at_most": "100M"},
        "weight": "6",
    },
    {
        "id": "role",
        "bands": [
            {"id": "builder", "label": "Engineer, leader, technical product", "points": "6"},
            {"id": "product", "label": "Other product", "points": "3"},
            {"id": "marketing", "points": "0"},
        ],
    },
    {"id": "private", "field": "ownership", "ideal": {"is": "private"}, "weight": "3"},
    {"id": "age", "field": "founded", "ideal": {"between": ["2015", "2022"]}, "weight": "3"},
    {
        "id": "elsewhere",
        "label": "Outside our countries",
        "field": "country",
        "when": {"not_in": ["sold-to"]},
        "weight": "-5",
    },
    {
        "id": "personal-email",
        "label": "Signed up with a private address",
        "field": "email_type",
        "when": {"is": "personal"},
        "weight": "-10",
    },
]

LEAD_SCORE: list[dict[str, Any]] = [
    {
        "id": "employees",
        "field": "employees",
        "bands": [
            {"id": "large", "when": {"more_than": "1000"}, "points": "20"},
            {"id": "medium", "when": {"between": ["11", "1000"]}, "points": "10"},
            {"id": "tiny", "otherwise": "yes", "points": "0"},
        ],
    },
    {
        "id": "revenue",
        "field": "annual_revenue",
        "bands": [
            {"id": "above-100", "when": {"more_than": "100M"}, "points": "20"},
            {"id": "to-100", "when": {"more_than": "10M", "at_most": "100M"}, "points": "10"},
            {"id": "to-10", "when": {"more_than": "1M", "at_most": "10M"}, "points": "5"},
            {"id": "to-1", "otherwise": "yes", "points": "0"},
        ],
    },
    {
        "id": "role",
        "bands": [
            {"id": "builder", "points": "10"},
            {"id": "marketing", "points": "5"},
            {"id": "other", "points": "0"},
        ],
    },
    {"id": "sub-role", "label": "Software, data science, project, web or founder", "weight": "10"},
    {
        "id": "country",
        "field": "country",
        "bands": [
            {"id": "first", "when": {"in": COUNTRIES[:9]}, "points": "10"},
            {"id": "second", "when": {"in": COUNTRIES[9:20]}, "points": "5"},
            {"id": "other", "otherwise": "yes", "points": "0"},
        ],
    },
]


@pytest.fixture(scope="module")
def icp() -> Scorecard:
    tiers = [
        {"id": "high", "name": "High", "at_least": "12"},
        {"id": "low", "name": "Low", "at_least": "0 %"},
    ]
    return carded(ICP_SCORE, playbook=PLAYBOOK, tiers=tiers)


@pytest.fixture(scope="module")
def lead() -> Scorecard:
    return carded(LEAD_SCORE, playbook=PLAYBOOK, tiers=[])


def test_maxima(icp: Scorecard, lead: Scorecard) -> None:
    assert icp.maximum == 24
    assert lead.maximum == 70


STARTUP = {
    "employees": "120",
    "annual_revenue": "8M",
    "ownership": "private",
    "founded": "2019",
    "country": "Germany",
    "email_type": "work",
}


@pytest.mark.parametrize(
    ("changes", "role", "points", "tier"),
    [
        ({}, "builder", 24, "high"),
        ({}, "product", 21, "high"),
        ({}, "marketing", 18, "high"),
        ({"employees": "500"}, "builder", 24, "high"),
        ({"employees": "501"}, "builder", 21, "high"),
        ({"employees": "14"}, "builder", 18, "high"),
        ({"employees": "1001"}, "builder", 18, "high"),
        ({"annual_revenue": "100M"}, "builder", 21, "high"),
        ({"annual_revenue": "999k"}, "builder", 18, "high"),
        ({"ownership": "public", "founded": "2010"}, "marketing", 12, "high"),
        ({"ownership": "public", "founded": "2010", "employees": "600"}, "marketing", 9, "low"),
        ({"country": "BR"}, "builder", 19, "high"),
        ({"email_type": "personal"}, "builder", 14, "high"),
        ({"email_type": "personal"}, "product", 11, "low"),
        (
            {"employees": "3", "annual_revenue": "0", "ownership": "public", "founded": "1999",
             "country": "BR", "email_type": "personal"},
            "marketing", -15, "low",
        ),
    ],
)  # fmt: skip
def test_icp_score(
    icp: Scorecard, changes: dict[str, str], role: str, points: int, tier: str
) -> None:
    result = scored(icp, {**STARTUP, **changes}, role=role)
    assert (result.low, result.high, result.tiers) == (points, points, (tier,))
    assert result.ask_next == ()


def test_icp_score_with_little_data(icp: Scorecard) -> None:
    result = scored(icp, {"employees": "201-500", "email_type": "personal"})
    assert (result.low, result.high) == (-9, 14)
    assert result.tiers == ("high", "low")
    assert result.ask_next == ("revenue", "role", "elsewhere", "private", "age")
    assert result.low_share == 0


@pytest.mark.parametrize(
    ("changes", "role", "sub_role", "points"),
    [
        ({"employees": "5000", "annual_revenue": "200M", "country": "US"}, "builder", "yes", 70),
        ({}, "builder", "yes", 45),
        ({"employees": "10", "annual_revenue": "1M", "country": "BR"}, "other", "no", 0),
        ({"country": "PL"}, "marketing", "no", 30 - 5),
        ({"country": "DK"}, "marketing", "no", 25),
    ],
)
def test_lead_score(
    lead: Scorecard, changes: dict[str, str], role: str, sub_role: str, points: int
) -> None:
    result = scored(lead, {**STARTUP, **changes}, role=role, sub_role=sub_role)
    assert (result.low, result.high) == (points, points)
    assert result.tiers == ("none",)


def test_tables_as_text(icp: Scorecard) -> None:
    assert [rule_text(criterion, Format()) for criterion in icp.criteria] == [
        "15 to 500; 501 to 1,000 acceptable",
        "$1M to $50M; over $50M to $100M acceptable",
        "Engineer, leader, technical product 6; Other product 3; Marketing 0",
        "Private",
        "2015 to 2022",
        "not Where we sell",
        "Personal",
    ]
    assert [criterion.best for criterion in icp.criteria] == list(
        map(Decimal, (6, 6, 6, 3, 3, 0, 0))
    )
