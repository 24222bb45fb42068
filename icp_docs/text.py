"""Words as people and terminals see them: comparing, suggesting and echoing text safely."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

# "##[error]", "##vso[...]": build servers obey them anywhere in a line of their log.
LOG_COMMAND = re.compile(r"##(?=\w*\[)")


def printable(text: str) -> str:
    """The text on one line, with everything a terminal or a log could act on shown as an escape."""
    if "##" in text:
        text = LOG_COMMAND.sub(r"#\\x23", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which names are compared: no case, accents, spaces or punctuation."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return "".join(char for char in text.casefold() if char.isalnum())


def says(text: str, part: str) -> bool:
    """Whether a text holds the words of a part, in their order: "8 to 15 years" says "8 to 15"."""
    words, wanted = (f" {' '.join(_words(one))} " for one in (text, part))
    return wanted in words


def _words(text: str) -> list[str]:
    plain = text.casefold().replace("more than", "over").replace("less than", "under")
    return re.findall(r"[\w%]+(?:[.,]\w+)*", plain)


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


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that was most likely meant, or None when none is close."""
    by_form = _by_form(tuple(options))
    form = fold(word)
    if form in by_form:
        return by_form[form]
    if (left := _left.get()) is not None:
        effort = (len(form) + 10) * sum(len(option) + 20 for option in by_form)
        if effort > left[0]:
            return None
        left[0] -= effort
    matches = difflib.get_close_matches(form, by_form, n=1, cutoff=0.7)
    return by_form[matches[0]] if matches else None


@lru_cache(maxsize=64)
def _by_form(options: tuple[str, ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for option in options:
        found.setdefault(fold(option), option)
    return found


def a_list(words: Sequence[str], *, last: str = "or") -> str:
    """Words as a sentence lists them: "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
