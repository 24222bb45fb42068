"""Every sentence of "Scoring, explained" in the language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from icp_docs.scoring import (
    Coverage,
    Line,
    Row,
    RuledOut,
    Score,
    answers_of,
    explain,
    grade_named,
    is_open,
    per_cent,
    rule_text,
    score_data,
)
from icp_docs.values import Format
from tests.scoring.given import carded, scored, settings

D = Decimal

SIZE: dict[str, Any] = {
    "id": "size",
    "field": "employees",
    "ideal": {"between": ["15", "500"]},
    "acceptable": {"between": ["501", "1000"]},
    "weight": "6",
}
INVESTORS: dict[str, Any] = {"id": "investors", "weight": "2"}
PERSONAL: dict[str, Any] = {
    "id": "personal",
    "field": "email_type",
    "when": {"is": "personal"},
    "weight": "-5",
}
SCALE: dict[str, Any] = {
    "id": "scale",
    "field": "users",
    "ideal": {"at_least": "100"},
    "must_have": "yes",
    "weight": "2",
    "route": "community",
    "why": "Below that it does not pay.",
}
INDUSTRY: dict[str, Any] = {
    "id": "stage",
    "field": "growth_stage",
    "bands": [
        {"id": "core", "when": {"is": "growth"}, "points": "3"},
        {"id": "next", "when": {"is": "startup"}, "points": "1"},
        {"id": "other", "otherwise": "yes", "points": "0"},
    ],
}


def line(result: Score, id: str = "size") -> Line:
    (found,) = [line for line in result.lines if line.id == id]
    return found


def grades(result: Score, id: str = "size") -> list[str]:
    return [grade.id for grade in line(result, id).grades]


@pytest.mark.parametrize(
    ("employees", "expected", "low", "high"),
    [
        ("120", ["ideal"], 6, 6),
        ("500", ["ideal"], 6, 6),
        ("501", ["acceptable"], 3, 3),
        ("1001", ["no"], 0, 0),
        ("14", ["no"], 0, 0),
        # With unknown rules every grade that is still possible counts
        ("", ["ideal", "acceptable", "no"], 0, 6),
        ("201-600", ["ideal", "acceptable", "no"], 0, 6),
        ("400-500", ["ideal"], 6, 6),
        ("400-550", ["ideal", "acceptable", "no"], 0, 6),
        ("1000+", ["acceptable", "no"], 0, 3),
        ("1001+", ["no"], 0, 0),
    ],
)
def test_ideal_else_acceptable_else_no(
    employees: str, expected: list[str], low: int, high: int
) -> None:
    result = scored(carded([SIZE]), {"employees": employees})
    assert grades(result) == expected
    assert (result.low, result.high) == (low, high)


def test_each_rule_is_judged_by_itself() -> None:
    wide = {**SIZE, "acceptable": {"at_least": "1"}}
    assert grades(scored(carded([wide]), {"employees": "450-700"})) == ["ideal", "acceptable"]
    assert grades(scored(carded([wide]), {"employees": "120"})) == ["ideal"]


def test_weight_is_one_by_default_and_half_of_it_when_acceptable() -> None:
    card = carded([{key: value for key, value in SIZE.items() if key != "weight"}])
    assert [grade.points for grade in card.criteria[0].grades] == [1, D("0.5"), 0]
    assert scored(card, {"employees": "501"}).low == D("0.5")


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("growth", ["core"]),
        ("startup", ["next"]),
        ("established", ["other"]),
        ("none", ["other"]),
        ("", ["core", "next", "other"]),
    ],
)
def test_bands_from_the_top_the_first_yes_wins(stage: str, expected: list[str]) -> None:
    assert grades(scored(carded([INDUSTRY]), {"growth_stage": stage}), "stage") == expected


def test_an_unknown_band_stays_possible() -> None:
    sizes = {
        "id": "size",
        "field": "employees",
        "bands": [
            {"id": "large", "when": {"at_least": "300"}, "points": "2"},
            {"id": "medium", "when": {"at_least": "100"}, "points": "3"},
            {"id": "rest", "otherwise": "yes"},
        ],
    }
    result = scored(carded([sizes]), {"employees": "201-500"})
    assert (grades(result), result.low, result.high) == (["large", "medium"], 2, 3)


def test_bands_without_otherwise_leave_none_of_these() -> None:
    sizes = {
        "id": "size",
        "field": "employees",
        "bands": [{"id": "large", "when": {"at_least": "300"}, "points": "2"}],
    }
    card = carded([sizes])
    assert grades(scored(card, {"employees": "3"})) == ["none-of-these"]
    assert grades(scored(card)) == ["large", "none-of-these"]
    assert grades(scored(card, size="no")) == ["none-of-these"]
    assert grades(scored(card, size="large")) == ["large"]


def test_a_band_without_a_rule_is_chosen_by_a_person() -> None:
    sizes = {
        "id": "size",
        "field": "employees",
        "bands": [
            {"id": "large", "when": {"at_least": "300"}, "points": "3"},
            {"id": "rising", "points": "2"},
            {"id": "rest", "otherwise": "yes"},
        ],
    }
    card = carded([sizes])
    assert grades(scored(card, {"employees": "400"})) == ["large"]
    assert grades(scored(card, {"employees": "3"})) == ["rising", "rest"]
    assert grades(scored(card, {"employees": "3"}, size="rising")) == ["rising"]
    judged = {"id": "role", "bands": [{"id": "a", "points": "2"}, {"id": "b", "points": "1"}]}
    result = scored(carded([judged]))
    assert (grades(result, "role"), result.low, result.high) == (["a", "b"], 1, 2)


def test_a_judged_criterion_has_the_grades_yes_and_no() -> None:
    card = carded([INVESTORS])
    assert answers_of(card.criteria[0]) == ("yes", "no")
    assert grades(scored(card), "investors") == ["yes", "no"]
    assert grades(scored(card, investors="Yes"), "investors") == ["yes"]
    assert scored(card, investors="yes").low == 2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("no", ["no"]),
        ("acceptable", ["acceptable"]),
        ("yes", ["ideal"]),
        ("Ideal", ["ideal"]),
        # Who does not know has not answered
        ("unknown", ["ideal"]),
        ("don't know", ["ideal"]),
        ("", ["ideal"]),
        ("nonsense", ["ideal"]),
    ],
)
def test_an_answer_given_by_a_person_wins_over_the_rule(answer: str, expected: list[str]) -> None:
    result = scored(carded([SIZE]), {"employees": "120"}, size=answer)
    assert grades(result) == expected


def test_answers() -> None:
    card = carded([SIZE, INDUSTRY], disqualifiers=[{"id": "gone"}])
    size, stage = card.criteria
    (gone,) = card.disqualifiers
    assert answers_of(size) == ("ideal", "acceptable", "no")
    assert answers_of(stage) == ("core", "next", "other")
    assert answers_of(gone) == ("yes", "no")
    assert [grade_named(stage, text) for text in ("Core", "yes", "no", "zzz")] == [
        "core", None, None, None,
    ]  # fmt: skip
    assert [grade_named(gone, text) for text in ("YES", "no", "ideal")] == ["yes", "no", None]
    assert [is_open(text) for text in ("unknown", "", "no")] == [True, True, False]


def test_criteria_are_independent_and_add_up() -> None:
    result = scored(carded([SIZE, INVESTORS, PERSONAL, INDUSTRY]), {"employees": "501-2000"})
    assert (result.low, result.high, result.maximum) == (0 + 0 - 5 + 0, 3 + 2 + 0 + 3, 11)


def test_the_maximum_is_the_sum_of_the_best_points_that_are_not_negative() -> None:
    minus = {"id": "bad", "bands": [{"id": "a", "points": "-3"}, {"id": "b", "points": "-1"}]}
    assert carded([SIZE, PERSONAL, minus]).maximum == 6
    assert carded([PERSONAL]).maximum == 0


def test_per_cent_below_zero_counts_as_zero() -> None:
    result = scored(carded([SIZE, PERSONAL]), {"employees": "3", "email_type": "personal"})
    assert (result.low, result.low_share, result.tiers) == (-5, 0, ("tier-3",))


def test_comparison_is_exact_never_on_rounded_figures() -> None:
    thirds = [{"id": id, "weight": "1"} for id in ("a", "b", "c")]
    tiers = [{"id": "top", "at_least": "66.666667 %"}, {"id": "rest", "at_least": "0 %"}]
    result = scored(carded(thirds, tiers=tiers), a="yes", b="yes", c="no")
    assert result.low_share == Fraction(200, 3)
    assert result.tiers == ("rest",)
    tiers[0]["at_least"] = "66.666666 %"
    assert scored(carded(thirds, tiers=tiers), a="yes", b="yes", c="no").tiers == ("top",)


def test_shown_per_cent_is_rounded_down() -> None:
    assert [per_cent(Fraction(text)) for text in ("200/3", "7499/100", "75", "0")] == [
        66,
        74,
        75,
        0,
    ]


def test_with_maximum_zero_there_is_no_per_cent_and_no_tier() -> None:
    result = scored(carded([PERSONAL]), {"email_type": "work"})
    assert (result.low_share, result.high_share, result.tiers) == (None, None, ("none",))
    assert scored(carded([PERSONAL])).ask_next == ()


@pytest.mark.parametrize(
    ("known", "low", "high"),
    [({"email_type": "personal"}, -5, -5), ({"email_type": "work"}, 0, 0), ({}, -5, 0)],
)
def test_cautions_take_points_when_yes(known: dict[str, str], low: int, high: int) -> None:
    card = carded([PERSONAL])
    assert card.criteria[0].caution
    result = scored(card, known)
    assert (result.low, result.high) == (low, high)


def test_a_judged_caution() -> None:
    card = carded([SIZE, {"id": "rude", "weight": "-3"}])
    assert card.criteria[1].caution
    assert scored(card, {"employees": "120"}, rude="yes").low == 3
    assert scored(card, {"employees": "120"}).could_rule_out == ()


def test_must_haves_score_like_any_criterion() -> None:
    card = carded([SIZE, SCALE])
    assert card.maximum == 8
    assert scored(card, {"employees": "120", "users": "100"}).low == 8


def test_a_must_have_that_is_a_no_rules_out_whatever_the_points() -> None:
    result = scored(carded([SIZE, SCALE]), {"employees": "120", "users": "99"})
    out = RuledOut("scale", "must-have", "Scale", "Below that it does not pay.", "community")
    assert result.ruled_out == (out,)
    assert (result.low, result.tiers, result.ask_next) == (6, (), ())


def test_a_must_have_holds_when_acceptable() -> None:
    card = carded([{**SIZE, "must_have": "yes"}])
    assert scored(card, {"employees": "501"}).ruled_out == ()
    assert scored(card, {"employees": "501-2000"}).could_rule_out == ("size",)
    assert scored(card, {"employees": "2000"}).ruled_out[0].id == "size"


def test_a_must_have_in_a_band_without_points_is_a_no() -> None:
    bands = [
        {"id": "good", "when": {"at_least": "100"}, "points": "2"},
        {"id": "poor", "when": {"at_least": "50"}, "points": "0"},
        {"id": "bad", "otherwise": "yes", "points": "-1"},
    ]
    card = carded([{"id": "size", "field": "employees", "must_have": "yes", "bands": bands}, SCALE])
    outs = {text: scored(card, {"employees": text}).ruled_out for text in ("100", "50", "1")}
    assert {text: bool(out) for text, out in outs.items()} == {"100": False, "50": True, "1": True}
    assert scored(card, {"employees": "20-60", "users": "200"}).ruled_out[0].id == "size"


def test_weight_zero_makes_a_must_have_a_gate_only() -> None:
    card = carded([SIZE, {**SCALE, "weight": "0"}])
    assert card.maximum == 6
    assert scored(card, {"employees": "120", "users": "100"}).ruled_out == ()
    assert scored(card, {"employees": "120", "users": "1"}).ruled_out[0].id == "scale"
    assert scored(card, {"employees": "120"}).ask_next == ("scale",)


GATES: list[dict[str, Any]] = [
    {"id": "self-hosted", "why": "We cannot support it.", "route": "community"},
    {"id": "tiny", "field": "employees", "when": {"less_than": "5"}},
]


def test_a_disqualifier_that_is_yes_rules_out() -> None:
    card = carded([SIZE, SCALE], disqualifiers=GATES)
    result = scored(card, {"employees": "3", "users": "1"}, self_hosted="yes")
    assert result.ruled_out == (
        RuledOut(
            "self-hosted", "disqualifier", "Self hosted", "We cannot support it.", "community"
        ),
        RuledOut("tiny", "disqualifier", "Tiny", "", None),
        RuledOut("scale", "must-have", "Scale", "Below that it does not pay.", "community"),
    )
    assert result.tiers == ()
    assert scored(card, {"employees": "3"}, tiny="no").ruled_out == ()


def test_an_open_disqualifier_or_must_have_changes_no_points() -> None:
    card = carded([SIZE, SCALE], disqualifiers=GATES)
    result = scored(card, {"employees": "120"})
    assert result.could_rule_out == ("self-hosted", "scale")
    assert (result.low, result.high) == (6, 8)
    assert result.tiers == ("tier-1",)
    sure = scored(card, {"employees": "120", "users": "100"}, self_hosted="no")
    assert (sure.could_rule_out, sure.ask_next) == ((), ())


@pytest.mark.parametrize(
    ("points", "tier"),
    [("8", "tier-1"), ("6", "tier-1"), ("5", "tier-2"), ("4", "tier-2"), ("3", "tier-3")],
)
def test_the_tier_is_the_highest_threshold_met(points: str, tier: str) -> None:
    bands = [{"id": f"b{one}", "points": str(one)} for one in range(9)]
    result = scored(carded([{"id": "all", "bands": bands}]), all=f"b{points}")
    assert result.tiers == (tier,)


def test_below_every_threshold_there_is_no_tier() -> None:
    tiers = [{"id": "top", "at_least": "75 %"}, {"id": "good", "at_least": "3"}]
    card = carded([SIZE], tiers=tiers)
    assert scored(card, {"employees": "3"}).tiers == ("none",)
    assert scored(card).tiers == ("top", "good", "none")
    assert scored(carded([SIZE], tiers=[])).tiers == ("none",)


def test_while_low_and_high_differ_the_tiers_are_listed_best_first() -> None:
    card = carded([SIZE, INVESTORS])
    assert scored(card, {"employees": "120"}).tiers == ("tier-1",)
    assert scored(card, investors="yes").tiers == ("tier-1", "tier-2", "tier-3")
    # What no answer leads to is not listed.
    assert scored(carded([INVESTORS])).tiers == ("tier-1", "tier-3")


def test_a_tier_asks_for_what_it_requires() -> None:
    tiers = [
        {"id": "top", "at_least": "50 %", "requires": ["size", "investors"]},
        {"id": "good", "at_least": "50 %"},
        {"id": "rest", "at_least": "0 %"},
    ]
    card = carded([SIZE, INVESTORS, {"id": "fit", "weight": "4"}], tiers=tiers)
    assert scored(card, {"employees": "120"}, investors="yes", fit="yes").tiers == ("top",)
    assert scored(card, {"employees": "120"}, investors="no", fit="yes").tiers == ("good",)
    assert scored(card, {"employees": "501"}, investors="yes", fit="yes").tiers == ("good",)
    # Unknown keeps it open
    assert scored(card, {"employees": "120"}, fit="yes").tiers == ("top", "good")
    assert scored(card, {"employees": "120"}, fit="yes").ask_next == ("investors",)
    assert scored(card, {"employees": "120"}, investors="no").ask_next == ()


def test_ideal_of_a_caution_is_no_and_of_bands_the_best() -> None:
    tiers = [
        {"id": "top", "at_least": "50 %", "requires": ["personal", "stage"]},
        {"id": "rest", "at_least": "0 %"},
    ]
    card = carded([SIZE, PERSONAL, INDUSTRY], tiers=tiers)
    known = {"employees": "120", "email_type": "work", "growth_stage": "growth"}
    assert scored(card, known).tiers == ("top",)
    assert scored(card, {**known, "growth_stage": "startup"}).tiers == ("rest",)
    assert scored(card, {**known, "email_type": "personal"}).tiers == ("rest",)


def test_coverage_counts_disqualifiers_apart() -> None:
    card = carded([SIZE, SCALE, PERSONAL], disqualifiers=GATES)
    result = scored(card, {"employees": "501-600"})
    assert (result.coverage, result.gates) == (Coverage(1, 3), Coverage(1, 2))


def test_no_criterion_answered_is_no_score_which_is_not_zero() -> None:
    card = carded([SIZE, SCALE])
    assert not scored(card).scored
    assert scored(card).low == 0
    assert scored(card, {"employees": "3"}).scored


def test_ask_next_puts_first_what_rules_out_then_points_then_file_order() -> None:
    four = [{"id": id, "weight": weight} for id, weight in (("a", "2"), ("b", "4"), ("c", "2"))]
    card = carded([*four, SCALE, PERSONAL], disqualifiers=GATES)
    assert scored(card).ask_next == (
        "scale", "self-hosted", "tiny", "personal", "b", "a", "c",
    )  # fmt: skip


def test_ask_next_leaves_out_what_cannot_change_the_tier() -> None:
    tiers = [{"id": "top", "at_least": "10"}, {"id": "rest", "at_least": "0 %"}]
    criteria = [{"id": "big", "weight": "10"}, {"id": "small", "weight": "1"}]
    assert scored(carded(criteria, tiers=tiers)).ask_next == ("big",)
    tiers[0]["at_least"] = "11"
    assert scored(carded(criteria, tiers=tiers)).ask_next == ("big", "small")
    assert scored(carded(criteria, tiers=tiers), small="no").ask_next == ()


def test_ask_next_is_empty_once_nothing_can_change() -> None:
    card = carded([SIZE, INVESTORS], disqualifiers=GATES)
    assert scored(card, {"employees": "120"}, self_hosted="no").ask_next == ()
    assert scored(card, {"employees": "3"}).ask_next == ()  # ruled out


TRADE: dict[str, Any] = {
    "id": "trade",
    "label": "Enterprise trade",
    "weight": "4",
    "field": "users",
    "ideal": {"at_least": "100"},
    "acceptable": {"at_least": "50"},
    "why": "Because.",
    "per_segment": {
        "smb": {"label": "Small trade", "ideal": {"at_least": "10"}},
        "named": {"must_have": "yes", "route": "community"},
    },
}


@pytest.mark.parametrize(
    ("known", "segments", "label", "expected"),
    [
        # The field `segment` decides, by id or label
        ({"segment": "smb", "employees": "5000"}, ("smb",), "Small trade", ["ideal"]),
        ({"segment": "Small Business"}, ("smb",), "Small trade", ["ideal"]),
        ({"segment": "mid"}, ("mid",), "Enterprise trade", ["no"]),
        ({"segment": "unheard of", "employees": "3"}, ("",), "Enterprise trade", ["no"]),
        ({"segment": "none", "employees": "3"}, ("",), "Enterprise trade", ["no"]),
        # else the first of the playbook's segments whose rule is yes
        ({"employees": "3"}, ("smb",), "Small trade", ["ideal"]),
        ({"employees": "500"}, ("mid",), "Enterprise trade", ["no"]),
        ({"employees": "5000"}, ("",), "Enterprise trade", ["no"]),
        # Segment unknown: every variant still possible counts
        ({"employees": "51-200"}, ("smb", "mid"), "Small trade", ["ideal", "no"]),
        ({}, ("smb", "mid", ""), "Small trade", ["ideal", "no"]),
    ],
)
def test_segments(
    known: dict[str, str], segments: tuple[str, ...], label: str, expected: list[str]
) -> None:
    result = scored(carded([TRADE]), {**known, "users": "20"})
    assert (result.segments, line(result, "trade").label) == (segments, label)
    assert grades(result, "trade") == expected
    assert result.high == (4 if "ideal" in expected else 0)


def test_a_variant_replaces_the_keys_it_names_and_all_ways_of_grading_at_once() -> None:
    card = carded([TRADE])
    (trade,) = card.criteria
    smb, named = trade.variants["smb"], trade.variants["named"]
    assert [rule_text(view, Format()) for view in (trade, smb, named)] == [
        "at least 100; at least 50 acceptable",
        "at least 10",
        "at least 100; at least 50 acceptable",
    ]
    assert (smb.label, smb.why, smb.must_have) == ("Small trade", "Because.", False)
    assert (named.label, named.must_have, named.route) == ("Enterprise trade", True, "community")
    assert [out.route for out in scored(card, {"segment": "named", "users": "1"}).ruled_out] == [
        "community"
    ]
    assert scored(card, {"segment": "mid", "users": "1"}).ruled_out == ()
    assert scored(card, {"segment": "mid", "users": "50"}).low == 2


def test_rules_can_ask_for_the_derived_segment() -> None:
    small = {"id": "small", "field": "segment", "ideal": {"is": "smb"}}
    card = carded([small])
    assert grades(scored(card, {"employees": "3"}), "small") == ["ideal"]
    assert grades(scored(card, {"employees": "300"}), "small") == ["no"]
    assert grades(scored(card, {"segment": "Small business"}), "small") == ["ideal"]
    assert grades(scored(card, {"employees": "51-200"}), "small") == ["ideal", "no"]
    # A segment without a rule may still be the account's.
    assert grades(scored(card, {"employees": "5000"}), "small") == ["ideal", "no"]
    ruled = settings(segments={"smb": {"label": "S", "when": {"field": "employees", "is": "3"}}})
    card = carded([small], playbook=ruled)
    assert grades(scored(card, {"employees": "5000"}), "small") == ["no"]


def test_rules_can_ask_for_answers() -> None:
    momentum = {"id": "momentum", "ideal": {"answer": "investors"}, "weight": "3"}
    card = carded([INVESTORS, momentum])
    assert scored(card, investors="yes").low == 5
    assert scored(card, investors="no").high == 0
    assert scored(card).high == 5


def test_every_result_can_be_explained_line_by_line() -> None:
    card = carded([SIZE, INVESTORS, PERSONAL, INDUSTRY], disqualifiers=GATES)
    result = scored(card, {"employees": "501-2000", "email_type": "work"}, investors="yes")
    assert explain(result, card, Format()) == (
        Row("self-hosted", "Self hosted", "", "", "Yes or No", ""),
        Row("tiny", "Tiny", "501-2000", "less than 5", "No", ""),
        Row(
            "size", "Size", "501-2000", "15 to 500; 501 to 1,000 acceptable",
            "Acceptable or No", "0 to 3",
        ),
        Row("investors", "Investors", "yes", "", "Yes", "2"),
        Row("personal", "Personal", "work", "Personal", "No", "0"),
        Row(
            "stage", "Stage", "", "Core (Growth) 3; Next (Startup) 1; Other 0",
            "Core, Next or Other", "0 to 3",
        ),
    )  # fmt: skip


def test_a_whole_score_as_data() -> None:
    card = carded([SIZE, SCALE], disqualifiers=GATES[:1])
    assert score_data(scored(card, {"employees": "501"})) == {
        "profile": "test",
        "scored": True,
        "low": "3",
        "high": "5",
        "maximum": "8",
        "low_share": "75/2",
        "high_share": "125/2",
        "tiers": ["tier-2", "tier-3"],
        "ruled_out": [],
        "could_rule_out": ["self-hosted", "scale"],
        "coverage": {"known": 1, "of": 2},
        "gates": {"known": 0, "of": 1},
        "ask_next": ["scale", "self-hosted"],
        "lines": [
            {
                "id": "size", "label": "Size", "answer": None, "values": {"employees": "501"},
                "grades": ["acceptable"], "low": "3", "high": "3",
            },
            {
                "id": "scale", "label": "Scale", "answer": None, "values": {},
                "grades": ["ideal", "no"], "low": "0", "high": "2",
            },
        ],
        "gate_lines": [
            {"id": "self-hosted", "label": "Self hosted", "answer": None, "values": {},
             "truth": "unknown"},
        ],
        "segments": ["mid"],
    }  # fmt: skip


def test_questions() -> None:
    card = carded(
        [
            {**SIZE, "question": "Do they have 15 to 500 people?"},
            {**SIZE, "id": "employees"},
            {**INVESTORS, "label": "Backed by leading investors"},
            {**PERSONAL, "label": "Signed up with a private address"},
            INDUSTRY,
            {"id": "private-company", "field": "ownership", "ideal": {"is": "private"}},
        ],
        disqualifiers=[{"id": "x", "label": "Needs self-hosting"}, *GATES],
    )
    assert [line.question for line in (*card.criteria, *card.disqualifiers)] == [
        "Do they have 15 to 500 people?",
        "Employees: 15 to 500?",
        "Backed by leading investors?",
        "Signed up with a private address?",
        "Stage?",
        "Private company?",
        "Needs self-hosting?",
        "Self hosted?",
        "Tiny?",
    ]


def test_categories_and_fields() -> None:
    card = carded(
        [SIZE, {**SIZE, "id": "b", "category": "economic"}, INVESTORS, SCALE],
        disqualifiers=[{"id": "gone", "field": "country", "when": {"in": ["dach"]}}],
    )
    lines = (*card.criteria, *card.disqualifiers)
    assert [(line.category, line.fields) for line in lines] == [
        ("firmographic", ("employees",)),
        ("economic", ("employees",)),
        ("need", ()),
        ("need", ("users",)),
        ("geographic", ("country",)),
    ]
