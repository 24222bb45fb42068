"""The old site stays whole until the new one is; whatever ends a run, the next one copes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from icp_docs.site import exchange
from icp_docs.site.exchange import SiteFolderError, fresh_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")
    (folder / ".nojekyll").touch()
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("old", encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


OLD = {".git/config": "old", ".nojekyll": "", "index.html": "old"}
NEW = {".git/config": "old", ".nojekyll": "", "page.html": "new"}


def build(site: Path) -> None:
    with fresh_site(site) as new:
        assert contents(new) == {}
        (new / "page.html").write_text("new", encoding="utf-8")
        assert contents(site) == OLD


def no_exchange(_one: Path, _other: Path) -> bool:
    return False


@pytest.mark.parametrize("two_steps", [False, True])
def test_the_new_site_takes_the_place_of_the_old(
    site: Path, monkeypatch: pytest.MonkeyPatch, two_steps: bool
) -> None:
    if two_steps:
        monkeypatch.setattr(exchange, "_swapped", no_exchange)
    build(site)
    assert contents(site) == NEW
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_there_need_not_be_an_old_site(tmp_path: Path) -> None:
    with fresh_site(tmp_path / "public" / "site") as new:
        (new / "page.html").write_text("new", encoding="utf-8")
    assert contents(tmp_path) == {"public/site/page.html": "new"}


def test_a_link_to_the_site_stays_a_link(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(site)
    build(link)
    assert link.is_symlink()
    assert contents(site) == NEW


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_an_error_leaves_the_old_site(site: Path, error: type[BaseException]) -> None:
    with pytest.raises(error), fresh_site(site) as new:
        (new / "page.html").write_text("half", encoding="utf-8")
        raise error
    assert contents(site) == OLD
    build(site)


def test_a_failing_second_step_puts_the_old_site_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(exchange, "_swapped", no_exchange)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(SiteFolderError, match="No space left on device"), fresh_site(site):
        pass
    assert contents(site) == OLD


KILLED = """
import os, signal, sys
from pathlib import Path
from icp_docs.site import exchange
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
site, moment = Path(sys.argv[1]), sys.argv[2]
if moment == "between":
    exchange._swapped = lambda *_: False
    rename = Path.rename
    Path.rename = lambda path, target: die() if path.name == "new" else rename(path, target)
if moment == "after":
    swapped = exchange._swapped
    exchange._swapped = lambda *paths: swapped(*paths) and die()
with exchange.fresh_site(site) as new:
    (new / "page.html").write_text("new", encoding="utf-8")
    if moment == "during":
        die()
"""


@pytest.mark.parametrize("moment", ["during", "between", "after"])
def test_a_killed_run_loses_nothing(site: Path, moment: str) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED, os.fspath(site), moment], check=False)
    assert run.returncode == -signal.SIGKILL
    if moment == "during":
        assert contents(site) == OLD
    with pytest.raises(RuntimeError), fresh_site(site):
        raise RuntimeError
    whole = NEW if moment == "after" else OLD
    assert contents(site) == whole
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_two_runs_at_once_are_refused(site: Path) -> None:
    with (
        fresh_site(site),
        pytest.raises(SiteFolderError, match=r"another build of '.*site' is running"),
        fresh_site(site),
    ):
        pass


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(SiteFolderError, match="cannot be written"),
        fresh_site(tmp_path / "file/site"),
    ):
        pass
