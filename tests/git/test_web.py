"""From the address of a remote to those of pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_docs.git import open_repository
from icp_docs.git.web import at
from tests.git.repositories import Repository

COMMIT = "1a2b3c4d" * 5


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://github.com/example/playbook.git", "https://github.com/example/playbook"),
        ("https://github.com/example/playbook/", "https://github.com/example/playbook"),
        ("https://ada:secret@github.com/example/playbook", "https://github.com/example/playbook"),
        ("git@github.com:example/playbook.git", "https://github.com/example/playbook"),
        ("org-42@github.com:example/playbook", "https://github.com/example/playbook"),
        ("github.com:example/playbook", "https://github.com/example/playbook"),
        ("ssh://git@github.com:22/example/playbook", "https://github.com/example/playbook"),
        ("ssh://git@ssh.github.com:443/example/playbook", "https://github.com/example/playbook"),
        ("git://GitHub.com/example/playbook.git", "https://github.com/example/playbook"),
        ("git@gitlab.com:a/b/c/playbook.git", "https://gitlab.com/a/b/c/playbook"),
        ("http://gitlab.example.com:8080/a/b.git", "http://gitlab.example.com:8080/a/b"),
        ("ssh://git@gitlab.example.com:2222/a/b.git", "https://gitlab.example.com/a/b"),
        ("git@codeberg.org:a/b.git", "https://codeberg.org/a/b"),
        ("https://x-token-auth:t@bitbucket.org/a/b.git", "https://bitbucket.org/a/b"),
    ],
)
def test_addresses_of_remotes(url: str, address: str) -> None:
    found = at(url)
    assert found is not None
    assert found.address == address


@pytest.mark.parametrize(
    "url",
    [
        *("", "/srv/git/playbook.git", "file:///srv/github.com/a/b", "../playbook", "C:\\a\\b"),
        *("https://git.example.com/a/b", "https://notgithub.com/a/b", "ext::sh -c true"),
        *(
            "https://github.com",
            "https://github.com/a",
            "https://github.com/../a/b",
            "git@github.com:./a",
        ),
        *('https://github.com/a/b"><script>', "https://github.com/a b/c", "https://[/a/b"),
        *("javascript://github.com/a/b", "https://github.com:port/a/b", "git@github.com:"),
    ],
)
def test_addresses_that_lead_nowhere(url: str) -> None:
    assert at(url) is None


@pytest.mark.parametrize(
    ("url", "commit", "change", "file"),
    [
        (
            "git@github.com:a/b",
            f"https://github.com/a/b/commit/{COMMIT}",
            "https://github.com/a/b/pull/7",
            f"https://github.com/a/b/blob/{COMMIT}/x/a%20%23%3C.yml",
        ),
        (
            "git@gitlab.com:a/b",
            f"https://gitlab.com/a/b/-/commit/{COMMIT}",
            "https://gitlab.com/a/b/-/merge_requests/7",
            f"https://gitlab.com/a/b/-/blob/{COMMIT}/x/a%20%23%3C.yml",
        ),
        (
            "git@bitbucket.org:a/b",
            f"https://bitbucket.org/a/b/commits/{COMMIT}",
            "https://bitbucket.org/a/b/pull-requests/7",
            f"https://bitbucket.org/a/b/src/{COMMIT}/x/a%20%23%3C.yml",
        ),
        (
            "git@codeberg.org:a/b",
            f"https://codeberg.org/a/b/commit/{COMMIT}",
            "https://codeberg.org/a/b/pulls/7",
            f"https://codeberg.org/a/b/src/commit/{COMMIT}/x/a%20%23%3C.yml",
        ),
    ],
)
def test_pages(url: str, commit: str, change: str, file: str) -> None:
    web = at(url)
    assert web is not None
    assert web.commit(COMMIT) == commit
    assert web.change(7) == change
    assert web.file(COMMIT, "x/a #<.yml") == file


def test_a_name_that_is_not_utf_8() -> None:
    web = at("git@github.com:a/b")
    assert web is not None
    assert web.file("main", "\udcff.yml") == "https://github.com/a/b/blob/main/%FF.yml"


def test_a_server_of_the_company(monkeypatch: pytest.MonkeyPatch) -> None:
    assert at("git@code.example.com:a/b") is None
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://code.example.com")
    github = at("git@code.example.com:a/b")
    assert github is not None
    assert github.change(7) == "https://code.example.com/a/b/pull/7"
    monkeypatch.delenv("GITHUB_SERVER_URL")
    monkeypatch.setenv("CI_SERVER_URL", "https://code.example.com")
    gitlab = at("git@code.example.com:a/b")
    assert gitlab is not None
    assert gitlab.change(7) == "https://code.example.com/a/b/-/merge_requests/7"


def test_which_remote(repository: Repository) -> None:
    def address() -> str | None:
        found = open_repository(repository.folder)
        assert found is not None
        web = found.web()
        return web and web.address

    assert address() is None
    repository.git("remote", "add", "fork", "git@github.com:ada/playbook")
    assert address() == "https://github.com/ada/playbook"
    repository.git("remote", "add", "upstream", "git@github.com:other/playbook")
    assert address() is None
    repository.git("remote", "add", "origin", "gh:example/playbook")
    repository.git("config", "url.git@github.com:.insteadOf", "gh:")
    assert address() == "https://github.com/example/playbook"


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    for url in (
        text,
        f"https://github.com/{text}",
        f"https://{text}@github.com/a/b",
        f"git@{text}",
    ):
        web = at(url)
        assert web is None or web.address.isascii()
