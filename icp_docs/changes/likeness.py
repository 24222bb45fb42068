"""How much two parts of the language have in common, so that one said anew is recognised."""

from __future__ import annotations

from icp_docs.changes.keys import first_key, keys_in
from icp_docs.changes.texts import alike
from icp_docs.model import Part

_MOST = 50
"""Items of a list that are looked for in the other."""


def likeness(one: Part, other: Part) -> float:
    """How much two parts have in common, from 0 to 1, apart from their ids."""
    found, of = 0.0, 0
    for key in keys_in(type(one)):
        old, new = key.of(one), key.of(other)
        if key.attribute == "id" or (old == key.default and new == key.default):
            continue
        weight = 2 if key == first_key(type(one)) else 1
        of += weight
        if old == new:
            found += weight
        elif isinstance(old, str) and isinstance(new, str):
            found += weight * alike(old, new)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            found += (
                weight
                * 2
                * sum(item in new[:_MOST] for item in old[:_MOST])
                / (len(old) + len(new))
            )
    return found / of if of else 0.0
