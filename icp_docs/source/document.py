"""One file of a playbook as it was read: its text, its data, and where everything stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from icp_docs.problem import Fault, Loc, Problem
from icp_docs.source.finding import end_of_line, place
from icp_docs.source.rows import Rows


class Span(NamedTuple):
    """A part of one line."""

    line: int
    """From 1."""
    column: int
    """Of the first character, from 1."""
    end: int
    """The column after the last character."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Leave, with a reason, for problems of some codes on one line."""

    line: int
    """The line it is about, from 1."""
    codes: tuple[str, ...]
    reason: str
    place: tuple[int, int, int]
    """Line, column and end of the comment itself."""


@dataclass(frozen=True)
class Document:
    """One file; whatever its author wrote, there is data or a problem that says why not."""

    path: str
    """POSIX path relative to the playbook's folder."""
    text: str
    """With "\\n" at the end of every line, and without characters that cannot be seen."""
    data: dict[str, Any] | None
    """Mappings, lists, str and None; None when the file cannot be read."""
    problems: tuple[Problem, ...] = ()
    """What reading found; data may be there all the same."""
    allowances: tuple[Allowance, ...] = ()
    """What its comments allow."""
    text_read: str = ""
    """The text without its obvious mistakes, line for line, when all of YAML was needed for it."""

    def span(self, loc: Loc, *, on_key: bool = False) -> Span:
        """Where a value (or its key) stands; what does not exist, where the thing around it is."""
        if self.data is None:
            return Span(1, 1, 2)
        start, end = self._offsets(loc, on_key=on_key)
        text = self.text_read or self.text
        line, column = place(text, start)
        last = start + len(text[start : end_of_line(text, start)].rstrip(" \t"))
        return Span(line, column, column + max(min(end, last) - start, 1))

    def problem(self, fault: Fault) -> Problem:
        """The finding with the file and line of its place."""
        line, column, end = self.span(fault.loc, on_key=fault.on_key)
        fix = fault.fix if fault.fix and self._can_take(fault) else None
        return Problem(self.path, line, column, fault.code, fault.message, fault.hint, end, fix)

    def _can_take(self, fault: Fault) -> bool:
        """Whether the mark is the key or value itself, whole and as its author typed it."""
        value: Any = self.data
        for step in fault.loc:
            within = step in value if isinstance(value, dict) else isinstance(value, list)
            if not within:
                return False
            value = value[step]
        if not fault.on_key and not isinstance(value, str):
            return False
        start, end = self._offsets(fault.loc, on_key=fault.on_key)
        text = self.text_read or self.text
        row = text.count("\n", 0, start)
        same = not self.text_read or text.split("\n")[row] == self.text.split("\n")[row]
        return same and text[start] not in "|>" and end <= end_of_line(text, start)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self.text)

    def _offsets(self, loc: Loc, *, on_key: bool) -> tuple[int, int]:
        from icp_docs.source.places import find  # needs libyaml, which costs 30 ms to import

        if self.text_read:
            return find(self.text_read, loc, on_key=on_key)
        (start, end), inside = self._rows.find(loc, on_key=on_key)
        if not inside or self.text[start] not in "[{":
            return start, end
        first, last = find(self.text[start:end], inside, on_key=on_key)
        return start + first, start + last
