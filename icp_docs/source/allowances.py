"""Comments that allow a warning on one line: `# icp: allow ICP601 because ...`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from icp_docs.codes import CODES, Level
from icp_docs.guessing import nearest
from icp_docs.source.document import Allowance
from icp_docs.source.finding import Finding, shown

_COMMENT = re.compile(
    r"(?:(?<=\n)|(?<=[ \t])|\A)#[ \t]*icp:[ \t]*"
    r"(allow|accept|disable|ignore|noqa|permit|skip|suppress)\b[ \t:]*(.*)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[ \t,;]*(?!because\b)([A-Za-z]+[-_ ]?[0-9]\w*)(?=[\s,;:]|\Z)", re.IGNORECASE)
_MOST = 100  # findings of one file
_FORM = "# icp: allow ICP601 because ..."


def find_allowances(
    text: str, scalars: Sequence[tuple[int, int, str, str, bool, bool]]
) -> tuple[tuple[Allowance, ...], list[Finding]]:
    """The allowances of a text and what is wrong with them.

    `scalars` are its scalars, in order, with their offsets: what stands in one is no comment.
    """
    if "icp:" not in text.lower():
        return (), []
    allowances: list[Allowance] = []
    findings: list[Finding] = []
    lines = _Lines(text)
    starts = [scalar[0] for scalar in scalars]
    for match in _COMMENT.finditer(text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        around = bisect_right(starts, start) - 1
        if around >= 0 and start < scalars[around][1]:
            continue
        codes, reason = _codes_and_reason(match[2])
        wrong = _wrong(match[1], codes, reason, start, end)
        if wrong is None:
            row, column = lines.place(start)
            comment = (row + 1, column + 1, column + 1 + end - start)
            allowances.append(Allowance(lines.meant(row), codes, reason, comment))
        elif len(findings) < _MOST:
            findings.append(wrong)
    return tuple(allowances), findings


class _Lines:
    """The lines of a text, for finding the one that a comment is about."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.next: list[int] = [len(self.lines)] * (len(self.lines) + 1)
        for row in range(len(self.lines) - 1, -1, -1):
            written = self.lines[row].strip()
            self.next[row] = row if written and written[0] != "#" else self.next[row + 1]

    def place(self, start: int) -> tuple[int, int]:
        """Row and column, both from 0, of an offset."""
        row = bisect_right(self.starts, start) - 1
        return row, start - self.starts[row]

    def meant(self, row: int) -> int:
        """The line (from 1) that a comment in this row is about: its own or the next with more."""
        return self.next[row] + 1


def _codes_and_reason(written: str) -> tuple[tuple[str, ...], str]:
    codes = []
    at = 0
    while match := _CODE.match(written, at):
        codes.append(match[1].upper())
        at = match.end()
    reason = written[at:].strip(" \t,;:.-–—")
    because = re.match(r"because\b", reason, re.IGNORECASE)
    return tuple(codes), reason[because.end() :].strip() if because else reason


def _wrong(verb: str, codes: tuple[str, ...], reason: str, start: int, end: int) -> Finding | None:
    if verb.lower() != "allow":
        message = f"the word for this is allow, not {verb}"
        return Finding(start, end, "ICP901", message, f"write {_FORM}")
    if not codes:
        message = "this comment does not say what it allows"
        return Finding(start, end, "ICP902", message, f"write the code: {_FORM}")
    for code in codes:
        if code not in CODES:
            meant = nearest(code, CODES)
            hint = f"did you mean {meant}?" if meant else "`icp-docs explain` lists all codes"
            return Finding(start, end, "ICP902", f"there is no code {shown(code)}", hint)
    for code in codes:
        if CODES[code].level is Level.ERROR:
            message = f"{code} is an error, and only warnings and hints can be allowed"
            return Finding(start, end, "ICP903", message, "put right what it says, or delete this")
    if not reason:
        message = "this comment does not say why"
        hint = f"write the reason behind the code: {_FORM}"
        return Finding(start, end, "ICP901", message, hint)
    return None
