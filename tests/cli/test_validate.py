import json
import os
import re
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
        "    = 'name' is there already: keep one of the two\n"
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


@pytest.mark.parametrize("style", ["gitlab", "sarif", "rdjson", "junit"])
def test_a_document_is_there_even_when_quiet(cli: Cli, style: str) -> None:
    ended = cli("validate", "book", "--format", style, "-q")
    assert (ended.code, ended.out[:1]) == (0, {"gitlab": "[", "junit": "<"}.get(style, "{"))


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


@pytest.mark.parametrize("style", ["gitlab", "sarif", "rdjson", "junit"])
@pytest.mark.parametrize("git", ["folder", "file"])
def test_reports_have_paths_from_the_top_of_the_repository(
    cli: Cli, book: Path, monkeypatch: pytest.MonkeyPatch, git: str, style: str
) -> None:
    spoil(book, "error")
    if git == "folder":
        (book.parent / ".git").mkdir()
    else:  # as in a work tree
        (book.parent / ".git").write_text("gitdir: elsewhere\n")
    monkeypatch.chdir(book / "personas")
    assert '"book/personas/error.yml"' in cli("validate", "--format", style).out


@pytest.mark.parametrize(
    ("name", "top", "shown"),
    [
        ("CI_PROJECT_DIR", ".", "here/book/personas/error.yml"),
        ("CI_PROJECT_DIR", "here", "book/personas/error.yml"),
        # Checked out into a folder of the workspace.
        ("GITHUB_WORKSPACE", ".", "book/personas/error.yml"),
        ("CI_PROJECT_DIR", "nowhere", "book/personas/error.yml"),
    ],
)
def test_the_top_is_what_the_build_server_says_or_where_git_is(
    cli: Cli, book: Path, monkeypatch: pytest.MonkeyPatch, name: str, top: str, shown: str
) -> None:
    spoil(book, "error")
    if name == "GITHUB_WORKSPACE" or top == "nowhere":
        (book.parent / ".git").mkdir()
    monkeypatch.setenv(name, str(book.parent.parent / top))
    told = json.loads(cli("validate", "book", "--format", "gitlab").out)
    assert [one["location"]["path"] for one in told] == [shown]


def test_output_goes_to_a_file_and_the_log_gets_text(cli: Cli, book: Path) -> None:
    spoil(book, "error")
    ended = cli("validate", "book", "--format", "gitlab", "--output", "quality.json")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith("book/personas/error.yml:1:1 ICP101 error: ")
    assert ended.out.endswith("1 error in 2 files.\nWrote quality.json\n")
    [told] = json.loads(Path("quality.json").read_bytes())
    assert (told["check_name"], told["severity"]) == ("ICP101", "critical")
    assert told["location"] == {"path": "book/personas/error.yml", "lines": {"begin": 1}}


def test_output_is_replaced_as_a_whole(cli: Cli, book: Path) -> None:
    Path("report.xml").write_text("old " * 10_000)
    ended = cli("validate", "book", "--format", "junit", "--output", "report.xml", "-q")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert Path("report.xml").read_text().startswith("<?xml ")
    assert sorted(path.name for path in book.parent.iterdir()) == ["book", "report.xml"]


def test_output_that_cannot_be_written_leaves_the_old_one(
    cli: Cli, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    Path("report.xml").write_text("old")
    monkeypatch.setattr(Path, "replace", full)
    ended = cli("validate", "book", "--format", "junit", "--output", "report.xml")
    assert (ended.code, ended.err) == (2, "Error: No space left on device\n")
    assert Path("report.xml").read_text() == "old"
    assert sorted(path.name for path in book.parent.iterdir()) == ["book", "report.xml"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["--output", "x.json"],
            "--output also needs --format: text, github, gitlab, sarif, rdjson, junit or json.",
        ),
        (
            ["--format", "json", "--output", "book/personas/boss.yml"],
            "'book/personas/boss.yml' would be taken for a file of the playbook.",
        ),
        (
            ["--format", "json", "--output", "link.json"],
            "'link.json' is not an ordinary file. Name another after --output.",
        ),
        (
            ["--format", "json", "--output", "pipe"],
            "'pipe' is not an ordinary file. Name another after --output.",
        ),
    ],
)
def test_output_that_cannot_be_meant(
    cli: Cli, book: Path, arguments: list[str], sentence: str
) -> None:
    Path("target").write_text("keep")
    Path("link.json").symlink_to("target")
    if hasattr(os, "mkfifo"):
        os.mkfifo("pipe")
    else:
        Path("pipe").mkdir()
    ended = cli("validate", "book", *arguments)
    assert (ended.code, ended.err) == (2, f"Error: {sentence}\n")
    assert Path("target").read_text() == "keep"
    assert (book / "personas/boss.yml").read_text() == PERSONA


