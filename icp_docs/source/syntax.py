"""From the place where libyaml gave up to the mistake that its author made."""

from __future__ import annotations

import re
from itertools import islice

from yaml import YAMLError

from icp_docs.problem import Fix
from icp_docs.source import pasted, refusal, slips
from icp_docs.source.brackets import in_brackets, in_brackets_before, up_to_bracket
from icp_docs.source.colons import dash_without_space, key_without_colon, second_colon
from icp_docs.source.columns import better_column
from icp_docs.source.finding import Finding, end_of_line
from icp_docs.source.indentation import misplaced
from icp_docs.source.quotes import backslash, open_quote
from icp_docs.source.trouble import Mistake, Trouble

_CONFLICT = re.compile(r"^(?:<{7} .*|={7}|>{7} .*)$", re.MULTILINE)
_ODD_SPACES = re.compile(r" *+((?! )[^\S\t\n]+)\s*+")
_BOLD = re.compile(r"\*\*([\w-]+) ?(?::\*\*|\*\*:) *(.*)")
_SIGN = re.compile(r"([<>]=?|=[<>])(?= *:)")
_WORDS = {
    ">=": "at_least",
    "=>": "at_least",
    ">": "more_than",
    "<=": "at_most",
    "=<": "at_most",
    "<": "less_than",
}
_NEAR = 5  # lines above the trouble, which may have put it into a wrong column
_SPECIAL = (
    "while scanning an alias",
    "while scanning an anchor",
    "while scanning a tag",
    "while parsing a tag",
    "while scanning a block scalar",
)
_NOT_HERE = (
    "found character that cannot start any token",
    "mapping keys are not allowed in this context",
    "block sequence entries are not allowed in this context",
    "did not find expected node content",
)


def explain(text: str, error: YAMLError) -> Mistake:
    """The mistake behind an error of libyaml, in words that say what to type."""
    trouble = Trouble(text, error)
    for look in _LOOKS:
        mistake = look(trouble)
        if mistake:
            return mistake
    start = trouble.at
    message = "this cannot be read as YAML"
    hint = "look here and in the line above for a quote, a bracket or a colon too many or too few"
    return Mistake(Finding(start, start + 1, "ICP031", message, hint))


def _conflict(trouble: Trouble) -> Mistake | None:
    match = _CONFLICT.search(trouble.text)
    if not match:
        return None
    message = "git left both versions of a change here, and nobody has chosen yet"
    hint = "keep one version and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return Mistake(Finding(match.start(), match.end(), "ICP030", message, hint))


def _tab(trouble: Trouble) -> Mistake | None:
    written = trouble.lines[trouble.row]
    tab = written.find("\t")
    if tab < 0 or (written[:tab].strip(" -") and trouble.char != "\t"):
        return None
    start = trouble.offset(trouble.row) + tab
    end = start + len(written) - tab - len(written[tab:].lstrip("\t"))
    message = "a tab stands here, which YAML does not take as indentation"
    hint = "press the space bar instead"
    move = better_column(trouble) if not written[:tab].strip() else None
    if move is None or move.row != trouble.row or move.dash:
        return Mistake(Finding(start, end, "ICP016", message, hint))
    at = trouble.offset(trouble.row)
    end = at + trouble.line(trouble.row).indent
    hint = f"{hint}: this line belongs in column {move.column + 1}"
    start = min(start, at + move.column)
    fix = Fix(" " * (at + move.column - start), sure=move.alone)
    finding = Finding(start, end, "ICP016", message, hint, fix)
    return Mistake(finding, trouble.with_line(move.row, move.written))


def _odd_spaces(trouble: Trouble) -> Mistake | None:
    """A line above, or this one, that is indented with spaces which do not count as such."""
    for row in (trouble.row, *islice(trouble.rows_above(trouble.row), _NEAR)):
        match = _ODD_SPACES.match(trouble.lines[row])
        if match:
            start = trouble.offset(row) + match.start(1)
            end = trouble.offset(row) + match.end()
            finding = pasted.odd_spaces(start, end, match[1][0])
            return Mistake(finding, trouble.replaced(start, end, " " * (end - start)))
    return None


