"""What was meant by a name that is not known: the option that is likest, if any is like it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from icp_docs.text import fold

_left: ContextVar[list[int] | None] = ContextVar("_left", default=None)


@contextmanager
def few_guesses(effort: int = 100_000_000) -> Iterator[None]:
    """Within it `nearest` guesses for about two seconds in all; `effort` is in pairs of letters.

    After thousands of misspelt names, each compared with thousands, nobody needs another guess.
    """
    before = _left.set([effort])
    try:
        yield
    finally:
        _left.reset(before)


def affordable(effort: int) -> bool:
    """Whether there is as much effort left for a guess, which is taken away from the rest."""
    left = _left.get()
    if left is None:
        return True
    enough = effort <= left[0]
    left[0] -= effort if enough else 0
    return enough


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that was most likely meant, or None when none is close."""
    by_form = _by_form(tuple(options))
    form = fold(word)
    if form in by_form:
        return by_form[form]
    effort = (len(form) + 10) * sum(len(option) + 20 for option in by_form)
    if not affordable(effort):
        return None
    matches = difflib.get_close_matches(form, by_form, n=1, cutoff=0.7)
    return by_form[matches[0]] if matches else None


@lru_cache(maxsize=64)
def _by_form(options: tuple[str, ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for option in options:
        found.setdefault(fold(option), option)
    return found


def slipped(word: str, option: str) -> bool:
    """Whether a slip of one finger turns one into the other: a letter more, less, other, swapped.

    Case, spaces and punctuation do not count; short words say too little for a second letter.
    """
    one, other = fold(word), fold(option)
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < 4:
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(f"{long[:at]}{long[at + 1 :]}" == short for at in range(len(long)))
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    if len(apart) == 2:
        first, second = apart
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    # One digit for another is another name: tier-1, tier-2.
    return len(apart) == 1 and not f"{one[apart[0]]}{other[apart[0]]}".isdigit()


def surely(word: str, meant: str, options: Iterable[str]) -> bool:
    """Whether no other option than this can have been meant by a word."""
    return slipped(word, meant) and not any(
        option != meant and slipped(word, option) for option in options
    )


def likeliest(
    word: str, options: Mapping[str, Sequence[str]], *, free: Collection[str] = ()
) -> str | None:
    """The option that was most likely meant, each given with the other names that it goes by.

    Beyond `nearest` it finds what was renamed: by its other names, by the words that both have, or
    because it is the one of the options that nothing refers to (`free`).
    """
    meant = nearest(word, options)
    if meant and (slipped(word, meant) or meant in free):
        return meant
    form = fold(word)
    for option, names in options.items():
        if any(fold(name) == form for name in names):
            return option
    shared = _shared_words(word, options)
    if len(free) == 1 and shared.keys() & free:
        return next(iter(free))
    if meant and not _numbers_differ(word, meant):
        return meant
    most = max(shared.values(), default=0)
    best = [option for option, count in shared.items() if count == most]
    begun = [option for option in options if len(form) > 2 and fold(option).startswith(form)]
    return next((only[0] for only in (best, begun, [*free]) if len(only) == 1), None)


def _shared_words(word: str, options: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How much each option has in common with a name, its own words twice; without those of 0."""
    wanted = set(_words_of(word))
    found = {
        option: 2 * len(wanted.intersection(_words_of(option)))
        + max((len(wanted.intersection(_words_of(name))) for name in names), default=0)
        for option, names in options.items()
    }
    return {option: count for option, count in found.items() if count}


def _numbers_differ(word: str, option: str) -> bool:
    return re.findall("[0-9]+", word) != re.findall("[0-9]+", option)


def _words_of(name: str) -> list[str]:
    """The words of a name that tell something, without case."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return [word for word in words if len(word) > 2 and word not in _EMPTY]


_EMPTY = frozenset(("and", "the", "for", "with", "our", "not", "per", "von", "und"))
