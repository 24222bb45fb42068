"""The way most playbook files are written, read several times faster than YAML as a whole.

`parse` knows the plain part of YAML: one `key: value` or `- item` a line, texts that go on in the
lines below, short lists and mappings in brackets. Whatever it does not know for certain it leaves
to libyaml, so it only ever says what libyaml would say; tests compare the two.
"""

from __future__ import annotations

import re
from sys import intern
from typing import Any

from icp_docs.source.inline import FIRST, KEY, NotSimpleError, other_value, plain_value

LONGEST = 30_000  # characters; no shorter text can hold more nodes than are allowed
_DEEPEST = 15  # open blocks; with brackets inside this is still below what is allowed

# Groups are made possessive by (?>...): before Python 3.11.5 (...)*+ of a group matches too little.
_SKIPPED = r"(?>(?:[ ]*+(?:\#.*+)?\n)*)"  # blank lines and lines of comment

LEAD = re.compile(_SKIPPED)
# Only without a dash is the column known that what goes on in the next line must be behind.
_MORE = rf"(?(2)|(?>(?:\n\1[ ]++{FIRST}.*+)*))"
_BLOCK = r"[|>]-?+(?(2)(?!))\n\1[ ]++\S.*+(?>(?:\n(?:\1[ ]++\S.*+|[ ]*+(?=\n)))*)"
LINE = re.compile(
    rf"""
    ([ ]*+)(-[ ]++)?                                  # indentation, dash
    (?:({KEY}):(?=[ \n])[ ]*+)?                       # key
    (?:({FIRST}.*+{_MORE})|([\[{{"'].*+|{_BLOCK}))?  # value: plain, or another
    \n{_SKIPPED}
    |(?s:..*+)                                        # the rest, from a line unknown here
    """,
    re.VERBOSE,
)


def parse(text: str) -> dict[str, Any] | None:
    """What the text says, or None when it takes all of YAML to know.

    The text ends with a line break and has no tabs and no character that YAML forbids.
    """
    if len(text) > LONGEST or "null" in text or "Null" in text or "NULL" in text:
        return None
    lead = LEAD.match(text)
    try:
        return _build(LINE.findall(text, lead.end() if lead else 0)) or None
    except (NotSimpleError, IndexError):
        return None


# One long loop on purpose: a call for every line would double the time it takes.
def _build(rows: list[tuple[str, ...]]) -> dict[str, Any]:
    """The mapping that these lines make; IndexError when they do not fit together."""
    top: dict[str, Any] = {}
    here: Any = top
    column = 0
    outer: list[tuple[int, Any]] = []  # the open blocks around `here`
    waiting = ""  # the key without a value: the next line may be the first inside it
    value: Any
    for indent, dash, key, plain, other in rows:
        if not plain:
            value = other_value(other) if other else None
        elif ": " in plain or " #" in plain or "\n" in plain or plain[-1] in " :]":
            value = plain_value(plain)
        else:
            value = plain
        at = len(indent)
        if waiting and at >= column + (not dash):
            inner: Any = [] if dash else {}
            here[waiting] = inner
            outer.append((column, here))
            here = inner
            column = at
        else:
            kind = list if dash else dict
            while column > at or here.__class__ is not kind:
                column, here = outer.pop()
            if column != at:
                raise NotSimpleError
        if dash:
            if not key:
                here.append(value)
                waiting = ""
                continue
            inner = {}
            here.append(inner)
            outer.append((column, here))
            here = inner
            column = at + len(dash)
        if not key or key in here or len(outer) > _DEEPEST:
            raise NotSimpleError
        here[intern(key)] = value
        waiting = key if value is None else ""
    return top
