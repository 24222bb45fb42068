"""Long lists cut into pages that a browser can show and a person can read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 60
"""Entries that still make sense side by side on one page."""


@dataclass(frozen=True, slots=True)
class Portion(Generic[T]):
    """The entries of one page."""

    path: str
    number: int
    entries: Sequence[T]
    paths: tuple[str, ...]
    """Of all portions, this one too."""


def portions(path: str, entries: Sequence[T], most: int = MOST) -> list[Portion[T]]:
    """All entries in order, on the page of this path; many go on to "path-2", "path-3"."""
    starts = range(0, len(entries), most)
    paths = tuple(path if start == 0 else f"{path}-{start // most + 1}" for start in starts)
    return [
        Portion(own, number, entries[start : start + most], paths)
        for number, (own, start) in enumerate(zip(paths, starts, strict=True), 1)
    ]
