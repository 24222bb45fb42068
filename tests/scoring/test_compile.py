"""What keeps a profile from being scored: place, code and sentence of every mistake."""

from __future__ import annotations

from typing import Any

import pytest

from icp_docs.model import Settings, read_model
from icp_docs.scoring import check_tiers
from tests.scoring.given import carded, compiled, settings

Found = list[tuple[tuple[str | int, ...], str, str]]


def found(criteria: list[dict[str, Any]], **profile: Any) -> Found:
    """Place, code and sentence of every error."""
    card, faults = compiled(criteria, **profile)
    assert (card is None) == any(fault.code != "ICP317" for fault in faults)
    return [(fault.loc, fault.code, fault.message) for fault in faults]


def bands(*written: dict[str, Any], **criterion: Any) -> dict[str, Any]:
    """A criterion about employees with these bands."""
    return {"field": "employees", "bands": list(written), **criterion}


SIZE: dict[str, Any] = {"field": "employees", "ideal": {"at_least": "5"}}
HIGH: dict[str, Any] = {"id": "high", "when": {"at_least": "5"}, "points": "3"}
REST: dict[str, Any] = {"id": "rest", "otherwise": "yes"}


@pytest.mark.parametrize(
    ("criterion", "key", "code", "sentence"),
    [
        ({**SIZE, "bands": [HIGH]}, "ideal", "ICP310",
         "ideal and bands exclude each other; keep one of them"),
        (bands(HIGH, weight="3"), "weight", "ICP310",
         "bands have their own points; take the weight away"),
        ({"field": "employees", "acceptable": {"at_least": "5"}}, "acceptable", "ICP310",
         "acceptable needs an ideal beside it; add ideal:"),
        ({**SIZE, "when": {"at_least": "5"}, "weight": "-1"}, "when", "ICP310",
         "when and ideal exclude each other; keep one of them"),
        ({**SIZE, "weight": "-3"}, "weight", "ICP311",
         "ideal cannot cost 3 points; write when: instead of ideal: for a caution"),
        ({"field": "employees", "when": {"at_least": "5"}}, "when", "ICP311",
         "when is for cautions, which cost points; write ideal:, or a weight such as -5"),
        ({"field": "employees", "when": {"at_least": "5"}, "weight": "3"}, "when", "ICP311",
         "when is for cautions, which cost points; write ideal:, or a weight such as -5"),
        ({"weight": "-3", "must_have": "yes"}, "weight", "ICP312",
         "a must-have cannot cost points; take the weight away, or must_have"),
        ({"field": "employees", "when": {"at_least": "5"}, "weight": "-3", "must_have": "yes"},
         "weight", "ICP312",
         "a must-have cannot cost points; write a disqualifier, or take must_have away"),
        ({"weight": "1001"}, "weight", "ICP313",
         "1001 is too many points; use numbers from -1000 to 1000"),
        ({"weight": "-5k"}, "weight", "ICP313",
         "-5000 is too many points; use numbers from -1000 to 1000"),
        ({"weight": "0.1234"}, "weight", "ICP313",
         "0.1234 has too many decimals for points; write at most two"),
        (bands({**HIGH, "points": "0"}, REST, must_have="yes"), "must_have", "ICP314",
         ("every band is without points, so this must-have rules everybody out; "
         "give the good bands points")),
        (bands(), "bands", "ICP303", "bands has no entries; list at least one with its points"),
    ],
)  # fmt: skip
def test_forms_of_a_criterion(
    criterion: dict[str, Any], key: str, code: str, sentence: str
) -> None:
    expected = [(("criteria", 1, key), code, sentence)]
    assert found([{"id": "other"}, {"id": "size", **criterion}]) == expected


@pytest.mark.parametrize(
    ("written", "place", "code", "sentence"),
    [
        ((REST, HIGH), (0, "otherwise"), "ICP316",
         "'high' can never be chosen after otherwise; move 'rest' to the end"),
        (({**HIGH, "otherwise": "yes"},), (0, "otherwise"), "ICP316",
         "'high' has when and otherwise; keep one of them"),
        ((REST, {**REST, "id": "more"}), (0, "otherwise"), "ICP316",
         "'more' can never be chosen after otherwise; move 'rest' to the end"),
        (({**HIGH, "points": "2k"}, REST), (0, "points"), "ICP313",
         "2000 is too many points; use numbers from -1000 to 1000"),
        (({**HIGH, "when": {"at_least": "x"}}, REST), (0, "when", "at_least"), "ICP302",
         "Employees: x is not a number; write 5000, 5_000 or 5k"),
    ],
)  # fmt: skip
def test_bands(
    written: tuple[dict[str, Any], ...], place: tuple[str | int, ...], code: str, sentence: str
) -> None:
    expected = [(("criteria", 0, "bands", *place), code, sentence)]
    assert found([{"id": "size", **bands(*written)}]) == expected


