"""Where libyaml gave up, and what it was doing: the clues to the author's mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml import YAMLError

from icp_docs.source.finding import Finding
from icp_docs.source.line import Line, in_quotes, take_apart
from icp_docs.source.slips import without_quotes

_HIGHEST = 1_000  # lines above the trouble that are looked at


class Mistake(NamedTuple):
    """What is wrong, and the text without it where that is beyond doubt."""

    finding: Finding
    mended: str | None = None


class Trouble:
    """A text with the two places that libyaml names in its error."""

    def __init__(self, text: str, error: YAMLError) -> None:
        self.text = text
        self.lines = text.split("\n")
        clues: Any = error
        self.problem: str = getattr(clues, "problem", None) or ""
        self.context: str = getattr(clues, "context", None) or ""
        self.row, self.at = self._place(getattr(clues, "problem_mark", None))
        self.context_row, self.context_at = self._place(getattr(clues, "context_mark", None))

    def _place(self, mark: Any) -> tuple[int, int]:
        """Row from 0 and offset of a mark; its own index counts otherwise in some errors."""
        if mark is None:
            return 0, 0
        last = max(len(self.lines) - 2, 0)  # behind the last line break there is no line
        if mark.line > last:
            return last, self.offset(last) + len(self.lines[last])
        return mark.line, self.offset(mark.line) + min(mark.column, len(self.lines[mark.line]))

    def offset(self, row: int) -> int:
        """The offset at which this line begins."""
        return sum(map(len, self.lines[:row])) + row

    @property
    def char(self) -> str:
        """The character at which libyaml gave up; "" at the end."""
        return self.text[self.at : self.at + 1]

    def line(self, row: int) -> Line:
        """A line taken apart."""
        return take_apart(self.lines[row])

    def rows_above(self, row: int) -> Iterator[int]:
        """The lines above that say something, from the nearest on; not endlessly many."""
        for above in range(row - 1, max(row - _HIGHEST, 0) - 1, -1):
            if not self.line(above).empty:
                yield above

    def row_above(self, row: int) -> int | None:
        """The nearest line above that says something."""
        return next(self.rows_above(row), None)

    def with_line(self, row: int, written: str) -> str:
        """The text with another line in this row."""
        return "\n".join([*self.lines[:row], written, *self.lines[row + 1 :]])

    def replaced(self, start: int, end: int, new: str) -> str:
        """The text with other characters between two offsets."""
        return f"{self.text[:start]}{new}{self.text[end:]}"

    def quoted(self, finding: Finding) -> Mistake:
        """A mistake that quotes around what the finding marks put right."""
        value = in_quotes(without_quotes(self.text[finding.start : finding.end]))
        return Mistake(finding, self.replaced(finding.start, finding.end, value))
