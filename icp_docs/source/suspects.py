"""What YAML reads without complaint, but otherwise than its author meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from icp_docs.source import pasted, slips
from icp_docs.source.built import Built, Scalar
from icp_docs.source.finding import Finding, end_of_line
from icp_docs.source.letters import name_of, unseen_in

_CURLY = ("“", "”", "„", "‘", "’", "‚")
_ITEM_LINE = re.compile(r"\n *+(-(?: (?! )|[^\W\d]).*)")
_KEY_LINE = re.compile(r"\n *+(?:- ++)?[a-z][a-z0-9_-]*+:(?=[ \n])")
_GLUED = re.compile(r"\n *+(?:-[^\W\d]|[a-z][a-z0-9_-]*+:[^\s/])")
_LOST = re.compile(r"(?<=[ \t])#(?=\w)(?!icp:)", re.IGNORECASE)


def suspects(text: str, built: Built) -> Iterator[Finding]:
    """All places of a text that libyaml accepted and that look like a mistake."""
    scalars = built.scalars
    if _LOST.search(text):
        yield from _lost_comments(text, map(Scalar._make, scalars))
    if not text.isascii():
        yield from _odd_characters(map(Scalar._make, scalars))
    if _GLUED.search(text):
        yield from _glued(text, map(Scalar._make, scalars))
    for scalar in scalars:
        start, end, style, value, flow, is_key = scalar
        if style:
            yield from _styled(text, Scalar._make(scalar))
        elif not flow and not is_key:
            if end - start != len(value):
                yield from _several_lines(text, start, end)
            elif value[-1:] == "]" and "[" not in value and "," in value:
                yield slips.never_opened(start, end, value)


def _odd_characters(scalars: Iterator[Scalar]) -> Iterator[Finding]:
    """Curly quotes, and spaces that only look like spaces."""
    for start, end, style, value, flow, is_key in scalars:
        if style or value.isascii():
            continue
        inside = slips.without_quotes(value)
        if inside != value and value[0] in _CURLY and not any(char in inside for char in "“”„"):
            yield pasted.curly_quotes(start, end, inside)
        elif value[0] in "“„" and not any(char in value[1:] for char in '“”„"'):
            yield pasted.lone_quote(start, end, value)
        elif flow and not is_key and "，" in value:
            yield pasted.wide_comma(start, end, value)
        elif is_key and value[:1].isspace():
            yield pasted.odd_spaces(start, end, value[0])


def _glued(text: str, scalars: Iterator[Scalar]) -> Iterator[Finding]:
    """A value on a line of its own that was probably meant to be an item or a key."""
    for start, end, style, _, flow, is_key in scalars:
        line = text.rfind("\n", 0, start)
        if style or flow or is_key or text[line + 1 : start].strip(" "):
            continue
        written = text[start : min(end, end_of_line(text, start))]
        if _GLUED.match(f"\n{written}"):
            if written[0] == "-":
                yield slips.no_space_after_dash(start, written)
            else:
                yield slips.no_space_after_colon(start, written)


def _several_lines(text: str, start: int, end: int) -> Iterator[Finding]:
    """A text that goes on in the next line, which looks like an item of a list."""
    match = _ITEM_LINE.search(text, start, end)
    if match and text[start] != "-":
        written = match[1].rstrip()
        if written.startswith("- "):
            yield _swallowed(text, match.start(1), written, start, end)
        else:
            yield slips.no_space_after_dash(match.start(1), written)


def _swallowed(text: str, item: int, written: str, start: int, end: int) -> Finding:
    """An item that goes on in an item above it, of which one stands in the wrong column."""
    line = text.rfind("\n", 0, start) + 1
    first = text[line:start]
    column = item - text.rfind("\n", 0, item) - 1
    further = column - len(first) + len(first.lstrip(" "))
    if first.strip(" ") != "-" or further <= 0:
        return slips.swallowed_item(text, item, written, start)
    dashes = re.compile(rf"^ {{{column - further}}}- ", re.MULTILINE)
    above, _, _ = text[:line].rstrip("\n").rpartition("\n")
    siblings = dashes.match(text[:line][len(above) :].lstrip("\n")) or dashes.match(text, end + 1)
    if siblings:
        return slips.too_far_right(item - further, further, written)
    return slips.too_far_left(line + column - further, further, text[start:end].partition("\n")[0])


def _styled(text: str, scalar: Scalar) -> Iterator[Finding]:
    """A text in quotes, or a block of text."""
    start, end = scalar.start, scalar.end
    if scalar.style in "|>":
        if text[start + 1].isdigit() and not scalar.value.strip():
            yield slips.special_start(text, start)
        return
    if scalar.style == '"' and text.find("\\", start, end) >= 0:
        char = unseen_in(scalar.value)
        if char:
            message = f"this text has a character that cannot be seen: {name_of(char)}"
            hint = "delete the escape; where a backslash is meant, put the text in single quotes"
            yield Finding(start, end, "ICP008", message, hint)
    if _KEY_LINE.search(text, start, end):
        yield slips.never_closed_quote(text, start)


def _lost_comments(text: str, scalars: Iterator[Scalar]) -> Iterator[Finding]:
    """Comments without a space after the #, behind a plain text or instead of one."""
    starts = {scalar.end: scalar.start for scalar in scalars if _may_lose(scalar)}
    for match in _LOST.finditer(text):
        before = start = match.start()
        while text[before - 1] in " \t":
            before -= 1
        if before in starts:
            yield slips.lost_comment(text, min(starts[before], start), start)


def _may_lose(scalar: Scalar) -> bool:
    """A plain text, or none at all; behind a number a note is likelier than more of it."""
    if scalar.style or scalar.is_key:
        return False
    return not scalar.value or any(char.isalpha() for char in scalar.value)
