"""Names of places on a page, made of words that people wrote."""

from __future__ import annotations

import re
from itertools import count

from icp_docs.text import fold

_GAPS = re.compile(r"[\W_]+")


def slug(words: str) -> str:
    """The words in lower case with hyphens; "" when there is no letter or digit in them."""
    return _GAPS.sub("-", words.casefold()).strip("-")


def slugs(names: list[str], prefix: str = "") -> dict[str, str]:
    """A different slug for each name; names that differ in spelling only share one."""
    first: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        form = fold(name)
        if form not in first:
            plain = f"{prefix}{slug(name)}".strip("-") or "other"
            further = (f"{plain}-{number}" for number in count(len(taken)))
            free = plain if plain not in taken else next(one for one in further if one not in taken)
            taken.add(free)
            first[form] = free
    return {name: first[fold(name)] for name in names}
