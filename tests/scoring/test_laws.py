"""Laws of scoring, tried on many profiles and held against trying every combination."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from icp_docs.rules import read_facts
from icp_docs.scoring import Grade, Score, Scorecard, score, scorecard_data
from icp_docs.scoring.outcomes import Choice, deciding, possible_tiers
from tests.scoring.given import TODAY, carded, compiled, scored, vocabulary

POINTS = st.sampled_from(["-4", "-1", "0", "0.5", "1", "2", "3", "7", "10"])
WEIGHT = st.sampled_from(["0", "0.25", "1", "2", "3", "7", "10"])


@st.composite
def criterion(draw: st.DrawFn, number: int) -> dict[str, Any]:
    """A judged criterion, one with rules, a caution, or bands."""
    form = draw(st.sampled_from(["judged", "ruled", "graded", "caution", "bands"]))
    data: dict[str, Any] = {"id": f"c{number}"}
    low = draw(st.integers(0, 9))
    if form in {"ruled", "graded"}:
        data |= {"field": "employees", "ideal": {"at_least": str(low)}}
    if form == "graded":
        data |= {"acceptable": {"at_most": str(low)}}
    if form == "caution":
        weight = draw(st.sampled_from(["-0.5", "-1", "-4"]))
        return data | {"field": "users", "when": {"at_least": str(low)}, "weight": weight}
    if form == "bands":
        bands = [{"id": f"b{index}", "points": draw(POINTS)} for index in range(3)]
        if draw(st.booleans()):
            bands[0]["when"] = {"at_least": str(low)}
            bands[1]["when"] = {"at_most": str(low - 2)}
            data["field"] = "users"
        return data | {"bands": bands}
    return data | {"weight": draw(WEIGHT), "must_have": draw(st.sampled_from(["yes", "no", "no"]))}


@st.composite
def card(draw: st.DrawFn) -> Scorecard:
    """A sound profile with up to five criteria and three tiers."""
    criteria = [draw(criterion(number)) for number in range(draw(st.integers(1, 5)))]
    ids = [one["id"] for one in criteria]
    names = st.lists(st.sampled_from(ids), max_size=2, unique=True)
    shares = sorted(draw(st.sets(st.integers(0, 100), max_size=3)), reverse=True)
    tiers = [
        {"id": f"t{index}", "at_least": f"{share} %", "requires": draw(names)}
        for index, share in enumerate(shares)
    ]
    found, faults = compiled(criteria, tiers=tiers)
    if found is None:
        assert {fault.code for fault in faults} <= {"ICP321", "ICP314"}
        return carded([{"id": "c0"}, {"id": "c1"}], tiers=[])
    return found


KNOWN = st.fixed_dictionaries(
    {},
    optional={
        "employees": st.one_of(st.integers(0, 9).map(str), st.sampled_from(["2-6", "5+"])),
        "users": st.one_of(st.integers(0, 9).map(str), st.just("none")),
    },
)


def answers(data: st.DataObject, of: Scorecard) -> dict[str, str]:
    """Answers to some of the criteria."""
    return {
        one.id: data.draw(st.sampled_from([grade.id for grade in one.grades]))
        for one in of.criteria
        if data.draw(st.booleans())
    }


def tier_of(of: Scorecard, choice: dict[str, Grade]) -> str:
    """The tier of an account with these grades, as the language says it."""
    total = sum(Fraction(grade.points) for grade in choice.values())
    share = max(Fraction(0), total * 100 / Fraction(of.maximum)) if of.maximum else None
    for tier in of.tiers if share is not None else ():
        least = Fraction(tier.at_least.percent)  # type: ignore[union-attr]
        if share is not None and share >= least and all(choice[id].ideal for id in tier.requires):
            return tier.id
    return "none"


def completions(of: Scorecard, result: Score) -> Iterator[dict[str, Grade]]:
    """Every way in which the open questions can be answered."""
    ids = [line.id for line in result.lines]
    for grades in product(*(line.grades for line in result.lines)):
        yield dict(zip(ids, grades, strict=True))


@settings(max_examples=150)
@given(card(), KNOWN, st.data())
def test_tiers_and_next_questions_are_those_of_trying_everything(
    of: Scorecard, known: dict[str, str], data: st.DataObject
) -> None:
    result = score(of, read_facts(known, vocabulary()), answers(data, of), today=TODAY)
    if result.ruled_out:
        assert (result.tiers, result.ask_next) == ((), ())
        return
    ends = [(choice, tier_of(of, choice)) for choice in completions(of, result)]
    order = [*(tier.id for tier in of.tiers), "none"]
    assert result.tiers == tuple(sorted({tier for _, tier in ends}, key=order.index))
    totals = [sum(grade.points for grade in choice.values()) for choice, _ in ends]
    assert (result.low, result.high) == (min(totals), max(totals))
    wanted = set(result.could_rule_out)
    for line in result.lines:
        seen: dict[tuple[Grade, ...], set[str]] = {}
        for choice, tier in ends:
            others = tuple(grade for id, grade in choice.items() if id != line.id)
            seen.setdefault(others, set()).add(tier)
        if any(len(tiers) > 1 for tiers in seen.values()):
            wanted.add(line.id)
    assert set(result.ask_next) == wanted


@settings(max_examples=150)
@given(card(), KNOWN, st.data())
def test_learning_more_never_leaves_what_was_possible(
    of: Scorecard, known: dict[str, str], data: st.DataObject
) -> None:
    given_answers = answers(data, of)
    kept = data.draw(st.sets(st.sampled_from(sorted(known)))) if known else set()
    told = data.draw(st.sets(st.sampled_from(sorted(given_answers)))) if given_answers else set()
    less = score(
        of,
        read_facts({name: known[name] for name in kept}, vocabulary()),
        # Without its answer a criterion falls back on its rule, which may say something else.
        {
            id: grade
            for id, grade in given_answers.items()
            if id in told or any(one.id == id and not one.judged for one in of.criteria)
        },
        today=TODAY,
    )
    more = score(of, read_facts(known, vocabulary()), given_answers, today=TODAY)
    assert less.low <= more.low <= more.high <= less.high
    assert set(more.tiers) <= set(less.tiers)
    assert {out.id for out in less.ruled_out} <= {out.id for out in more.ruled_out}
    assert set(more.could_rule_out) <= set(less.could_rule_out)
    assert less.coverage.known <= more.coverage.known


def test_thirty_open_questions_need_no_list_of_combinations() -> None:
    criteria = [{"id": f"c{index}", "weight": str(1 + index % 7)} for index in range(30)]
    card = carded(criteria)
    result = scored(card)
    assert result.tiers == ("tier-1", "tier-2", "tier-3")
    assert len(result.ask_next) == 30


def test_odd_points_are_exact_too() -> None:
    criteria = [{"id": f"c{index}", "weight": f"{index}.{index:02}"} for index in range(1, 40)]
    card = carded([*criteria, {"id": "most", "weight": "999.99"}])
    choices = [Choice(one.id, one.grades) for one in card.criteria]
    assert possible_tiers(card.tiers, choices) == ("tier-1", "tier-2", "tier-3")
    assert len(deciding(card.tiers, choices)) == 40


def test_a_scorecard_is_plain_data() -> None:
    of = carded(
        [
            {"id": "size", "field": "employees", "ideal": {"at_least": "15"}, "weight": "2",
             "per_segment": {"smb": {"label": "Team", "ideal": {"at_least": "2"}}}},
        ],
        disqualifiers=[{"id": "gone", "why": "Why.", "route": "community"}],
        tiers=[
            {"id": "top", "at_least": "50 %", "requires": ["size"]},
            {"id": "p", "at_least": "0"},
        ],
    )  # fmt: skip
    data = scorecard_data(of)
    grade = {"text": "", "when": None, "otherwise": True, "ideal": False, "fails": False}
    rule = {"fields": ["employees"], "type": "number"}
    size = {
        "id": "size", "label": "Size", "category": "firmographic",
        "question": "Size: at least 15?", "why": "", "find_it": "", "route": None,
        "must_have": False, "caution": False, "fields": ["employees"],
        "grades": [
            {**grade, "id": "ideal", "label": "Yes", "points": "2", "text": "at least 15",
             "when": {**rule, "at_least": ["15"]}, "ideal": True, "otherwise": False},
            {**grade, "id": "no", "label": "No", "points": "0"},
        ],
    }  # fmt: skip
    team = {
        **size, "label": "Team", "question": "Team: at least 2?",
        "grades": [
            {**grade, "id": "ideal", "label": "Yes", "points": "2", "text": "at least 2",
             "when": {**rule, "at_least": ["2"]}, "ideal": True, "otherwise": False},
            {**grade, "id": "no", "label": "No", "points": "0"},
        ],
    }  # fmt: skip
    assert data == {
        "id": "test",
        "name": "Test",
        "maximum": "2",
        "criteria": [{**size, "per_segment": {"smb": team}}],
        "disqualifiers": [
            {"id": "gone", "label": "Gone", "category": "need", "question": "Gone?", "why": "Why.",
             "find_it": "", "route": "community", "fields": [], "when": None, "text": ""},
        ],
        "tiers": [
            {"id": "top", "name": "Top", "share": "50", "threshold": "1", "requires": ["size"]},
            {"id": "p", "name": "P", "points": "0", "threshold": "0", "requires": []},
        ],
        "segments": [
            {"id": "smb", "label": "Small business", "when": {**rule, "at_most": ["100"]}},
            {"id": "mid", "label": "Mid-market", "when": {**rule, "at_most": ["1000"]}},
            {"id": "named", "label": "Named accounts", "when": None},
        ],
    }  # fmt: skip
