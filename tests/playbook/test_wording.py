"""Lengths, and questions that yes or no can answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playbook.folder import told


def with_line(line: str, *, settings: str = "") -> dict[str, str]:
    text = f"name: P\nsummary: S.\nowner: desk\nstatus: draft\ncriteria:\n  - {line}\n"
    return {"playbook.yml": settings or "company: C\n", "profiles/p.yml": text}


@pytest.mark.parametrize(
    ("key", "most", "code"),
    [("name", 80, "ICP601"), ("summary", 300, "ICP602")],
)
def test_length_of_a_persona(tmp_path: Path, key: str, most: int, code: str) -> None:
    texts = {"name": "N", "summary": "S"}
    line = 1 + list(texts).index(key)
    for length, found in ((most, []), (most + 1, [f"personas/p.yml:{line}:{len(key) + 3} {code}"])):
        texts[key] = "ä" * length
        text = "".join(f"{name}: {value}\n" for name, value in texts.items())
        assert told(tmp_path, {"personas/p.yml": f"{text}owner: desk\nkind: user\n"}) == found


@pytest.mark.parametrize(
    ("key", "most", "code"),
    [("label", 60, "ICP603"), ("question", 160, "ICP604")],
)
def test_length_of_a_criterion(tmp_path: Path, key: str, most: int, code: str) -> None:
    assert told(tmp_path, with_line(f"{{id: a, {key}: {'x' * most}}}")) == []
    found = told(tmp_path, with_line(f"{{id: a, {key}: {'x' * (most + 1)}}}"))
    assert found == [f"profiles/p.yml:6:{14 + len(key) + 1} {code}"]


@pytest.mark.parametrize(
    ("question", "answerable"),
    [
        ("Do they have 15 to 500 employees?", True),
        ("Is it new?", True),
        ("Was the plant built before 2010?", True),
        ("Whichever plant we ask, does it run at night?", True),
        ("However large, do they sell online?", True),
        ("Howard's customers?", True),
        ("How many employees do they have?", False),
        ("what do they make?", False),
        ("WHO signs?", False),
        ("In which countries do they sell?", False),
        ("For how long have they run it?", False),
        ("To whom do they report?", False),
        ("In Germany, do they sell online?", True),
        ("Wie viele Mitarbeiter haben sie?", True),
    ],
)
def test_question(tmp_path: Path, question: str, answerable: bool) -> None:
    found = told(tmp_path, with_line(f'{{id: a, question: "{question}"}}'))
    assert found == ([] if answerable else ["profiles/p.yml:6:23 ICP605"])


@pytest.mark.parametrize(
    ("question", "answerable"),
    [
        ("Wie viele Mitarbeiter haben sie?", False),
        ("Was stellen sie her?", False),
        ("Welche Länder?", False),
        ("Wozu?", True),
        ("Haben sie mehr als 15 Mitarbeiter?", True),
        ("How many?", False),
    ],
)
def test_question_in_german(tmp_path: Path, question: str, answerable: bool) -> None:
    files = with_line(f'{{id: a, question: "{question}"}}', settings="locale: de-DE\n")
    assert told(tmp_path, files) == ([] if answerable else ["profiles/p.yml:6:23 ICP605"])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('{id: a, question: "Which?", bands: [{id: x}, {id: y}]}', []),
        ('{id: a, question: "Which?", field: founded, ideal: {at_least: 9}}', ["6:23"]),
        (
            '{id: a, question: "Which?", field: founded, ideal: {is: 9}, acceptable: {is: 8}}',
            [],
        ),
        ('{id: a, question: "Which?", field: founded, when: {at_least: 9}, weight: -1}', ["6:23"]),
        ('{id: a, per_segment: {smb: {question: "Which?"}}}', ["6:43"]),
        ('{id: a, per_segment: {smb: {question: "Which?", bands: [{id: x, points: 1}]}}}', []),
        (
            '{id: a, question: "Which?", bands: [{id: x}], per_segment: {smb: {question: "Why?"}}}',
            [],
        ),
    ],
)
def test_question_with_other_grades(tmp_path: Path, line: str, found: list[str]) -> None:
    files = with_line(line, settings="segments: {smb: SMB}\n")
    assert told(tmp_path, files) == [f"profiles/p.yml:{place} ICP605" for place in found]
