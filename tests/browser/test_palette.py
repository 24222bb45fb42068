"""The colours that the owner of a site sets are those of our links as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Sites

TOKENS = ":root { --icp-link: rgb(1, 2, 3); }"


@pytest.mark.parametrize(
    ("theme", "colour"),
    [
        ("{name: material}", "rgb(1, 2, 3)"),
        ("{name: material, palette: {primary: red}}", "rgb(239, 85, 82)"),
    ],
)
def test_links_have_the_colour_of_the_site(
    sites: Sites, browser: Browser, tmp_path: Path, theme: str, colour: str
) -> None:
    for folder in ("docs", "profiles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n\n<!-- icp: profiles status=draft -->\n")
    (tmp_path / "docs/ours.css").write_text(TOKENS)
    (tmp_path / "profiles/plants.yml").write_text(
        "name: Plants\nstatus: draft\nsummary: Plants with old machines.\n"
        "criteria:\n  - {id: size, label: Size, field: employees, ideal: {at_least: 200}}\n"
    )
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Ours\ntheme: {theme}\nextra_css: [ours.css]\nplugins: [icp-docs]\n"
    )
    page = browser.new_page(color_scheme="light")
    page.goto(sites.of(tmp_path, tmp_path / "site").address)
    link = page.locator(".icp a").first
    assert link.evaluate("link => getComputedStyle(link).color") == colour
    page.close()
