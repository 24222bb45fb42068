"""The order in which the keys of each part are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from icp_docs.model import Criterion, Part, Persona, Profile, Rule, keys_of
from icp_docs.model.renewal import today_name

# The model names what all entries share first; in a file each stands behind what it belongs to.
# Each pair is a key and the one that it follows; "" is the top.
_BEHIND: dict[type[Part], tuple[tuple[str, str], ...]] = {
    Criterion: (("id", ""),),
    Profile: (
        ("evidence", "examples"),
        ("discovery_questions", "evidence"),
        ("objections", "discovery_questions"),
        ("notes", "objections"),
    ),
    Persona: (
        ("kind", "name"),
        ("discovery_questions", "questions_they_ask"),
        ("objections", "discovery_questions"),
        ("evidence", "quote"),
        ("notes", "evidence"),
    ),
}

# The words of a rule read in any order: "more than 5, at most 10". Only what it tests comes first.
_FREE: dict[type[Part], tuple[str, ...]] = {Rule: ("field",)}


@cache
def written_order(part: type[Part]) -> tuple[str, ...]:
    """The keys of a part in the order of a file; those that are not named stay where they are."""
    if part in _FREE:
        return _FREE[part]
    order = list(keys_of(part))
    for key, before in _BEHIND.get(part, ()):
        order.remove(key)
        order.insert(order.index(before) + 1 if before else 0, key)
    return tuple(order)


def in_order(part: type[Part] | None, keys: Iterable[str | int]) -> Sequence[str | int]:
    """The keys of a mapping as they are written; the author's own order when it is no part.

    A key that the part does not know stays behind the one it follows.
    """
    keys = list(keys)
    if part is None:
        return keys
    order = written_order(part)
    rank = -1
    ranks: dict[str | int, int] = {}
    for key in keys:
        name = today_name(part, (), str(key)) or key
        if name in order:
            rank = order.index(str(name))
        elif part in _FREE:
            rank = len(order)
        ranks[key] = rank
    return sorted(keys, key=ranks.__getitem__)
