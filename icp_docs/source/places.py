"""Where in a text a place of its data stands: for the mark under a problem."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from icp_docs.problem import Loc
from icp_docs.source.build import build
from icp_docs.source.built import Built, Spot


def find(text: str, loc: Loc, *, on_key: bool) -> tuple[int, int]:
    """The offsets of the value (or key) of a place in the data of any YAML text.

    What does not exist stands where the nearest thing around it stands.
    """
    built = _built(text)
    here, spot = built.data, built.root
    for part in loc:
        inner = built.spots.get(id(here), {}).get(part)
        if inner is None:
            return _value(built, here, spot)
        here, spot = here[part], inner
    if on_key and spot.key_end > spot.key_start:
        return spot.key_start, spot.key_end
    return _value(built, here, spot)


@lru_cache(maxsize=16)
def _built(text: str) -> Built:
    """Problems of one file come together, so its places are kept for a while only."""
    return build(text, places=True)


def _value(built: Built, value: Any, spot: Spot) -> tuple[int, int]:
    """A scalar, brackets, the key above a block; of a block without one, its first key."""
    while spot.start == spot.end:
        if spot.key_end > spot.key_start:
            return spot.key_start, spot.key_end
        entries = built.spots.get(id(value))
        if not entries:
            break
        part, spot = next(iter(entries.items()))
        value = value[part]
        if spot.key_end > spot.key_start:
            return spot.key_start, spot.key_end
    return spot.start, spot.end
