"""What people call keys and choices: every word leads to something that the language has."""

from __future__ import annotations

import pytest

from icp_docs.guessing import likeliest, slipped, surely
from icp_docs.model.rule import Rule
from icp_docs.model.schema import KINDS
from icp_docs.model.structure import choices_at, keys_of, parts_of
from icp_docs.model.synonyms import CHOICES, WORDS, called, choice_called
from icp_docs.source.slips import RULE_WORDS

PARTS = {part for kind in KINDS.values() for part in parts_of(kind)}


def test_every_key_with_other_names_is_in_the_language() -> None:
    keys = {key for part in PARTS for key in keys_of(part)}
    assert set(WORDS) - keys == set()


def test_every_choice_with_other_names_is_in_the_language() -> None:
    choices = {one for part in PARTS for key in keys_of(part) for one in choices_at(part, (key,))}
    assert set(CHOICES) - choices == set()


def test_no_key_is_taken_for_another_one() -> None:
    for part in PARTS:
        for key in keys_of(part):
            others = [other for other in keys_of(part) if other != key]
            assert called(key, [*others, key]) in {None, key, *others}


def test_the_words_of_rules_are_those_of_the_model() -> None:
    assert keys_of(Rule).keys() - RULE_WORDS == {"field"}
    assert RULE_WORDS - keys_of(Rule).keys() == set()


@pytest.mark.parametrize(
    ("word", "keys", "meant"),
    [
        ("min", ("in", "at_least"), "at_least"),
        (">=", ("at_least", "is"), "at_least"),
        ("=", ("at_least", "is"), "is"),
        ("title", ("name", "summary"), "name"),
        ("Title", ("titles", "name"), "titles"),
        ("title", ("definition",), None),
        ("nonsense", ("name",), None),
    ],
)
def test_called(word: str, keys: tuple[str, ...], meant: str | None) -> None:
    assert called(word, keys) == meant


def test_choice_called() -> None:
    assert choice_called("Boolean", ("number", "yes-no")) == "yes-no"
    assert choice_called("Boolean", ("draft", "active")) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("weight", "wieght", True),
        ("Review-every", "review_every", True),
        ("summary", "sumary", True),
        ("point", "points", True),
        ("tier-1", "tier-2", False),
        ("won-2024", "won-2025", False),
        ("name", "same", True),
        ("id", "it", False),
        ("consequence", "conseqence!", True),
        ("weight", "height-of", False),
    ],
)
def test_slipped(one: str, other: str, expected: bool) -> None:
    assert slipped(one, other) is expected
    assert slipped(other, one) is expected


def test_surely_asks_for_one_meaning() -> None:
    assert surely("sumary", "summary", ("summary", "name"))
    assert not surely("pains_", "pains", ("pains", "pain"))
    assert not surely("gaols", "goals", ("goals", "gaolss"))


OPTIONS = {
    "finance-head": ("Finance head", "CFO"),
    "plant-manager": ("Plant manager",),
    "plant-director": (),
    "tier-3": (),
}


@pytest.mark.parametrize(
    ("word", "free", "meant"),
    [
        ("cfo", (), "finance-head"),
        ("plant-manger", (), "plant-manager"),
        ("finance-team", (), "finance-head"),
        ("plant", ("plant-director",), "plant-director"),
        ("lab", ("plant-director",), "plant-director"),
        ("lab", (), None),
    ],
)
def test_likeliest(word: str, free: tuple[str, ...], meant: str | None) -> None:
    assert likeliest(word, OPTIONS, free=free) == meant
