"""`icp-docs diff` in real repositories, as a reviewer and as a workflow call it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.git.repositories import Repository, isolate

PERSONA = "name: Plant manager\nsummary: Runs the plant.\n"
NEWER = PERSONA.replace("Runs", "Answers for")
CHANGED = """\
Plant manager (personas/boss.yml): 1 change
  - Summary: “Answers for the plant.”, was “Runs the plant.”

1 persona changes.
"""
NOTHING = "Nothing changed that means anything.\n"


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793000000")  # 26 October 2026
    isolate(monkeypatch, tmp_path / "home")
    for name in ("GITHUB_BASE_REF", "GITHUB_REF", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    for name in ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_MERGE_REQUEST_DIFF_BASE_SHA"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository(here: Path) -> Repository:
    """A repository in the current folder, with one persona on the branch `main`."""
    made = Repository(here)
    made.commit({"personas/boss.yml": PERSONA})
    return made


def test_the_files_against_the_main_branch(cli: Cli, repository: Repository) -> None:
    assert cli("diff").out == f"From main to your files:\n\n{NOTHING}"
    repository.write({"personas/boss.yml": NEWER})
    ended = cli("diff")
    assert (ended.code, ended.out, ended.err) == (0, f"From main to your files:\n\n{CHANGED}", "")


def test_nothing_is_said_of_what_cannot_be_read(cli: Cli, repository: Repository) -> None:
    repository.write({"personas/other.yml": "Just some words.\n"})
    nothing = "As far as it can be read, nothing changed that means anything.\n"
    assert cli("diff").out.endswith(f"what is said of it here may be wrong.\n\n{nothing}")
    assert nothing in cli("diff", "--format", "markdown").out


def test_a_branch_is_compared_with_where_it_began(cli: Cli, repository: Repository) -> None:
    began = repository.head
    repository.branch("topic")
    repository.commit({"personas/boss.yml": NEWER})
    repository.switch("main")
    repository.commit({"personas/other.yml": PERSONA.replace("Plant", "Other")})
    from_began = f"From main as it was when this began ({began[:8]}) to topic:\n\n{CHANGED}"
    assert cli("diff", "main", "topic").out == from_began
    assert cli("diff", "main...topic").out == from_began
    exact = cli("diff", "main", "topic", "--exact").out
    assert "Other manager (personas/other.yml): removed persona" in exact
    assert cli("diff", "main..topic").out == exact
    repository.switch("topic")
    assert cli("diff").out == from_began.replace("to topic", "to your files")


def test_two_revisions_without_any_files(cli: Cli, repository: Repository, here: Path) -> None:
    repository.branch("topic")
    repository.commit({"personas/boss.yml": NEWER})
    shutil.rmtree(here / "personas")
    told = f"From main to topic:\n\n{CHANGED}"
    for typed in (("main", "topic"), ("main..topic",), ("main...topic",)):
        assert cli("diff", *typed).out == told


def test_what_is_staged(cli: Cli, repository: Repository) -> None:
    repository.write({"personas/boss.yml": NEWER})
    staged = "From main to what is staged:\n\n"
    assert cli("diff", "--staged").out == staged + NOTHING
    repository.git("add", "--all")
    repository.write({"personas/boss.yml": "name: ["})
    assert cli("diff", "--staged").out == staged + CHANGED
    assert cli("diff", "--staged", "main", "main").err == (
        "Error: --staged compares with what is staged, so it takes no HEAD.\n"
    )


def test_a_branch_that_holds_no_more_than_the_other(cli: Cli, repository: Repository) -> None:
    repository.git("tag", "v1")
    repository.commit({"personas/boss.yml": NEWER})
    assert cli("diff", "v1", "main").out == f"From v1 to main:\n\n{CHANGED}"
    began = repository.git("rev-parse", "v1")[:8]
    assert cli("diff", "main", "v1").out == (
        f"From main as it was when this began ({began}) to v1:\n"
        "Note: All of v1 is in main already; --exact shows how they differ.\n"
        f"\n{NOTHING}"
    )
    assert "“Runs the plant.”, was “Answers" in cli("diff", "main", "v1", "--exact").out


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["mian"], "There is no revision 'mian' here. Did you mean 'main'?"),
        (["main", "HEAD~7"], "There is no revision 'HEAD~7' here."),
        (
            ["personas"],
            "There is no revision 'personas' here. If it is the playbook: --playbook personas",
        ),
        (["--", "--upload-pack=x"], "There is no revision '--upload-pack=x' here."),
        (["a\x1b[2J\n::error::b"], "There is no revision 'a\\x1b[2J\\n::error::b' here."),
        (["--output", "x.md"], "--output also needs --format: text, markdown or json."),
    ],
)
def test_wrong_use(cli: Cli, repository: Repository, arguments: list[str], error: str) -> None:
    ended = cli("diff", *arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", f"Error: {error}\n")


def test_no_repository(cli: Cli, here: Path) -> None:
    (here / "personas").mkdir()
    ended = cli("diff")
    assert (ended.code, ended.err) == (
        2,
        "Error: '.' has no versions: it is in no git repository. Begin them with: git init\n",
    )


def test_no_git_program(cli: Cli, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nothing")
    ended = cli("diff")
    assert (ended.code, ended.err) == (
        2,
        "Error: '.' has no versions: there is no git program on this computer.\n",
    )


def test_before_the_first_commit(cli: Cli, here: Path) -> None:
    Repository(here).write({"personas/boss.yml": PERSONA})
    assert cli("diff").err == (
        "Error: Nothing has been committed here yet, so there is nothing to compare with.\n"
    )


def test_no_main_branch(cli: Cli, repository: Repository) -> None:
    repository.git("branch", "--move", "trunk")
    assert cli("diff").err == "Error: Say what to compare with, such as: icp-docs diff HEAD\n"
    assert cli("diff", "HEAD").out == f"From HEAD to your files:\n\n{NOTHING}"


def test_histories_without_a_common_commit(cli: Cli, repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "topic")
    repository.commit({"personas/boss.yml": NEWER})
    assert cli("diff").out == f"From main to your files:\n\n{CHANGED}"


def test_a_conflict_in_what_is_staged(cli: Cli, repository: Repository) -> None:
    repository.branch("topic")
    repository.commit({"personas/boss.yml": NEWER})
    repository.switch("main")
    repository.commit({"personas/boss.yml": PERSONA.replace("Runs", "Owns")})
    with pytest.raises(AssertionError):
        repository.merge("topic")
    assert cli("diff", "--staged").err == (
        "Error: 'personas/boss.yml' has a conflict; settle and stage it.\n"
    )


def test_a_shallow_clone(
    cli: Cli, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.branch("topic")
    repository.commit({"personas/boss.yml": NEWER})
    repository.commit({"README.md": "x"})
    repository.switch("main")
    clone = repository.clone(tmp_path / "clone", "--depth=1", "--branch=topic")
    monkeypatch.chdir(clone.folder)
    missing = "Error: There is no revision 'main' here. This clone has only the newest commits. "
    cut = "Error: It is not known when this began in 'origin/main'. "
    rest = "This clone has only the newest commits. To get the others: "
    fetch = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'"
    assert cli("diff", "main").err == f"{missing}To get the others: {fetch}\n"
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    assert cli("diff").err == f"{cut}{rest}{fetch}\n"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert cli("diff").err == f"{cut}{rest}give actions/checkout `fetch-depth: 0`\n"
    monkeypatch.delenv("GITHUB_ACTIONS")
    monkeypatch.setenv("GITLAB_CI", "true")
    assert cli("diff").err == f'{cut}{rest}give the job the variable GIT_DEPTH: "0"\n'
    assert cli("diff", "--exact").out == f"From origin/main to your files:\n\n{CHANGED}"
    clone.git(*fetch.removeprefix("git ").replace("'", "").split())
    assert cli("diff").out == f"From origin/main to your files:\n\n{CHANGED}"


def test_the_branch_that_a_pull_request_is_for(
    cli: Cli, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.branch("release")
    repository.commit({"personas/boss.yml": NEWER})
    repository.branch("topic")
    repository.commit({"personas/boss.yml": NEWER.replace("Plant", "Works")})
    clone = repository.clone(tmp_path / "clone")
    monkeypatch.chdir(clone.folder)
    for variable in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"):
        monkeypatch.setenv(variable, "release")
        told = cli("diff").out
        assert told.startswith("From origin/release to your files:\n")
        assert "“Works manager”, was “Plant manager”" in told
        assert "Answers" not in told
        monkeypatch.delenv(variable)
    monkeypatch.setenv("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "gone")
    assert cli("diff").err == (
        "Error: There is no revision 'origin/gone' here. Did you mean 'origin/main'?\n"
    )
    began = repository.git("rev-parse", "main")
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", began)
    assert cli("diff").out.startswith(f"From {began[:8]} to your files:\n")


def test_the_merge_that_github_checks_out(
    cli: Cli, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.branch("topic")
    repository.commit({"personas/boss.yml": NEWER})
    repository.switch("main")
    repository.commit({"personas/other.yml": PERSONA.replace("Plant", "Other")})
    repository.branch("merged")
    repository.merge("topic")
    clone = repository.clone(tmp_path / "clone", "--depth=2", "--branch=merged")
    clone.switch("HEAD~0")
    clone.git("update-ref", "-d", "refs/remotes/origin/merged")
    monkeypatch.chdir(clone.folder)
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    monkeypatch.setenv("GITHUB_REF", "refs/pull/7/merge")
    assert cli("diff").out == f"From HEAD^1 to your files:\n\n{CHANGED}"


def test_a_base_that_cannot_be_read(cli: Cli, repository: Repository) -> None:
    files = {f"personas/p{number}.yml": "name: [" for number in range(5)}
    repository.commit({**files, "personas/boss.yml": "nmae: Boss\n" + PERSONA})
    whole = dict.fromkeys(files, PERSONA)
    repository.write({**whole, "personas/p4.yml": "name: [", "personas/boss.yml": NEWER})
    ended = cli("diff", "HEAD")
    assert ended.code == 0
    assert ended.out == (
        "From HEAD to your files:\n"
        "Note: In HEAD, personas/boss.yml, personas/p0.yml, personas/p1.yml and 2 more have"
        " errors, so what is said of them here may be wrong.\n"
        f"\n{CHANGED}"
    )


def test_a_base_without_the_playbook(cli: Cli, repository: Repository) -> None:
    repository.write({"book/personas/boss.yml": PERSONA})
    assert cli("diff", "--playbook", "book").out == (
        "From main to your files:\n"
        "Note: There is no playbook in main, so all of it is new.\n"
        "\n"
        "Plant manager (personas/boss.yml): new persona\n"
        "  - “Runs the plant.”\n"
        "\n"
        "1 persona changes.\n"
    )


def test_a_playbook_that_was_moved(cli: Cli, repository: Repository) -> None:
    repository.git("mv", "-k", "personas", "book")
    repository.rename("book/boss.yml", "sales/book/personas/boss.yml")
    repository.write({"sales/book/personas/boss.yml": NEWER})
    moved = f"Note: In main, the playbook is in '.'.\n\n{CHANGED}"
    assert cli("diff", "--playbook", "sales/book").out == f"From main to your files:\n{moved}"
    repository.branch("topic")
    repository.commit()
    assert cli("diff", "main", "topic", "--playbook", "sales/book").out == (
        f"From main to topic:\n{moved}"
    )
    assert cli("diff", "topic", "main", "--exact", "--playbook", "sales/book").out.startswith(
        "From topic to main:\nNote: There is no playbook in main.\n"
    )


def test_a_renamed_file(cli: Cli, repository: Repository) -> None:
    repository.rename("personas/boss.yml", "personas/manager.yml")
    told = cli("diff").out
    assert "(personas/manager.yml): renamed, was personas/boss.yml\n" in told


def test_line_breaks_of_windows_are_no_change(cli: Cli, repository: Repository) -> None:
    repository.write({"personas/boss.yml": PERSONA.replace("\n", "\r\n")})
    assert cli("diff").out == f"From main to your files:\n\n{NOTHING}"


def test_json_is_nothing_but_json(cli: Cli, repository: Repository) -> None:
    repository.write({"personas/boss.yml": "nmae: x\n" + NEWER})
    ended = cli("diff", "--format", "json")
    assert json.loads(ended.out)["changed"] is True
    assert ended.err == (
        "Note: In your files, personas/boss.yml has errors,"
        " so what is said of it here may be wrong.\n"
    )


def test_into_a_file(cli: Cli, repository: Repository, here: Path) -> None:
    repository.write({"personas/boss.yml": NEWER})
    ended = cli("diff", "--format", "markdown", "--output", "changes.md")
    assert ended.out == f"From main to your files:\n\n{CHANGED}Wrote changes.md\n"
    written = (here / "changes.md").read_text()
    assert written == cli("diff", "--format", "markdown").out
    assert "### Plant manager" in written
    assert written.endswith("\nChanges from main to your files.\n")


def test_in_a_workflow_of_github(
    cli: Cli, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write({"personas/boss.yml": NEWER})
    summary = tmp_path / "summary.md"
    summary.write_text("Before.")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    markdown = cli("diff", "--format", "markdown").out
    cli("diff")
    assert summary.read_text() == "Before."
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert cli("diff").out == f"From main to your files:\n\n{CHANGED}"
    assert summary.read_text() == f"Before.\n\n{markdown}"
    summary.write_text("x" * (1024 * 1024 - 100))
    assert cli("diff").code == 0
    assert summary.read_text()[-80:].endswith(
        "The playbook's changes are too many for this page.\n"
    )
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "gone/summary.md"))
    assert cli("diff").out.endswith(
        "The summary of this run could not be written: No such file or directory.\n"
    )


def test_names_of_authors_are_text(cli: Cli, repository: Repository) -> None:
    branch = "a`b<b>@team#1"
    repository.branch(branch)
    hostile = "::error::x ##[error]y <b>@team [a](javascript:x)"
    repository.commit({"personas/boss.yml": PERSONA.replace("Plant manager", f'"{hostile}"')})
    told = cli("diff", "main", branch).out
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in told.split("\n"))
    repository.write({"personas/boss.yml": "name: [\n"})
    markdown = cli("diff", branch, "--format", "markdown").out
    assert "\nChanges from <code>a`b&lt;b&gt;@team#1</code> to your files.\n" in markdown


def test_code_in_a_revision_is_never_run(cli: Cli, repository: Repository, here: Path) -> None:
    trap = f"import pathlib; pathlib.Path({str(here / 'ran')!r}).touch()\n"
    config = "site_name: x\nhooks: [hook.py]\nplugins: [icp-docs]\n"
    files = dict.fromkeys(("hook.py", "icp_docs.py", "click.py", "sitecustomize.py"), trap)
    repository.commit({**files, "mkdocs.yml": config, "overrides/main.html": "{{ 1/0 }}"})
    repository.write({"personas/boss.yml": NEWER})
    assert cli("diff", "HEAD").out == f"From HEAD to your files:\n\n{CHANGED}"
    assert not (here / "ran").exists()


@pytest.mark.parametrize("words", [("diff", "HEAD", "--format", "json"), ("preview", "HEAD")])
def test_output_does_not_take_the_place_of_a_file_of_the_playbook(
    cli: Cli, repository: Repository, words: tuple[str, ...]
) -> None:
    ended = cli(*words, "--output", "personas/boss.yml")
    assert ended.code == 2
    assert ended.err.endswith(
        "'personas/boss.yml' may be a file of a playbook. Name another after --output.\n"
    )
    assert (repository.folder / "personas/boss.yml").read_text() == PERSONA
