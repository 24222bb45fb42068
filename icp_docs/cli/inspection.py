"""A playbook as the commands read it, and its problems as they report them."""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from icp_docs.cli.place import from_top, named
from icp_docs.codes import Level
from icp_docs.report import FROM_TOP, Findings, lines_of

if TYPE_CHECKING:
    from icp_docs.playbook import Loaded


def today() -> date:
    """The day on which the playbook is read: SOURCE_DATE_EPOCH's, else this machine's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()


def read(folder: Path, *, hints: bool = True) -> Loaded:
    """The playbook and everything that is wrong with it, hints only when they are wanted."""
    from icp_docs.playbook import load

    return load(folder, today=today(), hints=hints)


def findings(
    folder: Path,
    loaded: Loaded,
    *,
    style: str = "text",
    strict: bool = False,
    levels: Collection[Level] = tuple(Level),
) -> Findings:
    """The problems of these levels, ready for a report of this style."""
    place = from_top(folder, os.environ) if style in FROM_TOP else named(folder)
    return Findings(
        problems=tuple(problem for problem in loaded.problems if problem.level in levels),
        files=len(loaded.documents),
        paths=tuple(loaded.documents),
        folder="" if place == "." else place,
        line=lines_of(loaded.documents),
        strict=strict,
    )
