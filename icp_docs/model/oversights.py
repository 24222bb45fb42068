"""What has a valid shape, but hardly the meaning that its author wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from icp_docs.model.part import Part
from icp_docs.model.structure import is_list_at
from icp_docs.problem import Fault, Loc
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
_SIGNS = "•‣◦▪●·–—"
_BULLET = re.compile(rf"\s*([{_SIGNS}])\s")
_BULLET_LINE = re.compile(rf"(?:^|:) *+[\"']?[{_SIGNS}]\s", re.MULTILINE)


def oversights(model: type[Part], data: dict[str, Any], text: str) -> Iterator[Fault]:
    """Warnings about the data of a file; `text` is all of it as it was typed."""
    for name in _SCORED:
        entries = data.get(name)
        if type(entries) is list:
            for position, entry in enumerate(entries):
                yield from _without_value((name, position), entry)
    for name in _NAMES:
        names = data.get(name)
        if type(names) is str and "," in names and not _BULLET.match(names):
            yield _one_text((name,), names)
    if not text.isascii() and any(sign in text for sign in _SIGNS) and _BULLET_LINE.search(text):
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
    items = ", ".join(item.strip() for item in text.split(",") if item.strip())
    message = f"'{loc[-1]}' is one text here, though it has commas; if they part several, write"
    return Fault(loc, "ICP110", f"{message} a list in brackets", printable(f"{loc[-1]}: [{items}]"))


def _bullets(model: type[Part], loc: Loc, data: Any) -> Iterator[Fault]:
    if type(data) is dict:
        for name, value in data.items():
            yield from _bullets(model, (*loc, name), value)
    elif type(data) is list:
        for position, value in enumerate(data):
            yield from _bullets(model, (*loc, position), value)
    elif type(data) is str and (match := _BULLET.match(data)) and is_list_at(model, loc):
        message = (
            f"the bullets ({match[1]}) are read as one text;"
            " write each entry on a line of its own that begins with '- '"
        )
        yield Fault(loc, "ICP110", message)
