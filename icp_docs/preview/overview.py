"""What stands before the pages: the meaning of the change, who reviews it, what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from icp_docs.changes import Changes, EntryChanges
from icp_docs.codes import Level
from icp_docs.playbook import Loaded
from icp_docs.preview.choice import ChangedPage
from icp_docs.problem import Problem
from icp_docs.report import lines_of
from icp_docs.report.excerpt import excerpt
from icp_docs.text import printable

_PAGES: Mapping[str, tuple[str, ...]] = {
    "profile": ("profiles/{}", "checklists/{}"),
    "persona": ("personas/{}",),
    "playbook": ("playbook",),
    "glossary": ("glossary",),
}
"""By kind of file; there is no page about golden accounts."""
_GAPS = re.compile("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A problem as it is shown."""

    path: str
    line: int
    level: str
    code: str
    message: str
    hint: str
    source: str
    """The line with marks below what is wrong in it; "" when it cannot be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A profile, a persona or a file of the whole playbook, and what became of it."""

    changes: EntryChanges
    name: str
    was: str
    reviewers: Sequence[str]
    pages: Sequence[ChangedPage]
    """Those that are about it alone."""


def seen(text: str) -> str:
    """An author's text on one line, with a sign for each character that nobody would see."""
    return printable(_GAPS.sub(" ", text))


def entries(changes: Changes, pages: Sequence[ChangedPage]) -> list[Entry]:
    """What became of each file, with its pages in the file."""
    return [
        Entry(
            changes=entry,
            name=seen(entry.name),
            was=seen(entry.was),
            reviewers=[_reachable(one.name, one.contact) for one in entry.reviewers],
            pages=[page for page in pages if page.path in pages_about(entry.kind, entry.id)],
        )
        for entry in changes.entries
    ]


def pages_about(kind: str, id_: str) -> tuple[str, ...]:
    """The paths of the pages about one file of the playbook alone."""
    return tuple(path.format(id_) for path in _PAGES.get(kind, ()))


def reviewers(changes: Changes) -> list[str]:
    """Everybody who should look at it, each once."""
    return [_reachable(one.name, one.contact) for one in changes.reviewers]


def counted(changes: Changes) -> Mapping[str, int]:
    """How many entries there are of each kind."""
    return Counter(entry.kind for entry in changes.entries)


def problems(before: Loaded, after: Loaded) -> tuple[list[Shown], int]:
    """Every error and each warning that was not there before; and how many other warnings."""
    known = {(one.path, one.code, one.message) for one in before.problems}
    line = lines_of(after.documents)
    told, old = [], 0
    for problem in after.problems:
        if problem.level is Level.HINT:
            continue
        if (
            problem.level is Level.WARNING
            and (problem.path, problem.code, problem.message) in known
        ):
            old += 1
            continue
        told.append(_shown(problem, line(problem.path, problem.line)))
    return sorted(told, key=lambda one: one.level != Level.ERROR), old


def _shown(problem: Problem, line: str | None) -> Shown:
    source = ""
    if line is not None and line.strip():
        source = "\n".join(excerpt(line, column=problem.column, end=problem.end))
    return Shown(
        path=seen(problem.path),
        line=problem.line,
        level=problem.level.value,
        code=problem.code,
        message=seen(problem.message),
        hint="" if problem.hint in problem.message else seen(problem.hint),
        source=source,
    )


def _reachable(name: str, contact: str) -> str:
    return seen(f"{name} ({contact})" if contact else name)
