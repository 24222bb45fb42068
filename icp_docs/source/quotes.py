"""Quotes that are never closed, and backslashes inside them."""

from __future__ import annotations

import re

from icp_docs.source import slips
from icp_docs.source.finding import Finding, end_of_line
from icp_docs.source.line import in_quotes, take_apart
from icp_docs.source.trouble import Mistake, Trouble

_FAR = 1_000  # lines above that are looked at for a quote that was left open
_BACKSLASH = re.compile(r"\\(?![\"\\])")
_WHOLE_QUOTE = re.compile(r"\"(?>(?:[^\"\\]|\\.)*)\"|'(?>(?:[^']|'')*)'")


def backslash(trouble: Trouble) -> Mistake | None:
    """A backslash in double quotes that YAML gives no meaning."""
    if trouble.context != "while parsing a quoted scalar":
        return None
    start = max(trouble.text.rfind("\\", 0, trouble.at + 1), 0)
    written = trouble.text[start : start + 2]
    message = f"inside double quotes a backslash changes what follows it, and {written} is unknown"
    hint = "write \\\\ for a backslash, or put the text in single quotes"
    finding = Finding(start, start + 2, "ICP029", message, hint)
    end = end_of_line(trouble.text, start)
    doubled = _BACKSLASH.sub(r"\\\\", trouble.text[start:end])
    return Mistake(finding, trouble.replaced(start, end, doubled))


def open_quote(trouble: Trouble) -> Mistake | None:
    """A quote that is never closed, or only by the first quote of a later line."""
    if trouble.context == "while scanning a quoted scalar":
        return _closed_at_once(trouble, trouble.context_at)
    for row in range(trouble.row - 1, max(-1, trouble.row - _FAR), -1):
        line = trouble.line(row)
        if line.value[:1] in ("'", '"') and not _WHOLE_QUOTE.match(line.value):
            below = next(filter(None, map(str.strip, trouble.lines[row + 1 :])), "")
            if take_apart(below).key or take_apart(below).dash:
                return _closed_at_once(trouble, trouble.offset(row) + line.value_start)
            return None
    return None


def _closed_at_once(trouble: Trouble, start: int) -> Mistake:
    """A quote that should end on its own line."""
    end = start + len(trouble.text[start : end_of_line(trouble.text, start)].rstrip())
    value = trouble.text[start + 1 : end]
    finding = slips.never_closed_quote(trouble.text, start)
    line_start = trouble.text.rfind("\n", 0, start) + 1
    if not trouble.text[line_start:start].strip():
        return Mistake(finding)  # a key, or the middle of a text: what was meant is not clear
    return Mistake(finding, trouble.replaced(start, end, in_quotes(value)))
