"""What has a valid shape, but hardly the meaning that its author wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from icp_docs.model.part import Part
from icp_docs.model.structure import is_list_at
from icp_docs.problem import Fault, Fix, Loc
from icp_docs.text import printable

# The keys whose absence counts in the score, with what to write there.
_COUNTING = {
    "weight": "a number",
    "points": "a number",
    "must_have": "yes or no",
    "otherwise": "yes or no",
    "ideal": "a rule",
    "acceptable": "a rule",
    "when": "a rule",
    "at_least": "a share such as 75 %",
}
_SCORED = ("criteria", "disqualifiers", "tiers")
_NAMES = ("titles", "aliases", "tags")
_SHOWN = 60  # characters of an entry that is repeated in a sentence
_SIGNS = "•‣◦▪●·–—"
_BULLET = re.compile(rf"\s*([{_SIGNS}]|1[.)])\s+([^{_SIGNS}\n]+)")
_BULLET_LINE = re.compile(rf"(?:^|:) *+[\"']?(?:[{_SIGNS}]|1[.)])\s", re.MULTILINE)
_NUMBERED = re.compile(r"\b2[.)]\s.*")


def oversights(model: type[Part], data: dict[str, Any], text: str) -> Iterator[Fault]:
    """Warnings about the data of a file; `text` is all of it as it was typed."""
    for name in _SCORED:
        entries = data.get(name)
        if type(entries) is list:
            for position, entry in enumerate(entries):
                yield from _without_value((name, position), entry)
    for name in _NAMES:
        names = data.get(name)
        if type(names) is str and "," in names and not (_BULLET.match(names) or names[-1] == "]"):
            yield _one_text((name,), names)
        elif type(names) is list:
            yield from _semicolons((name,), names)
    if ("1. " in text or "1) " in text or not text.isascii()) and _BULLET_LINE.search(text):
        yield from _bullets(model, (), data)


def _without_value(loc: Loc, entry: Any) -> Iterator[Fault]:
    if type(entry) is not dict:
        return
    if None in entry.values():
        for name, wanted in _COUNTING.items():
            if name in entry and entry[name] is None:
                message = f"{name} has no value; write {wanted} or take the line away"
                yield Fault((*loc, name), "ICP109", message, on_key=True)
    inner = entry.get("bands")
    if type(inner) is list:
        for position, band in enumerate(inner):
            yield from _without_value((*loc, "bands", position), band)
    variants = entry.get("per_segment")
    if type(variants) is dict:
        for segment, variant in variants.items():
            yield from _without_value((*loc, "per_segment", segment), variant)


def _one_text(loc: Loc, text: str) -> Fault:
    items = ", ".join(item.strip() for item in text.strip("()").split(",") if item.strip())
    message = f"'{loc[-1]}' is one text here, though it has commas; if they part several, write"
    hint = printable(f"{loc[-1]}: [{items}]")
    # A list that merely has the wrong brackets is one; otherwise the commas may be text.
    listed = text[0] + text[-1] == "()"
    fix = Fix(f"[{items}]", sure=listed) if not re.search(r"[\[\]{}\"]|: | #", items) else None
    return Fault(loc, "ICP110", f"{message} a list in brackets", hint, fix=fix)


def _semicolons(loc: Loc, items: list[Any]) -> Iterator[Fault]:
    """`[oil-free; energy]`, where only commas part the entries."""
    for position, item in enumerate(items):
        if type(item) is str and "; " in item:
            meant = item.replace("; ", ", ")
            message = "the semicolons are read as part of one text; separate entries with commas"
            yield Fault((*loc, position), "ICP110", message, printable(meant), fix=Fix(meant))


def _bullets(model: type[Part], loc: Loc, data: Any) -> Iterator[Fault]:
    if type(data) is dict:
        for name, value in data.items():
            yield from _bullets(model, (*loc, name), value)
    elif type(data) is list:
        for position, value in enumerate(data):
            yield from _bullets(model, (*loc, position), value)
    elif type(data) is str and (match := _BULLET.match(data)) and is_list_at(model, loc):
        numbered = match[1][0] == "1"
        if numbered and not _NUMBERED.search(data):
            return
        what = "the numbers" if numbered else f"the bullets ({match[1]})"
        message = (
            f"{what} are read as one text;"
            " write each entry on a line of its own that begins with '- '"
        )
        first = _NUMBERED.sub("", match[2]).strip()
        yield Fault(loc, "ICP110", message, printable(f"such as '- {first[:_SHOWN]}'"))
