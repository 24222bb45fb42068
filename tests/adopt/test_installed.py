"""The line of requirements.txt, for each way in which this program can have been installed."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from icp_docs import __version__
from icp_docs.adopt import Requirement, installed, requirement
from tests.git.repositories import Repository, isolate

COMMIT = "0123456789abcdef0123456789abcdef01234567"
HASH = "ab" * 32
ADDRESS = "https://git.example.com/icp-docs/icp-docs.git"
VERSION = f"icp-docs=={__version__}"


def from_git(address: str = ADDRESS, commit: object = COMMIT, **more: object) -> dict[str, object]:
    return {"url": address, "vcs_info": {"vcs": "git", "commit_id": commit}, **more}


def told(monkeypatch: pytest.MonkeyPatch, text: str | None) -> Requirement:
    class Installed:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return text

    monkeypatch.setattr(installed, "distribution", lambda _: Installed())
    return requirement()


def test_from_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, None) == Requirement(VERSION, sure=True)


def test_from_git(monkeypatch: pytest.MonkeyPatch) -> None:
    line = f"icp-docs @ git+{ADDRESS}@{COMMIT}"
    assert told(monkeypatch, json.dumps(from_git())) == Requirement(line, sure=True)


def test_from_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    address = "https://example.com/icp_docs-1.0-py3-none-any.whl"
    origin = {"url": address, "archive_info": {"hashes": {"sha256": HASH}}}
    line = f"icp-docs @ {address}#sha256={HASH}"
    assert told(monkeypatch, json.dumps(origin)) == Requirement(line, sure=True)


@pytest.mark.parametrize(
    "origin",
    [
        {"url": "file:///home/me/icp-docs", "dir_info": {"editable": True}},
        {"url": "file:///home/me/icp_docs-1.0.whl", "archive_info": {"hashes": {"sha256": HASH}}},
        from_git("file:///home/me/icp-docs"),
        from_git("ssh://git@example.com/icp-docs"),
        from_git("http://example.com/icp-docs"),
        from_git("https://me:secret@example.com/icp-docs"),
        from_git("https://token@example.com/icp-docs"),
        from_git("https://example.com/icp-docs\n--index-url https://evil.example"),
        from_git("https://example.com/icp-docs --index-url x"),
        from_git("https://example.com/icp-docs #x"),
        from_git("https://example.com/a/../b"),
        from_git(commit="main"),
        from_git(commit=f"{COMMIT}\n"),
        from_git(commit=None),
        from_git(subdirectory="../x"),
        {"url": ADDRESS, "vcs_info": {"vcs": "hg", "commit_id": COMMIT}},
        {"url": ADDRESS, "vcs_info": "git"},
        {"url": "https://example.com/a.whl", "archive_info": {}},
        {"url": "https://example.com/a.whl", "archive_info": {"hashes": {"sha256": "x"}}},
        {"url": "https://example.com/a.whl", "archive_info": {"hashes": ["sha256"]}},
        {},
        [],
        "x",
    ],
)
def test_what_only_this_machine_has_is_a_version(
    monkeypatch: pytest.MonkeyPatch, origin: object
) -> None:
    assert told(monkeypatch, json.dumps(origin)) == Requirement(VERSION, sure=False)


def test_a_record_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, "{") == Requirement(VERSION, sure=False)


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(installed, "distribution", missing)
    assert requirement() == Requirement(VERSION, sure=False)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A clone of a repository on GitHub, with all of its commits there."""
    isolate(monkeypatch, tmp_path / "home")
    made = Repository(tmp_path / "a clone")
    made.commit({"pyproject.toml": "x"})
    made.git("remote", "add", "origin", "https://me:secret@github.com/tools/icp-docs.git")
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    return made


def from_folder(folder: Path) -> str:
    return json.dumps({"url": folder.as_uri(), "dir_info": {"editable": True}})


def test_from_a_clone(monkeypatch: pytest.MonkeyPatch, clone: Repository) -> None:
    line = f"icp-docs @ git+https://github.com/tools/icp-docs@{clone.head}"
    clone.write({"untracked.txt": "x"})
    assert told(monkeypatch, from_folder(clone.folder)) == Requirement(line, sure=True)


def test_from_a_clone_with_changes(monkeypatch: pytest.MonkeyPatch, clone: Repository) -> None:
    clone.write({"pyproject.toml": "y"})
    assert told(monkeypatch, from_folder(clone.folder)) == Requirement(VERSION, sure=False)
    clone.commit(message="Here only")
    assert told(monkeypatch, from_folder(clone.folder)) == Requirement(VERSION, sure=False)


def test_from_a_clone_of_nobody_knows_what(
    monkeypatch: pytest.MonkeyPatch, clone: Repository
) -> None:
    clone.git("remote", "set-url", "origin", "/srv/git/icp-docs")
    assert told(monkeypatch, from_folder(clone.folder)) == Requirement(VERSION, sure=False)
    clone.git("remote", "remove", "origin")
    assert told(monkeypatch, from_folder(clone.folder)) == Requirement(VERSION, sure=False)


def test_from_a_folder_that_is_gone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert told(monkeypatch, from_folder(tmp_path / "gone")) == Requirement(VERSION, sure=False)
