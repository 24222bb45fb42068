"""Lines that stand in the wrong column."""

from __future__ import annotations

from icp_docs.source.finding import Finding, shown
from icp_docs.source.line import Line
from icp_docs.source.trouble import Trouble

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
        return message, f"give the text a key too, such as '- name: {shown(above.value)}'"
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


def _key_above(trouble: Trouble, row: int, indent: int) -> tuple[str, int] | None:
    """The nearest key above in another column, and that column from 1."""
    for line in map(trouble.line, trouble.rows_above(row)):
        if line.key and line.start != indent:
            return line.key, line.start + 1
    return None
