"""The reference: the language key by key, and a page for every code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from markdown_it import MarkdownIt
from markupsafe import Markup

from icp_docs import values
from icp_docs.codes import CODES
from icp_docs.model import KINDS
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.keys import anchors, language
from icp_docs.pages.render import Renderer
from icp_docs.rules import BUILT_IN, FieldSpec
from icp_docs.rules.fields import Kind
from icp_docs.rules.words import fitting
from icp_docs.values.format import Value

EXPLANATIONS = Path(__file__).parents[1] / "explanations"
EXAMPLES = Path(__file__).parents[1] / "examples"
"""One short file of each kind, together a playbook without a mistake."""

_PARTS = "YAML, keys, values, rules, account fields, settings"
_BOOST = 0.1  # who looks for words of the trade wants the playbook, not how it is written
_BOOST_OF_CODE = 0.001  # most searches begin a word that these pages have, if only with "i"

_FRIENDLY: tuple[tuple[str, Callable[[str], Value], tuple[str, ...]], ...] = (
    ("Number", values.parse_number, ("5000", "5_000", "5,000", "5k", "2.5M", "1bn", "3 million")),
    ("MoneyOf", values.parse_money, ("USD 5M", "$5M", "5M EUR", "20k USD per year")),
    ("PeriodOf", values.parse_period, ("90 days", "6 weeks", "2 quarters")),
    ("ShareOf", values.parse_share, ("80 %", "80%")),
    ("MoneyRange", lambda text: values.parse_range(text, values.parse_money), ("10k to 100k USD",)),
    ("Day", values.parse_date, ("2026-10-01",)),
    ("YesNo", values.parse_yes_no, ("yes", "no", "true", "false")),
)
"""Kind of value, its reader, and ways to type it."""


def pages(renderer: Renderer) -> Iterator[Page]:
    """The pages of the language, of the data for machines, of all codes and of each code."""
    yield _language(renderer)
    yield renderer.page(
        "data.html",
        path="reference/data",
        kind="reference",
        section="reference",
        search=[SearchEntry("", "", "playbook.json JSON Schema llms.txt", boost=_BOOST)],
        kinds=list(KINDS),
    )
    yield renderer.page(
        "codes.html", path="reference/codes", kind="reference", section="reference", codes=CODES
    )
    for code in CODES:
        yield _code(renderer, code)


def _language(renderer: Renderer) -> Page:
    shown = renderer.playbook.format
    friendly = [
        (kind, [(typed, shown.value(read(typed))) for typed in examples])
        for kind, read, examples in _FRIENDLY
    ]
    return renderer.page(
        "language.html",
        path="reference/language",
        kind="reference",
        section="reference",
        search=[SearchEntry("", "", _PARTS, boost=_BOOST)],
        values=friendly,
        language=language(),
        anchors=anchors(),
        examples=_examples(),
        words=list(_words()),
        fields=list(BUILT_IN.values()),
    )


def _words() -> Iterator[tuple[str, bool, tuple[str, ...]]]:
    """Each type of field, whether it is ordered, and the words of rules that fit it."""
    for kind in get_args(Kind):
        if kind != "naics":  # text to an author
            yield kind, False, fitting(FieldSpec("", "", kind))
    yield "choice", True, fitting(FieldSpec("", "", "choice", ordered=True))


def _code(renderer: Renderer, code: str) -> Page:
    title = CODES[code].title
    return renderer.page(
        "code.html",
        path=f"reference/codes/{code}",
        kind="reference",
        title=f"{code}: {title}",
        description=title,
        # The words of the title as text only: in a title they would go before all texts.
        search=[SearchEntry("", code, title, boost=_BOOST_OF_CODE)],
        code=code,
        level=CODES[code].level,
        explanation=_explanation(code),
    )


@cache
def _examples() -> dict[str, str]:
    """A whole file of each kind."""
    return {kind: (EXAMPLES / f"{kind}.yml").read_text(encoding="utf-8") for kind in KINDS}


@cache
def _explanation(code: str) -> Markup:
    """Our own Markdown about a code as HTML, without its title; empty when there is none."""
    file = EXPLANATIONS / f"{code}.md"
    if not file.is_file():
        return Markup()
    _, _, body = file.read_text(encoding="utf-8").partition("\n")
    html = MarkdownIt("commonmark", {"html": False}).render(body)
    return Markup(html)  # noqa: S704  # made of our own file, and HTML in it is off
