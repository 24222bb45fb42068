"""The log: what landed on the branch that is checked out, and what came with each merge.

Only first parents are followed: a merge is one change, made when it landed, and what is before and
after it are two states in which everybody saw the files. The commits of its branch say who made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from icp_docs.git.program import run
from icp_docs.git.repository import Repository

_AUTHOR = "%aN"
_FIELDS = ("%H", "%P", "%ct", _AUTHOR, "%ae", "%B")
# The zero byte behind each field is the only one that no message and no name can hold.
_FORMAT = f"--format={''.join(f'{field}%x00' for field in _FIELDS)}"
_SECONDS = re.compile(r"[0-9]{1,20}")
_FILES = frozenset({b"100644", b"100755"})
"""Modes of ordinary files; a link or a repository inside is none."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit as git shows it: the mailmap has been applied to its author."""

    id: str
    parents: tuple[str, ...]
    seconds: int | None
    """Since 1970, when it was committed or landed; whatever its committer's clock said.

    None when the commit does not say it in a way that git reads, such as a time before 1970.
    """
    author: str
    """A name that anybody may have typed; "" when the commit has none."""
    address: str
    """Of the author, as the commit has it; not to be published."""
    message: str


@dataclass(frozen=True, slots=True)
class Touched:
    """One file in one landing; paths are from the top of the repository."""

    before: str
    """The id of its content before, "" when there was no such file."""
    after: str
    """The id of its content after, "" when it is gone."""
    path: str
    """After; of a file that is gone, the path it had."""
    was: str
    """Before; the same as `path` unless it was renamed."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A commit of the branch itself, and the files in which it differs from its first parent."""

    commit: Commit
    files: tuple[Touched, ...]


def landings(repository: Repository, patterns: Sequence[str]) -> list[Landing]:
    """What landed on the branch in files of these patterns, newest first; raises GitError.

    `patterns` are git's, from the top of the repository: "*.yml" is found in all folders. Where a
    clone cuts the history off, what its last commit has changed is not known: it is left out.
    """
    raw = _log(
        repository,
        *(
            "--first-parent",
            "-m",
            "--root",
            "--raw",
            "--no-abbrev",
            "--find-renames",
            "-l1000",
            "HEAD",
        ),
        patterns=patterns,
    )
    words = iter(raw.split(b"\0"))
    found = list(_landings(words))
    return [one for one in found if one.commit.parents or not repository.shallow]


def brought(
    repository: Repository, merges: Sequence[Commit], patterns: Sequence[str]
) -> Mapping[str, tuple[Commit, ...]]:
    """The commits that came with each of these merges (by id), oldest first; raises GitError.

    Merges are landings, newest first. Only commits that touch files of these patterns count, and
    none is given where a clone cuts the history off and it cannot be known.
    """
    if not merges or repository.shallow:
        return {}
    # With the merges themselves, and parents as they are among the commits that are shown.
    oldest = merges[-1]
    raw = _log(
        repository,
        *("--full-history", "--parents", "--topo-order", "HEAD", f"^{oldest.parents[0]}"),
        patterns=patterns,
    )
    words = iter(raw.split(b"\0"))
    graph = {commit.id: commit for commit in _commits(words)}
    return dict(_claimed(graph, {merge.id for merge in merges}))


def _claimed(
    graph: Mapping[str, Commit], merges: set[str]
) -> Iterator[tuple[str, tuple[Commit, ...]]]:
    """Each commit belongs to the oldest commit of the branch from which it can be reached."""
    branch = list(_branch(graph))
    places = {id_: place for place, id_ in enumerate(graph)}
    taken = {commit.id for commit in branch}
    for commit in reversed(branch):
        own: list[Commit] = []
        ahead = list(commit.parents[1:])
        while ahead:
            id_ = ahead.pop()
            if id_ in graph and id_ not in taken:
                taken.add(id_)
                own.append(graph[id_])
                ahead += graph[id_].parents
        if commit.id in merges:
            # A merge of the main branch into the other one made nothing of what is in it.
            made = [one for one in own if len(one.parents) < 2]
            yield commit.id, tuple(sorted(made, key=lambda one: -places[one.id]))


def _branch(graph: Mapping[str, Commit]) -> Iterator[Commit]:
    """From the newest commit along first parents; git gives children before their parents."""
    here = next(iter(graph.values()), None)
    while here is not None:
        yield here
        here = graph.get(here.parents[0]) if here.parents else None


def _landings(words: Iterator[bytes]) -> Iterator[Landing]:
    """From the words of the log: a commit, then its files until the next commit begins."""
    word = next(words, b"")
    while commit := _commit(word, words):
        files = []
        word = next(words, b"").lstrip(b"\n")
        while word.startswith(b":"):
            files.append(_touched(word, words))
            word = next(words, b"")
        yield Landing(commit, tuple(files))


def _commits(words: Iterator[bytes]) -> Iterator[Commit]:
    while commit := _commit(next(words, b""), words):
        yield commit


def _commit(first: bytes, words: Iterator[bytes]) -> Commit | None:
    """The commit whose id is the first word; None at the end."""
    if not first:
        return None
    others = [next(words).decode("utf-8", "replace") for _ in _FIELDS[1:]]
    parents, seconds, author, address, message = others
    next(words)  # git's own end of a commit
    return Commit(
        id=first.decode("ascii"),
        parents=tuple(parents.split()),
        seconds=int(seconds) if _SECONDS.fullmatch(seconds) else None,
        # Git leaves its own word where a commit has no author at all.
        author="" if author == _AUTHOR else author,
        address=address,
        message=message,
    )


def _touched(word: bytes, words: Iterator[bytes]) -> Touched:
    """A file of the raw format: `:mode mode id id status`, then one path or two."""
    old_mode, mode, before, after, status = word[1:].split(b" ")
    was = next(words).decode("utf-8", "surrogateescape")
    renamed = status[:1] in (b"R", b"C")
    path = next(words).decode("utf-8", "surrogateescape") if renamed else was
    return Touched(_blob(old_mode, before), _blob(mode, after), path, was)


def _blob(mode: bytes, id_: bytes) -> str:
    return id_.decode("ascii") if mode in _FILES else ""


def _log(repository: Repository, *arguments: str, patterns: Iterable[str]) -> bytes:
    return run(
        repository.top,
        *("-c", "log.diffMerges=first-parent"),  # what -m means to newer git
        *("log", "-z", _FORMAT, "--no-color", "--no-ext-diff", "--no-textconv", "--no-notes"),
        *arguments,
        "--",
        *patterns,
        variables={"GIT_LITERAL_PATHSPECS": "0"},
    )
