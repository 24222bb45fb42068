"""Laws that hold for all rules and accounts, tried on many."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from icp_docs.rules import Test, Truth, describe, evaluate, rule_data
from icp_docs.rules.tree import All, Either, Not, Several
from icp_docs.rules.words import LISTS, ORDER
from icp_docs.values import Format
from tests.rules.given import TODAY, VOCABULARY, compiled, facts, ready

WHOLE = st.integers(0, 20).map(str)
PLACES = st.lists(
    st.sampled_from(["dach", "nordics", "sanctioned", "west-coast", "FR"]), min_size=1
)
WORDS: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.tuples(
        st.sampled_from(["employees", "users"]),
        st.sampled_from(["is", "is_not", "at_least", "at_most", "more_than", "less_than"]),
        WHOLE,
    ).map(lambda parts: {"field": parts[0], parts[1]: parts[2]}),
    st.tuples(st.integers(0, 10), st.integers(10, 20)).map(
        lambda ends: {"field": "employees", "between": [str(end) for end in ends]}
    ),
    st.tuples(st.sampled_from(["in", "not_in"]), PLACES).map(
        lambda parts: {"field": "country", parts[0]: parts[1]}
    ),
    st.tuples(
        st.sampled_from(["contains_any", "contains_all", "contains_none"]),
        st.lists(st.sampled_from(["SAP", "Slack"]), min_size=1),
    ).map(lambda parts: {"field": "technologies", parts[0]: parts[1]}),
    st.sampled_from(["seed", "series-a", "series-c"]).map(
        lambda choice: {"field": "funding", "at_least": choice}
    ),
    st.sampled_from(["yes", "no"]).map(lambda answer: {"answer": "investors", "is": answer}),
)
RULES: st.SearchStrategy[dict[str, Any]] = st.recursive(
    WORDS,
    lambda rules: st.one_of(
        st.lists(rules, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
        st.lists(rules, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        rules.map(lambda part: {"not": part}),
        st.lists(rules, min_size=2, max_size=3).map(
            lambda parts: {"n_of": {"n": "2", "of": parts}}
        ),
    ),
    max_leaves=6,
)
TESTS = RULES.map(ready)
KNOWN = st.fixed_dictionaries(
    {},
    optional={
        "employees": WHOLE,
        "users": WHOLE,
        "country": st.sampled_from(["DE", "NO", "UA", "US", "FR", "KP", "none"]),
        "technologies": st.sampled_from(["SAP", "Slack", "SAP;Slack", "Other", "none"]),
        "funding": st.sampled_from(["seed", "series-b", "none"]),
    },
)
ANSWERS = st.fixed_dictionaries({}, optional={"investors": st.sampled_from(["yes", "no"])})


def truth(test: Test, known: dict[str, Any], answers: dict[str, str]) -> Truth:
    return evaluate(test, facts(**known), answers, TODAY)


@settings(max_examples=300)
@given(TESTS, KNOWN, ANSWERS, st.data())
def test_learning_more_only_settles_what_was_unknown(
    test: Test, known: dict[str, Any], answers: dict[str, str], data: st.DataObject
) -> None:
    forgotten = data.draw(st.sets(st.sampled_from([*known, *answers] or ["nothing"])))
    before = truth(
        test,
        {name: value for name, value in known.items() if name not in forgotten},
        {name: value for name, value in answers.items() if name not in forgotten},
    )
    assert before in {Truth.UNKNOWN, truth(test, known, answers)}


@given(WHOLE, WHOLE, st.integers(0, 20), TESTS)
def test_a_band_says_only_what_holds_for_all_of_it(
    one: str, two: str, inside: int, test: Test
) -> None:
    low, high = sorted((int(one), int(two)))
    exact = min(max(inside, low), high)
    band = truth(test, {"employees": f"{low}-{high}"}, {})
    assert band in {Truth.UNKNOWN, truth(test, {"employees": exact}, {})}


@given(st.lists(TESTS, min_size=1, max_size=4), KNOWN, ANSWERS)
def test_all_any_n_of_and_not_are_of_one_piece(
    tests: list[Test], known: dict[str, Any], answers: dict[str, str]
) -> None:
    def of(test: Test) -> Truth:
        return truth(test, known, answers)

    parts, opposite = tuple(tests), tuple(map(Not, tests))
    assert of(Not(All(parts))) == of(Either(opposite))
    assert of(Not(Either(parts))) == of(All(opposite))
    assert of(Not(Not(parts[0]))) == of(parts[0])
    assert of(Several(1, parts)) == of(Either(parts))
    assert of(Several(len(parts), parts)) == of(All(parts))
    for n in range(1, len(parts) + 1):
        assert of(Not(Several(n, parts))) == of(Several(len(parts) - n + 1, opposite))


@given(TESTS)
def test_every_rule_has_a_text_and_data(test: Test) -> None:
    text = describe(test, Format())
    assert text.strip() == text
    assert text
    assert rule_data(test)


OPERAND = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["5", "5k", "1-10", "none", "yes", "$5M", "90 days", "DE", "dach", "3254", "seed",
         "2026-01-01", "1.5.2026", "000", "10 to 5", "US-CA", "pharma", "private", "*", "9" * 90]
    ),
)  # fmt: skip
MANY = st.lists(OPERAND, max_size=3)


@settings(max_examples=400)
@given(
    st.sampled_from(sorted(VOCABULARY.fields)),
    st.sampled_from(ORDER),
    OPERAND,
    MANY,
    st.one_of(OPERAND, MANY),
)
def test_whatever_is_written_is_a_rule_or_a_fault(
    field: str, word: str, one: str, many: list[str], value: object
) -> None:
    test, faults = compiled({"field": field, word: many if word in LISTS else one})
    assert (test is None) == bool(faults)
    assert all(fault.message for fault in faults)
    if test is not None:
        assert truth(test, {field: value}, {}) in Truth
        assert describe(test, Format())
        json.dumps(rule_data(test))
