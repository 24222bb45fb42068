"""The text of one file with the places of its values, as lines and columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from icp_docs.model import Part
from icp_docs.source import Allowance
from icp_docs.source.build import build
from icp_docs.source.built import Scalar, Spot


class UnformattableError(Exception):
    """The text is written in a way that is left as it is; `offset` is where."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class Text:
    """A text without problems; rows and columns count from 0 here."""

    def __init__(self, text: str, model: type[Part], allowances: Iterable[Allowance] = ()) -> None:
        self.text = text
        self.model = model
        self.built = build(text, places=True)
        self.lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self._scalars = [Scalar(*scalar) for scalar in self.built.scalars]
        self._allowed = {allowance.line for allowance in allowances}
        self._begins = [scalar.start for scalar in self._scalars]

    def row(self, offset: int) -> int:
        """The line in which this offset is."""
        return bisect_right(self._starts, offset) - 1

    def column(self, offset: int) -> int:
        """How many characters stand before it in its line."""
        return offset - self._starts[self.row(offset)]

    def offset(self, row: int) -> int:
        """Where a line begins."""
        return self._starts[row]

    def rest(self, offset: int) -> str:
        """What stands behind an offset in its line, without spaces at the end."""
        row = self.row(offset)
        return self.lines[row][offset - self._starts[row] :].rstrip()

    def written(self, spot: Spot) -> str:
        """A scalar or a collection in brackets as it was typed."""
        return self.text[spot.start : spot.end]

    def is_allowed(self, offset: int) -> bool:
        """Whether something is allowed in the line of this offset."""
        return self.row(offset) + 1 in self._allowed

    def scalars_in(self, spot: Spot) -> list[Scalar]:
        """The scalars of a collection in brackets, in their order."""
        first = bisect_left(self._begins, spot.start)
        return self._scalars[first : bisect_left(self._begins, spot.end)]

    def comments(self) -> list[str]:
        """All comments, in their order."""
        found = []
        ends = [scalar.end for scalar in self._scalars]
        for row, line in enumerate(self.lines):
            at = line.find("#")
            while at >= 0:
                start = self._starts[row] + at
                near = bisect_right(self._begins, start) - 1
                inside = near >= 0 and start < max(ends[max(near - 1, 0) : near + 1])
                if not inside and (at == 0 or line[at - 1] in " \t"):
                    found.append(line[at:].rstrip())
                    break
                at = line.find("#", at + 1)
        return found
