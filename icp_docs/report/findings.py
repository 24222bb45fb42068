"""What one run found, and what a report shows around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.text import a_list, counted, printable

if TYPE_CHECKING:
    from icp_docs.source import Document


def _no_line(_path: str, _line: int) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The problems of one playbook, ready for a formatter."""

    problems: tuple[Problem, ...]
    """In the order in which the text report shows them: by file and line."""
    files: int
    """How many files were read."""
    paths: tuple[str, ...] = ()
    """These files, for a reader that lists the sound ones too; relative to the playbook."""
    folder: str = ""
    """The playbook's folder as the reader knows it, put before each path; "" for the same one."""
    line: Callable[[str, int], str | None] = field(default=_no_line)
    """The text of one line of a file (path, line from 1); None when it cannot be shown."""
    strict: bool = False
    """Warnings count as errors."""

    def path(self, problem: Problem) -> str:
        """Where the reader finds the problem's file."""
        return self.shown(problem.path)

    def shown(self, path: str) -> str:
        """A path of the playbook as the reader knows it."""
        return f"{self.folder}/{path}" if self.folder else path

    def uri(self, problem: Problem) -> str:
        """The path as the end of an address: what is no letter of one is "%" and its bytes."""
        from urllib.parse import quote

        return quote(self.path(problem).encode("utf-8", "surrogateescape"))

    def place(self, problem: Problem) -> str:
        """File, line and column on one line of a log, as "profiles/growth.yml:3:1"."""
        path = printable(self.path(problem))
        return f"{path}:{problem.line}:{problem.column}" if problem.line else path

    def worst_first(self) -> list[Problem]:
        """The problems, errors before warnings before hints."""
        ranks = {level: rank for rank, level in enumerate(Level)}
        return sorted(self.problems, key=lambda problem: ranks[problem.level])

    def fails(self, problem: Problem) -> bool:
        """Whether this problem alone makes the check fail."""
        return problem.level is Level.ERROR or (self.strict and problem.level is Level.WARNING)

    def count(self, level: Level) -> int:
        """How many problems are of this level."""
        return sum(problem.level is level for problem in self.problems)

    @property
    def failed(self) -> bool:
        """Whether the playbook may not be published as it is."""
        return any(map(self.fails, self.problems))

    def summary(self) -> str:
        """The counts in one line, e.g. "3 errors and 1 warning in 12 files"."""
        counts = [counted(number, level) for level in Level if (number := self.count(level))]
        place = f"in {counted(self.files, 'file')}"
        if not counts:
            return f"No problems {place}."
        if self.failed and not self.count(Level.ERROR):
            place += "; --strict counts a warning as an error"
        return f"{a_list(counts, last='and')} {place}."


def advice(problem: Problem) -> str:
    """What to type instead, on one line; empty when the message already says it."""
    return "" if problem.hint in problem.message else printable(problem.hint)


def sentence(problem: Problem) -> str:
    """What is wrong and what to type instead, on one line that no terminal acts on."""
    message, hint = printable(problem.message), advice(problem)
    if not (message and hint):
        return message or hint
    return f"{message}{' ' if message[-1] in '.?!' else '; '}{hint}"


def with_exact_fixes(findings: Findings) -> Findings:
    """The findings without those fixes that a program would put into the wrong place of a file.

    Our columns count the text without its unseen characters, and ICP007 and ICP008 tell of these.
    """
    odd = {problem.path for problem in findings.problems if problem.code in ("ICP007", "ICP008")}
    problems = (
        replace(problem, fix=None) if problem.path in odd else problem
        for problem in findings.problems
    )
    return replace(findings, problems=tuple(problems)) if odd else findings


def lines_of(documents: Mapping[str, Document]) -> Callable[[str, int], str | None]:
    """The lines of the files that were read, for `Findings.line`."""

    @cache
    def lines(path: str) -> list[str]:
        # Not splitlines(), which also divides at characters that YAML takes as text.
        return re.split("\r\n|\r|\n", documents[path].text) if path in documents else []

    def line(path: str, number: int) -> str | None:
        found = lines(path)
        return found[number - 1] if 1 <= number <= len(found) else None

    return line
