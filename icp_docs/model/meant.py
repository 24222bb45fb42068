"""What an author meant who wrote text or a list where a rule is expected."""

from __future__ import annotations

import json
import re

_SIGNS = {
    ">=": "at_least",
    "=>": "at_least",
    "≥": "at_least",
    ">": "more_than",
    "<=": "at_most",
    "=<": "at_most",
    "≤": "at_most",
    "<": "less_than",
    "=": "is",
    "at least": "at_least",
    "from": "at_least",
    "min": "at_least",
    "more than": "more_than",
    "over": "more_than",
    "above": "more_than",
    "at most": "at_most",
    "up to": "at_most",
    "max": "at_most",
    "less than": "less_than",
    "under": "less_than",
    "below": "less_than",
    "not": "is_not",
}
# A word ends where a space does; a sign needs none.
_SIGN = re.compile(rf"({'|'.join(_SIGNS)})(?:(?<=\W)|(?= )) *", re.IGNORECASE)
_AMOUNT = r"[$€£]? ?[0-9][0-9.,_]*(?: ?[%A-Za-z]{1,8})?"
_BETWEEN = re.compile(
    rf"(?:between )?({_AMOUNT}) ?(?:-|–|—|\.\.|to|and) ?({_AMOUNT})", re.IGNORECASE
)
_OR_MORE = re.compile(rf"({_AMOUNT}) ?(?:\+|or more|and more)", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_PLAIN = re.compile(r"[\w$€£][\w $€£%./&+'-]*")
_WITH_FIELD = re.compile(r"([a-z][a-z0-9_]*) ?([<>=≥≤]+) ?(.+)")
_LONGEST = 100
"""Characters of an advice that is still read."""

NOT_SHORT = "write a rule in braces, such as {is: ...}, {in: [...]} or {between: [...]}"


def rule_for(value: object) -> str:
    """The advice for what stands there instead of a rule."""
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        numbers = all(re.fullmatch(_AMOUNT, item) for item in value)
        advice = _rule("between" if numbers and len(value) == 2 else "in", value)
    elif isinstance(value, str) and value.strip():
        advice = _of_text(" ".join(_THOUSANDS.sub("", value).split()))
    else:
        return NOT_SHORT
    return f"write {advice}" if len(advice) <= _LONGEST and advice.isprintable() else NOT_SHORT


def _of_text(text: str) -> str:
    if match := _BETWEEN.fullmatch(text):
        return _rule("between", [match[1], match[2]])
    if match := _OR_MORE.fullmatch(text):
        return _rule("at_least", match[1])
    if (match := _WITH_FIELD.fullmatch(text)) and match[2] in _SIGNS:
        return f"{{field: {match[1]}, {_SIGNS[match[2]]}: {_scalar(match[3])}}}"
    word = "is"
    if (match := _SIGN.match(text)) and match.end() < len(text):
        word, text = _SIGNS[match[1].lower()], text[match.end() :]
    items = [item.strip() for item in text.split(",") if item.strip()]
    if len(items) > 1 and word in ("is", "is_not"):
        return _rule("in" if word == "is" else "not_in", items)
    return _rule(word, text)


def _rule(word: str, operand: str | list[str]) -> str:
    if isinstance(operand, list):
        return f"{{{word}: [{', '.join(map(_scalar, operand))}]}}"
    return f"{{{word}: {_scalar(operand)}}}"


def _scalar(text: str) -> str:
    """The text as it can stand inside braces."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
