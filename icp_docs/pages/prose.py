"""Authors' inline Markdown as safe HTML, and as plain text."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from icp_docs.text import visible

_SPECIAL = re.compile(r"[\\`*_\[<\n\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
_GAP = re.compile(r"\n\s*\n")
_SHARE = re.compile(r"(?<=\d) (?=%)")
_LINK = re.compile(r"https?://|mailto:", re.IGNORECASE)

_CLEANER = nh3.Cleaner(
    tags={"a", "br", "code", "em", "strong"},
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="noopener",
)


def _reader() -> MarkdownIt:
    """Emphasis, code and links; HTML, images, entities and everything of blocks stay text."""
    reader = MarkdownIt("zero", {"breaks": True}).enable(
        ["autolink", "backticks", "emphasis", "escape", "link", "newline"]
    )
    reader.validateLink = _LINK.match  # type: ignore[method-assign, assignment]  # its own way to set it
    return reader


_READER = _reader()


def inline(text: str) -> Markup:
    """The text as HTML for a line, a cell or a list item; paragraphs are kept apart by breaks."""
    if not _SPECIAL.search(text):
        return escape(kept(text))
    return Markup("<br><br>").join(_paragraphs(text))


def block(text: str) -> Markup:
    """The text as HTML paragraphs."""
    parts = _paragraphs(text) if _SPECIAL.search(text) else (escape(kept(text)),)
    return safe("\n".join(f"<p>{part}</p>" for part in parts))


def plain(text: str) -> str:
    """The text without its markup, on one line: for titles, attributes and the search."""
    if not _SPECIAL.search(text):
        return text
    tokens = _READER.parseInline(visible(text))[0].children or ()
    words = "".join(token.content or " " * token.type.endswith("break") for token in tokens)
    return " ".join(words.split())


def kept(text: str) -> str:
    """The text with each per cent sign kept on the line of its number."""
    return _SHARE.sub("\N{NO-BREAK SPACE}", text) if " %" in text else text


def carried(data: str) -> Markup:
    """JSON as the text of a `<template>`; its many quotes need no escape there."""
    return safe(str(escape(data)).replace("&#34;", '"'))


def safe(html: str) -> Markup:
    """Trust HTML that holds nothing of an author's but what this module has made of it."""
    return Markup(html)  # noqa: S704  # the one place where this is said; look at who calls it


@lru_cache(maxsize=4096)
def _paragraphs(text: str) -> tuple[Markup, ...]:
    parts = _GAP.split(kept(visible(text)).strip())
    return tuple(safe(_CLEANER.clean(_READER.renderInline(part))) for part in parts)
