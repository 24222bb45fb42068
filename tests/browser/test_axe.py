"""Axe finds nothing in our content, on any kind of page, in either scheme, filled in or not."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import REPOSITORY, Site
from tests.browser.kinds import fill, pages_by_kind, settle

AXE = REPOSITORY / "browser/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

THEMES_OWN = {
    "aria-allowed-attr": "the sidebar's lists say aria-expanded, which lists do not have",
    "aria-dialog-name": "the search's dialog has no name",
    "label-title-only": "switches of the drawer and of the search",
    "landmark-unique": "two navigations of the same name",
    "region": "what stands outside of landmarks: the skip link, the switches",
    "scrollable-region-focusable": "the sidebar, whose links can be focused",
}
"""What axe says of the theme's frame around the content."""

OTHER_SCHEME = """() => {
  const { dataset } = document.body;
  dataset.mdColorScheme = dataset.mdColorScheme === "slate" ? "default" : "slate";
}"""

RUN = """async ([context, runOnly]) => {
  const found = await axe.run(context, {
    runOnly, resultTypes: ["violations"], selectors: false, preload: false,
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => [id, node.html]));
}"""


def run(page: Page, context: dict[str, Any], rules: str = "") -> list[list[str]]:
    """Rule and element of each finding, the element cut off."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    wanted = {"type": "rule", "values": [rules]} if rules else {"type": "tag", "values": TAGS}
    found = page.evaluate(RUN, [context, wanted])
    return [[rule, html[:160]] for rule, html in found]


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [("example", "light", 1280), ("example", "dark", 390), ("hostile", "light", 390)],
)
def test_our_content(
    browser: Browser, request: pytest.FixtureRequest, name: str, scheme: Any, width: int
) -> None:
    site: Site = request.getfixturevalue(name)
    found = {}
    with browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    ) as context:
        page = context.new_page()
        for kind, address in pages_by_kind(site.folder).items():
            page.goto(site.address + address)
            settle(page)
            content = {"include": [[".md-content"]]}
            findings = {kind: run(page, content)}
            if fill(page):
                findings[f"{kind}, filled in"] = run(page, content)
            page.evaluate(OTHER_SCHEME)
            findings[f"{kind}, other colours"] = run(page, content, "color-contrast")
            found.update({where: what for where, what in findings.items() if what})
    assert found == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_the_themes_frame(browser: Browser, example: Site, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        rules = set()
        for address in ("", "profiles/food-beverage-plants/"):
            page.goto(example.address + address)
            settle(page)
            rules |= {rule for rule, _ in run(page, {"exclude": [[".md-content"]]})}
    assert rules <= THEMES_OWN.keys()
