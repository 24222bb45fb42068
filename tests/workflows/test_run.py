"""The commands of the workflows, run in a repository as their hosts would run them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.git.repositories import Repository
from tests.workflows.made import CHECK, GITLAB, PUBLISH, document, make, program, steps

INSTALL = "python -m pip install --requirement requirements.txt"


@pytest.fixture
def proposed(tmp_path: Path) -> Repository:
    """A checkout of the merge that a host makes to try a change: HEAD^1 is the main branch."""
    repository = Repository(make(tmp_path / "acme"))
    repository.commit(message="Begin our playbook")
    repository.branch("wider")
    profile = (repository.folder / "profiles/mid-size-makers.yml").read_text()
    repository.commit(
        {"profiles/mid-size-makers.yml": profile.replace("[50, 500]", "[50, 900]")},
        message="Win larger makers too",
    )
    repository.switch("main")
    repository.merge("wider")
    return repository


def bash(command: str, *, cwd: Path, **variables: str) -> str:
    done = program("bash", "-e", "-o", "pipefail", "-c", command, cwd=cwd, **variables)
    assert done.returncode == 0, command + done.stdout + done.stderr
    return done.stdout


def test_a_pull_request_on_github(proposed: Repository, tmp_path: Path) -> None:
    folder, summary = proposed.folder, tmp_path / "summary.md"
    variables = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(folder),
        "GITHUB_STEP_SUMMARY": str(summary),
        "PREVIEW": "https://github.com/acme/playbook/actions/runs/1/artifacts/2",
    }
    commands = [step.run for step in steps(folder / CHECK) if step.run]
    assert commands[0] == INSTALL
    for command in commands[1:]:
        bash(command, cwd=folder, **variables)
    told = summary.read_text(encoding="utf-8")
    assert "Mid-size makers" in told
    assert "900" in told
    assert told.endswith(f"\n[Preview of the pages that change]({variables['PREVIEW']})\n")
    assert "900" in (folder / "preview.html").read_text(encoding="utf-8")
    assert (folder / "site/profiles/mid-size-makers/index.html").is_file()


def test_a_merge_request_on_gitlab(proposed: Repository) -> None:
    folder = proposed.folder
    pipeline = document(folder / GITLAB)
    variables = {
        "GITLAB_CI": "true",
        "CI": "true",
        "CI_PROJECT_DIR": str(folder),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": proposed.git("rev-parse", "main^1"),
    }
    assert pipeline["default"]["before_script"] == [INSTALL]
    told = "".join(bash(line, cwd=folder, **variables) for line in pipeline["check"]["script"])
    assert "Mid-size makers" in told
    artifacts = pipeline["check"]["artifacts"]
    for name in (*artifacts["paths"], artifacts["reports"]["codequality"]):
        assert (folder / name).is_file()


def test_publishing_on_github_gives_pages_their_pencil(proposed: Repository) -> None:
    folder = proposed.folder
    (build,) = (step for step in steps(folder / PUBLISH) if step.run.startswith("icp-docs build"))
    known = {
        "vars.SITE_URL": "https://acme.github.io/playbook/",
        "github.server_url": "https://github.com",
        "github.repository": "acme/playbook",
        "github.ref_name": "main",
    }
    variables = {
        name: re.sub(r"\$\{\{ (\S+) \}\}", lambda place: known[place[1]], value)
        for name, value in build.data["env"].items()
    }
    bash(build.run, cwd=folder, **variables)
    page = (folder / "site/profiles/mid-size-makers/index.html").read_text(encoding="utf-8")
    address = "https://github.com/acme/playbook/edit/main/profiles/mid-size-makers.yml"
    assert f'href="{address}"' in page
    assert 'href="https://acme.github.io/playbook/profiles/mid-size-makers/"' in page


def test_publishing_on_gitlab_gives_pages_their_pencil(proposed: Repository) -> None:
    folder = proposed.folder
    pages = document(folder / GITLAB)["pages"]
    known = {
        "$CI_PAGES_URL": "https://acme.gitlab.io/playbook",
        "$CI_PROJECT_URL": "https://gitlab.com/acme/playbook",
        "$CI_COMMIT_BRANCH": "main",
    }
    variables = {}
    for name, value in pages["variables"].items():
        for variable, meaning in known.items():
            value = value.replace(variable, meaning)
        variables[name] = value
    for line in pages["script"]:
        bash(line, cwd=folder, **variables)
    assert (folder / pages["artifacts"]["reports"]["codequality"]).is_file()
    (published,) = pages["artifacts"]["paths"]
    page = (folder / published / "profiles/mid-size-makers/index.html").read_text(encoding="utf-8")
    address = "https://gitlab.com/acme/playbook/-/edit/main/profiles/mid-size-makers.yml"
    assert f'href="{address}"' in page


def test_publishing_goes_on_when_reviews_are_overdue(proposed: Repository) -> None:
    """A day that passes must not break what was green."""
    later = {"SOURCE_DATE_EPOCH": "4102444800"}  # 2100-01-01
    for command in ("icp-docs validate", "icp-docs build --strict"):
        bash(command, cwd=proposed.folder, **later)


def test_the_hook_of_pre_commit_runs(proposed: Repository) -> None:
    config = document(proposed.folder / ".pre-commit-config.yaml")
    for hook in config["repos"][0]["hooks"]:
        bash(hook["entry"], cwd=proposed.folder)
        assert hook["language"] == "system"
    (validate,) = (hook for hook in config["repos"][0]["hooks"] if "validate" in hook["entry"])
    tracked = proposed.git("ls-files").splitlines()
    assert [name for name in tracked if re.search(validate["files"], name)] == [
        "accounts/customers.yml",
        "glossary.yml",
        "personas/plant-manager.yml",
        "playbook.yml",
        "profiles/mid-size-makers.yml",
    ]


def test_nothing_that_is_made_is_committed(proposed: Repository) -> None:
    for command in ("icp-docs build", "icp-docs build --site-dir public"):
        bash(command, cwd=proposed.folder)
    (proposed.folder / "preview.html").write_text("x")
    (proposed.folder / "gl-code-quality-report.json").write_text("[]")
    assert proposed.git("status", "--porcelain") == ""