@pytest.mark.parametrize(
    ("field", "first", "second", "sentence"),
    [
        ("employees", {"between": ["15", "500"]}, {"between": ["500", "1000"]},
         "500 is in 'one' and in 'two', and the first one wins; leave it to one of them"),
        ("employees", {"at_least": "100"}, {"between": ["10", "100"]},
         "100 is in 'one' and in 'two', and the first one wins; leave it to one of them"),
        ("employees", {"more_than": "5"}, {"less_than": "10"},
         "7.5 is in 'one' and in 'two', and the first one wins; leave it to one of them"),
        ("employees", {"at_least": "100"}, {"at_least": "1000"},
         ("'two' takes nothing that 'one' above it does not take; "
         "move 'two' up, or change its rule")),
        ("annual_revenue", {"at_most": "10M"}, {"between": ["10M", "20M"]},
         "$10M a year is in 'one' and in 'two', and the first one wins; leave it to one of them"),
        ("country", {"in": ["dach"]}, {"in": ["FR", "CH"]},
         "Switzerland is in 'one' and in 'two', and the first one wins; leave it to one of them"),
        ("ownership", {"in": ["private", "public"]}, {"is": "public"},
         ("'two' takes nothing that 'one' above it does not take; "
         "move 'two' up, or change its rule")),
        # A wider band below is meant so, and a gap is no overlap
        ("employees", {"at_least": "1000"}, {"at_least": "100"}, None),
        ("country", {"in": ["CH"]}, {"in": ["dach"]}, None),
        ("employees", {"between": ["15", "500"]}, {"between": ["501", "1000"]}, None),
        ("employees", {"less_than": "15"}, {"at_least": "15"}, None),
        ("employees", {"between": ["15", "500"]}, {"field": "users", "is": "20"}, None),
        ("last", {"within_last": "90 days"}, {"within_last": "10 days"}, None),
    ],
)  # fmt: skip
def test_bands_that_overlap(
    field: str, first: dict[str, Any], second: dict[str, Any], sentence: str | None
) -> None:
    playbook = settings(fields={"users": {"type": "number"}, "last": {"type": "date"}})
    one = {"id": "one", "when": first, "points": "2"}
    two = {"id": "two", "when": second, "points": "1"}
    card, faults = compiled([{"id": "x", **bands(one, two), "field": field}], playbook=playbook)
    assert card is not None
    place = ("criteria", 0, "bands", 1, "when")
    expected = [(place, "ICP317", sentence)] if sentence else []
    assert [(fault.loc, fault.code, fault.message) for fault in faults] == expected


def test_variants() -> None:
    variants = {
        "smb": {"label": "Team", "weight": "2"},
        "mid": {"when": {"at_least": "5"}, "weight": "-2"},
        "named": {"field": "astronauts", "ideal": {"at_least": "x"}},
    }
    base = {"id": "size", **SIZE, "weight": "4", "per_segment": variants}
    place = ("criteria", 0, "per_segment")
    assert found([base]) == [
        ((*place, "smb"), "ICP315",
         ("in this segment Size brings at best 2 points, else 4; "
         "the best must be the same everywhere")),
        ((*place, "mid"), "ICP315",
         ("in this segment Size brings at best 0 points, else 4; "
         "the best must be the same everywhere")),
        ((*place, "named", "field", 0), "ICP201",
         "'astronauts' is not an account field; declare it under fields in playbook.yml"),
    ]  # fmt: skip


def test_a_fault_that_a_variant_takes_over_is_told_once() -> None:
    base = {
        "id": "size",
        "field": "employees",
        "ideal": {"at_least": "x"},
        "per_segment": {"smb": {"label": "Team"}, "mid": {"ideal": {"at_least": "y"}}},
    }
    assert [(loc, code) for loc, code, _ in found([base])] == [
        (("criteria", 0, "ideal", "at_least"), "ICP302"),
        (("criteria", 0, "per_segment", "mid", "ideal", "at_least"), "ICP302"),
    ]


def test_fields_and_rules_of_disqualifiers() -> None:
    gates = [
        {"id": "a", "field": "employes", "when": {"at_most": "5"}},
        {"id": "b", "field": "employees", "when": {"at_most": "x"}},
        {"id": "c", "when": {"answer": "judge"}},
    ]
    assert [(loc, code) for loc, code, _ in found([{"id": "judged"}], disqualifiers=gates)] == [
        (("disqualifiers", 0, "field", 0), "ICP201"),
        (("disqualifiers", 1, "when", "at_most"), "ICP302"),
        (("disqualifiers", 2, "when", "answer"), "ICP205"),
    ]


FOUR: list[dict[str, Any]] = [{"id": "a", "weight": "3"}, {"id": "b", "weight": "1"}]