def test_output_into_a_folder_that_is_not_there(cli: Cli) -> None:
    ended = cli("validate", "book", "--format", "json", "--output", "no/such.json")
    assert ended.code == 2
    assert ended.err.endswith(": No such file or directory\n")


@pytest.fixture
def github(book: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A step of a GitHub workflow; returns the file for its summary."""
    event = {"pull_request": {"head": {"sha": "c0de", "ref": "fix", "repo": None}}}
    (book.parent / "event.json").write_text(json.dumps(event))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "acme/playbook")
    monkeypatch.setenv("GITHUB_SHA", "trial")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(book.parent / "event.json"))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(book.parent / "summary.md"))
    return book.parent / "summary.md"


def test_one_run_gives_marks_a_summary_and_a_report(cli: Cli, book: Path, github: Path) -> None:
    spoil(book, "error")
    github.write_text("What the step wrote before.")
    ended = cli("validate", "book", "--format", "sarif", "--output", "icp.sarif")
    assert (ended.code, ended.err) == (1, "")
    marks, *others = ended.out.splitlines()
    assert marks.startswith("::error file=book/personas/error.yml,line=1,")
    assert others == [
        "1 error in 2 files.",
        "The summary of this run lists them, with what to type.",
        "Wrote icp.sarif",
    ]
    before, title, *rest = re.split("\n\n+", github.read_text())
    assert (before, title, rest[0]) == (
        "What the step wrote before.",
        "### Playbook check",
        "1 error in 2 files.",
    )
    line = "https://github.com/acme/playbook/blob/c0de/book/personas/error.yml#L1"
    assert f'<a href="{line}">' in rest[-1]
    assert json.loads(Path("icp.sarif").read_bytes())["version"] == "2.1.0"


def test_the_summary_also_says_that_all_is_well(cli: Cli, github: Path) -> None:
    ended = cli("validate", "book")
    assert (ended.code, ended.out) == (0, "No problems in 1 file.\n")
    assert github.read_text().strip() == "### Playbook check\n\nNo problems in 1 file."


@pytest.mark.parametrize("arguments", [["--quiet"], ["--format", "text"], ["--format", "json"]])
def test_no_summary_where_the_log_is_not_for_github(
    cli: Cli, github: Path, arguments: list[str]
) -> None:
    assert cli("validate", "book", *arguments).code == 0
    assert not github.exists()


def test_a_full_summary_gets_no_more(cli: Cli, book: Path, github: Path) -> None:
    spoil(book, "error")
    github.write_text("x" * (1024 * 1024 - 100))
    ended = cli("validate", "book")
    assert ended.code == 1
    assert ended.out.endswith("1 error in 2 files.\nThe summary of this run has no room left.\n")
    assert github.stat().st_size == 1024 * 1024 - 100


def test_a_summary_that_cannot_be_written_is_no_failure(cli: Cli, book: Path, github: Path) -> None:
    spoil(book, "warning")
    github.mkdir()
    ended = cli("validate", "book")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[-1] == (
        "The summary of this run could not be written: Is a directory."
    )


@pytest.mark.parametrize(
    "event", ["", "{", "[]", "\xff", "[" * 100_000], ids=["empty", "open", "list", "bytes", "deep"]
)
def test_an_event_that_cannot_be_read(cli: Cli, book: Path, github: Path, event: str) -> None:
    spoil(book, "error")
    (book.parent / "event.json").write_bytes(event.encode("latin-1"))
    assert cli("validate", "book").code == 1
    assert "https://github.com/acme/playbook/blob/trial/book/personas/" in github.read_text()


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
