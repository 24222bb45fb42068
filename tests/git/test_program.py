"""Whatever the settings of a repository say, git runs no other program, and says the same."""

import os
import stat
from pathlib import Path

import pytest

from icp_docs.git import INDEX, open_repository
from icp_docs.git import Repository as Opened
from icp_docs.git.program import command
from tests.git.repositories import Repository


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a trace when somebody runs it."""
    program = tmp_path / "trap"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\ncat\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def everything(found: Opened) -> object:
    """All that can be asked."""
    head = found.resolve("HEAD")
    files = [found.files(commit) for commit in (head, INDEX)]
    return (
        head,
        found.merge_base(head, found.resolve("HEAD~1")),
        found.default_branch(),
        found.names(),
        found.knows("nothing"),
        found.web(),
        [list(each.items()) for each in files],
        [list(each.read(each, most=1000)) for each in files],
        found.run("log", "--format=%H %s", "-z", "--raw", "--no-abbrev", "--stat"),
        found.run("diff-tree", "-r", "-z", "--name-status", "HEAD~1", "HEAD"),
    )


def filled(repository: Repository) -> None:
    attributes = "*.yml filter=trap diff=trap merge=trap text eol=crlf\n"
    repository.commit({"a.yml": "one\n", "b.yml": "two\n", ".gitattributes": attributes})
    repository.commit({"a.yml": "three\n", "é\n.yml": "four\n"})
    # As if it had been signed, so that somebody could want to verify it.
    raw = repository.git("cat-file", "commit", "HEAD") + "\n"
    signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n"
    signed = raw.replace("\n\n", f"\n{signature}", 1).encode()
    id_ = repository.git("hash-object", "-t", "commit", "-w", "--stdin", text=signed)
    repository.git("reset", "--quiet", "--soft", id_)
    repository.git("remote", "add", "origin", "https://github.com/example/playbook.git")


def test_settings_that_name_programs(repository: Repository, trap: Path) -> None:
    filled(repository)
    before = everything(_opened(repository))
    named = (
        *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.gitProxy"),
        *("core.askPass", "core.alternateRefsCommand", "pager.log", "pager.diff"),
        *("diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean"),
        *("filter.trap.smudge", "filter.trap.process", "merge.trap.driver", "gpg.program"),
        *("credential.helper", "alias.log", "alias.ls-tree", "uploadpack.packObjectsHook"),
        *("interactive.diffFilter", "sequence.editor", "diff.guitool"),
    )
    for name in named:
        repository.git("config", name, f"!{trap}" if name.startswith("alias") else str(trap))
    repository.git("config", "log.showSignature", "true")
    hooks = repository.folder / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
        (hooks / hook).write_bytes(trap.read_bytes())
        (hooks / hook).chmod(0o755)
    repository.git("config", "core.hooksPath", str(hooks))
    (trap.parent / "ran").unlink(missing_ok=True)
    assert everything(_opened(repository)) == before
    assert not (trap.parent / "ran").exists()


def test_settings_that_change_what_is_printed(repository: Repository) -> None:
    filled(repository)
    before = everything(_opened(repository))
    for name, value in {
        "core.quotePath": "false",
        "color.ui": "always",
        "color.diff": "always",
        "color.branch": "always",
        "diff.noprefix": "true",
        "diff.orderFile": "nothing",
        "diff.renames": "copies",
        "log.decorate": "full",
        "log.showRoot": "false",
        "log.date": "relative",
        "i18n.logOutputEncoding": "UTF-16",
        "core.abbrev": "4",
        "core.warnAmbiguousRefs": "true",
        "format.pretty": "raw",
    }.items():
        repository.git("config", name, value)
    assert everything(_opened(repository)) == before


def test_variables_that_change_what_is_done(
    repository: Repository, tmp_path: Path, trap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(repository)
    before = everything(_opened(repository))
    other = Repository(tmp_path / "other")
    for name, value in {
        "GIT_DIR": str(other.folder / ".git"),
        "GIT_WORK_TREE": str(other.folder),
        "GIT_OBJECT_DIRECTORY": str(other.folder),
        "GIT_NAMESPACE": "other",
        "GIT_EXTERNAL_DIFF": str(trap),
        "GIT_PAGER": str(trap),
        "GIT_SSH": str(trap),
        "GIT_TRACE": "2",
        "GIT_GLOB_PATHSPECS": "1",
        "PAGER": str(trap),
        "LC_ALL": "de_DE.UTF-8",
        "LANGUAGE": "de",
    }.items():
        monkeypatch.setenv(name, value)
    assert everything(_opened(repository)) == before
    assert not (tmp_path / "ran").exists()


def test_a_replaced_object_is_not_shown(repository: Repository) -> None:
    real = repository.commit({"a.yml": "what people reviewed"})
    false = repository.commit({"a.yml": "something else"})
    repository.git("replace", real, false)
    found = _opened(repository)
    files = found.files(real)
    assert list(files.read(files, most=99)) == [b"what people reviewed"]


def test_a_clone_without_contents_fetches_none(
    repository: Repository, tmp_path: Path, trap: Path
) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    first = repository.commit({"a.yml": "old", "b.yml": "kept", "c.yml": "old"})
    repository.commit({"a.yml": "new", "c.yml": "new"})
    clone = repository.clone(tmp_path / "clone", "--filter=blob:none")
    clone.git("config", "remote.origin.uploadpack", str(trap))
    found = _opened(clone)
    files = found.files(first)
    assert list(files.read(files, most=99)) == [None, b"kept", None]
    assert not (tmp_path / "ran").exists()


def test_a_folder_that_looks_like_a_repository(repository: Repository, trap: Path) -> None:
    repository.commit({"profiles/a.yml": "a"})
    book = repository.folder / "profiles"
    inner = Repository(repository.folder.parent / "inner", bare=True)
    for part in inner.folder.iterdir():
        part.rename(book / part.name)
    with (book / "config").open("a") as file:
        file.write(f"[core]\n\tfsmonitor = {trap}\n\tbare = false\n\tworktree = /\n")
    assert open_repository(book) is None
    assert not (trap.parent / "ran").exists()


def test_a_git_among_the_files_is_not_run(
    repository: Repository, trap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"a": "a"})
    (repository.folder / "git").write_bytes(trap.read_bytes())
    (repository.folder / "git").chmod(0o755)
    monkeypatch.chdir(repository.folder)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}{os.environ['PATH']}")
    assert Path(command("log")[0]).is_absolute()
    assert _opened(repository).knows("HEAD")
    assert not (trap.parent / "ran").exists()


def _opened(repository: Repository) -> Opened:
    found = open_repository(repository.folder)
    assert found is not None
    return found
