"""An author's words in Markdown and HTML, where none of them may act."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_WORD = r"[^\W\d_]++(?>(?:['’-][^\W\d_]++)*)"
_NUMBER = r"\d++(?>(?:[.,]\d++)*)%?"
_PLAIN = rf"""["'(“‘]*+(?>(?:{_WORD}|{_NUMBER})?)["')”’.,;:?!…]*+(?!\S)"""
_COMMIT = r"[^\w\s]*+[0-9A-Fa-f]{7,40}+[^\w\s]*+(?!\S)"
_SPAN = r"(?<!\S)`[^`]+`(?=[.,;:?!)]*+(?!\S))"
_ODD = rf"(?!{_SPAN})(?:(?={_COMMIT})|(?!{_PLAIN}))\S+"
_PART = re.compile(rf"(?P<span>{_SPAN})|(?P<odd>{_ODD}(?: {_ODD})*)|(?P<plain>\S+|\s+)")


def as_html(text: str) -> str:
    """Words as text; what stands in backticks, and everything that is no usual word, as code.

    Escaping is not enough: in the finished page, GitHub looks for "@team", "#12" and commits, and
    leaves out only code.
    """
    return "".join(
        html.escape(part, quote=False) if kind == "plain" else code(_bare(kind, part))
        for kind, part in _parts(text)
    )


def code(text: str) -> str:
    """The whole text as code, in HTML."""
    return f"<code>{html.escape(text)}</code>"


def as_markdown(text: str) -> str:
    """The same for a reader that knows Markdown, or shows it as it is."""
    return "".join(_fenced(part) if kind == "odd" else part for kind, part in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its kind: span (code in backticks), odd or plain."""
    for match in _PART.finditer(text):
        yield match.lastgroup or "", match[0]


def _bare(kind: str, part: str) -> str:
    return part[1:-1] if kind == "span" else part


def _fenced(text: str) -> str:
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"
