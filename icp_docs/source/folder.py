"""The folder of a playbook on the disk, and what any other place with such files has to offer."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from icp_docs.source.finding import Finding

LARGEST = 1_000_000
"""Bytes of one file."""

# A link put in the place of the file after the folder was listed is not followed, and a pipe
# does not make us wait. Windows has neither flag, and needs one of its own.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Listed(Protocol):
    """A name in a folder, as os.DirEntry has it; ask it with follow_symlinks=False."""

    @property
    def name(self) -> str:
        """Without the folder."""

    def is_dir(self, *, follow_symlinks: bool) -> bool:
        """Whether it is a folder."""

    def is_file(self, *, follow_symlinks: bool) -> bool:
        """Whether it is an ordinary file."""

    def is_symlink(self) -> bool:
        """Whether it is a link to something else."""


class Folder(Protocol):
    """Where the files of a playbook are."""

    def entries(self, inside: str) -> list[Listed]:
        """What stands in the folder itself ("") or in one inside it; raises OSError."""

    def contents(self, paths: Iterable[str]) -> Iterator[bytes | Finding]:
        """The bytes of each of these files, or why they cannot be had."""


class OnDisk:
    """A folder of this computer."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def entries(self, inside: str) -> list[Listed]:
        """What stands in it, without following a link."""
        with os.scandir(self._root / inside) as listing:
            return list(listing)

    def contents(self, paths: Iterable[str]) -> Iterator[bytes | Finding]:
        """The bytes of each file."""
        # A Path for each would take longer than opening the file.
        return (content(f"{self._root}{os.sep}{path}") for path in paths)


class Changed:
    """Another place whose files have, in part, other content."""

    def __init__(self, place: Folder, changed: Mapping[str, bytes]) -> None:
        self._place = place
        self._changed = changed

    def entries(self, inside: str) -> list[Listed]:
        """What stands in the other place."""
        return self._place.entries(inside)

    def contents(self, paths: Iterable[str]) -> Iterator[bytes | Finding]:
        """The bytes of each file, as changed where they are."""
        paths = list(paths)
        found = self._place.contents([path for path in paths if path not in self._changed])
        return (self._changed[path] if path in self._changed else next(found) for path in paths)


def content(path: Path | str) -> bytes | Finding:
    """The bytes of a file on the disk, or why they cannot be had."""
    try:
        return _bytes(path)
    except OSError as error:
        return unreadable(error)


def unreadable(error: OSError) -> Finding:
    """What is said of a file or folder that the system does not let us read."""
    reason = (error.strerror or "it cannot be read").lower()
    hint = "look at its permissions" if isinstance(error, PermissionError) else ""
    return Finding(0, 0, "ICP001", f"this cannot be read: {reason}", hint)


def _bytes(path: Path | str) -> bytes | Finding:
    descriptor = os.open(path, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Finding(0, 0, "ICP002", "this is not an ordinary file", "replace it by a file")
        if status.st_size > LARGEST:
            from icp_docs.source import refusal

            return refusal.too_big(status.st_size, LARGEST)
        return os.read(descriptor, status.st_size + 1)
    finally:
        os.close(descriptor)
