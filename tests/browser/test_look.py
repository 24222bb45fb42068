"""Nothing jumps, nothing is wider than the screen, and keys and readers' own settings do."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site, Sites
from tests.browser.kinds import pages_by_kind, settle

SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const { value, sources } of list.getEntries()) {
    window.shifts.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
WIDEST = """() => {
  let widest = 0;
  const texts = document.createTreeWalker(document.querySelector(".md-content"), 4);
  for (const range = document.createRange(); texts.nextNode(); ) {
    range.selectNodeContents(texts.currentNode);
    const em = parseFloat(getComputedStyle(texts.currentNode.parentElement).fontSize);
    for (const { width } of range.getClientRects()) widest = Math.max(widest, width / em);
  }
  return widest;
}"""
EM_A_LINE = 60  # some 120 letters
TABS = 24  # through the frame, and far into what a page is for
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one?.closest(".icp")) return null;
  // What is drawn by its label has the outline there.
  const drawn = [one, ...(one.labels ?? []), one.nextElementSibling].filter(Boolean);
  const outlined = drawn.some(part => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  });
  const { top, bottom } = one.getBoundingClientRect();
  return [outlined && bottom > 0 && top < innerHeight, one.outerHTML.slice(0, 120)];
}"""
MOVING = """() => [...document.querySelectorAll(".icp *, .md-header *, .md-tabs *")]
  .filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0)
  .map(one => one.className)"""


def scroll_through(page: Page) -> None:
    for _ in range(4):
        page.mouse.wheel(0, 450)
        page.wait_for_timeout(40)
    page.wait_for_timeout(100)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps(browser: Browser, example: Site, width: int) -> None:
    found = {}
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        context.add_init_script(SHIFTS)
        page = context.new_page()
        for kind, address in pages_by_kind(example.folder).items():
            page.goto(example.address + address)
            settle(page)
            scroll_through(page)
            if shifts := page.evaluate("window.shifts"):
                found[kind] = shifts
    assert found == {}


def test_it_fits_every_screen(browser: Browser, example: Site) -> None:
    found = {}
    with browser.new_context() as context:
        page = context.new_page()
        for kind, address in pages_by_kind(example.folder).items():
            page.goto(example.address + address)
            for width in (3840, 1280, 768, 360):
                page.set_viewport_size({"width": width, "height": 800})
                settle(page)
                wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
                if wide or page.evaluate(WIDEST) > EM_A_LINE:
                    found[kind, width] = (wide, page.evaluate(WIDEST))
    assert found == {}


def test_what_has_the_focus_is_seen(browser: Browser, example: Site) -> None:
    found = {}
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        for kind, address in pages_by_kind(example.folder).items():
            page.goto(example.address + address)
            settle(page)
            steps = []
            for _ in range(TABS):
                page.keyboard.press("Tab")
                steps.append(page.evaluate(FOCUSED))
            if unseen := [what for step in steps if step for seen, what in [step] if not seen]:
                found[kind] = unseen
    assert found == {}


def test_the_first_key_leads_to_the_content(browser: Browser, example: Site) -> None:
    page = browser.new_page()
    page.goto(f"{example.address}profiles/food-beverage-plants/")
    settle(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#ruled-out'")
    page.close()


def test_nothing_moves_for_who_wants_no_motion(browser: Browser, example: Site) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        for address in pages_by_kind(example.folder).values():
            page.goto(example.address + address)
            settle(page)
            assert page.evaluate(MOVING) == []


def test_the_search_on_the_home_page(browser: Browser, example: Site) -> None:
    for width in (390, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(example.address)
        page.locator(".icp-search").click()
        page.keyboard.type("leak walk")
        page.locator(".md-search-result__item").first.wait_for()
        page.close()


def test_the_home_page_without_scripts_has_no_dead_search(browser: Browser, example: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(example.address)
        assert not page.locator(".icp-search").is_visible()
        assert page.locator(".icp-task").first.is_visible()


def test_the_pencil_opens_the_file(sites: Sites, browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles/plants.yml").write_text(
        "name: Plants\nsummary: Plants with old machines.\n"
        "criteria:\n  - {id: size, label: Size, field: employees, ideal: {at_least: 200}}\n"
    )
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Ours\nrepo_url: https://github.com/our/book\nplugins: [icp-docs]\n"
        "edit_uri: edit/main/docs/\n"
    )
    page = browser.new_page()
    page.goto(f"{sites.of(tmp_path, tmp_path / 'site').address}profiles/plants/")
    pencil = page.get_by_title("Edit this page")
    assert pencil.get_attribute("href") == (
        "https://github.com/our/book/edit/main/profiles/plants.yml"
    )
    place, title = pencil.bounding_box(), page.locator("h1").bounding_box()
    assert place and title
    assert abs(place["y"] - title["y"]) < 100
    page.close()
