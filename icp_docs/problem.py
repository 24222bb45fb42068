"""What is wrong in a playbook: one finding, and where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from icp_docs.codes import CODES, Level
from icp_docs.text import fold

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fix:
    """What to type in place of the characters that a problem marks."""

    text: str
    sure: bool = False
    """Nothing else can have been meant, so that a program may type it unasked."""


_PLAIN = re.compile(r"[\w$€£](?:[\w $€£%./&+'()–-]|:(?! ))*(?<![ :])")


def instead(meant: str | None, *, sure: bool = False) -> Fix | None:
    """The fix that puts this word in place of a key or value; None when no word was meant."""
    if not meant:
        return None
    plain = _PLAIN.fullmatch(meant)
    return Fix(meant if plain else json.dumps(meant, ensure_ascii=False), sure)


def named(word: str, meant: str | None) -> Fix | None:
    """The fix of a name: sure when the two differ only in case, spaces or punctuation."""
    return instead(meant, sure=meant is not None and fold(word) == fold(meant))


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding about a place in a document's data, before it has a line."""

    loc: Loc
    """Keys and list positions from the top of the document, e.g. ("criteria", 3, "ideal")."""
    code: str
    message: str
    """One sentence saying what is wrong, and where it helps what was expected."""
    hint: str = ""
    """What to type instead; empty when the message already says it."""
    on_key: bool = False
    """Points at the key itself instead of its value."""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A finding with its file, line and column (both from 1)."""

    path: str
    """POSIX path relative to the playbook's folder."""
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    end: int = 0
    """Column after the last marked character; 0 when only a point is known."""
    fix: Fix | None = field(default=None, compare=False)
    """Of the characters from `column` to `end`, or to be put in at `column` when `end` is 0."""

    @property
    def level(self) -> Level:
        """How bad it is, as the catalogue of codes says."""
        return CODES[self.code].level


def tidy(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Every problem once, in the order of file, line and column."""
    return tuple(sorted(set(problems)))
