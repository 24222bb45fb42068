"""Which two commits BASE and HEAD name, and the sentence where they name none."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import has_git, named
from icp_docs.git import INDEX, Absent, Repository, UnknownRevisionError, find_repository
from icp_docs.text import printable

WORKING_TREE = "your files"
STAGED = "what is staged"

# The branch that a pull or merge request is for, as its runner says.
_TARGETS = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
_ID = re.compile(r"[0-9a-f]{40,64}")
_BEGAN = "CI_MERGE_REQUEST_DIFF_BASE_SHA"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two states of a repository, by id and as a sentence names them."""

    before: str
    before_name: str
    after: str | None
    """None for the files on the disk; INDEX for what is staged."""
    after_name: str
    note: str = ""
    """What a reader has to know about this choice, as a sentence."""


def open_around(folder: Path) -> Repository:
    """The repository around a folder; WrongUse where there is none."""
    found = find_repository(folder)
    if isinstance(found, Repository):
        return found
    raise WrongUse(
        f"'{printable(named(folder))}' has no versions: {found.value}.{_remedy(found, folder)}"
    )


def pair(
    repository: Repository,
    base: str | None,
    head: str | None,
    *,
    staged: bool = False,
    exact: bool = False,
) -> Pair:
    """What to compare; WrongUse where git does not have it.

    "A...B" in place of BASE is A and B, and "A..B" is so too, and exact.
    """
    if base and not head:
        base, head, exact = _range(base, exact=exact)
    if staged and head:
        raise WrongUse("--staged compares with what is staged, so it takes no HEAD.")
    tip = _resolve(repository, head) if head else _current(repository)
    base = base or _proposed_for(repository, os.environ)
    before = _resolve(repository, base)
    began = before if exact or tip is None else _beginning(repository, before, tip, base)
    name, note = _short(base), ""
    if began != before:
        if head and began == tip:
            note = f"All of {_short(head)} is in {name} already; --exact shows how they differ."
        name = f"{name} as it was when this began ({_short(began)})"
    return Pair(
        before=began,
        before_name=name,
        after=tip if head else INDEX if staged else None,
        after_name=_short(head) if head else (STAGED if staged else WORKING_TREE),
        note=note,
    )


def is_range(base: str | None) -> bool:
    """Whether BASE names both commits, which no name of a single one can."""
    return base is not None and ".." in base


def _short(revision: str) -> str:
    """What was typed, and only the beginning of a whole id."""
    return revision[:8] if _ID.fullmatch(revision) else revision


def _range(typed: str, *, exact: bool) -> tuple[str, str | None, bool]:
    for dots in ("...", ".."):
        base, found, head = typed.partition(dots)
        if found:
            return base or "HEAD", head or "HEAD", exact or dots == ".."
    return typed, None, exact


def _current(repository: Repository) -> str | None:
    """The commit that is checked out; None before the first one."""
    return repository.resolve("HEAD") if repository.knows("HEAD") else None


def _proposed_for(repository: Repository, environment: Mapping[str, str]) -> str:
    """BASE where nobody typed one."""
    if found := _target(repository, environment) or repository.default_branch():
        return found
    if repository.knows("HEAD"):
        raise WrongUse("Say what to compare with, such as: icp-docs diff HEAD")
    raise WrongUse("Nothing has been committed here yet, so there is nothing to compare with.")


def _target(repository: Repository, environment: Mapping[str, str]) -> str | None:
    """The branch that a pull or merge request is for, or what its runner has in its place."""
    target = next(filter(None, map(environment.get, _TARGETS)), None)
    if target is None:
        return None
    known = [f"origin/{target}", environment.get(_BEGAN, "")]
    if environment.get("GITHUB_REF", "").endswith("/merge"):
        # GitHub checks out the merge that it would make, and its first parent is that branch.
        known.append("HEAD^1")
    return next(filter(repository.knows, known), known[0])


def _beginning(repository: Repository, base: str, tip: str, name: str) -> str:
    """The last commit that both have; the base itself when their histories have none."""
    began = repository.merge_base(base, tip)
    if began is None and repository.shallow:
        raise WrongUse(
            f"It is not known when this began in '{printable(name)}'.{_deeper(os.environ)}"
        )
    return began or base


def _resolve(repository: Repository, revision: str) -> str:
    try:
        return repository.resolve(revision)
    except UnknownRevisionError as error:
        sentence = f"There is no revision '{printable(revision)}' here."
        if error.meant:
            sentence += f" Did you mean '{printable(error.meant)}'?"
        elif Path(revision).exists():
            sentence += f" If it is the playbook: --playbook {printable(revision)}"
        elif repository.shallow:
            sentence += _deeper(os.environ)
        raise WrongUse(sentence) from None


def _deeper(environment: Mapping[str, str]) -> str:
    """How to get what a clone was made without."""
    # Such a clone knows of one branch only, so the others are named too.
    remedy = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'"
    if environment.get("GITHUB_ACTIONS") == "true":
        remedy = "give actions/checkout `fetch-depth: 0`"
    elif environment.get("GITLAB_CI") == "true":
        remedy = 'give the job the variable GIT_DEPTH: "0"'
    return f" This clone has only the newest commits. To get the others: {remedy}"


def _remedy(reason: Absent, folder: Path) -> str:
    if reason is Absent.NOT_TRUSTED:
        top = next(filter(has_git, (folder, *folder.parents)), folder)
        return f" To trust it: git config --global --add safe.directory '{printable(str(top))}'"
    if reason is Absent.NO_REPOSITORY:
        return " Begin them with: git init"
    return ""
