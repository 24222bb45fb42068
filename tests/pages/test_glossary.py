"""The glossary page: order, anchors, links between terms, and what the search finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from icp_docs.page import Page, SearchEntry
from icp_docs.pages import Renderer, glossary
from icp_docs.pages.anchors import slug, slugs
from tests.pages.playbooks import SMALL, read

TERMS = """terms:
- {term: Zone, definition: A place., see: [icp, Nowhere, zone]}
- {term: Ideal customer profile, short: ICP, also: [ideal buyer, 理想客户], definition: Who *fits*.}
- {term: Éclair}
"""


@pytest.fixture
def page(tmp_path: Path) -> Page:
    (tmp_path / "glossary.yml").write_text(TERMS, encoding="utf-8")
    (made,) = glossary.pages(Renderer(read(tmp_path)))
    return made


def test_terms_in_the_order_of_the_alphabet(page: Page) -> None:
    assert [(heading.id, heading.title) for heading in page.headings] == [
        ("éclair", "Éclair"),
        ("ideal-customer-profile", "Ideal customer profile"),
        ("zone", "Zone"),
    ]
    assert page.source == "glossary.yml"


def test_the_search_finds_a_term_by_all_of_its_names(page: Page) -> None:
    names = ("ICP", "ideal buyer", "理想客户")
    assert page.search == (
        SearchEntry("", "Glossary", page.description),
        SearchEntry("éclair", "Éclair", ""),
        SearchEntry(
            "ideal-customer-profile",
            "Ideal customer profile",
            "ICP, ideal buyer, 理想客户. Who fits.",
            names=names,
        ),
        SearchEntry("zone", "Zone", "A place."),
    )


def test_see_leads_to_terms_that_are_there(page: Page) -> None:
    see = page.html.partition('id="zone"')[2]
    assert '<a href="#ideal-customer-profile">icp</a>, Nowhere, <a href="#zone">zone</a>' in see


def test_own_names_are_not_explained_by_themselves(page: Page) -> None:
    assert "<dfn>ideal buyer</dfn>" in page.html
    assert "<p>Who <em>fits</em>.</p>" in page.html


def test_no_terms_no_page(tmp_path: Path) -> None:
    (tmp_path / "playbook.yml").write_text("schema: 1\n", encoding="utf-8")
    assert list(glossary.pages(Renderer(read(tmp_path)))) == []


def test_other_pages_explain_a_term_once() -> None:
    playbook = read(SMALL)
    (term,) = playbook.glossary
    html = Renderer(playbook).page("glossary.html", path="x", kind="x", entries=[], letters=[]).html
    assert html.count("<abbr") == 0
    assert term.definition


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Über uns!", "über-uns"), ("A_b  c", "a-b-c"), ("!?", ""), ("理想", "理想"), ("F&B", "f-b")],
)
def test_slug(words: str, expected: str) -> None:
    assert slug(words) == expected


def test_slugs_differ_where_names_do() -> None:
    assert slugs(["A b", "a-b", "!", "a b 2", "?"], "t-") == {
        "A b": "t-a-b",
        "a-b": "t-a-b",
        "!": "t",
        "?": "t",
        "a b 2": "t-a-b-2",
    }
