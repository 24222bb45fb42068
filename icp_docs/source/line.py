"""One line of YAML taken apart as its author sees it, right or wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST = 1_000  # characters that are looked at; what is wrong is seen in fewer
_DASH = re.compile(r"(?>(?:-[ ]++)*)")
_QUOTED_KEY = re.compile(r"(\"[^\"]*+\"|'[^']*+') *+:(?= |\Z)")
_COLON = re.compile(r":(?= |\Z)")
_NO_KEY = "\"'[]{}#&*!|>%@`,"


class Line(NamedTuple):
    """The parts of a line; offsets count from its beginning."""

    indent: int
    """How many characters of white space it begins with."""
    dash: str
    """"- " with its spaces, or several of them."""
    key: str
    """"" when there is no colon with a space or nothing behind it."""
    value: str
    """What follows, without a comment and without spaces at its end."""
    start: int
    """Where the key begins, or without one the value."""
    value_start: int

    @property
    def empty(self) -> bool:
        """Nothing stands here, or only a comment."""
        return not (self.dash or self.key or self.value)


def take_apart(line: str) -> Line:
    """The line's indentation, dash, key and value."""
    line = line[:_LONGEST]
    indent = len(line) - len(line.lstrip())
    dash = _DASH.match(line, indent)
    start = dash.end() if dash else indent
    key, value_start = "", start
    quoted = _QUOTED_KEY.match(line, start)
    colon = _COLON.search(line, start)
    if quoted:
        key, value_start = quoted[1], quoted.end()
    elif colon and line[start] not in _NO_KEY:
        key, value_start = line[start : colon.start()].rstrip(), colon.end()
    rest = line[value_start:]
    value = without_comment(rest.lstrip())
    value_start += len(rest) - len(rest.lstrip())
    return Line(indent, line[indent:start], key, value, start, value_start)


def without_comment(value: str) -> str:
    """A value as it stands on a line, without the comment and the spaces behind it."""
    if value.startswith("#"):
        return ""
    if value[:1] not in ("'", '"'):
        value = value.partition(" #")[0]
    return value.rstrip()


def in_quotes(value: str) -> str:
    """The value as it can stand in YAML whatever is in it."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    doubled = value.replace("'", "''")
    return f"'{doubled}'"
