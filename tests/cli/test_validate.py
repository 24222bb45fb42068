import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

PERSONA = """\
name: Plant manager
summary: Runs the plant.
owner: Marketing
reviewed: 2026-10-01
status: archived
"""


@pytest.fixture(autouse=True)
def book(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A playbook without a problem, in a folder of the current one."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793000000")  # 26 October 2026
    folder = here / "book"
    (folder / "personas").mkdir(parents=True)
    (folder / "personas/boss.yml").write_text(PERSONA)
    return folder


def spoil(book: Path, level: str) -> None:
    """Add what gives one problem of this level."""
    lines = {
        "error": "nmae: Boss\n" + PERSONA,
        "warning": PERSONA.replace("archived", "active"),
    }
    (book / "personas" / f"{level}.yml").write_text(lines[level])


def test_nothing_wrong(cli: Cli) -> None:
    ended = cli("validate", "book")
    assert (ended.code, ended.out, ended.err) == (0, "No problems in 1 file.\n", "")


def test_quiet_says_nothing_of_nothing(cli: Cli) -> None:
    ended = cli("validate", "book", "--quiet")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_error(cli: Cli, book: Path) -> None:
    spoil(book, "error")
    ended = cli("validate", "book")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == (
        "book/personas/error.yml:1:1 ICP101 error: unknown key 'nmae' in this persona; "
        "did you mean 'name'?\n"
        "    1 | nmae: Boss\n"
        "      | ^^^^\n"
        "\n"
        "1 error in 2 files.\n"
    )


@pytest.mark.parametrize(
    ("folder", "path", "shown"),
    [
        (".", "book", "book/personas/error.yml"),
        (".", "book/personas/boss.yml", "book/personas/error.yml"),
        (".", "book/personas", "book/personas/error.yml"),
        ("book", ".", "personas/error.yml"),
        ("book/personas", ".", "../personas/error.yml"),
        ("book/personas", "boss.yml", "../personas/error.yml"),
        ("book", "../book", "personas/error.yml"),
    ],
)
def test_path_is_one_that_can_be_opened_from_here(
    cli: Cli, book: Path, monkeypatch: pytest.MonkeyPatch, folder: str, path: str, shown: str
) -> None:
    spoil(book, "error")
    monkeypatch.chdir(book.parent / folder)
    assert cli("validate", path).out.startswith(f"{shown}:1:1 ICP101 error: ")


@pytest.mark.parametrize(
    ("arguments", "code", "summary"),
    [
        ([], 0, "1 warning in 2 files."),
        (["--strict"], 1, "1 warning in 2 files; --strict counts a warning as an error."),
        (
            ["--strict", "--quiet"],
            1,
            "1 warning in 2 files; --strict counts a warning as an error.",
        ),
        (["--quiet"], 0, ""),
    ],
)
def test_warning(cli: Cli, book: Path, arguments: list[str], code: int, summary: str) -> None:
    spoil(book, "warning")
    ended = cli("validate", "book", *arguments)
    assert ended.code == code
    assert (ended.out.splitlines() or [""])[-1] == summary


def test_hints_can_be_left_out(cli: Cli, book: Path) -> None:
    (book / "profiles").mkdir()
    (book / "profiles/few.yml").write_text(
        "name: Few\nowner: RevOps\nreviewed: 2026-10-01\nsummary: Text\n"
        "criteria:\n  - {id: a, label: A, question: Is it so?}\n"
    )
    assert " hint: " in cli("validate", "book").out
    ended = cli("validate", "book", "--no-hints")
    assert (ended.code, ended.out) == (0, "No problems in 2 files.\n")


def test_json(cli: Cli, book: Path) -> None:
    spoil(book, "error")
    ended = cli("validate", "book", "--format", "json")
    document = json.loads(ended.out)
    assert ended.code == 1
    assert (document["ok"], document["files"], document["errors"]) == (False, 2, 1)
    assert [problem["code"] for problem in document["problems"]] == ["ICP101"]


def test_json_is_there_even_when_quiet(cli: Cli) -> None:
    assert json.loads(cli("validate", "book", "--format", "json", "-q").out)["ok"] is True


@pytest.mark.parametrize(
    ("workspace", "folder", "shown"),
    [
        ("", ".", "book/personas/error.yml"),
        ("", "book", "book/personas/error.yml"),
        ("book", ".", "personas/error.yml"),
    ],
)
def test_github_gets_paths_from_the_top_of_the_checkout(
    cli: Cli,
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
    workspace: str,
    folder: str,
    shown: str,
) -> None:
    spoil(book, "error")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(book.parent / workspace))
    monkeypatch.chdir(book.parent / folder)
    ended = cli("validate", str(book))
    assert ended.out.startswith(f"::error file={shown},line=1,col=1,endColumn=5,title=ICP101 ")


def test_text_of_a_file_that_is_a_link_is_not_shown(cli: Cli, book: Path) -> None:
    (book.parent / "secret.txt").write_text("password: hunter2\n")
    (book / "personas/link.yml").symlink_to(book.parent / "secret.txt")
    ended = cli("validate", "book")
    assert ended.code == 1
    assert "link.yml" in ended.out
    assert "hunter2" not in ended.out


def test_what_an_author_wrote_cannot_act_on_the_terminal(cli: Cli, book: Path) -> None:
    (book / "personas/x.yml").write_text('name: "a"\n"\\e[2J\\u202e": 1\n::error::x: 1\n')
    ended = cli("validate", "book")
    assert ended.code == 1
    assert [char for char in ended.out if not char.isprintable() and char != "\n"] == []
    assert not [line for line in ended.out.splitlines() if line.lstrip().startswith("::")]