@pytest.mark.parametrize(
    ("tiers", "place", "code", "sentence"),
    [
        ([{"id": "top", "at_least": "110 %"}], (0, "at_least"), "ICP321",
         "Top needs more than 100 %, which nobody reaches; write 100 % or less"),
        ([{"id": "top", "at_least": "5"}], (0, "at_least"), "ICP321",
         "Top needs 5 points, and all criteria together bring 4"),
        ([{"id": "low", "at_least": "25 %"}, {"id": "top", "at_least": "3"}], (1, "at_least"),
         "ICP320", "Top needs more than Low above it; list the best tier first"),
        ([{"id": "a", "at_least": "75 %"}, {"id": "b", "at_least": "3"}], (1, "at_least"),
         "ICP321", "B needs no less than A, so nobody ends in it; lower its at_least"),
        ([{"id": "a", "at_least": "80 %"}, {"id": "b", "at_least": "76 %"}], (1, "at_least"),
         "ICP321", "no mix of answers ends in B; change its at_least, or the weights"),
    ],
)  # fmt: skip
def test_tiers_of_a_profile(
    tiers: list[dict[str, Any]], place: tuple[str | int, ...], code: str, sentence: str
) -> None:
    assert found(FOUR, tiers=tiers) == [(("tiers", *place), code, sentence)]


def test_a_tier_below_one_that_requires_more_can_be_reached() -> None:
    tiers = [{"id": "a", "at_least": "75 %", "requires": ["b"]}, {"id": "b", "at_least": "75 %"}]
    assert found(FOUR, tiers=tiers) == []
    tiers.reverse()
    assert [(loc, code) for loc, code, _ in found(FOUR, tiers=tiers)] == [
        (("tiers", 1, "at_least"), "ICP321")
    ]


def test_a_tier_that_only_ruled_out_accounts_would_reach() -> None:
    criteria = [{"id": "a", "weight": "3", "must_have": "yes"}, {"id": "b", "weight": "1"}]
    tiers = [{"id": "top", "at_least": "3"}, {"id": "low", "at_least": "0 %"}]
    assert [(loc, code) for loc, code, _ in found(criteria, tiers=tiers)] == [
        (("tiers", 1, "at_least"), "ICP321")
    ]


def test_tiers_without_any_points() -> None:
    gate = [{"id": "a", "weight": "0", "must_have": "yes"}]
    sentence = "no criterion brings points, so no tier can be reached; give the criteria weights"
    assert found(gate, tiers=[{"id": "top", "at_least": "50 %"}]) == [
        (("tiers",), "ICP321", sentence)
    ]
    assert found(gate, tiers=[]) == []
    assert found(gate) == []  # the playbook's tiers are for all profiles


@pytest.mark.parametrize(
    ("tiers", "code", "sentence"),
    [
        ([{"id": "top", "at_least": "9"}, {"id": "low", "at_least": "0"}], "ICP321",
         "Top needs 9 points, and all criteria together bring 4"),
        ([{"id": "top", "at_least": "50 %", "requires": ["c"]}, {"id": "low"}], "ICP321",
         ("Top requires 'c', which this profile does not have; "
         "add it, or give the profile its own tiers")),
        ([{"id": "low", "at_least": "50 %"}, {"id": "top", "at_least": "3"}], "ICP320",
         "Top needs more points here than Low above it; give this profile its own tiers"),
    ],
)  # fmt: skip
def test_what_the_playbooks_tiers_ask_of_a_profile(
    tiers: list[dict[str, Any]], code: str, sentence: str
) -> None:
    card, faults = compiled(FOUR, playbook=settings(tiers=tiers))
    assert card is None
    assert [(fault.loc, fault.code, fault.message, fault.on_key) for fault in faults] == [
        (("criteria",), code, sentence, True)
    ]


def test_a_single_criterion_is_fine_with_the_default_tiers() -> None:
    assert found([{"id": "only", "must_have": "yes"}]) == []


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        (None, []),
        ([], []),
        ([{"id": "a", "at_least": "75 %"}, {"id": "b", "at_least": "12"}], []),
        ([{"id": "a", "at_least": "101 %"}], [(0, "ICP321")]),
        ([{"id": "a", "at_least": "50 %"}, {"id": "b", "at_least": "75 %"}], [(1, "ICP320")]),
        ([{"id": "a", "at_least": "12"}, {"id": "b", "at_least": "20"}], [(1, "ICP320")]),
        ([{"id": "a", "at_least": "50 %"}, {"id": "b", "at_least": "50 %"}], [(1, "ICP321")]),
        ([{"id": "a", "at_least": "0 %"}, {"id": "b"}], [(1, "ICP321")]),
    ],
)
def test_tiers_of_the_playbook(
    tiers: list[dict[str, Any]] | None, expected: list[tuple[int, str]]
) -> None:
    found, _ = read_model(Settings, {} if tiers is None else {"tiers": tiers})
    assert found is not None
    assert [(fault.loc, fault.code) for fault in check_tiers(found)] == [
        (("tiers", index, "at_least"), code) for index, code in expected
    ]


def test_a_criterion_without_a_label_is_called_by_its_id() -> None:
    card = carded([{"id": "self-hosted"}])
    assert card.criteria[0].label == "Self hosted"


def test_what_two_profiles_have_in_common() -> None:
    one = carded([{"id": "a", **SIZE}, {"id": "b"}])
    two = carded([{"id": "x", **SIZE, "weight": "3"}])
    assert one.tested == two.tested
    assert carded([{"id": "b"}]).tested == frozenset()
