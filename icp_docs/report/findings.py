"""What one run found, and what a report shows around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.text import a_list

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
    folder: str = ""
    """The playbook's folder as the reader knows it, put before each path; "" for the same one."""
    line: Callable[[str, int], str | None] = field(default=_no_line)
    """The text of one line of a file (path, line from 1); None when it cannot be shown."""
    strict: bool = False
    """Warnings count as errors."""

    def path(self, problem: Problem) -> str:
        """Where the reader finds the problem's file."""
        return f"{self.folder}/{problem.path}" if self.folder else problem.path

    def count(self, level: Level) -> int:
        """How many problems are of this level."""
        return sum(problem.level is level for problem in self.problems)

    @property
    def failed(self) -> bool:
        """Whether the playbook may not be published as it is."""
        return self.count(Level.ERROR) > 0 or (self.strict and self.count(Level.WARNING) > 0)

    def summary(self) -> str:
        """The counts in one line, e.g. "3 errors and 1 warning in 12 files"."""
        counts = [_counted(number, level) for level in Level if (number := self.count(level))]
        place = f"in {_counted(self.files, 'file')}"
        if not counts:
            return f"No problems {place}."
        if self.failed and not self.count(Level.ERROR):
            place += "; --strict counts a warning as an error"
        return f"{a_list(counts, last='and')} {place}."


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


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
