"""Which items of two lists are the same thing, said anew or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_MOST = 4000
"""Pairs that are compared for being alike; with more, a list was written anew."""
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Pairs(Generic[T]):
    """The items of two lists, matched."""

    kept: tuple[tuple[T, T], ...]
    """With the same key, in the new order."""
    changed: tuple[tuple[T, T], ...]
    """With another key, but so much alike that they are one thing said anew."""
    removed: tuple[T, ...]
    added: tuple[T, ...]
    moved: bool
    """Whether what was kept stands in another order."""


def pairs_of(
    before: Sequence[T],
    after: Sequence[T],
    *,
    key: Callable[[T], Hashable],
    likeness: Callable[[T, T], float],
) -> Pairs[T]:
    """Match two lists by key, and what is left over by likeness, from 0 to 1."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(before):
        waiting[key(item)].append(index)
    matched: dict[int, int] = {}
    left: list[int] = []
    for index, item in enumerate(after):
        same = waiting.get(key(item))
        if same:
            matched[index] = same.pop(0)
        else:
            left.append(index)
    gone = sorted(index for indexes in waiting.values() for index in indexes)
    alike = _most_alike(before, after, gone, left, likeness)
    every = {**matched, **alike}
    order = [every[index] for index in sorted(every)]
    return Pairs(
        kept=tuple((before[matched[index]], after[index]) for index in sorted(matched)),
        changed=tuple((before[alike[index]], after[index]) for index in sorted(alike)),
        removed=tuple(before[index] for index in gone if index not in alike.values()),
        added=tuple(after[index] for index in left if index not in alike),
        moved=order != sorted(order),
    )


def _most_alike(
    before: Sequence[T],
    after: Sequence[T],
    gone: list[int],
    left: list[int],
    likeness: Callable[[T, T], float],
) -> dict[int, int]:
    """New index -> former index of what is most alike, each used once."""
    if len(gone) * len(left) > _MOST:
        return {}
    ranked = sorted(
        (-likeness(before[old], after[new]), abs(old - new), new, old)
        for old in gone
        for new in left
    )
    found: dict[int, int] = {}
    for unlike, _, new, old in ranked:
        if -unlike >= _ALIKE and new not in found and old not in found.values():
            found[new] = old
    return found
