"""The values of simple files: plain text, quotes, short lists and mappings, blocks of text."""

from __future__ import annotations

import re
from sys import intern
from typing import Any

KEY = r"[A-Za-z][A-Za-z0-9_-]{0,99}+"
# A plain value begins with a letter, a number or a harmless sign: nothing that YAML looks at.
FIRST = r"(?:[\w$(/+.=<£€]|-(?=[0-9]))"

_ITEM = rf"{FIRST}[^,\[\]{{}}:#\"]*+"
_ITEMS = rf"\[ *+(?>(?:{_ITEM}(?:, ++(?!\])|(?=\])))*)\]"
_QUOTED = r"\"[^\"\\]*+\"|'[^']*+'"
_END = r"(?:, ++(?!\})|(?=\}))"
_INNER = rf"\{{ *+(?>(?:{KEY}: ++(?:{_ITEM}|(?:{_ITEMS}|{_QUOTED}) *+){_END})*)\}}"
_PAIR = rf"{KEY}: ++(?:{_ITEM}|(?:{_ITEMS}|{_QUOTED}|{_INNER}) *+)"
_PAIRS = rf"\{{ *+(?>(?:{_PAIR}{_END})*)\}}"
_VALUE = re.compile(
    rf"(?:\[(?>(?:{_PAIRS}(?:, ++(?!\])|(?=\])))+)\]|{_PAIRS}|{_ITEMS}|{_QUOTED})"
    r"(?= *+(?: #(?: |\Z)|\Z))"
)
_BREAKS = re.compile(r"\n(\n*+)")
_EACH_PAIRS = re.compile(_PAIRS)
_PAIR_PARTS = re.compile(rf"({KEY}): ++(?:({_ITEM})|({_ITEMS}|{_QUOTED}|{_INNER}))")


class NotSimpleError(Exception):
    """The text uses more of YAML than is known here."""


def plain_value(written: str) -> str:
    """A plain value without the comment behind it, its lines joined."""
    if "\n" in written:
        lines = [line.strip(" ") for line in written.split("\n")]
        if " #" in written or any(": " in line or line[-1] == ":" for line in lines):
            raise NotSimpleError
        return " ".join(lines)
    value, mark, comment = written.partition(" #")
    if (mark and comment[:1] not in ("", " ")) or ": " in value or value[-1] == ":":
        raise NotSimpleError
    value = value.rstrip(" ")
    if value[-1:] == "]" and "[" not in value:
        raise NotSimpleError  # probably a list without its opening bracket
    return value


def _block(written: str) -> str:
    """A block of text whose lines all begin in one column."""
    header, *lines = written.split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    margin = " " * indent
    folded = header[0] == ">"
    for line in lines:
        further = folded and line[indent : indent + 1] == " "
        if line and (further or line[-1] == " " or not line.startswith(margin)):
            raise NotSimpleError
    text = "\n".join([line[indent:] for line in lines]).rstrip("\n")
    if folded:
        text = _BREAKS.sub(_fold, text)
    return text if header[-1] == "-" else f"{text}\n"


def _fold(breaks: re.Match[str]) -> str:
    """One line break is a space; of several, one is left out."""
    return breaks[1] or " "


def value_end(written: str) -> int:
    """How many characters of the rest of a line are its value: not the comment, not the spaces."""
    written = written.partition("\n")[0]
    if written[0] in "|>":
        return len(written)
    match = _VALUE.match(written)
    return match.end() if match else len(plain_value(written))


def other_value(written: str) -> str | list[Any] | dict[str, Any]:
    """A value in quotes or brackets, or a block of text."""
    if written[0] in "|>":
        return _block(written)
    match = _VALUE.match(written)
    if not match:
        raise NotSimpleError
    return _in_brackets(match[0])


def _in_brackets(value: str) -> str | list[Any] | dict[str, Any]:
    if value[0] == "{":
        return _pairs(value)
    if value[0] != "[":
        return value[1:-1]
    if value[1] == "{":
        return [_pairs(each) for each in _EACH_PAIRS.findall(value)]
    return _items(value)


def _pairs(written: str) -> dict[str, Any]:
    pairs = _PAIR_PARTS.findall(written, 1)
    found = {
        intern(key): plain.rstrip(" ") if plain else _in_brackets(other)
        for key, plain, other in pairs
    }
    if len(found) < len(pairs):
        raise NotSimpleError
    return found


def _items(written: str) -> list[str]:
    inside = written[1:-1].strip(" ")
    return [item.strip(" ") for item in inside.split(",")] if inside else []