def _special_start(trouble: Trouble) -> Mistake | None:
    if trouble.context in _SPECIAL:
        start = trouble.context_at
    elif trouble.problem in _NOT_HERE and trouble.char.strip():
        start = trouble.at
    else:
        return None
    alone = start == trouble.offset(trouble.row) + trouble.line(trouble.row).indent
    if trouble.char == "-" and alone:
        return Mistake(misplaced(trouble, trouble.row))
    if mistake := _pasted(trouble, start):
        return mistake
    finding = slips.special_start(trouble.text, start)
    if trouble.text.startswith("* ", start) and alone:
        finding = pasted.bullet(start, trouble.text[start : finding.end])
        return Mistake(finding, trouble.replaced(start, start + 1, "-"))
    if in_brackets_before(trouble.text, start):
        finding = up_to_bracket(finding, trouble.text)
    if alone and finding.fix:  # a line of its own may be anything, such as a row of a table
        finding = finding._replace(fix=Fix(finding.fix.text))
    return trouble.quoted(finding)


def _pasted(trouble: Trouble, start: int) -> Mistake | None:
    """What chats and other languages write: a frame around code, bold keys, signs for words."""
    end = end_of_line(trouble.text, start)
    written = trouble.text[start:end].rstrip()
    if written.startswith("```"):
        return Mistake(pasted.fence(start, written), trouble.with_line(trouble.row, ""))
    if match := _BOLD.fullmatch(written):
        finding = pasted.bold(start, written, match[1], match[2])
    elif (match := _SIGN.match(written)) and in_brackets_before(trouble.text, start):
        finding = pasted.sign_as_word(start, match[1], _WORDS[match[1]])
    else:
        return None
    assert finding.fix is not None  # both have one
    return Mistake(finding, trouble.replaced(finding.start, finding.end, finding.fix.text))


def _directive(trouble: Trouble) -> Mistake | None:
    """A line such as `%YAML 1.2`, unknown or behind the beginning of the document."""
    if trouble.context == "while scanning a directive":
        row = trouble.context_row
    elif trouble.problem == "did not find expected <document start>":
        row = trouble.row
        if not trouble.lines[row].startswith("%"):
            row = trouble.row_above(row) or 0
    else:
        return None
    if not trouble.lines[row].startswith("%"):
        return None
    return Mistake(refusal.directive(trouble.text, trouble.offset(row) + 1))


def _behind_value(trouble: Trouble) -> Mistake | None:
    """Something behind the end of a value: a quote or a bracket closed too early."""
    line, start = trouble.line(trouble.row), trouble.offset(trouble.row)
    if trouble.at <= start + line.start or not line.value:
        return None
    value = start + line.value_start
    if line.value[0] in "\"'":
        return trouble.quoted(slips.text_after_quote(trouble.text, value))
    if trouble.char in ("]", "}"):
        at = trouble.at
        message = f"this {trouble.char} closes nothing"
        finding = Finding(at, at + 1, "ICP023", message, "delete it", Fix("", sure=True))
        return Mistake(finding, trouble.replaced(at, at + 1, ""))
    if line.value[0] in "[{*&!|>":
        return trouble.quoted(slips.special_start(trouble.text, value))
    return None


def _misplaced(trouble: Trouble) -> Mistake | None:
    line, start = trouble.line(trouble.row), trouble.offset(trouble.row)
    if trouble.at > start + line.start or line.empty:
        return None
    above = trouble.row_above(trouble.row)
    if above is not None and trouble.lines[above].startswith("..."):
        return Mistake(refusal.second_document(trouble.offset(above)))
    return Mistake(misplaced(trouble, trouble.row))


_LOOKS = (
    _conflict,
    _tab,
    _odd_spaces,
    backslash,
    open_quote,
    in_brackets,
    _directive,
    _special_start,
    dash_without_space,
    second_colon,
    key_without_colon,
    _behind_value,
    _misplaced,
)
