"""Lines that stand in the wrong column."""

from __future__ import annotations

from icp_docs.source.finding import Finding, shown
from icp_docs.source.line import Line
from icp_docs.source.trouble import Trouble

# The key with which an entry of a list begins, where it is not name. Tests hold it to the model.
_FIRST_KEYS = {
    "bands": "id",
    "buying_committee": "persona",
    "criteria": "id",
    "discovery_questions": "ask",
    "disqualifiers": "id",
    "evidence": "id",
    "examples": "account",
    "messages": "stage",
    "objections": "says",
    "pains": "pain",
    "questions_they_ask": "question",
    "results": "metric",
    "risks": "risk",
    "terms": "term",
    "tiers": "id",
    "value_propositions": "for",
}
_SAME = "give lines that belong together the same column"


def misplaced(trouble: Trouble, row: int) -> Finding:
    """What is said of a line that fits to none of the columns above it."""
    line = trouble.line(row)
    start = trouble.offset(row) + line.indent
    end = trouble.offset(row) + max(line.indent + 1, line.start + len(line.key))
    above = trouble.row_above(row)
    if above is not None and not line.key and not line.dash and " #" in trouble.lines[above]:
        message = f"the # in line {above + 1} begins a comment, so the text above cannot go on here"
        hint = "put the whole text in quotes, or begin it with >- on the line of its key"
        return Finding(start, end, "ICP031", message, hint)
    message, hint = _sentence(trouble, row, line)
    return Finding(start, end, "ICP017", message, hint)


def _sentence(trouble: Trouble, row: int, line: Line) -> tuple[str, str]:
    if line.dash:
        return _about_dash(trouble, row, line)
    name = f"'{shown(line.key)}'" if line.key else "this line"
    return _beside_text(trouble, row, line, name) or _about_key(trouble, row, line, name)


def _about_dash(trouble: Trouble, row: int, line: Line) -> tuple[str, str]:
    column, other = line.indent + 1, _dash_above(trouble, row, line.indent)
    if other is None:
        message = "an item of a list stands where a key is expected"
        return message, "write it below a key, such as `tags:`"
    message = f"this dash stands in column {column}, but the dash above it in column {other}"
    return message, "give all dashes of a list the same column"


def _beside_text(trouble: Trouble, row: int, line: Line, name: str) -> tuple[str, str] | None:
    """A line below one that is text, without a key."""
    before = trouble.row_above(row)
    above = trouble.line(before) if before is not None else line
    if above.key or before is None:
        return None
    if above.dash and above.start == line.indent:
        message = f"{name} stands in an item of a list that is text already"
        list_key = _list_above(trouble, before)
        key = _FIRST_KEYS.get(list_key, "name")
        return message, f"give the text a key too, such as '- {key}: {shown(above.value)}'"
    if not above.dash and not line.key and above.indent != line.indent:
        columns = f"column {line.indent + 1}, but the line above it in column {above.indent + 1}"
        return f"this line begins in {columns}", _SAME
    return None


def _about_key(trouble: Trouble, row: int, line: Line, name: str) -> tuple[str, str]:
    column, above = line.indent + 1, _key_above(trouble, row, line.indent)
    if above is None:
        hint = "indent it below a key"
        if _dash_above(trouble, row, -1) is not None:
            hint = "put the list below a key of its own"
        return f"{name} begins in column {column}, where no key can stand", hint
    key, other = above
    return f"{name} begins in column {column}, but '{shown(key)}' above it in column {other}", _SAME


def _dash_above(trouble: Trouble, row: int, indent: int) -> int | None:
    """The column (from 1) of the nearest dash above that stands in another one."""
    for line in map(trouble.line, trouble.rows_above(row)):
        if line.dash and line.indent != indent:
            return line.indent + 1
    return None


def _list_above(trouble: Trouble, row: int) -> str:
    """The key of the list that has an item in this row."""
    indent = trouble.line(row).indent
    for line in map(trouble.line, trouble.rows_above(row)):
        if line.key and (line.start < indent or (line.start == indent and not line.dash)):
            return line.key
    return ""


def _key_above(trouble: Trouble, row: int, indent: int) -> tuple[str, int] | None:
    """The nearest key above in another column, and that column from 1."""
    for line in map(trouble.line, trouble.rows_above(row)):
        if line.key and line.start != indent:
            return line.key, line.start + 1
    return None
