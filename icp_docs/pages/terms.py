"""Glossary terms in a page: each one's first use shows its definition on hover, tap or focus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import escape

from icp_docs.model import Term
from icp_docs.pages.prose import plain

_SILENT = "a|abbr|button|code|dfn|h[1-6]|kbd|pre|script|select|style|svg|template|textarea|title"
_MARKUP = re.compile(
    rf"(<(?:({_SILENT})(?=[\s>]).*?</\2\s*>"
    r"|!--.*?-->"
    r"""|[a-zA-Z/!?][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>))""",
    re.DOTALL | re.IGNORECASE,
)
"""One tag or comment; of elements whose text must stay as it is, all up to the closing tag."""

_SPELLINGS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': '(?:"|&#34;|&quot;)', " ": r"\s+"}
_SPELLINGS |= dict.fromkeys("'’", "(?:'|’|&#39;|&#x27;|&rsquo;)")
"""Characters that HTML writes in other ways -> a pattern of those ways."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A term to look for."""

    clues: tuple[str, ...]
    """Lower-case text of which one must be on the page before the pattern is worth trying."""
    pattern: re.Pattern[str]
    title: str
    """The definition, escaped for an attribute."""


def wanted(terms: Iterable[Term]) -> tuple[Wanted, ...]:
    """What to look for, the longest name first, so that a term inside another does not break it."""
    named = [(term, _names(term)) for term in terms if term.definition]
    named.sort(key=lambda pair: (-len(pair[1][0]), pair[1]))
    return tuple(_wanted(term, names) for term, names in named)


def mark_terms(html: str, terms: tuple[Wanted, ...]) -> str:
    """The safe HTML of a page with the first use of each term marked as an abbreviation.

    Headings, links, code, attributes, existing abbreviations and scripts stay as they are.
    """
    if not terms:
        return html
    pieces = _MARKUP.split(html)
    del pieces[2::3]  # the element's name; now text is at even places, markup at odd ones
    text = "\0".join(pieces[::2])
    folded = text.lower().replace("\n", " ")
    found: list[tuple[int, int, str]] = []
    for term in terms:
        hits = [hit for hit in map(folded.find, term.clues) if hit >= 0]
        if hits:
            begin = min(hits) if len(folded) == len(text) else 0  # few letters grow in lower case
            span = _first_free(term.pattern, text, begin, found)
            if span:
                found.append((*span, term.title))
    for start, end, title in sorted(found, reverse=True):
        place = 2 * text.count("\0", 0, start)
        before = text.rfind("\0", 0, start) + 1
        piece = pieces[place]
        abbreviation = f'<abbr title="{title}" tabindex="0">{text[start:end]}</abbr>'
        pieces[place] = piece[: start - before] + abbreviation + piece[end - before :]
    return "".join(pieces)


def _names(term: Term) -> tuple[str, ...]:
    names = {" ".join(name.split()) for name in (term.term, term.short, *term.also)} - {""}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _clue(name: str) -> str:
    return str(escape(re.split(r"['’\"]", name.lower())[0]))


def _wanted(term: Term, names: tuple[str, ...]) -> Wanted:
    spelt = ("".join(_SPELLINGS.get(char) or re.escape(char) for char in name) for name in names)
    pattern = "|".join(
        text if name.isupper() else f"(?i:{text})" for name, text in zip(names, spelt, strict=True)
    )
    whole = re.compile(rf"(?<![\w&#])(?:{pattern})(?!\w)")
    clues = tuple(_clue(name) for name in names)
    return Wanted(clues, whole, str(escape(plain(term.definition))))


def _first_free(
    pattern: re.Pattern[str], text: str, begin: int, taken: list[tuple[int, int, str]]
) -> tuple[int, int] | None:
    for match in pattern.finditer(text, begin):
        start, end = match.span()
        if all(end <= left or start >= right for left, right, _ in taken):
            return start, end
    return None
