"""Lines that stand in the wrong column."""

from __future__ import annotations

from icp_docs.problem import Fix
from icp_docs.source.columns import Move, better_column, moved
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
    if above is not None and (finding := _text_with_keys(trouble, above, line)):
        return finding
    move = better_column(trouble)
    if move is not None:
        return _to_move(trouble, move)
    message, hint = _sentence(trouble, row, line)
    return Finding(start, end, "ICP017", message, hint)


def _to_move(trouble: Trouble, move: Move) -> Finding:
    """A line of which it is clear where it belongs."""
    line = trouble.line(move.row)
    start, end, fix = moved(trouble, move)
    name = f"'{shown(line.key)}'" if line.key else "this dash" if line.dash else "this line"
    if move.dash:
        if move.dash > 0:
            message = f"{name} begins an entry of a list, but its dash is missing"
        else:
            message = f"the dash before {name} begins a list, but the lines below it are keys"
        return Finding(start, end, "ICP017", message, f"write '{shown(move.written)}'", fix)
    message = f"{name} begins in column {line.indent + 1}, but belongs in column {move.column + 1}"
    spaces = abs(move.column - line.indent)
    way = "further right" if move.column > line.indent else "further left"
    unit = "space" if spaces == 1 else "spaces"
    hint = f"move the line {spaces} {unit} {way}, to column {move.column + 1}"
    return Finding(start, end, "ICP017", message, hint, fix)


def _text_with_keys(trouble: Trouble, above: int, line: Line) -> Finding | None:
    """`- CO2 score due` with a key below it, as if the text had one too."""
    item = trouble.line(above)
    if item.key or not item.dash or item.start != line.indent or not line.key:
        return None
    key = _FIRST_KEYS.get(_list_above(trouble, above), "name")
    text = item.value.removeprefix(f"{key} ")
    start = trouble.offset(above) + item.value_start
    message = f"this entry is text, but '{shown(line.key)}' below it is a key of the same entry"
    hint = f"give the text a key too: '{key}: {shown(text)}'"
    fix = Fix(f"{key}: {text}")
    return Finding(start, start + len(item.value), "ICP017", message, hint, fix)


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
