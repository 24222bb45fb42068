"""The two versions of a playbook that a command compares: BASE and HEAD, from git or the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from icp_docs.cli import inspection
from icp_docs.cli.compared import Pair, is_range, open_around, pair
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import folder_for, is_playbook, playbook_folder
from icp_docs.codes import Level
from icp_docs.git import ConflictError, Files, GitError, Repository
from icp_docs.text import a_list, printable

if TYPE_CHECKING:
    from icp_docs.changes import Changes
    from icp_docs.playbook import Loaded

F = TypeVar("F", bound=Callable[..., Any])

_MOST = 3  # files that a note names


@dataclass(frozen=True)
class Versions:
    """A playbook before and after a change."""

    before: Loaded
    after: Loaded
    before_name: str
    """As a sentence names it: "main", or "main as it was when this began (1a2b3c4d)"."""
    after_name: str
    found: tuple[str, ...] = ()
    """What a reader has to know about where the two were found, in sentences."""

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """New path -> former path of each file that was renamed."""
        from icp_docs.playbook import renamed

        return renamed(self.before, self.after)

    @cached_property
    def changes(self) -> Changes:
        """What changed between the two."""
        from icp_docs.changes import compare
        from icp_docs.playbook import comparable

        return compare(*comparable(self.before, self.after), renamed=self.renamed)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a reader has to know about the two, in sentences."""
        sides = ((self.before, self.before_name), (self.after, self.after_name))
        told = (self._left_out(side, name) for side, name in sides)
        return (*self.found, *filter(None, told))

    def _left_out(self, side: Loaded, name: str) -> str:
        """Which of the files that changed cannot be read in one version, at least not wholly."""
        same = side.documents.keys() - self.differing
        paths = sorted(_with_errors(side) - same)
        if not paths:
            return ""
        listed = paths[:_MOST] + ([f"{len(paths) - _MOST:,} more"] if len(paths) > _MOST else [])
        have, them = ("has", "it") if len(paths) == 1 else ("have", "them")
        return (
            f"In {name}, {a_list(listed, last='and')} {have} errors,"
            f" so what is said of {them} here may be wrong."
        )

    @cached_property
    def differing(self) -> tuple[str, ...]:
        """The paths of the files that differ, if only in form."""
        before, after = self.before.documents, self.after.documents
        return tuple(
            path
            for path in sorted({*before, *after})
            if (path in before) != (path in after) or before[path].text != after[path].text
        )

    @property
    def compared(self) -> tuple[str, ...]:
        """Those of them whose every change is known."""
        broken = _with_errors(self.before) | _with_errors(self.after)
        return tuple(path for path in self.differing if path not in broken)

    @property
    def partial(self) -> bool:
        """Whether a file that differs cannot be read in one version, at least not wholly."""
        return len(self.compared) < len(self.differing)


def _with_errors(side: Loaded) -> set[str]:
    """The files that cannot be read, at least not wholly; a golden account that moves can be."""
    return {
        problem.path
        for problem in side.problems
        if problem.level is Level.ERROR and problem.code != "ICP401"
    }


def revision_arguments(command: F) -> F:
    """BASE, HEAD and the options with which a command takes two versions of a playbook."""
    for decorate in (
        click.option(
            "--playbook",
            "path",
            type=click.Path(path_type=Path),
            default=Path(),
            metavar="PATH",
            help="The playbook's folder; default: this one.",
        ),
        click.option(
            "--exact",
            is_flag=True,
            help="Compare with BASE as it is now, also with what came into it since.",
        ),
        click.option("--staged", is_flag=True, help="Take what is staged, not the files."),
        click.argument("head", required=False, metavar="[HEAD]"),
        click.argument("base", required=False, metavar="[BASE]"),
    ):
        command = decorate(command)
    return command


def versions(
    path: Path,
    base: str | None = None,
    head: str | None = None,
    *,
    staged: bool = False,
    exact: bool = False,
    hints: bool = False,
) -> Versions:
    """The playbook that `path` is or lies in, in two versions; WrongUse when git has none.

    `base` defaults to the branch that changes are proposed for, `head` to the files on the disk,
    or to what is `staged`. Unless `exact`, the former version is the one from which `head` began:
    what else came into `base` since then is not what `head` changes.
    """
    on_disk = not (head or staged or is_range(base))
    repository = open_around(playbook_folder(path) if on_disk else folder_for(path))
    try:
        found = pair(repository, base, head, staged=staged, exact=exact)
        after = None if found.after is None else repository.files(found.after)
        before, notes = _former(repository, found)
    except ConflictError as error:
        raise WrongUse(f"'{printable(error.path)}' has a conflict; settle and stage it.") from None
    except GitError as error:
        raise WrongUse(f"git cannot read this repository: {printable(str(error))}") from None
    if after is not None and not _folders(after):
        notes = (*notes, f"There is no playbook in {found.after_name}.")
    return Versions(
        before=_loaded(repository, before, hints=hints),
        after=_loaded(repository, after, hints=hints),
        before_name=found.before_name,
        after_name=found.after_name,
        found=tuple(filter(None, (found.note, *notes))),
    )


def _loaded(repository: Repository, files: Files | None, *, hints: bool) -> Loaded:
    from icp_docs.playbook import load

    return load(repository.folder, today=inspection.today(), hints=hints, files=files)


def _former(repository: Repository, found: Pair) -> tuple[Files, tuple[str, ...]]:
    """The files of the former version, also where the playbook was in another folder."""
    files = repository.files(found.before)
    if _folders(files):
        return files, ()
    now = None if found.after is None else _folders(repository.files(found.after, ""))
    moved = [
        place
        for place in _folders(repository.files(found.before, ""))
        if not (is_playbook(repository.top / place) if now is None else place in now)
    ]
    if len(moved) == 1:
        place = printable(moved[0] or ".")
        return repository.files(found.before, moved[0]), (
            f"In {found.before_name}, the playbook is in '{place}'.",
        )
    return files, (f"There is no playbook in {found.before_name}, so all of it is new.",)


def _folders(paths: Iterable[str]) -> tuple[str, ...]:
    """The folders of playbooks among these paths, "" for the top; those inside others left out."""
    from icp_docs.source import placed

    found = {file.folder for file in map(placed, paths) if file}
    hidden = {place for place in found if any(step[0] in "._" for step in place.split("/") if step)}
    return tuple(sorted(found - hidden))
