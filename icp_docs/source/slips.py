"""What is said of slips of the keyboard that change what YAML reads, or stop it."""

from __future__ import annotations

import re

from icp_docs.problem import Fix
from icp_docs.source.finding import Finding, end_of_line, place, shown
from icp_docs.source.line import in_quotes, without_comment

RULE_WORDS = frozenset(
    (
        *("is", "is_not", "in", "not_in", "at_least", "at_most", "more_than", "less_than"),
        *("between", "contains_any", "contains_all", "contains_none", "known", "within_last"),
        *("within_next", "all", "any", "not", "n_of", "answer"),
    )
)
"""The words of rules. Tests hold them to the model."""
_CURLY = ("“”", "„“", "„”", "‘’", "‚‘", "””")
_MORE_THAN = re.compile(r">(=?) *([$€£]?[0-9]\w*+)")
_SIGNS = {
    "*": "repeats a value named elsewhere",
    "&": "names a value for repeating it",
    "!": "names a type",
    ">": "begins a block of text",
    "|": "begins a block of text",
    "[": "begins a list",
    "{": "begins a list of keys",
    "]": "ends a list",
    "}": "ends a list of keys",
    ",": "separates items",
    "?": "begins a long key",
    "-": "begins an item of a list",
    "%": "begins an instruction",
    "@": "is kept for later use",
    "`": "is kept for later use",
    ":": "ends a key",
}


def special_start(text: str, start: int) -> Finding:
    """A value that begins with a sign which means something in YAML."""
    value = without_comment(text[start : end_of_line(text, start)])
    sign = value[0]
    meaning = _SIGNS.get(sign, "means something else")
    message = f"a text cannot begin with {sign} here, because in YAML it {meaning}"
    hint, fix = quote_it(value), quoted(value)
    if match := _MORE_THAN.fullmatch(value):
        word = "at_least" if match[1] else "more_than"
        hint = f"in a rule write {{{word}: {match[2]}}}; otherwise {hint}"
        fix = Fix(f"{{{word}: {match[2]}}}")
    return Finding(start, start + len(value), "ICP020", message, hint, fix)


def quote_it(value: str) -> str:
    """The advice to put a value in quotes, with the result when it is short."""
    quoted = shown(in_quotes(without_quotes(value)), most=70)
    result = "" if quoted.endswith("…") else f": {quoted}"
    return f"put the whole value in quotes{result}"


def quoted(value: str, *, sure: bool = True) -> Fix:
    """The fix that puts a value in quotes."""
    return Fix(in_quotes(without_quotes(value)), sure)


def without_quotes(value: str) -> str:
    """The value without a pair of quotes around it, straight or curly."""
    if len(value) > 1 and (value[0] == value[-1] in "\"'" or value[0] + value[-1] in _CURLY):
        return value[1:-1]
    return value


def colon_in_value(start: int, value: str) -> Finding:
    """`why: A proxy: fit`."""
    message = "a colon with a space behind it makes a key of the text before it"
    return Finding(start, start + len(value), "ICP019", message, *_text_or_pair(value))


def pair_in_list(text: str, start: int) -> Finding:
    """A colon in an item of a list in brackets, which makes the item a mapping."""
    match = re.compile(r"[^,\[\]{}\n]*+").match(text, start)
    item = match[0].rstrip() if match else ""
    message = "a colon with a space behind it makes a key of the text before it"
    return Finding(start, start + len(item), "ICP019", message, *_text_or_pair(item))


def _text_or_pair(value: str) -> tuple[str, Fix]:
    """The advice for a text with a colon, or for a rule without its braces."""
    word, _, _ = value.partition(": ")
    if word in RULE_WORDS:
        return f"put braces around the rule: {{{shown(value, most=70)}}}", Fix(f"{{{value}}}")
    return quote_it(value), quoted(value, sure=not re.fullmatch("[a-z_-]+", word))


def no_space_after_dash(start: int, written: str) -> Finding:
    """`-item`."""
    message = "an item of a list needs a space after its dash"
    hint = f"write '- {shown(written[1:])}'"
    return Finding(start, start + len(written), "ICP028", message, hint, _spaced(written, 1))


def no_space_after_colon(start: int, written: str) -> Finding:
    """`key:value`."""
    key, _, value = written.partition(":")
    message = "a key needs a space after its colon"
    hint = f"write '{shown(key)}: {shown(value)}'"
    fix = _spaced(written, len(key) + 1)
    return Finding(start, start + len(written), "ICP018", message, hint, fix)


