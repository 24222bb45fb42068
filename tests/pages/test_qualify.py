"""What the page "Which profile?" asks for; how it looks whole is in small/expected."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from icp_docs.page import Page
from icp_docs.pages import Renderer, checklists, qualify
from icp_docs.pages.inputs import Input, InputGroup, Option, input_groups
from icp_docs.pages.judged import Question, questions
from icp_docs.playbook import Playbook
from tests.pages.playbooks import read


def playbook(
    folder: Path, profiles: dict[str, dict[str, Any]], settings: dict[str, Any] | None = None
) -> Playbook:
    """A playbook of these profiles, which are written to the folder first."""
    files = {f"profiles/{id_}.yml": {"name": id_, **data} for id_, data in profiles.items()}
    for name, content in {**files, "playbook.yml": settings or {"schema": 1}}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        data = {"summary": "It.", **content} if path.parent != folder else content
        path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    return read(folder)


def groups(made: Playbook) -> tuple[InputGroup, ...]:
    return input_groups(list(made.scorecards.values()), made)


def inputs(made: Playbook) -> dict[str, Input]:
    return {one.field.id: one for group in groups(made) for one in group.inputs}


def asked(made: Playbook) -> tuple[Question, ...]:
    return questions(list(made.scorecards.values()))


def pages(made: Playbook) -> list[Page]:
    return list(qualify.pages(Renderer(made)))


SIZE = {"id": "size", "field": "employees", "ideal": {"at_least": 100}}
PLACE = {"id": "place", "field": "country", "when": {"in": ["KP"]}}


def test_fields_that_decide_most_come_first_by_category(tmp_path: Path) -> None:
    made = playbook(
        tmp_path,
        {
            "one": {
                "criteria": [
                    {"id": "fund", "field": "annual_budget", "ideal": {"at_least": 5}},
                    {**SIZE, "weight": 3},
                ],
                "disqualifiers": [PLACE],
            },
            "two": {"criteria": [{**SIZE, "weight": 3}], "disqualifiers": [PLACE]},
        },
    )
    shown = [(group.category, [one.field.id for one in group.inputs]) for group in groups(made)]
    assert shown == [
        ("geographic", ["country"]),
        ("firmographic", ["employees"]),
        ("economic", ["annual_budget"]),
    ]


def test_a_stand_in_comes_after_the_field_it_stands_in_for(tmp_path: Path) -> None:
    power = {"id": "power", "field": ["surveyed", "told"], "ideal": {"at_least": 100}}
    fields = {name: {"label": name, "type": "number"} for name in ("told", "surveyed")}
    made = playbook(tmp_path, {"one": {"criteria": [power]}}, {"fields": fields})
    assert list(inputs(made)) == ["surveyed", "told"]


def test_parts_of_countries_ask_for_the_state(tmp_path: Path) -> None:
    near = {"id": "near", "field": "country", "ideal": {"in": ["lakes"]}}
    settings = {"regions": {"lakes": {"label": "Lakes", "states": ["US-OH"], "countries": ["CA"]}}}
    found = inputs(playbook(tmp_path, {"one": {"criteria": [near]}}, settings))
    assert list(found) == ["country", "state"]
    assert found["country"].options == (Option("CA", "Canada"), Option("US", "United States"))
    assert Option("DE", "Germany") in found["country"].others


def test_variants_ask_for_what_tells_the_segment(tmp_path: Path) -> None:
    settings = {"segments": {"small": {"label": "Small", "when": {"field": "customers", "is": 1}}}}
    varied = {**SIZE, "per_segment": {"small": {"field": "founded", "ideal": {"at_least": 2000}}}}
    made = playbook(tmp_path, {"one": {"criteria": [varied]}}, settings)
    assert list(inputs(made)) == ["employees", "founded", "customers"]
    made = playbook(tmp_path, {"one": {"criteria": [SIZE]}}, settings)
    assert list(inputs(made)) == ["employees"]


def test_what_can_be_chosen(tmp_path: Path) -> None:
    criteria = [
        {"id": "branch", "field": "industry", "ideal": {"in": ["pharma"]}},
        {"id": "kind", "field": "ownership", "ideal": {"is": "public"}},
        {"id": "tools", "field": "technologies", "ideal": {"contains_any": ["SAP", "Oracle"]}},
        {"id": "part", "field": "segment", "ideal": {"is": "smb"}},
    ]
    settings = {
        "industries": {"pharma": {"label": "Pharma"}, "food": {"label": "Food"}},
        "segments": {"smb": {"label": "Small business"}},
    }
    found = inputs(playbook(tmp_path, {"one": {"criteria": criteria}}, settings))
    assert found["industry"].options == (Option("pharma", "Pharma"),)
    assert found["industry"].others == (Option("food", "Food"),)
    assert [option.value for option in found["ownership"].options] == [
        "private",
        "public",
        "subsidiary",
        "government",
        "nonprofit",
    ]
    assert found["segment"].options == (Option("smb", "Small business"),)
    assert found["technologies"].examples == ("SAP", "Oracle")


def test_a_question_in_the_same_words_is_asked_once(tmp_path: Path) -> None:
    same = {"id": "champion", "question": "Is there a champion?", "weight": 2}
    made = playbook(
        tmp_path,
        {
            "one": {"criteria": [{"id": "own"}, same]},
            "two": {"criteria": [{**same, "weight": 7, "find_it": "Ask *who*."}]},
            "three": {"criteria": [{**same, "question": "Is there an **ally**?"}]},
            "four": {"criteria": [SIZE], "disqualifiers": [{"id": "champion", "label": "Stop"}]},
        },
    )
    yes_no = (("yes", "Yes"), ("no", "No"))
    told = [(one.id, one.text, one.find_it, one.profiles) for one in asked(made)]
    assert told == [
        ("champion", "Is there a champion?", "Ask who.", ("one", "two")),
        ("champion.2", "Stop?", "", ("four",)),
        ("own", "Own?", "", ("one",)),
        ("champion.3", "Is there an ally?", "", ("three",)),
    ]
    assert {one.answers for one in asked(made)} == {yes_no}


def test_a_grade_that_only_a_person_can_give_makes_a_question(tmp_path: Path) -> None:
    bands = [
        {"id": "core", "label": "Core", "when": {"at_least": 100}, "points": 3},
        {"id": "near", "label": "Near", "points": 1},
        {"id": "other", "otherwise": True},
    ]
    made = playbook(
        tmp_path, {"one": {"criteria": [{"id": "age", "field": "founded", "bands": bands}, SIZE]}}
    )
    assert [(one.id, one.answers) for one in asked(made)] == [
        ("age", (("core", "Core"), ("near", "Near"), ("other", "Other")))
    ]


def test_only_active_profiles_are_scored(tmp_path: Path) -> None:
    profiles: dict[str, dict[str, Any]] = {
        "one": {"criteria": [SIZE]},
        "two": {"criteria": [SIZE], "status": "draft"},
        "three": {"criteria": [SIZE], "status": "archived"},
    }
    (page,) = pages(playbook(tmp_path, profiles))
    assert "profiles/one" in page.html
    assert "profiles/two" not in page.html
    assert "profiles/three" not in page.html
    profiles["one"]["status"] = "draft"
    assert pages(playbook(tmp_path, profiles)) == []


def test_profiles_without_rules_have_questions_and_no_fields(tmp_path: Path) -> None:
    (page,) = pages(playbook(tmp_path, {"one": {"criteria": [{"id": "wants"}]}}))
    assert 'data-question="wants"' in page.html
    assert "data-field=" not in page.html


def test_many_questions_wait_until_they_matter(tmp_path: Path) -> None:
    criteria = [{"id": f"c-{number}"} for number in range(qualify.FIRST + 5)]
    made = playbook(tmp_path, {"one": {"criteria": criteria}})
    (page,) = pages(made)
    assert page.html.count('data-question="c-') == qualify.FIRST
    assert '<p class="icp-actions"><button type="button" class="icp-button" data-more' in page.html


def test_questions_as_data(tmp_path: Path) -> None:
    made = playbook(
        tmp_path, {"one": {"criteria": [SIZE, {"id": "wants", "label": "</template>"}]}}
    )
    (page,) = pages(made)
    data = page.html.split("<template data-icp-questions>")[1].split("</template>")[0]
    assert "&#34;" not in data  # nearly half of a page with a thousand profiles
    assert json.loads(unescape(data)) == [
        {
            "id": "wants",
            "line": "wants",
            "text": "</template>?",
            "find": "",
            "answers": [["yes", "Yes"], ["no", "No"]],
            "profiles": [0],
        }
    ]


def test_money_is_typed_with_letters_on_checklists_too(tmp_path: Path) -> None:
    fund = {"id": "fund", "field": "annual_budget", "ideal": {"at_least": 5}}
    made = playbook(tmp_path, {"one": {"criteria": [fund, SIZE]}})
    (form,) = pages(made)
    sheet = next(one for one in checklists.pages(Renderer(made)) if "fund" in one.html)
    for page in (form, sheet):
        modes = dict(re.findall(r'data-field="(\w+)" inputmode="(\w+)"', page.html))
        assert modes == {"annual_budget": "text", "employees": "decimal"}
