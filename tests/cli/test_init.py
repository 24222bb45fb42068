"""`icp-docs init`: what it writes, what it leaves alone, and what it says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from icp_docs.adopt import Requirement, kit, starters
from tests.cli.conftest import Cli
from tests.git.repositories import isolate

EXAMPLE = {
    "playbook.yml",
    "glossary.yml",
    "personas/plant-manager.yml",
    "profiles/mid-size-makers.yml",
    "accounts/customers.yml",
}
SCHEMAS = {f"schema/{k}.json" for k in ("accounts", "glossary", "persona", "playbook", "profile")}
SITE = {"mkdocs.yml", "requirements.txt", "README.md", ".gitignore", ".gitattributes"}
EDITORS = {".editorconfig", ".vscode/settings.json", ".vscode/extensions.json"}
EVERYWHERE = SCHEMAS | SITE | EDITORS | {".pre-commit-config.yaml"}
GITHUB = {
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
    ".github/dependabot.yml",
    ".github/pull_request_template.md",
    ".github/ISSUE_TEMPLATE/propose-a-change.yml",
}
GITLAB = {
    ".gitlab-ci.yml",
    ".gitlab/merge_request_templates/Default.md",
    ".gitlab/issue_templates/Propose a change.md",
}
CRITERIA = "criteria: [{id: a, question: Is it?}]\n"
PROFILE = "name: Plants\nsummary: They buy.\nowner: %s\nstatus: draft\n" + CRITERIA


@pytest.fixture(autouse=True)
def alone(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of git, no repository, and no way of installing of whoever runs the tests."""
    isolate(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    here_only = Requirement("icp-docs==0.1.0", sure=False)
    monkeypatch.setattr("icp_docs.adopt.requirement", lambda: here_only)


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if ".git" not in path.relative_to(folder).parts and not path.is_dir()
    }


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files(folder)}


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def test_a_new_folder(cli: Cli, here: Path) -> None:
    ended = cli("init", "acme")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "Wrote 28 files into acme/\n"
        "  An example   playbook.yml, glossary.yml, personas/, profiles/, accounts/\n"
        "  For GitHub   .github/\n"
        "  For GitLab   .gitlab-ci.yml, .gitlab/\n"
        "  For reviews  CODEOWNERS\n"
        "  For editors  .editorconfig, .vscode/, schema/\n"
        "  The site     mkdocs.yml, requirements.txt, README.md, .gitignore, .gitattributes,"
        " .pre-commit-config.yaml\n"
        "For workflows, requirements.txt asks for icp-docs==0.1.0. If pip cannot find it, write"
        " there where it is: icp-docs @ git+https://HOST/PATH@COMMIT\n"
        "Next: cd acme && icp-docs serve\n"
    )
    assert files(here / "acme") == EXAMPLE | EVERYWHERE | GITHUB | GITLAB | {"CODEOWNERS"}


def test_what_it_wrote_passes_its_own_checks(cli: Cli, here: Path) -> None:
    cli("init", "acme")
    ended = cli("validate", "--strict", "acme")
    assert (ended.code, ended.out) == (0, "No problems in 5 files.\n")
    assert cli("migrate", "--check", "acme").code == 0
    assert cli("fix", "--check", "acme").code == 0


def test_what_it_wrote_is_in_form(cli: Cli, here: Path) -> None:
    cli("init", "acme")
    ended = cli("fmt", "--check", "acme")
    assert (ended.code, ended.out) == (0, "5 files in form.\n")


