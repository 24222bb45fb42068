"""What is wrong in a playbook: one finding, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from icp_docs.codes import CODES, Level

Loc = tuple[str | int, ...]


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

    @property
    def level(self) -> Level:
        """How bad it is, as the catalogue of codes says."""
        return CODES[self.code].level


def tidy(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Every problem once, in the order of file, line and column."""
    return tuple(sorted(set(problems)))
