"""Whole reports, compared with the files in `expected/`."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from icp_docs import report
from icp_docs.codes import CODES, Code, Level
from icp_docs.problem import Fix, Problem
from icp_docs.report import Findings, sarif
from tests.report.given import hostile, many

EXPECTED = Path(__file__).parent / "expected"

LINES = {
    ("personas/cfo.yml", 1): "tittle: CFO",
    ("personas/cfo.yml", 3): "titles: [財務責任者, 🚀 CFO, Cafe\u0301 boss]",
    ("personas/cfo.yml", 4): "\tgoals: []",
    ("personas/cfo.yml", 9): "quote: \x1b[2Jclear ##[error]no",
    ("personas/cfo.yml", 10): "::error::forged",
    ("profiles/big.yml", 2): f"summary: {'long words ' * 20}HERE{' and on' * 20}",
    ("profiles/big.yml", 3): "owner: ",
}


@pytest.fixture(autouse=True)
def codes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CODES, "ICP001", Code(Level.ERROR, "An error: of a kind, or another"))
    monkeypatch.setitem(CODES, "ICP002", Code(Level.WARNING, "A warning"))
    monkeypatch.setitem(CODES, "ICP003", Code(Level.HINT, "A hint"))
    monkeypatch.setattr(sarif, "__version__", "1.2.3")
    monkeypatch.setattr(sarif, "explanation", "# {}\n\nWhat it\nmeans.\n\n## Wrong\n".format)


def problem(path: str, line: int, column: int, end: int, code: str, message: str) -> Problem:
    hint = "Write it once, with 100% care." if code == "ICP001" else ""
    return Problem(path, line, column, code, message, hint, end)


PROBLEMS = (
    replace(
        problem("personas/cfo.yml", 1, 1, 7, "ICP001", "unknown key 'tittle'"),
        fix=Fix("title", sure=True),
    ),
    problem("personas/cfo.yml", 3, 17, 22, "ICP002", "a mark beyond wide characters"),
    problem("personas/cfo.yml", 3, 24, 28, "ICP003", "a mark on a combining accent"),
    problem("personas/cfo.yml", 4, 2, 7, "ICP002", "a mark after a tab"),
    problem("personas/cfo.yml", 9, 8, 0, "ICP002", "says \x1b[31mred\x1b[0m\n::error::forged"),
    problem("personas/cfo.yml", 9, 24, 26, "ICP002", "##[error]forged, ##vso[x]"),
    problem("personas/cfo.yml", 10, 1, 0, "ICP003", "a command at the start of a line"),
    problem("personas/cfo.yml", 99, 1, 0, "ICP003", "a line that is not there"),
    problem("profiles/big.yml", 2, 230, 234, "ICP002", "in the middle of a long line"),
    problem("profiles/big.yml", 2, 1, 8, "ICP003", "at the start of a long line"),
    problem("profiles/big.yml", 3, 8, 0, "ICP001", "after the end of a line"),
    problem("profiles/a\x1b,b:c%.yml", 1, 1, 0, "ICP001", "in a file with a bad name"),
)


def findings(*problems: Problem, **others: object) -> Findings:
    def line(path: str, number: int) -> str | None:
        return LINES.get((path, number))

    return Findings(problems=problems, files=1234, line=line, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize("style", report.FORMATS)
def test_report(style: str) -> None:
    sound = ("personas/cfo.yml", "glossary.yml")
    text = report.render(findings(*PROBLEMS, folder="play book", paths=sound), style=style)
    golden = EXPECTED / f"{style}.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_colour_only_adds_escapes() -> None:
    plain = report.render(findings(*PROBLEMS), style="text")
    coloured = report.render(findings(*PROBLEMS), style="text", colour=True)
    assert coloured.count("\x1b[1;31mICP001 error:\x1b[0m") == 3
    for escape in ("\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[0m"):
        coloured = coloured.replace(escape, "")
    assert coloured == plain


@pytest.mark.parametrize("problems", [PROBLEMS, hostile()], ids=["usual", "hostile"])
@pytest.mark.parametrize("style", report.FORMATS)
def test_no_report_can_act_on_a_terminal(style: str, problems: tuple[Problem, ...]) -> None:
    text = report.render(findings(*problems), style=style)
    assert [char for char in text if not char.isprintable() and char != "\n"] == []


@pytest.mark.parametrize("problems", [PROBLEMS, hostile()], ids=["usual", "hostile"])
@pytest.mark.parametrize("style", report.FORMATS)
def test_no_report_can_forge_a_command_to_a_build_server(
    style: str, problems: tuple[Problem, ...]
) -> None:
    lines = report.render(findings(*problems), style=style).splitlines()
    assert [line for line in lines if "##[" in line or "##vso[" in line] == []
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == (len(problems) if style == "github" else 0)


@pytest.mark.parametrize("style", report.FORMATS)
def test_thousands_of_problems(style: str) -> None:
    text = report.render(findings(*many(3000)), style=style)
    assert all(text.count(f"problem {number}") for number in (1, 1500, 3000))


@pytest.mark.parametrize(
    ("levels", "strict", "expected", "failed"),
    [
        ("", False, "No problems in 1,234 files.", False),
        ("E", False, "1 error in 1,234 files.", True),
        ("EEW", False, "2 errors and 1 warning in 1,234 files.", True),
        ("EWWHH", True, "1 error, 2 warnings and 2 hints in 1,234 files.", True),
        ("WH", False, "1 warning and 1 hint in 1,234 files.", False),
        ("W", True, "1 warning in 1,234 files; --strict counts a warning as an error.", True),
        ("H", True, "1 hint in 1,234 files.", False),
    ],
)
def test_summary(levels: str, strict: bool, expected: str, failed: bool) -> None:
    codes = {"E": "ICP001", "W": "ICP002", "H": "ICP003"}
    found = findings(
        *(problem("a.yml", line, 1, 0, codes[level], "m") for line, level in enumerate(levels)),
        strict=strict,
    )
    assert (found.summary(), found.failed) == (expected, failed)


def test_one_file() -> None:
    assert Findings(problems=(), files=1).summary() == "No problems in 1 file."


@pytest.mark.parametrize(
    ("wanted", "environment", "style"),
    [
        ("auto", {}, "text"),
        ("auto", {"GITHUB_ACTIONS": "true"}, "github"),
        ("auto", {"GITHUB_ACTIONS": "false"}, "text"),
        ("auto", {"GITLAB_CI": "true"}, "text"),
        ("json", {"GITHUB_ACTIONS": "true"}, "json"),
    ],
)
def test_choose(wanted: str, environment: dict[str, str], style: str) -> None:
    assert report.choose(wanted, environment) == style
