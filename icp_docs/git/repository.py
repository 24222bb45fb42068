"""One repository: its revisions, and the files in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from icp_docs.git import web
from icp_docs.git.files import Entry, Files
from icp_docs.git.program import CommandError, GitError, run
from icp_docs.guessing import few_guesses, nearest

INDEX: Final = ":index"
"""Stands for what is staged, where `Repository.files` takes a commit."""

_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_DEFAULT_BRANCHES = ("origin/main", "origin/master", "main", "master")


class UnknownRevisionError(GitError):
    """A revision that the repository does not have."""

    def __init__(self, revision: str, meant: str | None) -> None:
        super().__init__(f"there is no revision '{revision}'")
        self.revision = revision
        self.meant = meant
        """A branch or tag that was probably meant."""


class ConflictError(GitError):
    """The index holds a merge that is not finished."""

    def __init__(self, path: str) -> None:
        super().__init__(f"'{path}' has conflicts of a merge")
        self.path = path


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """The repository around a folder."""

    folder: Path
    """The folder itself, as an absolute path without links."""
    top: Path
    prefix: str
    """POSIX path of the folder from `top`; "" for the top itself."""
    shallow: bool
    """Whether the history was cut off when it was cloned."""
    variables: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What git runs with besides: the index that is meant, in a hook."""

    def run(self, *arguments: str, text: bytes = b"") -> bytes:
        """What a git command prints when it runs in the folder; raises GitError.

        Put `--end-of-options` or `--` before anything that people named, and use plumbing or
        options that settings cannot change; paths are literal.
        """
        return run(self.folder, *arguments, text=text, variables=self.variables)

    def resolve(self, revision: str) -> str:
        """The id of the commit that a revision names; raises UnknownRevisionError."""
        id_ = self._found(revision)
        if id_ is None:
            raise UnknownRevisionError(revision, self._meant(revision))
        return id_

    def merge_base(self, one: str, other: str) -> str | None:
        """The last commit that two commits (ids) have in common, or None."""
        try:
            return self.run("merge-base", one, other).decode("ascii").split()[0]
        except CommandError:
            return None

    def default_branch(self) -> str | None:
        """The branch that changes are proposed for, as one would type it, or None."""
        return next(filter(self.knows, (*self._of_origin(), *_DEFAULT_BRANCHES)), None)

    def knows(self, revision: str) -> bool:
        """Whether it has this revision."""
        return self._found(revision) is not None

    def names(self) -> list[str]:
        """All branches and tags, as one would type them."""
        raw = self.run(
            *("for-each-ref", "--format=%(refname:short)"),
            *("refs/heads/", "refs/remotes/", "refs/tags/"),
        )
        return raw.decode("utf-8", "surrogateescape").split("\n")[:-1]

    def files(self, commit: str, prefix: str | None = None) -> Files:
        """The files below the folder in a commit (its id) or the INDEX; raises GitError.

        `prefix` is another folder, from the top of the repository.
        """
        prefix = self.prefix if prefix is None else prefix
        inside = f"{prefix}/" if prefix else ""
        found = self._staged(inside) if commit == INDEX else self._committed(commit, inside)
        entries = {path.removeprefix(inside): entry for path, entry in found.items()}
        return Files(self.folder, MappingProxyType(entries))

    def web(self) -> web.Web | None:
        """Addresses of its commits and files where people browse them; None when not known."""
        return web.find(self.run)

    def _committed(self, commit: str, inside: str) -> dict[str, Entry]:
        assert _ID.fullmatch(commit), "an id, since a name could be an option"
        raw = self.run("ls-tree", "-r", "-z", "--full-tree", commit, *_below(inside))
        return {path: Entry(int(mode, 8), blob) for (mode, _, blob), path in _lines(raw)}

    def _staged(self, inside: str) -> dict[str, Entry]:
        # At the top, where its paths are from the top.
        arguments = ("ls-files", "-s", "-z", *_below(inside))
        raw = run(self.top, *arguments, variables=self.variables)
        found = {}
        for (mode, blob, stage), path in _lines(raw):
            if stage != "0":
                raise ConflictError(path)
            found[path] = Entry(int(mode, 8), blob)
        return found

    def _found(self, revision: str) -> str | None:
        if not revision:
            return None
        # ":/words" is a commit with these words in its message, and takes all that follows as such.
        whole = revision if revision.startswith(":/") else f"{revision}^{{commit}}"
        try:
            found = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", whole)
        except CommandError:
            return None
        id_ = found.decode("ascii", "replace").strip()
        return id_ if _ID.fullmatch(id_) else None

    def _of_origin(self) -> tuple[str, ...]:
        """What a clone notes as the main branch of where it came from."""
        try:
            raw = self.run("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
        except CommandError:
            return ()
        return (raw.decode("utf-8", "surrogateescape").removesuffix("\n"),)

    def _meant(self, revision: str) -> str | None:
        names = self.names()
        ending = f"/{revision}"
        same = next((name for name in names if name.endswith(ending)), None)
        with few_guesses():
            return same or nearest(revision, names)


def _below(inside: str) -> tuple[str, ...]:
    return ("--", inside) if inside else ()


def _lines(raw: bytes) -> list[tuple[list[str], str]]:
    """The three words and the path of each line of `ls-tree -z` or `ls-files -s -z`."""
    lines = []
    for line in raw.split(b"\0")[:-1]:
        words, _, path = line.partition(b"\t")
        lines.append((words.decode("ascii").split(), path.decode("utf-8", "surrogateescape")))
    return lines
