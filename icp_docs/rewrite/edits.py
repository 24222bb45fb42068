"""Typing over characters of a file at the places that problems name, and nothing else."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

_LINES = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")


class Edit(NamedTuple):
    """The characters from `column` up to `end` of a line become `text`."""

    line: int
    """From 1."""
    column: int
    """From 1."""
    end: int
    """The column after the last character; `column` itself to put `text` in."""
    text: str


def edited(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file after these edits, which do not overlap; all else stays as it is.

    Lines and columns are those of `source.read_bytes`. A file with characters that it drops has
    other columns, so it is none to edit.
    """
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    lines = _LINES.findall(raw[len(mark) :].decode("utf-8"))
    for edit in sorted(edits, reverse=True):
        line = lines[edit.line - 1]
        lines[edit.line - 1] = line[: edit.column - 1] + edit.text + line[edit.end - 1 :]
    return mark + "".join(lines).encode("utf-8")
