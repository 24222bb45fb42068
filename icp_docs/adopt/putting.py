"""Writing files where there are none, through no link, and all of them or none."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from icp_docs.adopt.starters import Planned


@dataclass(frozen=True, slots=True)
class Put:
    """What became of the files, by their paths from the folder."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    """What was there already, perhaps by another name of the same meaning."""
    linked: tuple[str, ...]
    """What was not written because its folder is a link, which may lead anywhere."""

    def __add__(self, other: Put) -> Put:
        """Both together."""
        return Put(self.written + other.written, self.kept + other.kept, self.linked + other.linked)


def put(folder: Path, planned: Iterable[Planned]) -> Put:
    """Write each file that is not there yet into the folder, which is made when missing.

    When the system refuses one, those written before are taken back, and OSError is raised.
    """
    made: list[Path] = []
    written, kept, linked = [], [], []
    try:
        _make(folder, made)
        for file in planned:
            if there := _there(folder, file):
                kept.append(there)
            elif _behind_link(folder, file.path):
                linked.append(file.path)
            else:
                _write(folder / file.path, file.text, made)
                written.append(file.path)
    except BaseException:
        _take_back(made)
        raise
    return Put(tuple(written), tuple(kept), tuple(linked))


def _there(folder: Path, file: Planned) -> str | None:
    """The name under which the file is there already; a link that leads nowhere counts as well."""
    names = (file.path, *file.other_places)
    return next((name for name in names if os.path.lexists(folder / name)), None)


def _behind_link(folder: Path, path: str) -> bool:
    above = (folder.joinpath(*Path(path).parts[:depth]) for depth in range(1, path.count("/") + 1))
    return any(step.is_symlink() for step in above)


def _write(target: Path, text: str, made: list[Path]) -> None:
    _make(target.parent, made)
    with target.open("x", encoding="utf-8", newline="\n") as stream:
        made.append(target)
        stream.write(text)


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it that are missing."""
    if not folder.is_dir():
        _make(folder.parent, made)
        folder.mkdir()
        made.append(folder)


def _take_back(made: Iterable[Path]) -> None:
    for path in reversed(tuple(made)):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
