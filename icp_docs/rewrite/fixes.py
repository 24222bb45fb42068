"""Typing in the fixes that are sure, again and again until none is left; never for the worse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.rewrite.edits import Edit, edited
from icp_docs.source.letters import without_unseen

Files = Mapping[str, bytes]
"""The bytes of files by the paths that problems name."""

_ROUNDS = 50
_LINES = re.compile(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)")
# What stands in the first may decide what is wrong in the next.
_ORDER = (("playbook",), ("profiles/", "personas/", "glossary"), ("accounts/",))


@dataclass(frozen=True, slots=True, order=True)
class Fixed:
    """One fix that was typed in."""

    path: str
    line: int
    column: int
    old: str
    """What stood there, of the line with all that cannot be seen in it."""
    new: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Fixing:
    """What came of it."""

    files: Files
    """Those that changed, as they are now."""
    fixed: tuple[Fixed, ...]
    left: tuple[Problem, ...]
    """What is wrong in the playbook after it."""


def fix(files: Files, check: Callable[[Files], Sequence[Problem]]) -> Fixing:
    """Type in every sure fix of these files.

    `check` says what is wrong when these files have other content; it is asked again and again.
    """
    state = _State(files, tuple(check({})))
    for _ in range(_ROUNDS):
        todo = state.todo()
        if not todo:
            break
        tried = {path: _typed(state.now[path], fixes) for path, fixes in todo.items()}
        after = tuple(check({**state.changed, **tried}))
        worse = {path for path in todo if _is_worse(path, todo[path], state.problems, after)}
        for path in worse:
            state.refuse(todo[path])
        for path in todo.keys() - worse:
            state.now[path] = tried[path]
            state.fixed += todo[path]
        state.problems = tuple(check(state.changed)) if worse else after
    return Fixing(state.changed, tuple(sorted(state.fixed)), state.problems)


class _State:
    """How far the fixing has come."""

    def __init__(self, was: Files, problems: tuple[Problem, ...]) -> None:
        self._was = was
        self.now = dict(was)
        self.problems = problems
        self.fixed: list[Fixed] = []
        self.refused: set[tuple[str, int, str]] = set()
        self.one_by_one: set[str] = set()

    @property
    def changed(self) -> Files:
        """The files that are not as they were."""
        return {path: raw for path, raw in self.now.items() if raw != self._was[path]}

    def todo(self) -> dict[str, list[Fixed]]:
        """The next fixes by file: those of one kind of file, as the next may follow from them."""
        for starts in _ORDER:
            found: dict[str, list[Fixed]] = {}
            for path in self.now:
                if path.startswith(starts):
                    fixes = [one for one in self._sure(path) if _name(one) not in self.refused]
                    if fixes:
                        found[path] = fixes[:1] if path in self.one_by_one else fixes
            if found:
                return found
        return {}

    def refuse(self, fixes: Sequence[Fixed]) -> None:
        """They made things worse: next time one of them alone, and not again if it was alone."""
        if len(fixes) == 1:
            self.refused.add(_name(fixes[0]))
        else:
            self.one_by_one.add(fixes[0].path)

    def _sure(self, path: str) -> list[Fixed]:
        """The sure fixes of a file, without those that overlap with one before."""
        problems = [one for one in self.problems if one.path == path and _is_sure(one)]
        unseen = {one.line for one in problems if one.code == "ICP008"}
        lines: list[str] = []
        found: list[Fixed] = []
        line, end = 0, 0
        for problem in problems:
            # In a line with characters that cannot be seen, only their own columns are right.
            hidden = problem.line in unseen and problem.code != "ICP008"
            if hidden or (problem.line == line and problem.column < end):
                continue
            line, end = problem.line, max(problem.end, problem.column + 1)
            lines = lines or _lines_of(self.now[path])
            found.append(_fixed(problem, lines[problem.line - 1]))
        return found


def _is_sure(problem: Problem) -> bool:
    return problem.fix is not None and problem.fix.sure and problem.level is not Level.HINT


def _name(one: Fixed) -> tuple[str, int, str]:
    return one.path, one.line, one.new


def _fixed(problem: Problem, written: str) -> Fixed:
    assert problem.fix is not None
    old = written[problem.column - 1 : max(problem.end, problem.column) - 1]
    return Fixed(problem.path, problem.line, problem.column, old, problem.fix.text, problem)


def _typed(raw: bytes, fixes: Iterable[Fixed]) -> bytes:
    """The bytes with these fixes typed in."""
    fixes = list(fixes)
    unseen = {one.line for one in fixes if one.problem.code == "ICP008"}
    edits = [
        Edit(one.line, one.column, max(one.problem.end, one.column), one.new)
        for one in fixes
        if one.line not in unseen
    ]
    lines = _lines_of(raw)
    for row in unseen:
        line = lines[row - 1]
        edits.append(Edit(row, 1, len(line) + 1, without_unseen(line)))
    return edited(raw, edits)


def _lines_of(raw: bytes) -> list[str]:
    return _LINES.findall(raw.decode("utf-8-sig", "replace"))


def _is_worse(
    path: str, fixes: Iterable[Fixed], before: Iterable[Problem], after: Sequence[Problem]
) -> bool:
    """Whether fixes of a file help nothing, or make more errors in it than there were.

    More is no harm when the file can be read as a whole now, because that shows the others.
    """
    still = {replace(problem, fix=None) for problem in after}
    if any(one.problem in still for one in fixes):
        return True
    was, now = list(_errors(path, before)), list(_errors(path, after))
    read_on = any(map(_of_reading, was)) and not any(map(_of_reading, now))
    return len(now) > len(was) and not read_on


def _errors(path: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    return (one for one in problems if one.path == path and one.level is Level.ERROR)


def _of_reading(problem: Problem) -> bool:
    return problem.code < "ICP100"
