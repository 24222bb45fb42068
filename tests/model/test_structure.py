"""What the structure of the models tells about a place of a document."""

from __future__ import annotations

import pytest

from icp_docs.model import KINDS, Criterion, Part, Persona, Profile, Question, Rule, Settings
from icp_docs.model.structure import choices_at, keys_of, part_at, parts_of, typed_at
from icp_docs.problem import Loc


@pytest.mark.parametrize(
    ("model", "loc", "noun"),
    [
        (Profile, (), "profile"),
        (Profile, ("criteria", 2), "criterion"),
        (Profile, ("criteria",), "criterion"),
        (Profile, ("criteria", 2, "ideal", "any", 0), "rule"),
        (Profile, ("criteria", 2, "ideal", "not", "n_of"), "n_of rule"),
        (Profile, ("criteria", 2, "per_segment", "smb"), "per_segment entry"),
        (Profile, ("criteria", 2, "per_segment", "smb", "bands", 0), "band"),
        (Profile, ("criteria", "bands", "when"), "rule"),
        (Profile, ("needs", "pains", 0), "pain"),
        (Settings, ("fields", "revenue"), "account field"),
        (Settings, ("owners",), None),
        (Profile, ("name",), None),
        (Profile, ("nothing", "of", "the", "kind"), None),
        (Profile, ("name", "first"), None),
    ],
)
def test_part_at(model: type[Part], loc: Loc, noun: str | None) -> None:
    part = part_at(model, loc)
    assert (part and part.noun) == noun


@pytest.mark.parametrize(
    ("model", "loc", "choices"),
    [
        (Persona, ("kind",), ("buyer", "user", "negative")),
        (Persona, ("product_knowledge",), ("low", "medium", "high")),
        (Profile, ("customer_type",), ("company", "public-sector", "nonprofit", "individual")),
        (Profile, ("customer_type", 1), ("company", "public-sector", "nonprofit", "individual")),
        (Profile, ("name",), ()),
        (Profile, ("criteria", 0), ()),
    ],
)
def test_choices_at(model: type[Part], loc: Loc, choices: tuple[str, ...]) -> None:
    assert choices_at(model, loc) == choices


def test_keys_are_those_of_the_file_not_those_of_python() -> None:
    words = ("is", "in", "not", "any", "all")
    assert {word: keys_of(Rule)[word] for word in words} == {word: f"{word}_" for word in words}
    assert keys_of(Settings)["schema"] == "schema_"


def test_parts_of_a_question() -> None:
    assert [part.noun for part in parts_of(Question)] == ["discovery question", "framework tag"]


def test_every_part_has_a_noun_of_its_own() -> None:
    nouns: dict[str, type[Part]] = {}
    for model in KINDS.values():
        for part in parts_of(model):
            assert nouns.setdefault(part.noun, part) is part
    assert "mapping" not in nouns


def test_shorthand_is_a_key_of_its_part() -> None:
    for model in KINDS.values():
        for part in parts_of(model):
            assert not part.shorthand or part.shorthand in keys_of(part)


DATA = {
    "criteria": [{"id": "a", "ideal": {"is": "x"}}],
    "titles": "CFO",
    "pains": {"pain": "It hurts"},
}


@pytest.mark.parametrize(
    ("loc", "typed"),
    [
        ((), DATA),
        (("criteria", 0, "ideal", "is"), "x"),
        (("titles", 0), "CFO"),
        (("pains", 0, "pain"), "It hurts"),
        (("titles", 0, "first"), "CFO"),
        (("nothing", 3, "here"), None),
    ],
)
def test_typed_at(loc: Loc, typed: object) -> None:
    assert typed_at(DATA, loc) == typed


def test_criterion_repeats_the_keys_of_a_variant() -> None:
    own = set(keys_of(Criterion)) - {"id", "per_segment"}
    assert own == set(keys_of(Criterion.__bases__[0]))
