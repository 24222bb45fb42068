"""The versions of the language: what is called otherwise since which one."""

from __future__ import annotations

from typing import NamedTuple

LATEST = 2
"""The version that is documented, and written by `new`, `init` and `migrate`."""

ANY_ITEM = "*"

_KNOWN = {str(version): version for version in range(1, LATEST + 1)}
_SHOWN = 20  # characters of what cannot be a version


class Renamed(NamedTuple):
    """A key that has another name since a version."""

    version: int
    """The first one with the new name."""
    kind: str
    """Of file, a key of `KINDS`."""
    place: tuple[str, ...]
    """Of the part that has the key, from the top of the file; ANY_ITEM for each item of a list
    and each entry of a table."""
    old: str
    new: str


CHANGES: tuple[Renamed, ...] = (Renamed(2, "profile", (), "where_they_buy", "how_they_buy"),)


def read_version(text: str) -> int:
    """The version that `schema` of playbook.yml names; ValueError with a sentence otherwise."""
    if text in _KNOWN:
        return _KNOWN[text]
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    if text.isascii() and text.isdecimal() and text[0] != "0":
        raise ValueError(
            f"version {shown} of this language is newer than the program; update icp-docs"
        )
    raise ValueError(f"'{shown}' is not a version of this language; write {LATEST}")
