"""The files of one revision, or of the index, and what is in them."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

from icp_docs.git.program import start

_ASKED_AT_ONCE = 32  # blobs; their ids fit into a pipe, so that neither side waits for the other
_PIECE = 1 << 20
_ENDS = 100  # times that git may end before it has answered


class Entry(NamedTuple):
    """What a revision has under one path."""

    mode: int
    """0o100644 and 0o100755 for files, 0o120000 for links, 0o160000 for submodules."""
    blob: str
    """The id of its content; of a submodule the id of a commit."""

    @property
    def is_file(self) -> bool:
        """Whether it is an ordinary file, which can be read."""
        return stat.S_ISREG(self.mode)

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link; what it points to is not looked at."""
        return stat.S_ISLNK(self.mode)


class TooBig(NamedTuple):
    """What stands for a content that is larger than anybody wants to read."""

    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Files(Mapping[str, Entry]):
    """The entries below a folder by POSIX path, relative to that folder, in git's order.

    A path may hold any character but a zero; bytes that are not UTF-8 are surrogate escapes.
    """

    folder: Path
    entries: Mapping[str, Entry]

    def __getitem__(self, path: str) -> Entry:
        return self.entries[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def read(self, paths: Iterable[str], *, most: int) -> Iterator[bytes | TooBig | None]:
        """The content of each path with at most `most` bytes; None for what git does not have."""
        return blobs(self.folder, (self.entries[path].blob for path in paths), most=most)


def blobs(folder: Path, ids: Iterable[str], *, most: int) -> Iterator[bytes | TooBig | None]:
    """The contents with these ids in their order, from one git process; see Files.read.

    `ids` are full hexadecimal ids. Raises GitError.
    """
    wanted = list(ids)
    for _ in range(_ENDS):
        answered = 0
        for answer in _contents(folder, wanted, most):
            yield answer
            answered += 1
        if answered == len(wanted):
            return
        # In a clone without all contents, git ends where it may not fetch the next one.
        yield None
        wanted = wanted[answered + 1 :]
    yield from (None for _ in wanted)


def _contents(folder: Path, ids: list[str], most: int) -> Iterator[bytes | TooBig | None]:
    """The contents up to the one at which git ends."""
    if not ids:
        return
    ended = suppress(EOFError, BrokenPipeError)
    with ended, start(folder, "cat-file", "--batch") as process:
        try:
            for begin in range(0, len(ids), _ASKED_AT_ONCE):
                yield from _asked(process, ids[begin : begin + _ASKED_AT_ONCE], most)
        finally:
            process.kill()


def _asked(
    process: subprocess.Popen[bytes], ids: list[str], most: int
) -> Iterator[bytes | TooBig | None]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("".join(f"{id_}\n" for id_ in ids).encode("ascii"))
    process.stdin.flush()
    for _ in ids:
        yield _answer(process.stdout, most)


def _answer(stream: IO[bytes], most: int) -> bytes | TooBig | None:
    """One answer: `id type size`, the content and a line break; or `id missing`."""
    words = stream.readline().split()
    if words[-1:] == [b"missing"]:
        return None
    if len(words) != 3:
        raise EOFError
    size = int(words[2])
    if size <= most:
        content = stream.read(size + 1)
        if len(content) <= size:
            raise EOFError  # a damaged one, of which git has found out on the way
        return content[:size]
    left = size + 1
    while left > 0:
        piece = stream.read(min(left, _PIECE))
        if not piece:
            raise EOFError
        left -= len(piece)
    return TooBig(size)
