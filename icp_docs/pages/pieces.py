"""Pieces of HTML that stand on a page by the dozen: named values and lists of authors' texts.

As filters they cost a tenth of what macros do; they hold no wording.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from icp_docs.pages.inputs import Option
from icp_docs.pages.prose import inline, kept, plain, safe
from icp_docs.values import Format, parse_money, parse_range
from icp_docs.values.format import Value

NOTHING = Markup("")


def bullets(texts: Sequence[str], kind: str = "") -> Markup:
    """The texts as a list; nothing when there are none."""
    if not texts:
        return NOTHING
    items = "</li>\n<li>".join(map(inline, texts))
    kinds = f"icp-list {kind}" if kind else "icp-list"
    return safe(f'<ul class="{kinds}">\n<li>{items}</li>\n</ul>\n')


def chips(texts: Sequence[str]) -> Markup:
    """Short texts, each in its own frame; nothing when there are none."""
    if not texts:
        return NOTHING
    items = "</li> <li>".join(map(inline, texts))
    return safe(f'<ul class="icp-chips"><li>{items}</li></ul>')


def panel(texts: Sequence[str], title: str, kind: str = "") -> Markup:
    """A list with a heading of its own; nothing when it is empty."""
    if not texts:
        return NOTHING
    kinds = f"icp-panel {kind}" if kind else "icp-panel"
    return safe(f'<div class="{kinds}">\n<h3>{escape(title)}</h3>\n{bullets(texts)}</div>\n')


def comma(texts: Iterable[str]) -> Markup:
    """Short texts on one line: "a, b, c"."""
    return safe(", ".join(map(inline, texts)))


def options_with(label: Callable[[str], str]) -> Callable[[Iterable[Option]], Markup]:
    """A filter that makes the choices of a list; a word of the language is shown by its label."""

    @lru_cache(maxsize=4096)
    def option(one: Option) -> str:
        shown = plain(one.label) if one.label else label(one.value)
        return f'<option value="{escape(one.value)}">{escape(shown)}</option>\n'

    return lambda found: safe("".join(map(option, found)))


def value_with(fmt: Format) -> Callable[[Value], str]:
    """A filter that shows a value of any type."""

    def shown(value: Value) -> str:
        return kept(str(fmt.value(value)))

    return shown


def figure_with(fmt: Format) -> Callable[[str], Markup]:
    """A filter for what an author writes as one figure: money looks as it does everywhere else."""

    @lru_cache(maxsize=4096)
    def figure(text: str) -> Markup:
        try:
            found = parse_range(text, parse_money)
        except ValueError:
            return inline(text)
        return inline(text) if found.low.currency is None else escape(fmt.range(found))

    return figure


def fact_with(fmt: Callable[[Any], str]) -> Callable[[object, str], Markup]:
    """A filter that shows a value of any type behind its name, and nothing for an absent one."""

    def fact(value: object, term: str) -> Markup:
        if value is None or value == "" or value == ():
            return NOTHING
        if isinstance(value, Markup):
            html = value
        elif isinstance(value, str):
            html = inline(value)
        elif isinstance(value, tuple):
            html = comma(value)
        else:
            html = escape(fmt(value))
        return safe(f'<div class="icp-fact"><dt>{escape(term)}</dt><dd>{html}</dd></div>\n')

    return fact
