"""How many criteria and profiles there are, what they weigh, and what they rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playbook.folder import profile, told


@pytest.mark.parametrize(
    ("count", "found"),
    [
        (4, ["profiles/plants.yml:4:1 ICP701"]),
        (5, []),
        (10, []),
        (11, ["profiles/plants.yml:4:1 ICP702"]),
    ],
)
@pytest.mark.parametrize("status", ["active", "draft", "archived"])
def test_number_of_criteria(tmp_path: Path, count: int, found: list[str], status: str) -> None:
    files = {"profiles/plants.yml": profile(f"status: {status}", criteria=count)}
    assert told(tmp_path, files) == (found if status == "active" else [])


def test_number_of_active_profiles(tmp_path: Path) -> None:
    files = {f"profiles/p{number}.yml": profile() for number in range(5)}
    files["profiles/a.yml"] = profile("status: draft")
    files["profiles/b.yml"] = profile("status: archived")
    assert told(tmp_path, files) == ["profiles/p3.yml:1:1 ICP703"]


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        ("1 1 1 1 1", []),
        ("4 1 1 1 1", []),
        ("4.01 1 1 1 1", ["profiles/plants.yml:5:22 ICP507"]),
        ("5 1 1 1 1 -10", ["profiles/plants.yml:5:22 ICP507"]),
        ("0 0 0 0 0", []),
        ("0 0 0 0 1", ["profiles/plants.yml:9:22 ICP507"]),
    ],
)
def test_one_criterion_decides_alone(tmp_path: Path, weights: str, found: list[str]) -> None:
    lines = ["name: Plants", "summary: Factories.", "owner: desk", "criteria:"]
    for number, weight in enumerate(weights.split()):
        rule = ", field: employees, when: {at_least: 3}" if weight.startswith("-") else ""
        lines.append(f"  - {{id: c{number}, weight: {weight}{rule}, evidence: won}}")
    files = {"profiles/plants.yml": "\n".join([*lines, "evidence: [{id: won}]"])}
    assert told(tmp_path, files) == found


def test_one_criterion_alone_may_decide(tmp_path: Path) -> None:
    assert told(tmp_path, {"profiles/plants.yml": profile(criteria=1)}) == [
        "profiles/plants.yml:4:1 ICP701"
    ]


def rules(*rules: str) -> str:
    lines = [f"  - {{id: r{number}, {rule}}}" for number, rule in enumerate(rules)]
    return "\n".join(["name: P", "summary: S.", "owner: desk", "criteria:", *lines, ""])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            ["field: employees, ideal: {at_least: 3}"],
            ["field: employees, ideal: {at_least: 3}"],
            True,
        ),
        (
            ["field: employees, ideal: {at_least: 3}"],
            ["field: employees, ideal: {at_least: 4}"],
            False,
        ),
        (
            ["field: employees, ideal: {at_least: 3}"],
            ["field: customers, ideal: {at_least: 3}"],
            False,
        ),
        (["label: A"], ["label: A"], False),
        (
            ["field: employees, ideal: {at_least: 5k}"],
            ["field: employees, ideal: {at_least: 5000}"],
            True,
        ),
    ],
)
def test_two_profiles_with_the_same_rules(
    tmp_path: Path, one: list[str], other: list[str], same: bool
) -> None:
    files = {"profiles/a.yml": rules(*one), "profiles/b.yml": rules(*other)}
    assert ("profiles/b.yml:1:1 ICP705" in told(tmp_path, files)) is same


def test_evidence_is_asked_for_once_where_there_is_none(tmp_path: Path) -> None:
    without = profile().replace(", evidence: won", "")
    some = without.replace("c1}", "c1, evidence: won}")
    files = {"profiles/none.yml": without, "profiles/some.yml": some}
    assert told(tmp_path, files) == [
        "profiles/none.yml:4:1 ICP704",
        "profiles/some.yml:5:10 ICP704",
        "profiles/some.yml:7:10 ICP704",
        "profiles/some.yml:8:10 ICP704",
        "profiles/some.yml:9:10 ICP704",
    ]
