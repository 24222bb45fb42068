"""What stands on a checklist; how it looks whole is in small/expected."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from icp_docs.pages import Renderer, checklists
from icp_docs.pages.asked import make_sheet
from icp_docs.pages.fitting import MOST_NOTES, SETTINGS, setting
from icp_docs.pages.sheet import Box, Line, Sheet
from tests.pages.playbooks import SMALL, pages_of, read


def sheet(folder: Path, profile: dict[str, Any], settings: dict[str, Any] | None = None) -> Sheet:
    """The checklist of one profile, which is written to the folder first."""
    data = {"name": "One", "summary": "It.", **profile}
    for name, content in {"profiles/one.yml": data, "playbook.yml": settings or {}}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(content or {"schema": 1}, sort_keys=False), encoding="utf-8")
    playbook = read(folder)
    return make_sheet(playbook.profiles["one"], playbook)


def line(folder: Path, criterion: dict[str, Any]) -> Line:
    """The line of a single criterion."""
    return sheet(folder, {"criteria": [{"id": "it", **criterion}]}).lines[0]


def told(boxes: Iterable[Box]) -> list[tuple[str, str, str, str]]:
    """Boxes as they are read: label, rule, points, and what is special."""
    return [
        (
            box.label,
            box.text,
            "" if box.points is None else f"{box.points.normalize():f}",
            " ".join(word for word in ("stops", "told") if getattr(box, word)),
        )
        for box in boxes
    ]


NO = ("No", "", "", "")
EMPLOYEES = {"label": "Staff", "field": "employees", "ideal": {"between": [15, 500]}}
BOXES: dict[str, tuple[dict[str, Any], list[tuple[str, str, str, str]]]] = {
    "judged": ({"weight": 3}, [("Yes", "", "3", ""), NO]),
    "the made question says the rule": (EMPLOYEES, [("Yes", "", "1", ""), NO]),
    "an author's question may not": (
        {**EMPLOYEES, "question": "Right size?"},
        [("Yes", "15 to 500", "1", "told"), NO],
    ),
    "three grades": (
        {**EMPLOYEES, "weight": 5, "acceptable": {"at_least": 10}},
        [("Ideal", "15 to 500", "5", ""), ("Acceptable", "at least 10", "2.5", ""), NO],
    ),
    "must-have": (
        {**EMPLOYEES, "must_have": True},
        [("Yes", "", "1", ""), ("No", "", "", "stops")],
    ),
    "a gate has no points": (
        {"weight": 0, "must_have": True},
        [("Yes", "", "", ""), ("No", "", "", "stops")],
    ),
    "caution": (
        {"field": "email_type", "when": {"is": "personal"}, "weight": -2},
        [("Yes", "Personal", "-2", ""), NO],
    ),
    "bands": (
        {
            "field": "employees",
            "bands": [
                {"id": "core", "label": "15 to 500 people", "when": {"between": [15, 500]}},
                {"id": "next", "when": {"at_least": 501}, "points": 2},
                {"id": "other", "otherwise": True},
            ],
        },
        [
            ("15 to 500 people", "", "0", ""),
            ("Next", "at least 501", "2", ""),
            ("Other", "", "0", ""),
        ],
    ),
}


@pytest.mark.parametrize("name", BOXES)
def test_boxes(tmp_path: Path, name: str) -> None:
    criterion, expected = BOXES[name]
    assert told(line(tmp_path, criterion).boxes) == expected


def test_disqualifiers_come_first_then_must_haves_then_categories_then_cautions(
    tmp_path: Path,
) -> None:
    made = sheet(
        tmp_path,
        {
            "criteria": [
                {"id": "mail", "weight": -1, "category": "firmographic"},
                {"id": "need", "category": "need"},
                {"id": "size", "category": "firmographic"},
                {"id": "must", "must_have": True},
            ],
            "disqualifiers": [{"id": "stop"}],
        },
    )
    assert [(group.kind, [one.id for one in group.lines]) for group in made.groups] == [
        ("disqualifiers", ["stop"]),
        ("must-haves", ["must"]),
        ("firmographic", ["size"]),
        ("need", ["need"]),
        ("cautions", ["mail"]),
    ]
    assert made.stops == 2
    assert made.maximum == 3


def test_thresholds_are_exact_points(tmp_path: Path) -> None:
    tiers = [
        {"id": "a", "at_least": "70 %", "requires": ["size"]},
        {"id": "b", "at_least": 5},
        {"id": "c", "at_least": "33.3 %"},
    ]
    criteria = [{"id": "size", "label": "Size", "weight": 7}, {"id": "need", "weight": 18}]
    made = sheet(tmp_path, {"criteria": criteria, "tiers": tiers[:1] + tiers[2:]})
    assert [row.points for row in made.tiers] == [Decimal("17.5"), Decimal("8.325")]
    assert made.tiers[0].requires == ("Size",)
    assert made.below
    made = sheet(tmp_path, {"criteria": criteria, "tiers": tiers[1:2]})
    assert [row.points for row in made.tiers] == [5]


@pytest.mark.parametrize(
    ("weight", "rows", "below"),
    [(4, [Decimal(3), Decimal(2), None], False), (0, [], False)],
)
def test_the_last_tier_may_take_everybody(
    tmp_path: Path, weight: int, rows: list[Decimal | None], below: bool
) -> None:
    made = sheet(tmp_path, {"criteria": [{"id": "it", "weight": weight, "must_have": True}]})
    assert [row.points for row in made.tiers] == rows
    assert made.below is below


def test_wordings_of_segments(tmp_path: Path) -> None:
    criterion = {
        **EMPLOYEES,
        "id": "size",
        "why": "So.",
        "per_segment": {
            "small": {"question": "Small enough?"},
            "large": {"ideal": {"at_least": 1000}},
            "other": {"bands": [{"id": "fits"}, {"id": "else"}]},
            "same": {"why": "So."},
        },
    }
    criterion["per_segment"]["other"]["bands"][0]["points"] = 1
    segments = {name: name.capitalize() for name in criterion["per_segment"]}
    made = sheet(tmp_path, {"criteria": [criterion]}, {"segments": segments}).lines[0]
    assert [
        (one.segment, one.question, told(one.boxes), one.ticked, one.why) for one in made.variants
    ] == [
        ("small", "Small enough?", [("Yes", "15 to 500", "1", "told"), NO], False, ""),
        ("large", "Staff: at least 1,000?", [], False, ""),
        ("other", "Staff?", [("Fits", "", "1", ""), ("Else", "", "0", "")], True, ""),
    ]


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ({"when": {"field": "annual_revenue", "at_least": "1M"}}, ["employees", "annual_revenue"]),
        ({"when": {"field": "employees", "at_least": 200}}, ["employees"]),
        ({}, ["employees", "segment"]),
    ],
)
def test_a_line_asks_for_its_fields_and_the_first_that_differs_for_the_segment(
    tmp_path: Path, rule: dict[str, Any], fields: list[str]
) -> None:
    judged = {"id": "judged"}
    differs = {**EMPLOYEES, "id": "size", "per_segment": {"large": {"ideal": {"at_least": 1000}}}}
    again = {**deepcopy(differs), "id": "again", "label": "Again"}
    settings = {"segments": {"large": {"label": "Large", **rule}}}
    made = sheet(tmp_path, {"criteria": [judged, differs, again]}, settings)
    asked = {line.id: list(line.fields) for line in made.lines}
    assert asked == {"judged": [], "size": fields, "again": ["employees"]}
    assert set(made.inputs) == set(fields)


def test_only_the_page_of_one_checklist_can_be_filled_in() -> None:
    pages = pages_of(read(SMALL))
    paths = [path for path in pages if path.startswith("checklists/")]
    working = [path for path in paths if "data-icp-data" in pages[path].html]
    assert working == [path for path in paths if path not in {checklists.INDEX, checklists.ALL}]
    assert "icp-given" not in pages[checklists.ALL].html


def test_a_route_is_called_by_its_label_or_by_the_profile_that_takes_over(tmp_path: Path) -> None:
    stops = [{"id": f"stop-{route}", "route": route} for route in ("desk", "own", "plain")]
    routes = {"desk": {"label": "The desk"}, "own": {"profile": "one"}, "plain": {"next_step": "x"}}
    profile = {"criteria": [{"id": "it"}], "disqualifiers": stops}
    made = sheet(tmp_path, profile, {"routes": routes})
    names = {id_: to.name for id_, to in made.routes.items()}
    assert names == {"desk": "The desk", "own": "One", "plain": "Plain"}


def test_the_longer_a_sheet_the_smaller_it_is_printed(tmp_path: Path) -> None:
    hint = "A sentence of some length that says why this line is asked of everybody. "
    chosen = [
        setting(
            sheet(
                tmp_path,
                {
                    "criteria": [
                        {"id": f"c-{n}", "why": hint, "find_it": hint} for n in range(count)
                    ]
                },
            )
        )
        for count in range(2, 60, 8)
    ]
    names = [one.name for one in SETTINGS]
    places = [names.index(name) for name, _ in chosen]
    assert places == sorted(places)
    assert [chosen[0], chosen[-1]] == [(names[0], MOST_NOTES), (names[-1], 0)]
    assert all(one.size >= 8 for one in SETTINGS)


def test_a_sheet_each_and_all_together_unless_they_are_too_many(tmp_path: Path) -> None:
    profiles = tmp_path / "profiles"
    profiles.mkdir()

    def paths(count: int) -> list[str]:
        for number in range(count):
            text = "{name: One, summary: It., criteria: [{id: it}]}"
            (profiles / f"p{number}.yml").write_text(text, encoding="utf-8")
        return [page.path for page in checklists.pages(Renderer(read(tmp_path)))]

    assert paths(1) == ["checklists/index", "checklists/p0"]
    assert paths(2) == ["checklists/index", "checklists/p0", "checklists/p1", "checklists/all"]
    assert "checklists/all" in paths(60)
    assert "checklists/all" not in paths(61)


def test_archived_profiles_have_none() -> None:
    made = list(checklists.pages(Renderer(read(SMALL))))
    assert "checklists/old" not in {page.path for page in made}


def test_the_search_finds_a_checklist_below_its_profile() -> None:
    found = pages_of(read(SMALL))
    sheet, profile = found["checklists/growth"], found["profiles/growth"]
    (entry,) = sheet.search
    assert (entry.anchor, entry.title, entry.text) == ("", sheet.title, "")
    assert entry.names == profile.search[0].names
    assert entry.boost < profile.search[0].boost
    assert found["checklists/all"].search == ()
