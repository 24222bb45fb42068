"""The workflows that init writes, before linters and the schemas of their hosts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from icp_docs.history.reason import Reason, reason_of
from tests.workflows.made import CHECK, GITLAB, PUBLISH, TOOLS, document, make, program, steps

SCHEMAS = {
    CHECK: "vendor.github-workflows",
    PUBLISH: "vendor.github-workflows",
    ".github/dependabot.yml": "vendor.dependabot",
    ".github/ISSUE_TEMPLATE/propose-a-change.yml": "vendor.github-issue-forms",
}
WORKFLOWS = (CHECK, PUBLISH)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made") / "acme")


def test_zizmor_finds_nothing(made: Path) -> None:
    offline = ("--offline", "--no-online-audits", "--no-config", "--no-ignores")
    done = program(
        *(TOOLS / "zizmor", *offline, "--persona=auditor", "--collect=all", "--strict-collection"),
        *(".github", ".pre-commit-config.yaml"),
        cwd=made,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "No findings to report. Good job!"), done
    for file in (*WORKFLOWS, ".github/dependabot.yml", ".pre-commit-config.yaml"):
        assert f"completed {file}" in done.stderr


@pytest.mark.parametrize("file", SCHEMAS)
def test_their_hosts_understand_them(made: Path, file: str) -> None:
    checker = TOOLS / "check-jsonschema"
    done = program(checker, "--builtin-schema", SCHEMAS[file], file, cwd=made)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_gitlab_understands_its_own(made: Path) -> None:
    options = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
    done = program(TOOLS / "check-jsonschema", *options, GITLAB, cwd=made)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_every_job_has_a_limit(made: Path) -> None:
    schema = ("--builtin-schema", "custom.github-workflows-require-timeout")
    done = program(TOOLS / "check-jsonschema", *schema, *WORKFLOWS, cwd=made)
    assert done.returncode == 0, done.stdout
    assert document(made / GITLAB)["default"]["timeout"]


@pytest.mark.parametrize("file", WORKFLOWS)
def test_actions_are_pinned_by_commit(made: Path, file: str) -> None:
    lines = re.findall(r"uses: (.*)", (made / file).read_text())
    assert len(lines) == len([step for step in steps(made / file) if step.uses])
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in lines if not pinned.fullmatch(line)] == []


@pytest.mark.parametrize("file", WORKFLOWS)
def test_commands_hold_no_expression_and_no_secret(made: Path, file: str) -> None:
    assert [step.run for step in steps(made / file) if "${{" in step.run] == []
    text = (made / file).read_text()
    assert re.findall(r"secrets\b|pull_request_target|workflow_run|github\.token", text) == []
    assert re.findall(r"github\.(?:head_ref|event\.(?:pull_request|head_commit|issue))", text) == []


@pytest.mark.parametrize("file", WORKFLOWS)
def test_the_whole_history_is_fetched_and_the_token_forgotten(made: Path, file: str) -> None:
    (checkout,) = (step for step in steps(made / file) if "/checkout@" in step.uses)
    assert checkout.data["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert document(made / GITLAB)["variables"]["GIT_DEPTH"] == "0"


def test_a_pull_request_may_only_read(made: Path) -> None:
    check = document(made / CHECK)
    assert check["on"] == {"pull_request": None}
    assert check["permissions"] == {}
    assert [job["permissions"] for job in check["jobs"].values()] == [{"contents": "read"}]


def test_only_the_job_without_our_code_may_publish(made: Path) -> None:
    publish = document(made / PUBLISH)
    assert publish["on"] == {"push": {"branches": ["main", "master"]}, "workflow_dispatch": None}
    assert publish["permissions"] == {}
    jobs = publish["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "default_branch" in jobs["build"]["if"]
    assert jobs["publish"]["needs"] == "build"
    (only,) = (step for step in steps(made / PUBLISH) if step.job == "publish")
    assert only.uses.startswith("actions/deploy-pages@")


def test_gitlab_publishes_only_the_default_branch(made: Path) -> None:
    pipeline = document(made / GITLAB)
    main = [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    asked = [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert pipeline["pages"]["rules"] == main
    assert pipeline["check"]["rules"] == asked
    assert pipeline["workflow"]["rules"] == asked + main


def test_the_form_of_a_proposal_leaves_only_what_was_written(made: Path) -> None:
    form = (made / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert form == (made / ".gitlab/merge_request_templates/Default.md").read_text(encoding="utf-8")
    filled = form.replace("Why:", "Why: Three lost deals.").replace(
        "rests on:\n", "rests on: CRM.\n", 1
    )
    reason = reason_of(f"Win larger makers (#7)\n\n{filled}", mark="#")
    assert reason == Reason("Win larger makers", ("Why: Three lost deals.", "It rests on: CRM."), 7)
