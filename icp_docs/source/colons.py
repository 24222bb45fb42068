"""Colons that are missing, glued to what follows, or one too many."""

from __future__ import annotations

import re

from icp_docs.problem import Fix
from icp_docs.source import pasted, slips
from icp_docs.source.built import Built
from icp_docs.source.finding import Finding, end_of_line, shown
from icp_docs.source.indentation import misplaced
from icp_docs.source.line import Line
from icp_docs.source.trouble import Mistake, Trouble

_PROSE = 40  # characters of a value from which on the next line is likely to continue it
_GLUED_LINE = re.compile(r"^ *+-[^\W\d]", re.MULTILINE)
_GLUED_DASH = re.compile(r"-[^\W\d]")
_BULLET = re.compile(r"(?:[-–—•‣◦▪●·*]\s+|-[^\S ]\s*|[0-9]{1,2}[.)]\s+)(\S.*)")
_KEY_LIKE = re.compile("[a-z][a-z0-9_-]*")
# A colon with another space behind it, a colon of another alphabet, or another sign.
_OTHER_COLON = re.compile(r"([A-Za-z][\w-]*+)\s*+(:[^\S ]|[：﹕]|(;|=>?|->))\s*+(.*)")
_GLUED = re.compile(r"[A-Za-z][\w-]*+:[^\s/]")


def dash_without_space(trouble: Trouble) -> Mistake | None:
    """`-pain: ...`, whose other keys stand behind its dash."""
    column = trouble.line(trouble.row).start
    for row in (trouble.row, *trouble.rows_above(trouble.row)):
        line = trouble.line(row)
        glued = not line.dash and _GLUED_DASH.match(line.key)
        if line.start < column or glued:
            if not glued:
                return None
            start = trouble.offset(row) + line.start
            finding = slips.no_space_after_dash(start, trouble.lines[row][line.start :].rstrip())
            return Mistake(finding, trouble.replaced(start + 1, start + 1, " "))
    return None


def dash_in_key(text: str, built: Built) -> Mistake | None:
    """`-pain: ...` alone, which YAML takes as a key that begins with a dash."""
    if not _GLUED_LINE.search(text):
        return None
    for start, _, style, value, flow, is_key in built.scalars:
        if is_key and not style and not flow and _GLUED_DASH.match(value):
            finding = slips.no_space_after_dash(
                start, text[start : end_of_line(text, start)].rstrip()
            )
            return Mistake(finding, f"{text[: start + 1]} {text[start + 1 :]}")
    return None


def second_colon(trouble: Trouble) -> Mistake | None:
    """A colon where libyaml expects none: in a text, or after a line that is no key."""
    if not trouble.problem.startswith("mapping values are not allowed"):
        return None
    line, start = trouble.line(trouble.row), trouble.offset(trouble.row)
    if line.key and trouble.at > start + line.start + len(line.key) + 1 and line.value:
        value = start + line.value_start
        return trouble.quoted(slips.colon_in_value(value, line.value))
    above = trouble.row_above(trouble.row)
    if above is None:
        return None
    first = _first_of_text(trouble, above)
    if first is not None:
        return _no_colon(trouble, first)
    return Mistake(misplaced(trouble, trouble.row))


def key_without_colon(trouble: Trouble) -> Mistake | None:
    """A line that should be a key, but has no colon with a space behind it."""
    if trouble.context != "while scanning a simple key":
        return None
    return _no_colon(trouble, trouble.context_row)


def _first_of_text(trouble: Trouble, row: int) -> int | None:
    """The line without a key that begins the text which goes on in this one."""
    rows = [row, *trouble.rows_above(row)]
    for row, above in zip(rows, [*rows[1:], None], strict=True):
        line = trouble.line(row)
        if line.key:
            return None
        if line.dash:
            return row if _GLUED.match(line.value) else None
        if above is None or trouble.line(above).start > line.start:
            return row
        if trouble.line(above).key and not trouble.line(above).value:
            return row
    return None


def _no_colon(trouble: Trouble, row: int) -> Mistake:
    line = trouble.line(row)
    start = trouble.offset(row) + line.value_start
    if re.match(r"-[^\s-]", line.value):
        finding = slips.no_space_after_dash(start, line.value)
        return Mistake(finding, trouble.replaced(start + 1, start + 1, " "))
    if _GLUED.match(line.value):
        finding = slips.no_space_after_colon(start, line.value)
        colon = start + line.value.index(":") + 1
        return Mistake(finding, trouble.replaced(colon, colon, " "))
    if other := _other_mark(line.value):
        typed, sure = other
        finding = pasted.other_mark(start, line.value, typed, sure=sure)
        return Mistake(finding, trouble.replaced(finding.start, finding.end, typed))
    return Mistake(_missing(trouble, row, line, start))


def _other_mark(value: str) -> tuple[str, bool] | None:
    """The line with a dash or a colon for the sign that stands there, and whether that is sure."""
    if match := _BULLET.fullmatch(value):
        return f"- {match[1]}", True
    if match := _OTHER_COLON.fullmatch(value):
        return f"{match[1]}: {match[4]}".rstrip(), not match[3]
    return None


def _in_list(trouble: Trouble, row: int) -> bool:
    """Whether the line above is an item of a list of texts, or the key of a list."""
    above = trouble.row_above(row)
    line = trouble.line(above) if above is not None else None
    return line is not None and (not line.key if line.dash else bool(line.key and not line.value))


def _missing(trouble: Trouble, row: int, line: Line, start: int) -> Finding:
    message = "this line has no key: there is no colon with a space behind it"
    word, _, rest = line.value.partition(" ")
    if rest and not _KEY_LIKE.fullmatch(word) and _in_list(trouble, row):
        hint = f"write '- {shown(line.value)}', with the dash below those of the other entries"
        return Finding(start, start + len(line.value), "ICP018", message, hint)
    hint = f"write '{shown(word)}: {shown(rest)}'" if rest else f"write '{shown(word)}:'"
    typed = f"{word}: {rest}" if rest else f"{word}:"
    fix = Fix(typed) if re.fullmatch(r"[\w-]+", word) else None
    above = trouble.row_above(row)
    if above is not None and trouble.line(above).value:
        further = "if it continues the text above it, indent it further than that text's key"
        prose = len(trouble.line(above).value) > _PROSE
        hint = f"{further}; otherwise {hint}" if prose else f"{hint}; {further}"
    return Finding(start, start + len(line.value), "ICP018", message, hint, fix)
