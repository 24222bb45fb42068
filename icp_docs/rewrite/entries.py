"""The lines of one entry whose value is a text, is in brackets or is missing."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from icp_docs.problem import Loc
from icp_docs.rewrite.brackets import put
from icp_docs.rewrite.scalars import restyled
from icp_docs.rewrite.text import Text, UnformattableError
from icp_docs.rewrite.tree import STEP, Entry
from icp_docs.source.built import Spot

_COMMENT = re.compile(r"([ \t]*)(#.*)?")
_HEADER = re.compile(r"[|>][-+0-9]*")
_FURTHER = " " * STEP


class Written(NamedTuple):
    """How a value was written."""

    value: Any
    spot: Spot
    loc: Loc
    lead: str
    """The key with its colon, "" for an item."""
    row: int
    """In which the entry begins."""
    behind: int
    """The offset behind the colon or the dash."""
    at: int
    """The column of the key, or of what stands behind the dash."""
    column: int
    """In which the entry will begin."""

    def take_comment(self, text: Text, entry: Entry, end: int) -> None:
        """Gives the entry the comment of the line in which its code goes to the offset `end`."""
        match = _COMMENT.fullmatch(text.rest(end))
        if not match:
            raise UnformattableError(end)
        if match[2]:
            entry.comment = match[2]
            column = text.column(end) + len(match[1]) - self.at
            entry.comment_at = column if len(match[1]) > 1 else 0

    def with_lead(self, code: str) -> str:
        """The first line of the entry with this behind its colon."""
        return f"{self.lead} {code}".lstrip() if code else self.lead


def fill(text: Text, entry: Entry, written: Written) -> int:
    """Gives the entry its value; returns its last row."""
    spot = written.spot
    if spot.start == spot.end:
        written.take_comment(text, entry, written.behind)
        entry.code = written.lead
        return written.row
    if text.row(spot.start) > written.row:
        return _below(text, entry, written)
    if isinstance(written.value, dict | list):
        return _brackets(text, entry, written)
    shown = text.written(spot)
    if shown[0] in "|>":
        return _text_block(text, entry, written)
    if "\n" in shown:
        entry.code = written.with_lead(text.rest(spot.start))
        return _further_lines(text, entry, written, text.row(spot.start))
    written.take_comment(text, entry, spot.end)
    if written.value is not None:
        shown = restyled(shown, written.value, flow=False)
    entry.code = written.with_lead(shown)
    return written.row


def _below(text: Text, entry: Entry, written: Written) -> int:
    """A text that begins in a line of its own, where it stays; brackets go up."""
    first = text.text[written.spot.start]
    if first in "[{" and not text.text[written.behind : written.spot.start].strip():
        return _brackets(text, entry, written)
    if first in "|>[{":
        raise UnformattableError(written.spot.start)
    written.take_comment(text, entry, written.behind)
    entry.code = written.lead
    return _further_lines(text, entry, written, written.row)


def _further_lines(text: Text, entry: Entry, written: Written, first: int) -> int:
    """The lines of a text after the `first` one, where spaces at their beginnings do not count.

    A backslash can make a space at the end of a line count between double quotes.
    """
    last = text.row(written.spot.end)
    quoted = text.text[written.spot.start] == '"'
    for line in text.lines[first + 1 : last + 1]:
        bare = line.lstrip() if quoted else line.strip()
        entry.more.append(f"{_FURTHER}{bare}" if bare else "")
    return last


def _brackets(text: Text, entry: Entry, written: Written) -> int:
    spot = written.spot
    try:
        written.take_comment(text, entry, spot.end)
        put(text, entry, written.value, spot, written.loc, written.lead, written.column)
    except UnformattableError:
        _keep_lines(text, entry, written)
    return text.row(spot.end)


def _keep_lines(text: Text, entry: Entry, written: Written) -> None:
    """Brackets with comments in them, or with other oddities, stay as they are."""
    first, last = text.row(written.spot.start), text.row(written.spot.end)
    entry.comment, entry.comment_at, entry.inside, entry.beside_dash = "", 0, None, False
    entry.code = written.with_lead(text.rest(written.spot.start))
    lines = text.lines[first + 1 : last + 1]
    least = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    entry.more = [f"{_FURTHER}{line[least:].rstrip()}" if line.strip() else "" for line in lines]


def _text_block(text: Text, entry: Entry, written: Written) -> int:
    """`key: |` and the lines below it, in which every space counts."""
    spot = written.spot
    header = _HEADER.match(text.text, spot.start)
    assert header is not None  # it begins with | or >
    if len(header[0].rstrip("-")) > 1:
        # With a figure or a plus the lines around it could become part of the text.
        raise UnformattableError(spot.start)
    written.take_comment(text, entry, header.end())
    entry.code = written.with_lead(header[0])
    end = text.row(spot.end) + (text.column(spot.end) > 0)
    lines = text.lines[written.row + 1 : end]
    while lines and not lines[-1].strip():
        lines.pop()
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)
    entry.more = [f"{_FURTHER}{line[indent:]}" if line[indent:] else "" for line in lines]
    return written.row + len(lines)
