"""Comparisons: which rows there are, which of them are the same, and what many columns do."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from icp_docs.model import KINDS
from icp_docs.page import Page
from icp_docs.pages import Renderer, committees, compare
from icp_docs.pages.keys import Content, part_keys
from icp_docs.playbook import Playbook
from tests.pages.marks import marked_playbook
from tests.pages.playbooks import SMALL, read

ELSEWHERE = {"name", "status", "criteria", "disqualifiers", "evidence"}
SAID = {"discovery_questions", "objections"}


def pages(playbook: Playbook) -> dict[str, Page]:
    renderer = Renderer(playbook)
    return {page.path: page for page in [*compare.pages(renderer), *committees.pages(renderer)]}


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def rows(page: Page) -> list[tuple[str, bool, list[str]]]:
    """Each row: its name, whether it is the same everywhere, and its cells as text."""
    found = re.findall(
        r"<tr( class=\"is-same\")?[^>]*>\n<th scope=\"row\">(.*?)</tr>", page.html, re.S
    )
    cells = [
        (same, row.split("</th>")[0], re.findall(r"<td>(.*?)</td>", row, re.S))
        for same, row in found
    ]
    return [
        (words(name.split("<button")[0]), bool(same), [words(one) for one in cell])
        for same, name, cell in cells
    ]


def marks(page: Page) -> dict[str, tuple[str, str]]:
    """For each row what scripts know of it: which cells read the same, and which are higher."""
    found = re.findall(
        r'data-row="([^"]*)" data-kinds="([^"]*)"(?: data-ranks="([^"]*)")?', page.html
    )
    return {key: (kinds, ranks) for key, kinds, ranks in found}


def test_criteria_are_matched_by_id_and_ordered_by_category(tmp_path: Path) -> None:
    head = "name: {}\nsummary: It.\n"
    texts = {
        "a": """criteria:
  - {id: need, label: Need, weight: 2}
  - {id: size, label: Size, field: employees, ideal: {at_least: 10}, weight: 3}
  - {id: both, label: Both}
disqualifiers: [{id: out, label: Out, field: country, when: {in: [FR]}}]
""",
        "b": """criteria:
  - {id: size, label: Headcount, field: employees, ideal: {at_least: 20}, must_have: true}
  - {id: both, label: Both}
  - {id: mail, label: Mail, field: email_type, when: {is: personal}, weight: -1}
