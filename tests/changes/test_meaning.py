"""Rules that are told to mean the same do: no account tells them apart."""

from __future__ import annotations

import copy
from datetime import date
from random import Random

import pytest

from icp_docs.changes.rules import Formats, rule_change, same_rule
from icp_docs.model import Rule, read_model
from icp_docs.rules import Test, Vocabulary, compile_rule, evaluate, read_facts, read_vocabulary
from icp_docs.values import Format
from tests.shared.playbooks import Data, settings_of
from tests.shared.random_accounts import random_facts
from tests.shared.random_profiles import REGIONS, random_rule, random_settings

TODAY = date(2026, 11, 22)
FORMATS = Formats(Format(), Format())


def rewritten(rule: Data, rng: Random) -> Data:
    """The rule with one thing in it done differently, which may or may not change its meaning."""
    data = copy.deepcopy(rule)
    spot = rng.choice(list(rules_in(data)))
    kept = dict(spot)
    spot.clear()
    spot.update(rng.choice(WAYS)(kept, rng))
    return data


def rules_in(rule: Data) -> list[Data]:
    """The rule and all inside it."""
    found = [rule]
    for key in ("all", "any"):
        for part in rule.get(key, ()):
            found += rules_in(part)
    if "not" in rule:
        found += rules_in(rule["not"])
    for part in rule.get("n_of", {}).get("of", ()):
        found += rules_in(part)
    return found


def shuffled(rule: Data, rng: Random) -> Data:
    for value in rule.values():
        if isinstance(value, list):
            rng.shuffle(value)
    if "n_of" in rule:
        rng.shuffle(rule["n_of"]["of"])
    return rule


def in_another_word(rule: Data, rng: Random) -> Data:
    swaps = {"is": "in", "is_not": "not_in", "in": "is", "not_in": "is_not"}
    for word, other in swaps.items():
        if word in rule and (isinstance(rule[word], str) or len(rule[word]) == 1):
            (value,) = [rule[word]] if isinstance(rule[word], str) else rule[word]
            return {name: one for name, one in rule.items() if name != word} | {other: value}
    return rule


def as_alternatives(rule: Data, rng: Random) -> Data:
    for word in ("in", "contains_any"):
        if isinstance(rule.get(word), list) and "field" in rule:
            return {"any": [{"field": rule["field"], word: one} for one in rule[word]]}
    return rule


def as_bounds(rule: Data, rng: Random) -> Data:
    if "between" in rule:
        low, high = rule["between"]
        return {"field": rule["field"], "at_least": low, "at_most": high}
    return rule


def with_codes(rule: Data, rng: Random) -> Data:
    for word in ("in", "not_in"):
        if isinstance(rule.get(word), list):
            codes = [[*REGIONS[one].get("countries", ()), *REGIONS[one].get("states", ())]
                     if one in REGIONS else [one] for one in rule[word]]  # fmt: skip
            return rule | {word: [code for some in codes for code in some]}
    return rule


def denied_twice(rule: Data, rng: Random) -> Data:
    return {"not": {"not": rule}}


def denied(rule: Data, rng: Random) -> Data:
    turned = {"at_least": "less_than", "more_than": "at_most", "is": "is_not", "in": "not_in"}
    turned |= {other: word for word, other in turned.items()}
    for word, other in turned.items():
        if word in rule and "field" in rule:
            return {"not": {"field": rule["field"], other: rule[word]}}
    return rule


def wrapped(rule: Data, rng: Random) -> Data:
    return {rng.choice(["all", "any"]): [rule, rule] if rng.random() < 0.5 else [rule]}


def shorter(rule: Data, rng: Random) -> Data:
    for value in rule.values():
        if isinstance(value, list) and len(value) > 1:
            value.pop()
    return rule


WAYS = (
    shuffled,
    in_another_word,
    as_alternatives,
    as_bounds,
    with_codes,
    denied_twice,
    denied,
    wrapped,
    shorter,
)


def ready(data: Data, vocabulary: Vocabulary) -> Test | None:
    rule, faults = read_model(Rule, data)
    if rule is None or faults:
        return None
    return compile_rule(rule, fields=(), vocabulary=vocabulary, loc=())[0]


@pytest.mark.parametrize("seed", range(6))
def test_rules_that_mean_the_same(seed: int) -> None:
    rng = Random(seed)
    vocabulary, _ = read_vocabulary(settings_of(random_settings(rng)))
    facts = [read_facts(random_facts(rng), vocabulary) for _ in range(30)]
    same = different = 0
    for _ in range(200):
        data = random_rule(rng)
        before, after = ready(data, vocabulary), ready(rewritten(data, rng), vocabulary)
        if before is None or after is None:
            continue
        if not same_rule(before, after):
            different += 1
            assert rule_change("ideal", before, after, FORMATS)
            continue
        same += 1
        for account in facts:
            one, other = (evaluate(test, account, {}, TODAY) for test in (before, after))
            assert one == other, (data, account)
    assert same > 40
    assert different > 3