def test_what_it_wrote_passes_when_reviews_are_overdue(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("init", "acme")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")  # 2100-01-01
    assert "ICP501 warning" in cli("validate", "acme").out
    assert cli("validate", "acme").code == 0


def test_what_can_be_installed_elsewhere_is_not_told(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = (
        "icp-docs @ git+https://git.example.com/icp-docs@0123456789abcdef0123456789abcdef01234567"
    )
    monkeypatch.setattr("icp_docs.adopt.requirement", lambda: Requirement(line, sure=True))
    assert "requirements.txt asks" not in cli("init").out
    assert (here / "requirements.txt").read_text().splitlines()[-1] == line


def test_no_placeholder_is_left(cli: Cli, here: Path) -> None:
    cli("init", "acme")
    for name, data in contents(here / "acme").items():
        assert b"{{name" not in data.replace(b"${{", b""), name
        assert b"{{title" not in data, name
        assert b"{{requirement" not in data, name
        assert str(Path.cwd()).encode() not in data, name


def test_a_second_run_writes_nothing(cli: Cli, here: Path) -> None:
    cli("init")
    before = contents(here)
    ended = cli("init")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "Nothing to write: everything is in this folder already.\nNext: icp-docs validate\n"
    )
    assert contents(here) == before


def test_a_second_run_adds_what_is_missing(cli: Cli, here: Path) -> None:
    cli("init")
    before = contents(here)
    for name in (".github/workflows/publish.yml", "schema/profile.json"):
        (here / name).unlink()
    (here / "README.md").write_text("Ours.\n")
    ended = cli("init")
    assert ended.out.startswith("Wrote 2 files into this folder\n  For GitHub   .github/\n")
    assert contents(here) == before | {"README.md": b"Ours.\n"}


def test_a_folder_with_a_playbook_gets_no_example(cli: Cli, here: Path) -> None:
    (here / "profiles").mkdir()
    (here / "profiles/plants.yml").write_text(PROFILE % "revops")
    cli("init")
    assert files(here) == EVERYWHERE | GITHUB | GITLAB | {"CODEOWNERS", "profiles/plants.yml"}
    assert cli("validate").code == 0


@pytest.mark.parametrize(
    ("there", "instead_of"),
    [
        ("mkdocs.yaml", "mkdocs.yml"),
        ("readme.md", "README.md"),
        ("README.rst", "README.md"),
        ("docs/CODEOWNERS", "CODEOWNERS"),
        (".github/PULL_REQUEST_TEMPLATE.md", ".github/pull_request_template.md"),
        (".github/workflows/check.yaml", ".github/workflows/check.yml"),
    ],
)
def test_the_same_thing_by_another_name_is_kept(
    cli: Cli, here: Path, there: str, instead_of: str
) -> None:
    (here / there).parent.mkdir(parents=True, exist_ok=True)
    (here / there).write_text("ours")
    ended = cli("init")
    assert f"Kept as they were: {there}\n" in ended.out
    assert (here / there).read_text() == "ours"
    assert instead_of not in files(here)


@pytest.mark.parametrize(
    ("host", "others"),
    [("github", GITHUB), ("gitlab", GITLAB), ("both", GITHUB | GITLAB)],
)
def test_the_host_can_be_chosen(cli: Cli, here: Path, host: str, others: set[str]) -> None:
    cli("init", "--host", host)
    assert files(here) == EXAMPLE | EVERYWHERE | others | {"CODEOWNERS"}


@pytest.mark.parametrize(
    ("remote", "others"),
    [
        ("https://github.com/acme/playbook.git", GITHUB),
        ("git@gitlab.com:acme/sales/playbook.git", GITLAB),
        ("https://codeberg.org/acme/playbook", GITHUB | GITLAB),
        ("--upload-pack=touch /tmp/x", GITHUB | GITLAB),
    ],
)
def test_git_knows_the_host(cli: Cli, here: Path, remote: str, others: set[str]) -> None:
    git("init", "-q")
    git("config", "remote.origin.url", remote)
    assert cli("init").code == 0
    assert files(here) == EXAMPLE | EVERYWHERE | others | {"CODEOWNERS"}


def test_inside_a_repository_workflows_are_left_to_its_top(cli: Cli, here: Path) -> None:
    git("init", "-q")
    ended = cli("init", "sales/playbook")
    assert files(here) == {f"sales/playbook/{name}" for name in EXAMPLE | EVERYWHERE}
    told = "No workflows: they belong at the top of the repository that this folder is in."
    assert ended.out.splitlines()[-2:] == [
        f"{told} To write them here, and move them: icp-docs init sales/playbook --host both",
        "Next: cd sales/playbook && icp-docs serve",
    ]
    assert cli("init", "sales/playbook", "--host", "github").code == 0
    assert files(here / "sales/playbook") >= GITHUB


def test_names(cli: Cli, here: Path) -> None:
    cli("init", "acme-europe_playbook")
    assert "company: Acme europe\n" in (here / "acme-europe_playbook/playbook.yml").read_text()
    cli("init", "x", "--name", 'A "B" & C: <b>{{title}}</b> ${{ secrets.X }}')
    assert (here / "x/mkdocs.yml").read_text().splitlines()[1] == (
        'site_name: "A \\"B\\" & C: <b>{{title}}</b> ${{ secrets.X }} playbook"'
    )
    workflow = (here / "x/.github/workflows/check.yml").read_bytes()
    assert workflow == (here / "acme-europe_playbook/.github/workflows/check.yml").read_bytes()
    assert cli("validate", "--strict", "--no-hints", "x").code == 0
    assert cli("build", "x").code == 0


def test_a_folder_without_letters(cli: Cli, here: Path) -> None:
    assert cli("init", "--", "-").out.endswith("Next: cd ./- && icp-docs serve\n")
    assert "site_name: Our playbook\n" in (here / "-/mkdocs.yml").read_text()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["a-file"], "'a-file' is no folder; name one, or a new one."),
        (["--name", " "], 'A name has letters, at most 60, e.g. --name "Example Inc."'),
        (["--name", "x" * 61], 'A name has letters, at most 60, e.g. --name "Example Inc."'),
        (["--name", "a\nb"], r"This name has characters that cannot be seen: a\nb"),
        (["a-file/below"], "a-file"),
    ],
)
def test_wrong_use_writes_nothing(
    cli: Cli, here: Path, arguments: list[str], sentence: str
) -> None:
    (here / "a-file").write_text("mine")
    ended = cli("init", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert sentence in ended.err
    assert contents(here) == {"a-file": b"mine"}


def test_nothing_goes_through_a_link(cli: Cli, here: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (here / ".github").symlink_to(elsewhere)
    (here / "schema").symlink_to(elsewhere, target_is_directory=True)
    (here / "README.md").symlink_to(elsewhere / "README.md")
    ended = cli("init")
    assert ended.code == 0
    assert list(elsewhere.iterdir()) == []
    assert "Kept as they were: README.md\n" in ended.out
    assert "Left out, since their folder is a link: .github/workflows/check.yml, " in ended.out


def test_a_link_to_the_folder_itself_is_followed(cli: Cli, here: Path) -> None:
    (here / "real").mkdir()
    (here / "link").symlink_to(here / "real")
    assert cli("init", "link").code == 0
    assert files(here / "real") >= EXAMPLE


@pytest.mark.parametrize("last", ["accounts/customers.yml", "schema/profile.json", "README.md"])
def test_what_fails_midway_leaves_nothing(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    (here / "mine.txt").write_text("mine")
    before = Path.open

    def full(path: Path, *arguments: object, **named: object) -> object:
        if path == here / last:
            raise OSError(28, "No space left on device", str(path))
        return before(path, *arguments, **named)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        ended = cli("init")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"Error: {here / last}: No space left on device\n"
    assert [path.name for path in here.rglob("*")] == ["mine.txt"]
    assert cli("init").code == 0
    assert files(here) >= EXAMPLE


def test_an_interrupt_leaves_nothing(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(text: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("icp_docs.adopt.starters.schema_text", interrupted)
    assert cli("init", "new/acme").code == 130
    assert list(here.iterdir()) == []


def test_a_file_where_a_folder_is_needed(cli: Cli, here: Path) -> None:
    (here / ".vscode").write_text("mine")
    ended = cli("init")
    assert (ended.code, ended.out) == (2, "")
    assert contents(here) == {".vscode": b"mine"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(cli: Cli, here: Path) -> None:
    here.chmod(0o555)
    ended = cli("init")
    here.chmod(0o755)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("Permission denied\n")


def test_code_owners(cli: Cli, here: Path) -> None:
    owners = {
        "team": '{name: A, reviewers: ["@acme/sales", "jane"]}',
        "mail": "{name: B, contact: b@acme.test}",
        "both": '{name: C, contact: c@acme.test, reviewers: ["@c"]}',
        "example": "{name: D, contact: d@example.com}",
        "chat": '{name: "E @all\\u2003x", contact: "#sales"}',
        "bad": '{name: F, reviewers: ["@x y", "@a@b", "# *", "@x\\\\n* @evil", "@-x", "a@b"]}',
    }
    text = "".join(f"  {name}: {owner}\n" for name, owner in owners.items())
    (here / "playbook.yml").write_text(f"owners:\n{text}")
    (here / "profiles").mkdir()
    for name in (*owners, "unknown"):
        (here / f"profiles/{name}.yml").write_text(PROFILE % name)
    (here / "profiles/nobody.yaml").write_text(
        "name: Nobody\nsummary: x\nstatus: draft\n" + CRITERIA
    )
    (here / "profiles/broken.yml").write_text("name: [\n")
    cli("init")
    unknown = "unknown: add this owner to `owners` in playbook.yml, with `reviewers`"
    lines = (here / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert lines[3:-6] == [
        "# /profiles/bad.yml  F: add `reviewers` to this owner in playbook.yml",
        "/profiles/both.yml  @c",
        "# /profiles/chat.yml  E all\\u2003x: add `reviewers` to this owner in playbook.yml",
        "# /profiles/example.yml  D: add `reviewers` to this owner in playbook.yml",
        "/profiles/mail.yml  b@acme.test",
        "# /profiles/nobody.yaml  nobody owns it: add `owner`",
        "/profiles/team.yml  @acme/sales @jane",
        f"# /profiles/unknown.yml  {unknown}",
    ]


def test_code_owners_that_are_outdated_are_told(cli: Cli, here: Path) -> None:
    cli("init")
    told = "CODEOWNERS no longer says what the playbook says; delete it and run this again.\n"
    assert told not in cli("init").out
    text = (here / "playbook.yml").read_text()
    (here / "playbook.yml").write_text(
        text.replace("contact: sales@example.com", 'reviewers: ["@acme/sales"]')
    )
    assert told in cli("init").out
    (here / "profiles/broken.yml").write_text("name: [\n")
    assert told not in cli("init").out
    (here / "profiles/broken.yml").unlink()
    (here / "CODEOWNERS").unlink()
    assert told not in cli("init").out
    assert "\n/profiles/mid-size-makers.yml  @acme/sales\n" in (here / "CODEOWNERS").read_text()
    (here / "CODEOWNERS").write_text("* @us\n")
    assert told not in cli("init").out


def test_editors_find_the_schemas(cli: Cli, here: Path) -> None:
    cli("init")
    for name in EXAMPLE:
        first = (here / name).read_text().partition("\n")[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert ((here / name).parent / schema).is_file(), name
    settings = json.loads((here / ".vscode/settings.json").read_text())
    for schema, pattern in settings["yaml.schemas"].items():
        assert (here / schema).is_file()
        assert list(here.glob(pattern))


def test_the_whole_kit_is_used() -> None:
    """No starter is forgotten, and each ends with one line break."""
    written = [
        file.text for file in kit(name="A", requirement="icp-docs==1", hosts=("github", "gitlab"))
    ]
    assert all(text.endswith("\n") and not text.endswith("\n\n") for text in written)
    folder = Path(starters.__file__).parents[1] / "starters/repository"
    heads = {file.read_text(encoding="utf-8").partition("\n")[0] for file in folder.iterdir()}
    used = {text.partition("\n")[0] for text in written}
    assert heads - used <= {"# {{title}}"}


def test_without_git(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert shutil.which("git") is None
    assert cli("init").code == 0