""",
    }
    (tmp_path / "profiles").mkdir()
    for name, text in texts.items():
        (tmp_path / f"profiles/{name}.yml").write_text(head.format(name) + text, encoding="utf-8")
    (tmp_path / "profiles/old.yml").write_text(
        "name: Old\nsummary: It.\nstatus: archived\ncriteria: [{id: gone}]\n", encoding="utf-8"
    )
    assert rows(pages(read(tmp_path))["compare/profiles"]) == [
        ("Size", False, ["at least 10 3", "Must have at least 20 1"]),
        ("Need", False, ["Yes 2", ""]),
        ("Both", True, ["Yes 1", "Yes 1"]),
        ("Mail", False, ["", "Caution Personal −1"]),
        ("Out", False, ["France", ""]),
        ("Summary", True, ["It.", "It."]),
    ]


def test_scripts_know_what_reads_the_same_and_what_is_higher(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    bodies = {
        "a": "minimum_deal: 5k USD\ncriteria: [{id: x, weight: 2}, {id: y}]\n"
        "metrics: {win_rate: 20 %, sales_cycle: 3 weeks}\nneeds: {goals: [Grow]}\n",
        "b": "minimum_deal: 20k USD\ncriteria: [{id: x, weight: 3}, {id: y}]\n"
        "metrics: {win_rate: 30 to 40 %, sales_cycle: 38 days}\nneeds: {goals: [Grow]}\n",
        "c": "offering: All\ncriteria: [{id: x, weight: 2}]\n"
        "metrics: {sales_cycle: long}\nneeds: {goals: [Shrink]}\n",
    }
    for name, body in bodies.items():
        text = f"name: {name}\nsummary: It.\n{body}"
        (tmp_path / f"profiles/{name}.yml").write_text(text, encoding="utf-8")
    assert marks(pages(read(tmp_path))["compare/profiles"]) == {
        "criteria.x": ("1 2 1", "1 2 1"),
        "criteria.y": ("1 1 0", ""),
        "facts.summary": ("1 1 1", ""),
        "facts.minimum_deal": ("1 2 0", "1 2 -"),
        "facts.offering": ("0 0 1", ""),
        "needs.goals": ("1 1 2", ""),
        "metrics.sales_cycle": ("1 2 3", ""),
        "metrics.win_rate": ("1 2 0", "1 2 -"),
    }


def test_other_pages_are_known_by_their_ids() -> None:
    html = pages(many(read(SMALL), 61))["compare/profiles-2"].html
    told = re.findall(r"<template data-icp-data>(.*?)</template>", html, re.S)
    assert told == []  # one column has nothing to choose
    html = pages(many(read(SMALL), 62))["compare/profiles-2"].html
    [told] = re.findall(r"<template data-icp-data>(.*?)</template>", html, re.S)
    ids = " ".join(["starter"] * 60)
    assert told.strip() == f"../../compare/profiles/ {ids}"


def test_every_key_of_the_model_has_a_row(tmp_path: Path) -> None:
    marked_playbook(tmp_path)
    made = pages(read(tmp_path))
    label = Renderer(read(SMALL)).label
    for kind in ("profile", "persona"):
        shown = words(made[f"compare/{kind}s"].html)
        for key in part_keys()[KINDS[kind]]:
            if key.name not in ELSEWHERE | SAID:
                assert label(key.name) in shown


def test_every_value_is_shown(tmp_path: Path) -> None:
    profile, persona = marked_playbook(tmp_path)
    made = pages(read(tmp_path))
    for shown, path in ((profile, "compare/profiles"), (persona, "compare/personas")):
        html = made[path].html.replace("\N{NO-BREAK SPACE}", " ")
        missing = [
            place
            for place, text in shown.items()
            if text not in html and place.split(".")[1] not in ELSEWHERE | SAID
        ]
        assert missing == []


def test_values_that_mean_no_are_no_gap(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    text = "name: P\nsummary: It.\nauthority: {final_say: no}\n"
    (tmp_path / "personas/p.yml").write_text(text, encoding="utf-8")
    assert ("Final say", False, ["no"]) in rows(pages(read(tmp_path))["compare/personas"])


def many(playbook: Playbook, count: int) -> Playbook:
    """The playbook with so many profiles."""
    starter = playbook.profiles["starter"]
    profiles = {"starter": starter, **{f"p{number}": starter for number in range(1, count)}}
    return replace(playbook, profiles=MappingProxyType(profiles))


def test_sixty_profiles_stand_on_one_page_and_more_go_on() -> None:
    def paths(count: int) -> list[str]:
        return [path for path in pages(many(read(SMALL), count)) if "personas" not in path]

    assert paths(60) == ["compare/profiles", "compare/committees"]
    more = pages(many(read(SMALL), 61))
    assert [path for path in more if "personas" not in path] == [
        "compare/profiles",
        "compare/profiles-2",
        "compare/committees",
        "compare/committees-2",
    ]
    assert more["compare/profiles-2"].title == "Compare profiles, part 2"
    assert more["compare/profiles-2"].section == ""
    assert '<a href="../../compare/profiles-2/">Part 2</a>' in more["compare/profiles"].html
    assert '<strong aria-current="page">Part 2</strong>' in more["compare/profiles-2"].html
    assert more["compare/profiles"].html.count('<th scope="col">') == 61


def test_committees_say_what_is_missing(tmp_path: Path) -> None:
    for folder in ("profiles", "personas"):
        (tmp_path / folder).mkdir()
    for name in ("boss", "fan", "idle"):
        text = f"name: The {name}\nsummary: It.\nbuying_roles: [economic-buyer, champion, coach]\n"
        (tmp_path / f"personas/{name}.yml").write_text(text, encoding="utf-8")
    seats = {
        "full": "[{persona: boss, role: [economic-buyer, coach], required: yes, stage: decision},"
        " {persona: fan, role: champion}]",
        "half": "[{persona: fan, role: champion}, {persona: boss}]",
        "none": "[]",
    }
    for name, committee in seats.items():
        text = (
            f"name: {name}\nsummary: It.\ncriteria: [{{id: it}}]\nbuying_committee: {committee}\n"
        )
        (tmp_path / f"profiles/{name}.yml").write_text(text, encoding="utf-8")
    page = pages(read(tmp_path))["compare/committees"]
    assert rows(page) == [
        ("Takes part in", False, ["2 of 3 needed in 1", "2 of 3 never needed", ""]),
        ("full", False, ["Economic buyer, Coach , needed joins at decision", "Champion", "Nobody"]),
        ("half", False, ["Takes part", "Champion", "No economic buyer"]),
        ("none", False, ["", "", "No committee yet"]),
    ]
    assert "In no committee The idle" in words(page.html)


def test_the_search_finds_the_pages_and_nothing_inside() -> None:
    for page in pages(read(SMALL)).values():
        assert [(entry.anchor, entry.title) for entry in page.search] == [("", page.title)]


def test_a_content_is_told_by_its_kind() -> None:
    contents = {
        f"{part.__name__}.{key.name}": key.content
        for part, keys in part_keys().items()
        for key in keys
    }
    assert contents["Profile.segment"] == Content("Id")
    assert contents["Persona.seniority"].choices[2] == "c-level"
    assert contents["Criterion.per_segment"].several == "table by Id"
