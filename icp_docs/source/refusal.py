"""What is said of the parts of YAML that a playbook does not use."""

from __future__ import annotations

import re

from icp_docs.source.finding import Finding, end_of_line, place, shown
from icp_docs.source.line import without_comment
from icp_docs.source.slips import quote_it, special_start

_WORD = re.compile(r"\S++")


def too_big(size: int, most: int) -> Finding:
    """The file has too many bytes."""
    message = f"this file has {size:,} bytes; at most {most:,} are read"
    return Finding(0, 0, "ICP006", message, "split it, or move long texts into docs/")


def too_deep(start: int, most: int) -> Finding:
    """Collections stand inside each other more often than is allowed."""
    message = f"more than {most} levels of lists and keys stand inside each other here"
    return Finding(start, start + 1, "ICP006", message, "look for brackets that are never closed")


def too_many(start: int, most: int) -> Finding:
    """The file has too many values."""
    message = f"this file has more than {most:,} keys and values; the rest is not read"
    return Finding(start, start, "ICP006", message, "split it into several files")


def empty() -> Finding:
    """The file says nothing."""
    return Finding(0, 0, "ICP009", "this file is empty", "write its keys, or delete the file")


def not_a_mapping(start: int, data: object) -> Finding:
    """The file does not begin with a key."""
    found = "a list" if isinstance(data, list) else "text without a key"
    message = f"this file begins with {found}"
    return Finding(start, start + 1, "ICP010", message, "begin with a key, such as `name: Acme`")


def second_document(start: int) -> Finding:
    """A second `---`."""
    message = "a second document begins here; a file is one document"
    return Finding(start, start + 3, "ICP011", message, "delete the `---`, or make it its own file")


def directive(text: str, before: int) -> Finding:
    """A line such as `%YAML 1.2` above the document."""
    start = 0 if text.startswith("%") else text.rfind("\n%", 0, before) + 1
    message = "a line that begins with % is an instruction to YAML, which is not used here"
    return Finding(start, end_of_line(text, start), "ICP011", message, "delete the line")


def duplicate(text: str, key: str, start: int, end: int, first: int) -> Finding:
    """A key that its mapping has already."""
    line, _ = place(text, first)
    message = f"the key '{shown(key)}' stands here a second time; the first is in line {line}"
    same = text[start : end_of_line(text, start)] == text[first : end_of_line(text, first)]
    hint = "both say the same: delete this line" if same else "keep one of the two"
    return Finding(start, end, "ICP012", message, hint)


def merge_key(start: int, end: int) -> Finding:
    """The key `<<`."""
    message = "'<<' copies keys from elsewhere, which is not done here"
    return Finding(start, end, "ICP013", message, "write the keys out")


def anchor(text: str, start: int) -> Finding:
    """A name such as `&x` in front of a value."""
    word = _word(text, start)
    message = f"'{shown(word)}' gives a value a name for repeating it, which is not done here"
    hint = "delete it, or put the value in quotes if it is text"
    return Finding(start, start + len(word), "ICP013", message, hint)


def alias(text: str, start: int, known: bool) -> Finding:
    """A word such as `*x` as a value."""
    if not known:
        return special_start(text, start)
    word = _word(text, start)
    message = f"'{shown(word)}' repeats a value from elsewhere, which is not done here"
    return Finding(start, start + len(word), "ICP013", message, "write the value out")


def tag(text: str, start: int) -> Finding:
    """A word such as `!x` in front of a value."""
    value = without_comment(text[start : end_of_line(text, start)])
    message = f"'{shown(_word(text, start))}' names a type in YAML, which is not done here"
    return Finding(start, start + len(value), "ICP014", message, f"delete it, or {quote_it(value)}")


def empty_key(start: int, end: int) -> Finding:
    """A key that is null."""
    message = "this key is empty: `~` and `null` mean nothing"
    return Finding(start, end, "ICP015", message, "write a name, or put the word in quotes")


def complex_key(text: str, start: int) -> Finding:
    """A list or a mapping as a key, or the `{{` of a template."""
    if text[start - 1 : start + 1] == "{{":
        return special_start(text, start - 1)
    message = "a list or mapping in brackets stands where a key is expected"
    hint = "put the whole value in quotes if it is text, otherwise write a name and a colon"
    return Finding(start, start + 1, "ICP015", message, hint)


def _word(text: str, start: int) -> str:
    match = _WORD.match(text, start)
    return match[0] if match else ""
