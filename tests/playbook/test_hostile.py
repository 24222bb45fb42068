"""Files and names that a version control system can hold and an author would not make."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from icp_docs import report
from icp_docs.playbook import load
from icp_docs.report import Findings, lines_of
from tests.playbook.folder import TODAY, USER, loaded, told

NAMES = (
    "\x1b[31mred.yml",
    "a\n::error file=x,line=1::forged.yml",
    "##[error]forged.yml",
    "a\u202eb.yml",
    "a%0Ab,c:d.yml",
    "<img src=x onerror=alert(1)>.yml",
    "$(id).yml",
    " .yml",
    "-rf.yml",
)


@pytest.mark.parametrize("name", NAMES)
def test_file_name(tmp_path: Path, name: str) -> None:
    found = loaded(tmp_path, {f"personas/{name}": USER})
    assert [problem.code for problem in found.problems] == ["ICP003"]
    findings = Findings(problems=found.problems, files=0, line=lines_of(found.documents))
    for style in report.FORMATS:
        text = report.render(findings, style=style)
        assert [char for char in text if not char.isprintable() and char != "\n"] == []
        assert "##[" not in text
        commands = [line for line in text.splitlines() if line.startswith("::")]
        assert len(commands) == (1 if style == "github" else 0)


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text(USER, encoding="utf-8")
    folder = tmp_path / "playbook"
    (folder / "personas").mkdir(parents=True)
    (folder / "personas" / "cfo.yml").symlink_to(secret)
    (folder / "profiles").symlink_to(tmp_path, target_is_directory=True)
    (folder / "glossary.yml").symlink_to("nowhere.yml")
    problems = load(folder, today=TODAY).problems
    assert [(problem.path, problem.code) for problem in problems] == [
        ("glossary.yml", "ICP002"),
        ("personas/cfo.yml", "ICP002"),
        ("profiles", "ICP002"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    os.mkfifo(tmp_path / "personas" / "cfo.yml")
    (tmp_path / "playbook.yml").mkdir()
    assert told(tmp_path, {}) == ["personas/cfo.yml:1:1 ICP002", "playbook.yml:1:1 ICP002"]


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    assert told(tmp_path / "nothing", {}) == [".:1:1 ICP001"]


def test_too_large_a_file(tmp_path: Path) -> None:
    text = f"{USER}notes: {'x' * 1_000_000}\n"
    assert told(tmp_path, {"personas/cfo.yml": text}) == ["personas/cfo.yml:1:1 ICP006"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "a:\n" * 50_000,
        "a: &a [*a]\n",
        "\0" * 9,
        "? " * 999,
    ],
)
def test_bombs(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, {"personas/cfo.yml": text}) != []


def test_a_thousand_mistakes_are_told(tmp_path: Path) -> None:
    text = USER + "".join(f"unknown_{number}: x\n" for number in range(1000))
    assert len(told(tmp_path, {"personas/cfo.yml": text})) == 1000
