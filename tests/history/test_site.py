"""The history in a whole site, and in an export of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from icp_docs.export import contents
from icp_docs.site.build import build
from tests.git.repositories import Repository
from tests.history.playbooks import ANA, at, playbook_in, profile

FILE = "profiles/scale-up.yml"
FEED = "changes/feed.xml"
SETTINGS = "site_name: Playbook\nsite_url: https://example.com/pb/\nplugins: [icp-docs]\n"


def built(repository: Repository, site: Path) -> dict[str, bytes]:
    """The files of the site that is built in a repository."""
    build(repository.folder / "mkdocs.yml", site_dir=site)
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def written(repository: Repository) -> Repository:
    """A repository with two changes."""
    repository.commit({FILE: profile(), "mkdocs.yml": SETTINGS}, author=ANA, date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger ones", date=at("04-01"))
    return repository


def test_two_builds_of_a_commit_are_the_same(written: Repository, tmp_path: Path) -> None:
    one = built(written, tmp_path / "one")
    clone = written.clone(tmp_path / "clone")
    clone.git("remote", "remove", "origin")
    other = built(clone, tmp_path / "other")
    assert one == other
    assert b"Larger ones" in one["changes/index.html"]
    assert b'href="../changes/"' in one["404.html"].replace(b'"/pb/', b'"../')
    assert b"https://example.com/pb/changes/#change-" in one[FEED]
    assert one["search/search_index.json"].count(b'"changes/') == 1


def test_without_a_history_there_is_no_page(written: Repository, tmp_path: Path) -> None:
    (written.folder / ".git").rename(tmp_path / "elsewhere")
    files = built(written, tmp_path / "site")
    assert not [name for name in files if name.startswith("changes/")]
    assert not [name for name, content in files.items() if b'changes/"' in content]


def test_a_shallow_clone_is_told_how_to_get_the_rest(written: Repository, tmp_path: Path) -> None:
    clone = written.clone(tmp_path / "clone", "--depth=1")
    made = build(clone.folder / "mkdocs.yml", site_dir=tmp_path / "site", strict=True)
    assert "`fetch-depth: 0`" in made.remark
    assert not (made.folder / "changes").exists()


def test_export(written: Repository) -> None:
    files = contents(playbook_in(written.folder), docs=written.folder / "docs")
    assert b"Larger ones" in files["changes/index.md"]
    assert FEED in files
