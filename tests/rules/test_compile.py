"""What rules must not say, with the place, the code and the sentence for each mistake."""

from __future__ import annotations

from typing import Any

import pytest

from icp_docs.model.settings import Settings
from icp_docs.problem import Fault, Fix
from icp_docs.rules import Vocabulary, field_faults, read_vocabulary
from tests.rules.given import SETTINGS, VOCABULARY, compiled

LOC = ("criteria", 0, "ideal")


def found(rule: dict[str, Any], *fields: str) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Place below the rule, code and sentence of every fault."""
    test, faults = compiled(rule, *fields)
    assert (test is None) == bool(faults)
    assert all(fault.loc[:3] == LOC for fault in faults)
    return [(fault.loc[3:], fault.code, fault.message) for fault in faults]


@pytest.mark.parametrize(
    ("field", "word", "operand", "sentence"),
    [
        (
            "title",
            "at_least",
            "5",
            (
                "Title, which is text; write is, is_not, in, not_in, contains_any, contains_all, "
                "contains_none or known"
            ),
        ),
        ("country", "contains_any", ["DE"], "Country, which is a country; write in"),
        ("country", "contains_none", ["DE"], "Country, which is a country; write not_in"),
        ("technologies", "in", ["SAP"], "Technologies, which is a list; write contains_any"),
        ("technologies", "is_not", "SAP", "Technologies, which is a list; write contains_none"),
        ("soc2", "in", ["yes"], "SOC 2, which is a yes-no field; write is"),
        (
            "ownership",
            "at_least",
            "private",
            (
                "Ownership, which is a choice; write is or in, or give the field ordered: yes "
                "in playbook.yml"
            ),
        ),
        (
            "employees",
            "within_last",
            "90 days",
            (
                "Employees, which is a number; write is, is_not, in, not_in, at_least, at_most, "
                "more_than, less_than, between or known"
            ),
        ),
        ("naics", "contains_any", ["3254"], "NAICS code, which is text; write in"),
        (
            "industry",
            "more_than",
            "pharma",
            "Industry, which is an industry; write is",
        ),
        ("deal", "contains_any", ["5"], "Deal, which is money; write in"),
    ],
)
def test_word_that_does_not_fit_the_type(
    field: str, word: str, operand: object, sentence: str
) -> None:
    expected = [((word,), "ICP301", f"'{word}' does not fit {sentence}")]
    assert found({word: operand}, field) == expected


@pytest.mark.parametrize(
    ("rule", "field", "place", "code", "sentence"),
    [
        (
            {"at_least": "many"},
            "employees",
            ("at_least",),
            "ICP302",
            "Employees: many is not a number; write 5000, 5_000 or 5k",
        ),
        (
            {"at_least": "$5"},
            "employees",
            ("at_least",),
            "ICP302",
            "Employees: $5 is not a number; write 5",
        ),
        (
            {"in": ["5", "000"]},
            "employees",
            ("in", 1),
            "ICP302",
            "Employees: 000 is what a comma cut off; write 5000, 5_000 or 5k",
        ),
        (
            {"at_least": "1.5.2026"},
            "renewal",
            ("at_least",),
            "ICP302",
            "Renewal: 1.5.2026 is ambiguous; write 2026-05-01 or 2026-01-05",
        ),
        (
            {"within_last": "90"},
            "renewal",
            ("within_last",),
            "ICP302",
            "Renewal: 90 is not a period; write 90 days",
        ),
        (
            {"within_last": "4 hours"},
            "renewal",
            ("within_last",),
            "ICP302",
            "Renewal: 4 hours is less than a day; write whole days, as 90 days",
        ),
        (
            {"is": "maybe"},
            "soc2",
            ("is",),
            "ICP302",
            "SOC 2: maybe is neither yes nor no; write yes or no",
        ),
        (
            {"known": "perhaps"},
            "soc2",
            ("known",),
            "ICP302",
            "SOC 2: perhaps is neither yes nor no; write yes or no",
        ),
        ({"is": "--"}, "title", ("is",), "ICP302", "Title: '--' has no letter or digit to compare"),
        (
            {"at_least": "none"},
            "employees",
            ("at_least",),
            "ICP302",
            "Employees: 'at_least' cannot ask for none; write is: none",
        ),
        (
            {"at_least": "5 to 10"},
            "employees",
            ("at_least",),
            "ICP302",
            (
                "Employees: 'at_least' takes one value, and 5 to 10 has two ends;"
                " write between: 5 to 10"
            ),
        ),
        (
            {"between": ["5"]},
            "employees",
            ("between",),
            "ICP302",
            "Employees: between needs two ends, as between: [15, 500]",
        ),
        (
            {"between": ["5", "100", "10"]},
            "employees",
            ("between",),
            "ICP302",
            (
                "Employees: between needs two ends, as between: [15, 500]; "
                "inside brackets write 5000, 5_000 or 5k"
            ),
        ),
        (
            {"between": ["5 EUR", "10 USD"]},
            "deal",
            ("between",),
            "ICP302",
            "Deal: both ends of between need one currency and one period",
        ),
        (
            {"between": ["500", "15"]},
            "employees",
            ("between",),
            "ICP305",
            "Employees: between is the wrong way round; write between: [15, 500]",
        ),
        (
            {"between": ["series-b", "seed"]},
            "funding",
            ("between",),
            "ICP305",
            "Funding: between is the wrong way round; write between: [seed, series-b]",
        ),
        (
            {"between": ["1 EUR per month", "10 EUR a year"]},
            "deal",
            ("between",),
            "ICP305",
            "Deal: between is the wrong way round; write between: [10 EUR a year, 1 EUR per month]",
        ),
        (
            {"in": ["dahc"]},
            "country",
            ("in", 0),
            "ICP202",
            "'dahc' is neither a region of the playbook nor a country; did you mean 'dach'?",
        ),
        (
            {"in": ["DE", "Germny"]},
            "country",
            ("in", 1),
            "ICP202",
            "'Germny' is neither a region of the playbook nor a country; did you mean 'Germany'?",
        ),
        (
            {"is": "EU"},
            "country",
            ("is",),
            "ICP202",
            "'EU' is neither a region of the playbook nor a country; write an ISO 3166 code, as DE",
        ),
        (
            {"in": ["phama"]},
            "industry",
            ("in", 0),
            "ICP203",
            "'phama' is not an industry of the playbook; did you mean 'pharma'?",
        ),
        (
            {"in": ["retail"]},
            "industry",
            ("in", 0),
            "ICP203",
            "'retail' is not an industry of the playbook; write making, pharma or software",
        ),
        (
            {"in": ["abc"]},
            "naics",
            ("in", 0),
            "ICP203",
            "'abc' is not a NAICS code; write two to six digits, as 3254",
        ),
        (
            {"is": "privat"},
            "ownership",
            ("is",),
            "ICP204",
            "'privat' is not a choice of Ownership; did you mean 'private'?",
        ),
        (
            {"is": "zzz"},
            "email_type",
            ("is",),
            "ICP204",
            "'zzz' is not a choice of Email type; write work or personal",
        ),
        (
            {"is": "midmarket"},
            "segment",
            ("is",),
            "ICP204",
            "'midmarket' is not a choice of Segment; write smb or enterprise",
        ),
        (
            {"answer": "investor"},
            "",
            ("answer",),
            "ICP205",
            "'investor' is not a criterion here that a person judges; did you mean 'investors'?",
        ),
        (
            {"answer": "zzz"},
            "",
            ("answer",),
            "ICP205",
            "'zzz' is not a criterion here that a person judges; write investors or role",
        ),
        (
            {"answer": "role"},
            "",
            ("answer",),
            "ICP204",
            "'yes' is not a grade of Role; write is: technical or business",
        ),
        (
            {"answer": "role", "in": ["techncal"]},
            "",
            ("in", 0),
            "ICP204",
            "'techncal' is not a grade of Role; write is: technical or business",
        ),
        (
            {"answer": "role", "at_least": "5"},
            "",
            ("at_least",),
            "ICP301",
            "'at_least' does not fit an answer; write is: and a grade",
        ),
        ({"answer": "role", "in": []}, "", ("in",), "ICP303", "'in' names nothing; fill the list"),
        ({}, "employees", (), "ICP303", "this rule says nothing; add a word, as in: [DE, AT]"),
        (
            {"field": "employees"},
            "",
            (),
            "ICP303",
            "this rule says nothing about Employees; add a word such as is",
        ),
        ({"in": []}, "employees", ("in",), "ICP303", "'in' names nothing; fill the list"),
        (
            {"any": []},
            "employees",
            ("any",),
            "ICP303",
            "'any' has no parts; list at least one rule",
        ),
        (
            {"all": []},
            "employees",
            ("all",),
            "ICP303",
            "'all' has no parts; list at least one rule",
        ),
        (
            {"n_of": {"n": "1", "of": []}},
            "employees",
            ("n_of", "of"),
            "ICP303",
            "'of' has no parts; list at least one rule",
        ),
        (
            {"n_of": {"n": "3", "of": [{"is": "1"}, {"is": "2"}]}},
            "employees",
            ("n_of", "n"),
            "ICP304",
            "3 of 2 can never hold; write a number from 1 to 2",
        ),
        (
            {"n_of": {"n": "0", "of": [{"is": "1"}]}},
            "employees",
            ("n_of", "n"),
            "ICP304",
            "0 of 1 always holds; write a number from 1 to 1",
        ),
        (
            {"at_least": "5"},
            "",
            ("at_least",),
            "ICP306",
            "nothing says which account field this tests; add field: to it",
        ),
        (
            {"field": "employes", "is": "5"},
            "",
            ("field", 0),
            "ICP201",
            "'employes' is not an account field; did you mean 'employees'?",
        ),
        (
            {"field": "zzz", "is": "5"},
            "",
            ("field", 0),
            "ICP201",
            "'zzz' is not an account field; declare it under fields in playbook.yml",
        ),
        (
            {"field": ["employees", "country"], "is": "5"},
            "",
            ("field",),
            "ICP307",
            (
                "Employees is number and Country is country; "
                "fields that stand in for each other need one type"
            ),
        ),
        (
            {"field": ["ownership", "email_type"], "is": "work"},
            "",
            ("field",),
            "ICP307",
            "Ownership and Email type have different choices; test them one by one",
        ),
    ],
)
def test_mistakes(
    rule: dict[str, Any], field: str, place: tuple[str | int, ...], code: str, sentence: str
) -> None:
    assert found(rule, *([field] if field else [])) == [(place, code, sentence)]


def test_all_mistakes_of_a_rule_are_told_at_once() -> None:
    rule = {
        "any": [
            {"at_least": "x", "at_most": "y"},
            {"not": {"field": "country", "in": ["dahc", "DE", "Germny"]}},
            {"n_of": {"n": "9", "of": [{"field": "nope", "is": "1"}]}},
        ]
    }
    assert [(place, code) for place, code, _ in found(rule, "employees")] == [
        (("any", 0, "at_least"), "ICP302"),
        (("any", 0, "at_most"), "ICP302"),
        (("any", 1, "not", "in", 0), "ICP202"),
        (("any", 1, "not", "in", 2), "ICP202"),
        (("any", 2, "n_of", "n"), "ICP304"),
        (("any", 2, "n_of", "of", 0, "field", 0), "ICP201"),
    ]


def test_a_fault_of_the_criterions_own_field_is_told_once() -> None:
    assert compiled({"any": [{"is": "1"}, {"is": "2"}]}, "employes") == (None, ())
    assert field_faults(("employes",), VOCABULARY, ("criteria", 3)) == [
        Fault(
            ("criteria", 3, "field", 0),
            "ICP201",
            "'employes' is not an account field; did you mean 'employees'?",
            "employees",
            fix=Fix("employees"),
        )
    ]
    assert field_faults(("employees", "users"), VOCABULARY, ()) == []
    (mixed,) = field_faults(("employees", "country"), VOCABULARY, ("criteria", 3))
    assert (mixed.loc, mixed.code) == (("criteria", 3, "field"), "ICP307")


def test_a_hint_is_what_to_type() -> None:
    _, (fault,) = compiled({"in": ["dahc"]}, "country")
    assert (fault.hint, fault.on_key) == ("dach", False)
    _, (fault,) = compiled({"in": ["SAP"]}, "technologies")
    assert (fault.hint, fault.on_key) == ("contains_any", True)


def test_hostile_text_is_echoed_shortened_and_harmless() -> None:
    _, (fault,) = compiled({"in": ["\x1b[31m" + "x" * 10**5]}, "country")
    assert "\x1b" not in fault.message
    assert len(fault.message) < 250


def settings(**changes: Any) -> tuple[Vocabulary, list[tuple[tuple[str | int, ...], str, str]]]:
    vocabulary, faults = read_vocabulary(Settings.model_validate({**SETTINGS, **changes}))
    return vocabulary, [(fault.loc, fault.code, fault.message) for fault in faults]


def test_built_in_fields_are_the_languages_table() -> None:
    vocabulary, _ = settings(fields={})
    told = {
        (name, "text" if spec.kind == "naics" else spec.kind, spec.category)
        for name, spec in vocabulary.fields.items()
    }
    firmographic = {
        ("name", "text"), ("domain", "text"), ("industry", "industry"), ("naics", "text"),
        ("employees", "number"), ("annual_revenue", "money"), ("customers", "number"),
        ("ownership", "choice"), ("founded", "number"), ("growth_stage", "choice"),
        ("segment", "choice"),
    }  # fmt: skip
    assert told == {
        *((name, kind, "firmographic") for name, kind in firmographic),
        ("annual_budget", "money", "economic"),
        ("country", "country", "geographic"),
        ("state", "text", "geographic"),
        ("city", "text", "geographic"),
        ("technologies", "list", "technographic"),
        ("maturity", "text", "technographic"),
        ("email_type", "choice", "contact"),
    }
    assert vocabulary.fields["ownership"].choices == (
        "private", "public", "subsidiary", "government", "nonprofit",
    )  # fmt: skip
    assert vocabulary.fields["growth_stage"].choices == ("startup", "growth", "established")
    assert vocabulary.fields["growth_stage"].ordered
    assert vocabulary.fields["email_type"].choices == ("work", "personal")
    assert vocabulary.fields["segment"].choices == ("smb", "enterprise")


def test_a_built_in_field_can_have_more_columns_choices_and_another_label() -> None:
    vocabulary, faults = settings(
        fields={
            "employees": {"label": "Headcount", "columns": ["head__c"], "category": "demographic"},
            "ownership": {"choices": ["private", "mutual"]},
            "country": {"type": "country"},
        }
    )
    assert faults == []
    employees = vocabulary.fields["employees"]
    assert (employees.label, employees.category, employees.kind) == (
        "Headcount", "demographic", "number",
    )  # fmt: skip
    assert employees.columns[-1] == "head__c"
    assert vocabulary.fields["ownership"].choices == ("private", "mutual")


@pytest.mark.parametrize(
    ("changes", "loc", "code", "sentence"),
    [
        (
            {"fields": {"employees": {"type": "text"}}},
            ("fields", "employees", "type"),
            "ICP308",
            "'employees' is built in, as number; take the type away or choose another name",
        ),
        (
            {"fields": {"naics": {"type": "number"}}},
            ("fields", "naics", "type"),
            "ICP308",
            "'naics' is built in, as text; take the type away or choose another name",
        ),
        (
            {"fields": {"plan": {"type": "choice"}}},
            ("fields", "plan"),
            "ICP308",
            "'plan' is a choice; list what can be chosen, as choices: [small, large]",
        ),
        (
            {"fields": {"plan": {"choices": ["a"]}}},
            ("fields", "plan", "choices"),
            "ICP308",
            "'choices' belongs to a field of type choice, and 'plan' is text",
        ),
        (
            {"fields": {"plan": {"type": "number", "ordered": "yes"}}},
            ("fields", "plan", "ordered"),
            "ICP308",
            "'ordered' belongs to a field of type choice, and 'plan' is number",
        ),
        (
            {"regions": {"x": {"countries": ["DE", "Germny"]}}},
            ("regions", "x", "countries", 1),
            "ICP202",
            "'Germny' is not a country; did you mean 'Germany'?",
        ),
        (
            {"regions": {"x": {"states": ["California"]}}},
            ("regions", "x", "states", 0),
            "ICP202",
            "California is written by its code: US-CA",
        ),
        (
            {"industries": {"x": {"label": "X", "naics": ["pharma"]}}},
            ("industries", "x", "naics", 0),
            "ICP203",
            "'pharma' is not a NAICS code; write two to six digits, as 3254, 51 or 31-33",
        ),
        (
            {"segments": {"x": {"label": "X", "when": {"field": "employees", "in": []}}}},
            ("segments", "x", "when", "in"),
            "ICP303",
            "'in' names nothing; fill the list",
        ),
        (
            {"segments": {"x": {"label": "X", "when": {"answer": "y"}}}},
            ("segments", "x", "when", "answer"),
            "ICP205",
            "'y' is not a criterion here that a person judges",
        ),
    ],
)
def test_mistakes_in_the_playbooks_settings(
    changes: dict[str, Any], loc: tuple[str | int, ...], code: str, sentence: str
) -> None:
    assert settings(**changes)[1] == [(loc, code, sentence)]


def test_the_period_of_money_is_in_the_name_of_its_field() -> None:
    vocabulary, _ = settings(
        fields={
            "mrr": {"type": "money"},
            "arr": {"type": "money"},
            "spend": {"type": "money", "label": "Quarterly spend"},
            "deal": {"type": "money"},
        }
    )
    names = ("mrr", "arr", "spend", "deal", "annual_revenue", "annual_budget")
    periods = [vocabulary.fields[name].per for name in names]
    assert periods == ["month", "year", "quarter", None, "year", "year"]
