"""Exchanging the content of files: all of them or none, and never through a link."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from icp_docs.source import content


class ChangedMeanwhileError(Exception):
    """A file is no longer what was read; `path` is the file, and nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was changed by somebody else in the meantime")
        self.path = path


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file with other content."""

    path: Path
    was: bytes
    now: bytes


def exchange(files: Iterable[Rewritten]) -> None:
    """Give each file its new content and keep its mode.

    Everything is written aside first. Raises OSError or ChangedMeanwhileError; then, and when
    somebody stops the program, every file is as it was before.
    """
    files = tuple(files)
    with contextlib.ExitStack() as asides:
        ready = [(file, asides.enter_context(_aside(file.path, file.now))) for file in files]
        for file in files:
            if content(file.path) != file.was:
                raise ChangedMeanwhileError(file.path)
        try:
            for file, aside in ready:
                aside.replace(file.path)
        except BaseException:  # also Ctrl-C, which may come at any point
            for file in (file for file, aside in ready if not aside.exists()):
                with _aside(file.path, file.was) as former:
                    former.replace(file.path)
            raise


@contextlib.contextmanager
def _aside(path: Path, held: bytes) -> Iterator[Path]:
    """A file beside `path` with its mode and other content; gone afterwards, if still there."""
    mode = stat.S_IMODE(path.lstat().st_mode)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".icp-docs-")
    aside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(held)
            stream.flush()
            os.fsync(stream.fileno())
        aside.chmod(mode)
        yield aside
    finally:
        aside.unlink(missing_ok=True)
