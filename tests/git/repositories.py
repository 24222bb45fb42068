"""Real git repositories for tests, made without the settings of whoever runs them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

ADA = "Ada Example <ada@example.com>"
DATE = "2026-10-01T12:00:00+00:00"

Contents = Mapping[str, str | bytes | None]
"""Path -> text of a file; None takes the file away."""


def isolate(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Hide the settings of this machine from every git that the test starts, ours included."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_TERMINAL_PROMPT", "0")
    for name in ("GITHUB_SERVER_URL", "CI_SERVER_URL"):
        monkeypatch.delenv(name, raising=False)


class Repository:
    """A repository in a folder, which is made when missing; its first branch is `main`.

    Use it after `isolate` (the fixture `alone` of tests/git/conftest.py), since it runs git too.
    """

    def __init__(self, folder: Path, *, bare: bool = False) -> None:
        self.folder = folder
        if not (folder / ".git").exists() and not (folder / "HEAD").exists():
            folder.mkdir(parents=True, exist_ok=True)
            # `init -b` is newer than the oldest git that is supported.
            self.git("init", "--quiet", *(["--bare"] if bare else []))
            self.git("symbolic-ref", "HEAD", "refs/heads/main")

    def git(self, *arguments: str | bytes, text: bytes = b"", **variables: str) -> str:
        """What a git command prints, without the last line break; fails when git does."""
        name, _, address = ADA.rstrip(">").partition(" <")
        who = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in {"NAME": name, "EMAIL": address, "DATE": DATE}.items()
        }
        fixed = (
            *("-c", "commit.gpgSign=false", "-c", "protocol.file.allow=always"),
            # Each commit would start two more processes, to look whether there is much to pack.
            *("-c", "maintenance.auto=false", "-c", "gc.auto=0"),
        )
        ended = subprocess.run(
            ["git", *fixed, *arguments],
            cwd=self.folder,
            env={**os.environ, **who, **variables},
            input=text,
            capture_output=True,
            check=False,
        )
        assert ended.returncode == 0, (arguments, ended.stderr.decode(errors="replace"))
        return os.fsdecode(ended.stdout).removesuffix("\n")

    def write(self, files: Contents) -> None:
        """Put files into the working tree, or take them away."""
        for path, content in files.items():
            file = self.folder / path
            if content is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(
        self,
        files: Contents | None = None,
        *,
        message: str = "Change the playbook",
        author: str = ADA,
        date: str = DATE,
        committer: str = ADA,
    ) -> str:
        """Commit these changes with everything else in the working tree; returns the commit's id.

        `date` is that of author and committer, e.g. "2026-10-01T12:00:00+00:00".
        """
        self.write(files or {})
        self.git("add", "--all")
        self.git(
            "commit",
            "--quiet",
            "--allow-empty",
            "--allow-empty-message",
            "--cleanup=verbatim",
            "--no-verify",
            "--file=-",
            text=message.encode(),
            **_person("AUTHOR", author, date),
            **_person("COMMITTER", committer, date),
        )
        return self.head

    @property
    def head(self) -> str:
        """The id of the commit that is checked out."""
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str, at: str = "HEAD") -> None:
        """Begin a branch and check it out."""
        self.git("checkout", "--quiet", "-b", name, at)

    def switch(self, revision: str) -> None:
        """Check out a branch, or a commit without one."""
        self.git("checkout", "--quiet", revision)

    def rename(self, old: str, new: str) -> None:
        """Rename a file in the working tree."""
        (self.folder / new).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / old).rename(self.folder / new)

    def merge(
        self, revision: str, *, message: str = "Merge", author: str = ADA, date: str = DATE
    ) -> str:
        """Merge with a commit of its own; returns its id."""
        self.git(
            *("merge", "--quiet", "--no-ff", "--no-edit", "-m", message, revision),
            **_person("AUTHOR", author, date),
            **_person("COMMITTER", author, date),
        )
        return self.head

    def revert(self, revision: str, *, date: str = DATE) -> str:
        """Take back a commit; returns the id of the commit that does."""
        self.git(
            *("revert", "--no-edit", revision),
            **_person("AUTHOR", ADA, date),
            **_person("COMMITTER", ADA, date),
        )
        return self.head

    def clone(self, folder: Path, *options: str) -> Repository:
        """A clone as of another machine; `--depth=1` makes it shallow."""
        self.git("clone", "--quiet", *options, self.folder.as_uri(), str(folder))
        return Repository(folder)


def _person(role: str, person: str, date: str) -> dict[str, str]:
    name, _, address = person.rstrip(">").rpartition(" <")
    return {
        f"GIT_{role}_NAME": name or person,
        f"GIT_{role}_EMAIL": address,
        f"GIT_{role}_DATE": date,
    }
