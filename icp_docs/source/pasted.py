"""What is said of what was pasted, or typed as other programs and languages want it."""

from __future__ import annotations

import re

from icp_docs.problem import Fix
from icp_docs.source.finding import Finding, shown
from icp_docs.source.letters import name_of
from icp_docs.source.line import in_quotes


def sign_as_word(start: int, sign: str, word: str) -> Finding:
    """`{>=: 3}`."""
    message = f"a rule has a word where other languages have the sign {sign}"
    return Finding(start, start + len(sign), "ICP020", message, f"write {word}", Fix(word))


def bold(start: int, written: str, key: str, value: str) -> Finding:
    """`**key:** value`, as chats and wikis write it."""
    message = "stars make bold text elsewhere, but here they are part of the key"
    typed = f"{key}: {value}" if value else f"{key}:"
    fix = Fix(typed, sure=True)
    hint = f"write {shown(typed, most=70)}"
    return Finding(start, start + len(written), "ICP020", message, hint, fix)


def fence(start: int, written: str) -> Finding:
    """A line of ``` as chats put it around what they answer."""
    message = "this line frames code in chats and wikis, and is no part of the file"
    return Finding(start, start + len(written), "ICP020", message, "delete the line")


def other_mark(start: int, written: str, typed: str, *, sure: bool) -> Finding:
    """`• item`, `key; value`: a line that has another sign where the dash or the colon belongs."""
    if typed[0] != "-":
        code, message = "ICP018", "a key needs a plain colon and a plain space behind it"
    elif written[0] == "-":
        code, message = "ICP028", "an item of a list needs a plain space after its dash"
    else:
        sign = shown(written.split()[0])
        code, message = "ICP028", f"an item of a list begins with a dash, not with {sign}"
    hint = f"write '{shown(typed)}'"
    return Finding(start, start + len(written), code, message, hint, Fix(typed, sure))


def bullet(start: int, written: str) -> Finding:
    """`* item` on a line of its own."""
    message = "a list item begins with a dash, not with a star"
    hint = f"write '- {shown(written[2:])}'"
    fix = Fix(f"- {written[2:]}", sure=True)
    return Finding(start, start + len(written), "ICP020", message, hint, fix)


def curly_quotes(start: int, end: int, inside: str) -> Finding:
    """`“Free trial”`."""
    message = "curly quotes become part of the text; YAML knows only straight ones"
    hint = f"write {shown(in_quotes(inside), most=70)}, or no quotes"
    return Finding(start, end, "ICP027", message, hint, Fix(in_quotes(inside), sure=True))


def lone_quote(start: int, end: int, value: str) -> Finding:
    """`“Free trial` without the other curly quote."""
    message = f"this text begins with {value[0]}, which has no partner and becomes part of it"
    hint = f"write {shown(in_quotes(value[1:]), most=70)}, or no quotes"
    return Finding(start, end, "ICP027", message, hint, Fix(in_quotes(value[1:])))


def odd_spaces(start: int, end: int, char: str) -> Finding:
    """A line indented with spaces that YAML does not count as such."""
    message = f"this line is indented with another character than the space: {name_of(char)}"
    fix = Fix(" " * (end - start), sure=True)
    hint = "delete it and press the space bar instead"
    return Finding(start, end, "ICP017", message, hint, fix)


def wide_comma(start: int, end: int, value: str) -> Finding:
    """`[DE，AT]`, with the commas of a Chinese or Japanese keyboard."""
    typed = re.sub("， *", ", ", value)
    message = "these wide commas are letters here, and separate nothing"
    hint = f"write {shown(typed, most=70)}"
    return Finding(start, end, "ICP024", message, hint, Fix(typed, sure=True))
