"""The alert that `serve` puts on a page, seen after the reload that brings it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route

from icp_docs.site.alert import with_alert
from tests.browser.conftest import Site

HOME = "profiles/food-beverage-plants/"
TROUBLE = "\n".join(f"profiles/a.yml:{line}:1 ICP101 error: no such key" for line in range(200))


@pytest.mark.parametrize("scrolled", [0, 3000])
@pytest.mark.parametrize("trouble", [TROUBLE[:150], TROUBLE], ids=["short", "long"])
def test_it_is_in_sight(browser: Browser, example: Site, scrolled: int, trouble: str) -> None:
    html = (example.folder / HOME / "index.html").read_text(encoding="utf-8")
    broken = with_alert(html, "There are mistakes in the playbook", trouble)

    def answer(route: Route) -> None:
        route.fulfill(body=broken, content_type="text/html; charset=utf-8")

    with browser.new_context() as context:
        page = context.new_page()
        page.goto(example.address + HOME)
        page.evaluate(f"scrollTo(0, {scrolled})")
        page.wait_for_function(f"scrollY === {scrolled}")
        page.route(f"**/{HOME}", answer)
        page.reload()
        page.wait_for_timeout(500)  # Chromium scrolls some frames after the page is there
        alert = page.get_by_role("alert")
        place = alert.bounding_box()
        size = page.viewport_size
        assert place and size
        assert place["y"] + place["height"] == size["height"]
        assert place["height"] <= size["height"] / 2
        on_top = alert.evaluate("""alert => {
          const { width } = alert.getBoundingClientRect();
          return alert.contains(document.elementFromPoint(width / 2, innerHeight - 2));
        }""")
        assert on_top
        assert page.evaluate("scrollY") == scrolled
