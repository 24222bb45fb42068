"""What the guides show is what happens."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.git.repositories import Repository, isolate
from tests.workflows.made import CHECK, PUBLISH, document, icp_docs, make, program

ROOT = Path(__file__).parents[2]
PROFILE = "profiles/mid-size-makers.yml"


def guide(name: str) -> str:
    return (ROOT / "guide" / name).read_text(encoding="utf-8")


def examples(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", guide(name), re.MULTILINE | re.DOTALL)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    isolate(monkeypatch, tmp_path / "home")
    repository = Repository(make(tmp_path / "acme"))
    repository.commit(message="Begin our playbook")
    return repository


def change(made: Repository, old: str, new: str) -> None:
    text = (made.folder / PROFILE).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    made.write({PROFILE: text.replace(old, new)})


def test_the_first_edit(made: Repository) -> None:
    shown, (mistake, meaning) = (
        examples("first-edit.md", "yaml")[0],
        examples("first-edit.md", "text")[1:],
    )
    text = (made.folder / PROFILE).read_text(encoding="utf-8")
    for line in shown.splitlines():
        assert line in text
    change(made, "50 to 500", "50 to 900")
    change(made, "[50, 500]", "[50, 900]")
    assert meaning in icp_docs("diff", cwd=made.folder)
    change(made, "summary:", "sumary:")
    done = program("icp-docs", "validate", cwd=made.folder)
    assert done.returncode == 1
    assert mistake in done.stdout


def test_the_example_of_a_diff(made: Repository) -> None:
    (shown,) = (text for text in examples("commands.md", "text") if text.startswith("From main"))
    change(made, "50 to 500", "50 to 900")
    change(made, "[50, 500]", "[50, 900]")
    assert icp_docs("diff", cwd=made.folder) == shown


def test_the_example_of_fixes(made: Repository) -> None:
    change(made, "summary:", "sumary:")
    change(made, "why: Our people", "why: One reason: our people")
    change(made, "[dach]", "[dahc]")
    assert program("icp-docs", "fix", cwd=made.folder).stdout in examples("commands.md", "text")


def test_keys_of_the_json_of_a_diff(made: Repository) -> None:
    change(made, "[50, 500]", "[50, 900]")
    told = json.loads(icp_docs("diff", "--format", "json", cwd=made.folder))
    section = guide("commands.md").partition("### Changes, for a program")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([a-z_]+)`", section))
    (entry,) = told["entries"]
    keys = told.keys() | entry.keys() | entry["sentences"][0].keys() | entry["reviewers"][0].keys()
    assert keys - named == set()


def test_the_form_is_that_of_the_proposal(made: Repository) -> None:
    asked = examples("first-edit.md", "text")[0]
    form = (made.folder / ".github/pull_request_template.md").read_text(encoding="utf-8")
    words = re.findall(r"^(\w[\w ]*):", form, re.MULTILINE)[:2]
    assert re.findall(r"^(\w[\w ]*):", asked, re.MULTILINE) == words


@pytest.mark.parametrize("name", ["set-up-github.md", "set-up-gitlab.md"])
def test_the_example_of_owners_asks_them(made: Repository, name: str) -> None:
    (owners,) = examples(name, "yaml")
    text = (made.folder / "playbook.yml").read_text(encoding="utf-8")
    text = re.sub(r"^owners:\n.*?\n", lambda _: owners, text, flags=re.MULTILINE)
    made.write({"playbook.yml": text, "CODEOWNERS": None})
    icp_docs("validate", "--strict", "--no-hints", cwd=made.folder)
    icp_docs("init", cwd=made.folder)
    lines = (made.folder / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert f"/{PROFILE}  @acme/sales" in lines


def test_every_permission_is_explained(made: Repository) -> None:
    table = guide("set-up-github.md").partition("## What each permission is for")[2]
    for file in (CHECK, PUBLISH):
        workflow = document(made.folder / file)
        for job in workflow["jobs"].values():
            for name, right in job["permissions"].items():
                assert f"| `{name}: {right}` |" in table
        for job in workflow["jobs"].values():
            if file == CHECK:
                assert f"`{job['name']}`" in guide("set-up-github.md")


@pytest.mark.parametrize("name", ["set-up-github.md", "set-up-gitlab.md"])
def test_the_first_commands(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Ada")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "ada@example.com")
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Ada")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "ada@example.com")
    lines = examples(name, "sh")[0].splitlines()
    script = "\n".join(line for line in lines if not line.startswith("icp-docs serve"))
    done = program("bash", "-e", "-c", script, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    acme = Repository(tmp_path / "acme-playbook")
    assert acme.git("log", "--format=%s %D") == "Begin our playbook HEAD -> main"
    assert acme.git("status", "--porcelain") == ""


def test_the_commands_of_a_review(made: Repository, tmp_path: Path) -> None:
    lines = "\n".join(examples("review.md", "sh"))
    made.branch("wider")
    change(made, "[50, 500]", "[50, 900]")
    made.commit(message="Wider")
    made.switch("main")
    clone = made.clone(tmp_path / "clone")
    done = program("bash", "-e", "-c", lines, cwd=clone.folder)
    assert done.returncode == 0, done.stderr
    assert "Employees: ideal up to 900, was 500" in done.stdout
    assert (clone.folder / "preview.html").is_file()


def test_a_folder_of_a_larger_repository(made: Repository) -> None:
    lines = examples("set-up-github.md", "sh")[-1]
    for line in lines.splitlines():
        done = program("bash", "-e", "-c", line, cwd=made.folder.parent)
        assert done.returncode == 0, done.stderr
    assert (made.folder.parent / ".github/workflows/check.yml").is_file()
