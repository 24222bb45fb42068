"""The search of the example playbook, used as a rep does on a call."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

FIRST = {
    # other names, ours and in German
    "buyer": "personas/procurement-manager",
    "works manager": "personas/plant-manager",
    "Einkaufsleiter": "personas/procurement-manager",
    "F&B": "profiles/food-beverage-plants",
    # titles on a business card
    "CFO": "personas/cfo",
    "head of quality": "personas/quality-manager",
    "energy broker": "personas/quote-collector",
    # pains and objections in the words of who has them
    "leaks are tagged": "personas/maintenance-manager",
    "binders": "personas/quality-manager",
    "over seven years": "personas/cfo",
    "heart of the plant": "personas/plant-manager",
    "repair the leaks ourselves": "personas/energy-manager",
    "price objection": "objections",
    # terms
    "dew point": "glossary",
    "leak audit": "glossary",
    # pages by what they are
    "pharma": "profiles/pharma-clean-air",
    "checklist pharma": "checklists/pharma-clean-air",
    "compare personas": "compare/personas",
    "ICP504": "reference/codes/ICP504",
}
"""What somebody types, and the page that must come first."""

SENTENCES = ("it is too expensive", "too long", "how do I qualify", "buyer", "no champion")
"""Words that the titles of our own codes have as well."""


@pytest.fixture(scope="module")
def page(browser: Browser, example: Site) -> Iterator[Page]:
    context = browser.new_context()
    shown = context.new_page()
    shown.set_default_timeout(10_000)
    yield shown
    context.close()


def search(page: Page, example: Site, words: str) -> list[list[str]]:
    """The paths of the hits in order, each a page with its sections."""
    page.goto(example.address)
    field = page.locator(".md-search__input")
    field.click()
    field.press_sequentially(words)
    settle(page)
    hits = page.evaluate("""() =>
      [...document.querySelectorAll(".md-search-result__item")].map(item =>
        [...item.querySelectorAll("a.md-search-result__link")].map(link => link.href))""")
    return [[path_of(link, example) for link in hit] for hit in hits]


def settle(page: Page) -> None:
    """Wait until the hits are those of all that was typed: each letter is a search."""
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching document")
    before = None
    while (now := page.locator(".md-search-result").inner_text()) != before:
        before = now
        page.wait_for_timeout(150)


def path_of(link: str, example: Site) -> str:
    """The path and anchor of an address in the site, without the words that were searched."""
    parts = urlsplit(link)
    assert link.startswith(example.address)
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.path.strip('/')}{anchor}"


@pytest.mark.parametrize("words", FIRST)
def test_the_page_that_is_meant_comes_first(page: Page, example: Site, words: str) -> None:
    assert search(page, example, words)[0][0] == FIRST[words]


@pytest.mark.parametrize("words", SENTENCES)
def test_the_playbook_comes_before_its_language(page: Page, example: Site, words: str) -> None:
    hits = [hit[0] for hit in search(page, example, words)]
    ours = [path.startswith("reference/") for path in hits]
    assert not any(ours[:5])
    assert ours == sorted(ours)


def test_a_hit_leads_to_its_page_and_names_it(page: Page, example: Site) -> None:
    hits = search(page, example, "leak audit")
    pages = [hit[0] for hit in hits]
    assert len(pages) == len(set(pages))
    for hit in hits:
        assert (example.folder / hit[0] / "index.html").is_file()
        assert all(section.startswith(f"{hit[0]}#") for section in hit[1:])
    found = page.locator(".md-search-result__item").first
    assert found.locator("h1").all_inner_texts() == ["Glossary"]
    assert found.locator("h2").first.inner_text() == "Leak audit"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**")
    assert page.locator("main h1").inner_text() == "Glossary"
