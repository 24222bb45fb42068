"""The lines of a profile's file in which a criterion or disqualifier stands, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from icp_docs.history.versions import read_version
from icp_docs.model import Part
from icp_docs.source import Placed

_SECTION = re.compile(
    rb"^(criteria|disqualifiers):[ ]*\n((?:[ -].*\n|[ ]*(?:#.*)?\n)*)", re.MULTILINE
)
_ITEM = re.compile(rb"^([ ]*)-[ ].*\n(?:\1[ ]+\S.*\n|[ ]*\n)*", re.MULTILINE)
_ID = re.compile(rb"^[ ]*(?:-[ ]+)?id:[ ]*([a-z0-9-]+)[ ]*$", re.MULTILINE)

# What else a profile must have.
_REST = b"name: x\nsummary: x\n"
_CRITERION = b"- id: x\n  question: x\n"


class Passage(NamedTuple):
    """Some lines, and the list that they are an item of."""

    section: bytes
    text: bytes
    """Without the last line break."""


def passages(text: bytes, ids: Iterable[str]) -> dict[str, Passage | None]:
    """The passage of each id; None when it cannot be told for certain."""
    found: dict[bytes, Passage | None] = {}
    for section in _SECTION.finditer(_whole(text)):
        for item in _ITEM.finditer(section[2]):
            for id_ in _ID.findall(item[0])[:1]:
                found[id_] = None if id_ in found else Passage(section[1], item[0].rstrip())
    return {id_: found.get(id_.encode()) for id_ in ids}


def has(text: bytes, passage: Passage | None) -> bool:
    """Whether the text has this passage, as whole lines."""
    return passage is not None and b"\n%b\n" % passage.text in _whole(text)


def alone(place: Placed, passage: Passage) -> Part | None:
    """A profile with nothing but this passage; None when it is not understood by itself."""
    rest = _REST if passage.section == b"criteria" else _REST + b"criteria:\n" + _CRITERION
    return read_version(place, b"%b%b:\n%b\n" % (rest, passage.section, passage.text))


def _whole(text: bytes) -> bytes:
    return text if text.endswith(b"\n") else text + b"\n"
