"""Pictures as a browser shows them: labels that can be read, bars that stand where they belong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import REPOSITORY, Site, Sites

EXTREME = REPOSITORY / "tests/pages/pictures/extreme"
PAGES = ("profiles/", "profiles/open/", "profiles/bottom/", "compare/committees/", "personas/user/")

LABELS = """() => [...document.querySelectorAll(".icp-ranges-axis")].map((axis) =>
  [...axis.querySelectorAll("text")].filter((label) => label.checkVisibility()).map((label) => {
    const box = label.getBoundingClientRect();
    return [box.left, box.right, parseFloat(getComputedStyle(label).fontSize), label.textContent];
  }))"""

BARS = """() => [...document.querySelectorAll(".icp-ranges")].map((chart) => {
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return (box.left + box.right) / 2;
  };
  return {
    lines: [...chart.querySelectorAll(".icp-ranges-grid line")].map(middle),
    labels: [...chart.querySelectorAll(".icp-ranges-axis text")]
      .filter((label) => label.checkVisibility())
      .map((label) => [label.textContent, middle(label)]),
    bars: [...chart.querySelectorAll(".icp-range-bars rect")].map((bar) => {
      const box = bar.getBoundingClientRect();
      return [box.left, box.right, box.height];
    }),
  };
})"""


@pytest.fixture(scope="module", name="site")
def _site(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("pictures")
    shutil.copytree(EXTREME, folder, dirs_exist_ok=True)
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n\n<!-- icp: ranges -->\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: P\nplugins: [icp-docs]\n", encoding="utf-8")
    return sites.of(folder, folder / "site")


@pytest.fixture(params=[360, 1280], name="page")
def _page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a phone and of a laptop."""
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(page: Page, site: Site, path: str) -> None:
    page.goto(site.address + path)
    assert page.viewport_size
    width = page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    boxes = page.evaluate(
        """() => [...document.querySelectorAll(".icp-picture, .icp-lanes, .icp-place")]
          .map((element) => element.getBoundingClientRect()).map((box) => [box.left, box.right])"""
    )
    assert all(0 <= left < right <= width for left, right in boxes)


@pytest.mark.parametrize("path", ["profiles/", ""])
def test_labels_of_an_axis_can_be_read(page: Page, site: Site, path: str) -> None:
    page.goto(site.address + path)
    assert page.viewport_size
    axes = page.evaluate(LABELS)
    assert len(axes) == 4
    for labels in axes:
        assert len(labels) >= 2
        for (_, end, _, first), (start, _, _, second) in pairwise(labels):
            assert end + 3 < start, (first, second)
        assert all(size >= 11 for _, _, size, _ in labels)
        assert labels[0][0] >= 0
        assert labels[-1][1] <= page.viewport_size["width"]


@pytest.mark.parametrize("media", ["screen", "print"])
def test_bars_stand_where_the_axis_says(page: Page, site: Site, media: str) -> None:
    page.emulate_media(media="print" if media == "print" else "screen")
    page.goto(site.address + "profiles/")
    charts = page.evaluate(BARS)
    for chart in charts:
        assert all(height > 5 for _, _, height in chart["bars"])
        for label, place in chart["labels"]:
            assert min(abs(place - line) for line in chart["lines"]) < 1, label
    founded = charts[2]
    before, after, between, since = founded["bars"]
    assert before[1] == pytest.approx(between[0], abs=1) == founded["lines"][1]
    assert after[0] == pytest.approx(between[1], abs=1) == founded["lines"][3]
    assert since[0] == pytest.approx(founded["lines"][6], abs=1)


def test_ideal_and_acceptable_differ_without_colours(page: Page, site: Site) -> None:
    page.goto(site.address + "profiles/")
    shapes = page.evaluate(
        """() => ["ideal", "acceptable"].map((kind) => {
          const bar = document.querySelector(`.icp-range-bars .icp-bar--${kind} rect`);
          return [bar.getBoundingClientRect().height, getComputedStyle(bar).stroke];
        })"""
    )
    (high, line), (low, outline) = shapes
    assert high > 1.6 * low
    assert line == "none" != outline


def test_committees_scroll_within_themselves(page: Page, site: Site) -> None:
    page.goto(site.address + "compare/committees/")
    fits = page.locator("td .icp-fit").all_inner_texts()
    assert "Economic buyer, Blocker" in fits
    assert page.locator("td .icp-fit--needed").count() == 1
