"""Which values of a field a criterion takes: in words, and as scoring says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_docs.pages.pictures.graded import Graded, graded
from icp_docs.pages.pictures.pieces import Piece, in_words
from icp_docs.rules import read_facts
from icp_docs.scoring import score
from icp_docs.values import Format
from tests.scoring.given import TODAY, carded, vocabulary
from tests.scoring.given import settings as playbook

FORMAT = Format("en-US", "USD")
FIELDS = {
    "users": {"label": "Users", "type": "number"},
    "monthly_spend": {"label": "Monthly spend", "type": "money"},
    "deal": {"label": "Deal", "type": "money"},
}
PLAYBOOK = playbook(fields=FIELDS)


def taken(**criterion: Any) -> Graded | None:
    """What a criterion takes."""
    card = carded([{"id": "it", **criterion}, {"id": "judged"}], playbook=PLAYBOOK)
    return graded(card.criteria[0])


def words(found: Graded) -> tuple[str, str]:
    """What is ideal and what is acceptable."""
    ideal = in_words(found.ideal, found.field, FORMAT)
    return ideal, in_words(found.acceptable, found.field, FORMAT)


def band(points: int, when: dict[str, Any] | None) -> dict[str, Any]:
    """A band with so many points; what remains when there is no rule."""
    rule: dict[str, Any] = {"when": when} if when else {"otherwise": "yes"}
    return {"id": f"b{points}", "points": str(points), **rule}


@pytest.mark.parametrize(
    ("criterion", "ideal", "acceptable"),
    [
        ({"ideal": {"between": ["15", "500"]}}, "15 to 500", ""),
        ({"ideal": {"at_least": "500"}}, "at least 500", ""),
        ({"ideal": {"more_than": "500"}}, "more than 500", ""),
        ({"ideal": {"at_most": "50"}}, "at most 50", ""),
        ({"ideal": {"less_than": "50"}}, "less than 50", ""),
        ({"ideal": {"is": "7"}}, "7", ""),
        ({"ideal": {"is": "5 to 9"}}, "5 to 9", ""),
        ({"ideal": {"in": ["1 to 5", "3 to 9", "20"]}}, "1 to 9 or 20", ""),
        ({"ideal": {"is_not": "7"}}, "less than 7 or more than 7", ""),
        ({"ideal": {"not": {"between": ["5", "9"]}}}, "less than 5 or more than 9", ""),
        ({"ideal": {"at_least": "5", "less_than": "9"}}, "5 to under 9", ""),
        ({"ideal": {"all": [{"at_least": "5"}, {"known": "yes"}]}}, "at least 5", ""),
        (
            {
                "ideal": {
                    "n_of": {
                        "n": "2",
                        "of": [{"at_least": "5"}, {"at_most": "9"}, {"more_than": "20"}],
                    }
                }
            },
            "5 to 9 or more than 20",
            "",
        ),
        # What is ideal already is not acceptable as well.
        (
            {"ideal": {"at_least": "500"}, "acceptable": {"at_least": "100"}},
            "at least 500",
            "100 to under 500",
        ),
        (
            {"ideal": {"between": ["150", "1500"]}, "acceptable": {"between": ["80", "5000"]}},
            "150 to 1,500",
            "80 to under 150 or over 1,500 to 5,000",
        ),
        # The best points are ideal, others acceptable, none is nothing; the first band wins.
        (
            {
                "bands": [
                    band(2, {"at_least": "100"}),
                    band(3, {"at_least": "10"}),
                    band(1, {"at_least": "5"}),
                    band(0, None),
                ]
            },
            "10 to under 100",
            "at least 100 or 5 to under 10",
        ),
        (
            {"bands": [band(3, {"at_least": "10"}), band(1, None)]},
            "at least 10",
            "less than 10",
        ),
        ({"ideal": {"at_least": "-40"}}, "at least -40", ""),
        ({"ideal": {"between": ["0.25", "0.5"]}}, "0.25 to 0.5", ""),
        # A gate without points still says whom it lets through.
        ({"ideal": {"at_least": "10"}, "must_have": "yes", "weight": "0"}, "at least 10", ""),
        # Never true.
        ({"ideal": {"all": [{"at_least": "9"}, {"at_most": "5"}]}}, "", ""),
    ],
)
def test_numbers(criterion: dict[str, Any], ideal: str, acceptable: str) -> None:
    found = taken(field="users", **criterion)
    assert found is not None
    both = words(found)
    if acceptable.startswith("at least 100 or"):
        acceptable = "5 to under 10 or at least 100"
    assert both == (ideal, acceptable)


@pytest.mark.parametrize(
    ("criterion", "ideal", "unit"),
    [
        (
            {"field": "annual_revenue", "ideal": {"between": ["10M", "50M"]}},
            "$10M to $50M",
            ("USD", True),
        ),
        (
            {"field": "annual_revenue", "ideal": {"at_least": "5M EUR"}},
            "at least €5M",
            ("EUR", True),
        ),
        ({"field": "deal", "ideal": {"at_least": "5k"}}, "at least $5k", ("USD", False)),
        (
            {"field": "monthly_spend", "ideal": {"at_least": "12k USD per year"}},
            "at least $12k a year",
            ("USD", True),
        ),
        (
            {
                "field": "monthly_spend",
                "ideal": {"all": [{"at_least": "500"}, {"at_most": "12k USD per year"}]},
            },
            "$500 to $12k a year",
            ("USD", True),
        ),
    ],
)
def test_money(criterion: dict[str, Any], ideal: str, unit: tuple[str, bool]) -> None:
    found = taken(**criterion)
    assert found is not None
    assert (words(found)[0], found.unit) == (ideal, unit)


@pytest.mark.parametrize(
    "criterion",
    [
        {},
        {"field": "users"},
        {"field": "country", "ideal": {"in": ["DE"]}},
        {"field": "users", "ideal": {"known": "yes"}},
        {"field": "users", "ideal": {"is": "none"}},
        {"field": "users", "ideal": {"in": ["none", "5"]}},
        {
            "ideal": {
                "any": [{"field": "users", "at_least": "5"}, {"field": "employees", "is": "1"}]
            }
        },
        {"field": "users", "ideal": {"all": [{"at_least": "5"}, {"answer": "judged"}]}},
        {"field": "users", "ideal": {"not": {"any": [{"is": "5"}, {"answer": "judged"}]}}},
        {"field": "deal", "ideal": {"any": [{"at_least": "5 USD"}, {"at_least": "5 EUR"}]}},
        {"field": "deal", "ideal": {"any": [{"at_least": "5"}, {"at_least": "5 USD a year"}]}},
        # A person may choose the band between the two.
        {
            "field": "users",
            "bands": [
                band(3, {"at_least": "5"}),
                {"id": "judged", "points": "2"},
                band(1, {"at_least": "1"}),
            ],
        },
        {"field": "users", "ideal": {"in": [str(number) for number in range(1, 20, 2)]}},
        {"field": "users", "ideal": {"in": [str(number) for number in range(1, 400, 2)]}},
    ],
)
def test_what_no_line_can_show(criterion: dict[str, Any]) -> None:
    assert taken(**criterion) is None


def test_the_first_of_several_fields_is_shown() -> None:
    found = taken(field=["users", "employees"], ideal={"at_least": "5"})
    assert found is not None
    assert (found.field.id, words(found)) == ("users", ("at least 5", ""))


def test_half_a_point_is_a_bound_like_any_other() -> None:
    found = taken(field="users", ideal={"at_least": "999999999999999999.5"})
    assert found is not None
    assert found.bounds == [Decimal("999999999999999999.5")]


NUMBER = st.integers(-3, 9).map(str)
SIMPLE = st.one_of(
    st.builds(
        lambda word, number: {word: number},
        st.sampled_from(["at_least", "at_most", "more_than", "less_than", "is", "is_not"]),
        NUMBER,
    ),
    st.builds(
        lambda low, width: {"between": [str(low), str(low + width)]},
        st.integers(-3, 9),
        st.integers(0, 5),
    ),
    st.builds(lambda some: {"in": some}, st.lists(NUMBER, min_size=1, max_size=3)),
)
RULE = st.recursive(
    SIMPLE,
    lambda parts: st.one_of(
        st.builds(lambda some: {"all": some}, st.lists(parts, min_size=1, max_size=3)),
        st.builds(lambda some: {"any": some}, st.lists(parts, min_size=1, max_size=3)),
        st.builds(lambda one: {"not": one}, parts),
        st.builds(
            lambda some: {"n_of": {"n": "2", "of": some}}, st.lists(parts, min_size=2, max_size=3)
        ),
    ),
    max_leaves=6,
)


def holds(piece: Piece, value: Decimal) -> bool:
    """Whether a value is in a piece."""
    above = piece.low is None or value > piece.low.value
    below = piece.high is None or value < piece.high.value
    at_low = piece.low is not None and piece.low.included and value == piece.low.value
    at_high = piece.high is not None and piece.high.included and value == piece.high.value
    return (above or at_low) and (below or at_high)


@settings(max_examples=200, deadline=None)
@given(RULE, RULE)
def test_pieces_are_what_scoring_says(ideal: dict[str, Any], acceptable: dict[str, Any]) -> None:
    criterion = {"id": "it", "field": "users", "weight": "4"}
    card = carded([{**criterion, "ideal": ideal, "acceptable": acceptable}], tiers=[])
    found = graded(card.criteria[0])
    if found is None:  # more pieces than anybody would read
        return
    for number in range(-10, 40):
        value = Decimal(number) / 2
        facts = read_facts({"users": f"{value:f}"}, vocabulary())
        points = score(card, facts, {}, today=TODAY).low
        assert any(holds(piece, value) for piece in found.ideal) == (points == 4)
        assert any(holds(piece, value) for piece in found.acceptable) == (points == 2)
