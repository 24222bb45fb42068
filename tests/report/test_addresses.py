from typing import Any

import pytest

from icp_docs.report.addresses import Addresses, addresses

PUSHED = {
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "acme/playbook",
    "GITHUB_SHA": "5f6e",
    "GITHUB_REF": "refs/heads/a b/#1",
}
PULLED = PUSHED | {"GITHUB_SHA": "trial", "GITHUB_REF": "refs/pull/7/merge"}
HEAD = {"sha": "c0de", "ref": "fix/<x>&?", "repo": {"full_name": "anna/playbook"}}


def test_a_push() -> None:
    assert addresses(PUSHED, None) == Addresses(
        view="https://github.com/acme/playbook/blob/5f6e/",
        edit="https://github.com/acme/playbook/edit/a%20b/%231/",
    )


def test_a_pull_request_from_a_fork() -> None:
    assert addresses(PULLED, {"pull_request": {"head": HEAD}}) == Addresses(
        view="https://github.com/acme/playbook/blob/c0de/",
        edit="https://github.com/anna/playbook/edit/fix/%3Cx%3E%26%3F/",
    )


@pytest.mark.parametrize(
    "event",
    [
        None,
        [],
        {"pull_request": None},
        {"pull_request": {"head": {"sha": 7, "ref": None, "repo": None}}},
    ],
)
def test_an_event_that_says_less(event: Any) -> None:
    assert addresses(PULLED, event) == Addresses(
        view="https://github.com/acme/playbook/blob/trial/"
    )


def test_a_fork_that_is_gone() -> None:
    told = addresses(PULLED, {"pull_request": {"head": HEAD | {"repo": None}}})
    assert told == Addresses(view="https://github.com/acme/playbook/blob/c0de/")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"GITHUB_SHA": "5f6e"},
        PUSHED | {"GITEA_ACTIONS": "true"},
        PUSHED | {"FORGEJO_ACTIONS": "true"},
    ],
)
def test_no_addresses(environment: dict[str, str]) -> None:
    assert addresses(environment, None) == Addresses()


def test_lines_and_editor() -> None:
    known = Addresses(view="v/", edit="e/")
    assert [known.line("a%20b.yml", 3), known.line("a.yml", 0)] == ["v/a%20b.yml#L3", "v/a.yml"]
    assert known.editor("a.yml") == "e/a.yml"
    assert [Addresses().line("a.yml", 3), Addresses().editor("a.yml")] == ["", ""]
