"""From a folder to the repository around it, or why there is none to ask."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path

from icp_docs.git.program import GitError, NoProgramError, run
from icp_docs.git.repository import Repository


class Absent(Enum):
    """Why there is no repository to ask."""

    NO_PROGRAM = "there is no git program on this computer"
    NO_REPOSITORY = "it is in no git repository"
    NO_WORKING_TREE = "its repository has no working tree"
    NOT_TRUSTED = "its repository belongs to somebody else, so that git does not trust it"
    UNREADABLE = "git cannot read its repository"


def open_repository(folder: Path) -> Repository | None:
    """The repository around a folder; None when there is none that git reads."""
    found = find_repository(folder)
    return found if isinstance(found, Repository) else None


def find_repository(folder: Path) -> Repository | Absent:
    """The repository around a folder, or why there is none to ask."""
    real = Path(os.path.realpath(folder))
    try:
        # The way up has no letter that people chose, and the last answer may have any.
        raw = run(
            real,
            *("rev-parse", "--is-bare-repository", "--is-inside-work-tree"),
            *("--is-shallow-repository", "--show-cdup", "--absolute-git-dir"),
        )
    except NoProgramError:
        return Absent.NO_PROGRAM
    except GitError as error:
        return _reason(str(error))
    bare, inside, shallow, up, place = os.fsdecode(raw).removesuffix("\n").split("\n", 4)
    if bare == "true" or inside != "true":
        return Absent.NO_WORKING_TREE
    top = Path(os.path.normpath(real / up))
    prefix = real.relative_to(top).as_posix()
    return Repository(
        folder=real,
        top=top,
        prefix="" if prefix == "." else prefix,
        shallow=shallow == "true",
        variables=_index_of_hook(top, Path(place)),
    )


def _reason(told: str) -> Absent:
    if "not a git repository" in told:
        return Absent.NO_REPOSITORY
    if "safe.directory" in told:
        return Absent.NOT_TRUSTED
    if "bare repository" in told or "must be run in a work tree" in told:
        return Absent.NO_WORKING_TREE
    return Absent.UNREADABLE


def _index_of_hook(top: Path, place: Path) -> dict[str, str]:
    """The index that a hook of this repository is about: a commit of some files has its own."""
    index = os.environ.get("GIT_INDEX_FILE")
    if not index:
        return {}
    path = Path(os.path.realpath(top / index))
    return {"GIT_INDEX_FILE": str(path)} if path.parent == Path(os.path.realpath(place)) else {}