def _spaced(written: str, at: int) -> Fix:
    return Fix(f"{written[:at]} {written[at:].lstrip()}", sure=True)


def no_dash(text: str, start: int, end: int, first: int) -> Finding:
    """`id: b` below `- id: a` and its other keys."""
    line, _ = place(text, first)
    written = text[start : end_of_line(text, start)]
    key = shown(text[start:end])
    message = (
        f"an entry begins here without its dash; the '{key}' of the one above is in line {line}"
    )
    hint = f"write '- {shown(written)}', with the dash below the one in line {line}"
    if text[start - 2 : start] != "  ":
        return Finding(start, end, "ICP012", message, hint)
    return Finding(start - 2, end, "ICP012", message, hint, Fix(f"- {text[start:end]}"))


def never_closed_quote(text: str, start: int) -> Finding:
    """A quote that does not end on its line."""
    end = end_of_line(text, start)
    message = f"this text begins with {text[start]} and never ends with one"
    hint = f"write {shown(in_quotes(text[start + 1 : end].rstrip()), most=70)}"
    line_start = text.rfind("\n", 0, start) + 1
    value = text[start:end].rstrip()
    # At the beginning of a line it may be a key, or the middle of a text.
    sure = bool(text[line_start:start].strip())
    fix = Fix(in_quotes(value[1:]), sure)
    return Finding(start, start + len(value), "ICP022", message, hint, fix)


def text_after_quote(text: str, start: int) -> Finding:
    """`"Fast" and more`."""
    value = text[start : end_of_line(text, start)].rstrip()
    message = f"the second {value[0]} ends this value, but more text stands behind it"
    fix = quoted(value)
    return Finding(start, start + len(value), "ICP021", message, quote_it(value), fix)


def swallowed_item(text: str, start: int, written: str, first: int) -> Finding:
    """`- item` in a column where it continues the text above."""
    line, _ = place(text, first)
    message = f"this is read as more of the text of line {line}, because it is indented further"
    hint = "give all dashes of a list the same column, below a key without a text of its own"
    return Finding(start, start + len(written), "ICP017", message, hint)


def never_opened(start: int, end: int, value: str) -> Finding:
    """`oil-free, energy]`."""
    message = "this list has no opening bracket, and so is read as one text"
    written = f"[{value}"
    hint = f"write {shown(written, most=70)}"
    return Finding(start, end, "ICP023", message, hint, Fix(written))


def too_far_right(start: int, spaces: int, written: str) -> Finding:
    """`- item` in a column where it continues the item above."""
    message = "this is read as more of the text above it, because it is indented further"
    hint = f"move the line {_counted(spaces)} further left"
    end = start + spaces + len(written)
    return Finding(start, end, "ICP017", message, hint, Fix(written))


def too_far_left(start: int, spaces: int, item: str) -> Finding:
    """`- item` in a column where it takes up the items below it."""
    message = "the lines below are read as more of this text, because they are indented further"
    hint = f"move the line {_counted(spaces)} further right"
    fix = Fix(f"{' ' * spaces}- {item.rstrip()}")
    return Finding(start, start + 2 + len(item.rstrip()), "ICP017", message, hint, fix)


def _counted(spaces: int) -> str:
    return "1 space" if spaces == 1 else f"{spaces} spaces"


def thousands(start: int, written: str) -> Finding:
    """`5,000` inside brackets."""
    message = f"the commas cut {shown(written)} into pieces: inside brackets they separate items"
    hint = f"write {shown(written.replace(',', ''))} or {shown(written.replace(',', '_'))}"
    fix = Fix(written.replace(",", ""), sure=True)
    return Finding(start, start + len(written), "ICP025", message, hint, fix)


def comma_key(start: int, end: int, value: str, *, listed: bool = False) -> Finding:
    """`{note: Fast, simple}`: what follows the comma became a key without a value."""
    if listed:
        message = "several values stand here, and a list of them needs brackets"
        return Finding(start, end, "ICP024", message, f"write [{shown(value, most=70)}]")
    message = "the comma ends the text before it: what follows is read as a key without a value"
    return Finding(start, end, "ICP024", message, quote_it(value))


def lost_comment(text: str, first: int, start: int) -> Finding:
    """`Slack #abm`; the text before the comment begins at `first`."""
    end = end_of_line(text, start)
    tail = text[start:end].rstrip()
    message = f"'{shown(tail)}' is read as a comment and lost, because of the space before the #"
    quote = quote_it(text[first:end].strip())
    hint = f"{quote}; where a comment is meant, type a space after the #"
    return Finding(start, start + len(tail), "ICP026", message, hint)
