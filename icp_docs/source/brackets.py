"""Mistakes inside brackets and braces."""

from __future__ import annotations

import re

from icp_docs.problem import Fix
from icp_docs.source import slips
from icp_docs.source.finding import Finding, end_of_line, shown
from icp_docs.source.trouble import Mistake, Trouble

_CLOSING = {"[": "]", "{": "}"}
_TWO_WORDS = re.compile(r"([^\s,:\[\]{}][^,:\[\]{}]*?) +([a-z_][a-z0-9_-]*)\Z")
_STRINGS = re.compile(r"\"(?>(?:[^\"\\\n]|\\.)*)\"|'[^'\n]*+'")


def in_brackets(trouble: Trouble) -> Mistake | None:
    """What stopped libyaml between an opening bracket and its closing one."""
    if not trouble.context.startswith("while parsing a flow"):
        return None
    opened = _opening(trouble)
    bracket = trouble.text[opened]
    if bracket not in _CLOSING:
        return None
    closing = _CLOSING[bracket]
    end = end_of_line(trouble.text, opened)
    comment = _swallowing_comment(trouble.text[opened:end], closing)
    if comment is not None:
        return Mistake(_comment(opened + comment, end))
    if trouble.at <= end and trouble.char not in ("", "\n"):
        return _between(trouble, bracket, closing)
    rest = trouble.text[opened + 1 : end].rstrip()
    if not rest or rest[-1] in ",[{":
        return _over_several_lines(trouble, opened, bracket, closing)
    written_end = opened + 1 + len(rest)
    finding = _never_closed(opened, written_end, bracket, closing)
    finding = finding._replace(fix=Fix(f"{trouble.text[opened:written_end]}{closing}", sure=True))
    return Mistake(finding, trouble.replaced(written_end, written_end, closing))


def _opening(trouble: Trouble) -> int:
    """The bracket that is meant; for a missing value libyaml names the place of that value."""
    at = trouble.context_at
    if trouble.text[at : at + 1] in _CLOSING:
        return at
    before = [trouble.text.rfind(bracket, 0, at) for bracket in _CLOSING]
    return max(0, *before)


def _swallowing_comment(written: str, closing: str) -> int | None:
    """Where a # after a space begins, if the closing bracket comes only behind it."""
    bare = _STRINGS.sub(lambda match: "_" * len(match[0]), written)
    mark = bare.find(" #")
    return mark + 1 if mark >= 0 and closing not in bare[:mark] and closing in bare else None


def _comment(start: int, end: int) -> Finding:
    message = "the # after a space begins a comment, so that the bracket before it is never closed"
    return Finding(start, end, "ICP023", message, "put the text that has the # in quotes")


def _never_closed(start: int, end: int, bracket: str, closing: str) -> Finding:
    message = f"this {bracket} is never closed"
    return Finding(start, end, "ICP023", message, f"write {closing} where it ends")


def _between(trouble: Trouble, bracket: str, closing: str) -> Mistake:
    """Something on the line of the opening bracket that does not belong there."""
    at, char = trouble.at, trouble.char
    before = trouble.text[trouble.text.rfind("\n", 0, at) + 1 : at].rstrip()
    if char in "]}":
        message = f"what was opened with {bracket} is closed with {char}"
        rest = trouble.text[at : end_of_line(trouble.text, at)]
        # What closes the brackets around it only comes too early.
        typed = closing + char if rest.count(char) <= _open(before, char) else closing
        finding = Finding(at, at + 1, "ICP023", message, f"write {typed}", Fix(typed))
        return Mistake(finding, trouble.replaced(at, at + 1, typed))
    match = _TWO_WORDS.search(before) if char == ":" else None
    behind = trouble.text[at + 1 : at + 3].strip()[:1]
    if match and ("_" in match[2] or behind in _CLOSING or match[2] in slips.RULE_WORDS):
        start = at - len(match[0])
        message = f"a comma is missing here, before the key '{shown(match[2])}'"
        typed = f"{match[1]}, {match[2]}"
        return Mistake(
            Finding(start, at, "ICP024", message, f"write {shown(typed)}:", Fix(typed)),
            trouble.replaced(start, at, typed),
        )
    if char == ":":
        message = "a second colon stands here, without a comma before its key"
        hint = "put the text that has the colon in quotes, or write the missing comma"
        return Mistake(Finding(at, at + 1, "ICP019", message, hint))
    if char == ",":
        message = "nothing stands before this comma"
        fix = Fix("", sure=True)
        return Mistake(Finding(at, at + 1, "ICP024", message, "delete the comma", fix))
    if before.endswith(('"', "'")):
        message = f"text stands behind a closing {before[-1]}"
        hint = "put the whole text in quotes, or write the missing comma"
        return Mistake(Finding(at, at + 1, "ICP021", message, hint))
    message = f"a comma is missing before this, or a text inside {bracket}{closing} needs quotes"
    return Mistake(Finding(at, at + 1, "ICP024", message, "write the comma or the quotes"))


def _open(before: str, closing: str) -> int:
    """How many brackets of a kind are open behind this text."""
    bare = _STRINGS.sub("", before)
    opening = "[" if closing == "]" else "{"
    return bare.count(opening) - bare.count(closing)


def _over_several_lines(trouble: Trouble, opened: int, bracket: str, closing: str) -> Mistake:
    """A list in brackets with an item a line: a comma is missing, or the end."""
    if closing not in trouble.text[trouble.at :]:
        return Mistake(_never_closed(opened, opened + 1, bracket, closing))
    above = trouble.row_above(trouble.row)
    row = trouble.row if above is None or trouble.char not in ":\"'" else above
    end = trouble.offset(row) + len(trouble.lines[row].rstrip())
    message = f"a comma is missing at the end of this line, inside {bracket}{closing}"
    return Mistake(Finding(end - 1, end, "ICP024", message, "write the comma"))


def in_brackets_before(text: str, at: int) -> bool:
    """Whether a bracket that is open at this offset stands before it on its line."""
    before = _STRINGS.sub("", text[text.rfind("\n", 0, at) + 1 : at])
    depth = 0
    for char in before:
        depth += (char in "[{") - (char in "]}")
    return depth > 0


def up_to_bracket(finding: Finding, text: str) -> Finding:
    """The finding about a value inside brackets, without what follows the value."""
    match = re.compile(r"[^,\[\]{}\n]*+").match(text, finding.start + 1)
    end = match.end() if match else finding.end
    value = text[finding.start : end].rstrip()
    return finding._replace(
        end=finding.start + len(value), hint=slips.quote_it(value), fix=slips.quoted(value)
    )
