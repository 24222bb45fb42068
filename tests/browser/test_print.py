"""Checklists and comparisons on paper, printed by a real browser, and how wide tables scroll."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.browser.conftest import REPOSITORY, Site, Sites

POINT = 96 / 72  # CSS pixels
SHEETS = sorted(
    path.stem
    for path in (REPOSITORY / "profiles").glob("*.yml")
    if yaml.safe_load(path.read_text(encoding="utf-8")).get("status") != "archived"
)
SIZES = {"A4": (595, 842), "Letter": (612, 792)}
CATEGORIES = ("firmographic", "geographic", "technographic", "need", "economic", "relationship")


def words(count: int, end: str) -> str:
    """A sentence of so many letters."""
    text = "The audit found that a line with old machines needs a new contract every year and "
    return (text * (count // len(text) + 1))[: count - 1].strip() + end


def long_profile(criteria: int, disqualifiers: int) -> dict[str, object]:
    """A profile with why and how to find out in every line."""
    hints = {"why": words(75, "."), "find_it": words(65, ".")}
    forms: list[dict[str, object]] = [
        {
            "field": "employees",
            "ideal": {"between": [150, 1500]},
            "acceptable": {"between": [80, 149]},
        },
        {
            "field": "annual_revenue",
            "bands": [
                {"id": "core", "label": "Core range", "when": {"at_least": "10M"}, "points": 3},
                {"id": "near", "label": "Near it", "when": {"at_least": "5M"}, "points": 1},
                {"id": "other", "otherwise": True},
            ],
        },
        {},
        {"field": "country", "ideal": {"in": ["DE", "AT", "CH"]}, "must_have": True},
    ]
    return {
        "name": "Long profile",
        "summary": "Every line with all that a line can have.",
        "owner": "desk",
        "reviewed": "2026-10-01",
        "criteria": [
            {
                "id": f"line-{number}",
                "category": CATEGORIES[number % len(CATEGORIES)],
                "question": f"{number} {words(62, '?')}",
                **forms[number % len(forms)],
                **hints,
            }
            for number in range(criteria)
        ],
        "disqualifiers": [
            {"id": f"stop-{number}", "question": words(58, "?"), "route": "partner", **hints}
            for number in range(disqualifiers)
        ],
    }


def project(folder: Path, profiles: dict[str, dict[str, object]], paper: str) -> Path:
    """A playbook with these profiles, and its mkdocs.yml."""
    (folder / "profiles").mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: P\nplugins: [icp-docs]\n", encoding="utf-8")
    route = {"label": "Partner desk", "next_step": words(90, ".")}
    settings = {"paper": paper, "owners": {"desk": "The desk"}, "routes": {"partner": route}}
    (folder / "playbook.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    for id_, profile in profiles.items():
        path = folder / f"profiles/{id_}.yml"
        path.write_text(json.dumps(profile), encoding="utf-8")  # JSON is YAML without aliases
    return folder


@contextmanager
def opened(browser: Browser, address: str, *, scripts: bool = True) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def sheets_of(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page of a PDF, in points."""
    boxes = re.findall(rb"/MediaBox \[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", pdf)
    assert len(boxes) == len(re.findall(rb"/Type /Page\b", pdf))
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def smallest_print(page: Page) -> float:
    """The smallest letters of the sheet on paper, in points; also proves that nothing is shrunk."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 less its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 718
    sizes = page.evaluate("""() => {
      const sheet = document.querySelector(".icp-sheet");
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const sizes = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (walker.currentNode.data.trim() && parent.checkVisibility())
          sizes.push(parseFloat(getComputedStyle(parent).fontSize));
      }
      return sizes;
    }""")
    return float(min(sizes)) / POINT


@pytest.fixture(scope="module", params=SIZES)
def long_site(
    request: pytest.FixtureRequest, sites: Sites, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Site]:
    folder = tmp_path_factory.mktemp("long")
    profiles = {"long": long_profile(12, 6), "longer": long_profile(20, 10)}
    return request.param, sites.of(project(folder, profiles, request.param), folder / "site")


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("id_", SHEETS)
def test_each_checklist_is_one_page(browser: Browser, example: Site, id_: str, paper: str) -> None:
    with opened(browser, f"{example.address}checklists/{id_}/") as page:
        assert sheets_of(page.pdf(format=paper)) == [pytest.approx(SIZES[paper], abs=2)]


@pytest.mark.parametrize("id_", ["long", "longer"])
def test_a_long_checklist_is_one_page(
    browser: Browser, long_site: tuple[str, Site], id_: str
) -> None:
    paper, site = long_site
    with opened(browser, f"{site.address}checklists/{id_}/") as page:
        printed = sheets_of(page.pdf(prefer_css_page_size=True))
        assert printed == [pytest.approx(SIZES[paper], abs=2)]
        assert smallest_print(page) >= 7.99


@pytest.mark.parametrize("id_", ["long", "longer"])
def test_a_long_checklist_is_one_page_when_filled(
    browser: Browser, long_site: tuple[str, Site], id_: str
) -> None:
    paper, site = long_site
    with opened(browser, f"{site.address}checklists/{id_}/") as page:
        for field in page.locator(".icp-given input").all():
            field.fill("201-500")
        for line in page.locator("fieldset.icp-line").all():
            line.locator("input[type=radio]").first.click()
        printed = sheets_of(page.pdf(prefer_css_page_size=True))
        assert printed == [pytest.approx(SIZES[paper], abs=2)]
        assert smallest_print(page) >= 7.99


def test_a_long_checklist_keeps_its_hints(browser: Browser, long_site: tuple[str, Site]) -> None:
    with opened(browser, f"{long_site[1].address}checklists/long/") as page:
        page.emulate_media(media="print")
        assert page.locator(".icp-why:visible").count() == 18
        assert page.locator(".icp-hint:visible").count() == 36


def test_what_is_left_of_the_page_is_for_notes(browser: Browser, example: Site) -> None:
    with opened(browser, f"{example.address}checklists/food-beverage-plants/") as page:
        lines = page.locator(".icp-note-lines span:visible")
        assert lines.count() == 0
        page.emulate_media(media="print")
        assert lines.count() == 2


def test_a_comparison_has_no_scroll_box_of_its_own_on_a_phone(
    browser: Browser, example: Site
) -> None:
    with opened(browser, f"{example.address}compare/profiles/") as page:
        box = page.locator(".icp-sides")
        page.set_viewport_size({"width": 390, "height": 844})
        assert box.evaluate("one => one.scrollHeight - one.clientHeight") <= 0
        assert box.evaluate("one => one.scrollWidth > one.clientWidth")
        page.set_viewport_size({"width": 1280, "height": 800})
        assert box.evaluate("one => one.scrollHeight > one.clientHeight")
        box.evaluate("one => one.scrollTo(100, 500)")
        top, left = box.evaluate("""one => {
          const box = one.getBoundingClientRect();
          const head = one.querySelector("thead th").getBoundingClientRect();
          return [head.top - box.top, head.left - box.left];
        }""")
        assert 0 <= top <= 2
        assert 0 <= left <= 2


def test_all_checklists_have_a_sheet_each(browser: Browser, example: Site) -> None:
    with opened(browser, f"{example.address}checklists/all/") as page:
        printed = sheets_of(page.pdf(prefer_css_page_size=True))
        assert len(printed) == len(SHEETS)
        assert set(printed) == {(595, 842)}


def test_paper_has_the_sheet_and_nothing_of_the_site(browser: Browser, example: Site) -> None:
    with opened(browser, f"{example.address}checklists/{SHEETS[0]}/") as page:
        page.emulate_media(media="print")
        for theirs in (".md-header", ".md-sidebar", ".md-footer", ".icp-actions", ".headerlink"):
            assert page.locator(f"{theirs}:visible").count() == 0
        boxes = page.locator(".icp-box input")
        assert boxes.count() > 20
        drawn = boxes.first.evaluate(
            "box => [getComputedStyle(box).appearance, getComputedStyle(box).borderTopColor]"
        )
        assert drawn == ["none", "rgb(0, 0, 0)"]


def test_without_scripts_it_reads_and_prints(browser: Browser, example: Site) -> None:
    with opened(browser, f"{example.address}checklists/{SHEETS[0]}/", scripts=False) as page:
        assert page.get_by_role("button", name="Print").count() == 0
        assert page.get_by_role("radio").count() > 20
        assert len(sheets_of(page.pdf(prefer_css_page_size=True))) == 1


def test_the_print_button_prints(browser: Browser, example: Site) -> None:
    with opened(browser, f"{example.address}checklists/all/") as page:
        page.evaluate("window.print = () => { window.printed = true }")
        page.get_by_role("button", name="Print all").click()
        assert page.evaluate("window.printed") is True


@pytest.mark.parametrize("name", ["profiles", "personas", "committees"])
def test_comparisons_are_landscape(browser: Browser, example: Site, name: str) -> None:
    with opened(browser, f"{example.address}compare/{name}/") as page:
        assert set(sheets_of(page.pdf(prefer_css_page_size=True))) == {(842, 595)}


def test_closed_details_are_printed(browser: Browser, sites: Sites, tmp_path: Path) -> None:
    folder = project(tmp_path, {"one": long_profile(1, 0)}, "A4")
    text = "# Home\n\n<details><summary>More</summary><p id='inside'>Text</p></details>\n"
    (folder / "docs/index.md").write_text(text, encoding="utf-8")
    site = sites.of(folder, folder / "site")
    with opened(browser, site.address) as page:
        assert not page.locator("#inside").is_visible()
        page.emulate_media(media="print")
        assert page.locator("#inside").is_visible()
