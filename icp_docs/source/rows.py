"""Where the data of a simple file stands, found from its lines without reading it as YAML again."""

from __future__ import annotations

from array import array

from icp_docs.problem import Loc
from icp_docs.source.inline import value_end
from icp_docs.source.simple import LEAD, LINE

Offsets = tuple[int, int]
"""Where a token begins and ends."""


class Rows:
    """The lines of a text that `simple.parse` understood, as numbers only: many are kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("I")
        self.indents = array("H")
        """The column of each line's dash, or of its key where it has no dash."""
        self.keys = array("H")
        """The column of its key, or of an item without one."""
        lead = LEAD.match(text)
        for match in LINE.finditer(text, lead.end() if lead else 0):
            start = match.start()
            self.starts.append(start)
            self.indents.append(match.end(1) - start)
            self.keys.append(max(match.end(1), match.end(2)) - start)

    def find(self, loc: Loc, *, on_key: bool) -> tuple[Offsets, Loc]:
        """The token of a place, and what of the place is left to find inside its brackets.

        What does not exist stands where the nearest thing around it stands.
        """
        block, column = 0, 0
        token = self._parts(0)[0] or (0, 1)
        for depth, part in enumerate(loc):
            row = self._entry(block, column, part)
            if row is None:
                return token, ()
            key, value = self._parts(row)
            if on_key and depth == len(loc) - 1 and key is not None and isinstance(part, str):
                return key, ()
            token = self._token(row) if isinstance(part, str) or key is None else key
            if isinstance(part, int) and key is not None:
                block, column = row, self.keys[row]
                continue
            if value is not None or row + 1 == len(self.starts):
                return token, loc[depth + 1 :] if value is not None else ()
            block = row + 1
            if self.indents[block] + self._has_dash(block) <= self.keys[row]:
                return token, ()
            column = self.indents[block]
        return token, ()

    def _has_dash(self, row: int) -> bool:
        return self.keys[row] > self.indents[row]

    def _entry(self, block: int, column: int, part: str | int) -> int | None:
        """The row of a key or an item of the block that begins in this row and column."""
        count = -1
        for row in range(block, len(self.starts)):
            indent = self.indents[row]
            if row > block and indent < column:
                return None
            if isinstance(part, str):
                here = self.keys[row] == column and (row == block or indent == column)
                if here and self.text.startswith(f"{part}:", self.starts[row] + column):
                    return row
            elif indent == column:
                if not self._has_dash(row):
                    return None
                count += 1
                if count == part:
                    return row
        return None

    def _parts(self, row: int) -> tuple[Offsets | None, Offsets | None]:
        """The key and the value of a row."""
        match = LINE.match(self.text, self.starts[row])
        assert match is not None  # it matched when the rows were counted
        key = match.span(3) if match[3] else None
        group = 4 if match[4] else 5
        if not match[group]:
            return key, None
        start = match.start(group)
        return key, (start, start + value_end(match[group]))

    def _token(self, row: int) -> Offsets:
        """The value of a row, else its key, else the place behind its dash."""
        key, value = self._parts(row)
        behind = self.starts[row] + self.indents[row] + 1
        return value or key or (behind, behind)
