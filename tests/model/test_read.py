"""What is left of a document when parts of it are broken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from icp_docs.model import Glossary, Persona, Profile, Settings, read_document, read_model
from icp_docs.problem import Loc


def profile(**others: Any) -> dict[str, Any]:
    return {"name": "N", "summary": "S", "criteria": [{"id": "a"}], **others}


def test_sound_document_is_whole_and_frozen() -> None:
    model, faults = read_model(
        Profile, profile(reviewed="2026-10-01"), id="x", path="profiles/x.yml"
    )
    assert faults == ()
    assert model is not None
    assert (model.id, model.path) == ("x", "profiles/x.yml")
    assert model.reviewed == date(2026, 10, 1)
    with pytest.raises(ValidationError):
        model.name = "other"


def test_data_is_left_as_it_was() -> None:
    data = profile(criteria=[{"id": "A B"}, {"id": "b", "weight": "many"}], tittle="x")
    before = repr(data)
    read_model(Profile, data)
    assert repr(data) == before


def test_broken_values_are_left_out_and_the_rest_is_kept() -> None:
    data = profile(
        owner="revops",
        reviewed="yesterday",
        criteria=[
            {"id": "a", "weight": "many", "why": "kept"},
            {"id": "Not an id"},
            {"id": "c", "weight": "2.5", "ideal": {"betwen": ["1", "2"]}},
        ],
        needs={"goals": ["kept", {"a": "b"}]},
    )
    model, faults = read_model(Profile, data)
    assert [fault.loc for fault in faults] == [
        ("reviewed",),
        ("criteria", 0, "weight"),
        ("criteria", 1, "id"),
        ("criteria", 2, "ideal", "betwen"),
        ("needs", "goals", 1),
    ]
    assert model is not None
    assert model.model_dump(exclude_defaults=True) == {
        "name": "N",
        "summary": "S",
        "owner": "revops",
        "criteria": (
            {"id": "a", "why": "kept"},
            {"id": "c", "weight": Decimal("2.5"), "ideal": {}},
        ),
        "needs": {"goals": ("kept",)},
    }


def test_places_of_the_model_lead_back_to_what_was_typed() -> None:
    def bad() -> dict[str, str]:
        return {"weight": "3"}

    data = profile(
        criteria=[
            bad(),
            {"id": "b", "bands": [bad(), bad(), {"id": "x"}]},
            bad(),
            {"id": "d"},
            {"id": "e"},
        ]
    )
    reading = read_document(Profile, data, id="x", path="profiles/x.yml")
    assert reading.model is not None
    assert [criterion.id for criterion in reading.model.criteria] == ["b", "d", "e"]
    places: dict[Loc, Loc] = {
        ("criteria", 0, "route"): ("criteria", 1, "route"),
        ("criteria", 0, "bands", 0, "id"): ("criteria", 1, "bands", 2, "id"),
        ("criteria", 1): ("criteria", 3),
        ("criteria", 2, "evidence", 1): ("criteria", 4, "evidence", 1),
        ("criteria",): ("criteria",),
        ("name",): ("name",),
        (): (),
    }
    assert {place: reading.typed(place) for place in places} == places


def test_part_that_is_left_without_what_it_needs_is_left_out_as_a_whole() -> None:
    data = profile(value_propositions=[{"for": ["A B"], "statement": "x"}, {"for": ["cfo"]}])
    reading = read_document(Profile, data, id="", path="")
    assert [fault.loc for fault in reading.faults] == [("value_propositions", 0, "for", 0)]
    assert reading.model is not None
    assert [list(item.for_) for item in reading.model.value_propositions] == [[], ["cfo"]]


@pytest.mark.parametrize(
    "data",
    [{"criteria": [{"id": "a"}]}, {"name": None, "summary": ["x"], "criteria": {"id": "a"}}],
)
def test_profile_without_name_or_summary_can_still_be_checked(data: object) -> None:
    model, faults = read_model(Profile, data)
    assert model is not None
    assert len(faults) == 2
    assert [criterion.id for criterion in model.criteria] == ["a"]


@pytest.mark.parametrize(
    "data",
    [
        profile(criteria=None),
        profile(criteria=[]),
        profile(criteria=["x"]),
        profile(criteria="x"),
        [],
        "text",
        None,
    ],
)
def test_profile_without_criteria_is_none(data: object) -> None:
    model, faults = read_model(Profile, data)
    assert model is None
    assert len(faults) == 1


def test_misspelled_required_key_is_one_fault() -> None:
    model, faults = read_model(Persona, {"nmae": "CFO", "summary": "S"})
    assert [(fault.code, fault.loc, fault.on_key) for fault in faults] == [
        ("ICP101", ("nmae",), True)
    ]
    assert model is not None


def test_key_without_a_value_is_absent() -> None:
    model, faults = read_model(
        Persona, {"name": "CFO", "summary": "S", "titles": None, "kind": None}
    )
    assert faults == ()
    assert model is not None
    assert (model.titles, model.kind) == ((), "buyer")


def test_unknown_ids_of_a_table_leave_the_others() -> None:
    model, faults = read_model(
        Settings, {"owners": {"RevOps": "R", "sales": {"nme": "S"}, "ok": "O"}}
    )
    assert [fault.loc for fault in faults] == [("owners", "RevOps"), ("owners", "sales", "nme")]
    assert model is not None
    assert list(model.owners) == ["ok"]


def test_terms_may_be_plain_text() -> None:
    model, faults = read_model(Glossary, {"terms": ["ICP", {"term": "Tier", "see": "ICP"}]})
    assert faults == ()
    assert model is not None
    assert [(term.term, term.see) for term in model.terms] == [("ICP", ()), ("Tier", ("ICP",))]


def test_faults_inside_a_count_of_rules_are_told() -> None:
    rule = {"n_of": {"n": "1", "off": [{"is": "x"}]}}
    _, faults = read_model(Profile, profile(criteria=[{"id": "a", "ideal": rule}]))
    assert [(fault.code, fault.message) for fault in faults] == [
        ("ICP101", "unknown key 'off' in this n_of rule; did you mean 'of'?")
    ]


def test_one_text_under_an_unknown_key_is_the_one_that_is_missing() -> None:
    industries = {"food": {"label_": "Food"}, "pharma": {"tag": {"de": "Pharma"}}}
    _, faults = read_model(Settings, {"industries": industries})
    assert [(fault.loc, fault.code, fault.hint) for fault in faults] == [
        (("industries", "food", "label_"), "ICP101", "label"),
        (("industries", "pharma"), "ICP102", ""),
        (("industries", "pharma", "tag"), "ICP101", ""),
    ]


def test_list_written_as_a_table_is_one_fault() -> None:
    data = profile(criteria={"size": {"weight": "3"}, "country": None}, triggers={"Fair": "x"})
    _, faults = read_model(Profile, data)
    assert [(fault.loc, fault.code, fault.message) for fault in faults] == [
        (
            ("criteria",),
            "ICP103",
            "'criteria': expected a list; begin each entry with a dash, as `- id: size`",
        ),
        (
            ("triggers",),
            "ICP103",
            "'triggers': expected a list; begin each entry with a dash, as `- name: Fair`",
        ),
    ]


def test_thousands_of_mistakes_are_told() -> None:
    broken = [{"n": "x"} | ({"id": "a"} if number % 2 else {}) for number in range(6000)]
    reading = read_document(Profile, profile(evidence=broken), id="", path="")
    assert len(reading.faults) == 9000
    assert reading.model is not None
    assert reading.typed(("evidence", 2999, "id")) == ("evidence", 5999, "id")
