"""Take the pictures of the example playbook anew: make screenshots"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal, TypeAlias

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser import chromium
from tests.browser.proposed import repository
from tests.browser.serving import Sites

ROOT = Path(__file__).resolve().parents[2]
SHOTS = ROOT / "docs/assets/screenshots"
FLAGS = ("--disable-gpu", "--disable-lcd-text")
DESK, PHONE = (1280, 800), (390, 780)
Colours: TypeAlias = Literal["light", "dark"]
SHOTS_OF: dict[str, tuple[str, tuple[int, int], Colours]] = {
    "home": ("", DESK, "light"),
    "home-phone": ("", PHONE, "dark"),
    "profiles": ("profiles/", DESK, "light"),
    "profile": ("profiles/food-beverage-plants/", DESK, "light"),
    "profile-dark": ("profiles/food-beverage-plants/", DESK, "dark"),
    "persona": ("personas/plant-manager/", DESK, "light"),
    "checklist": ("checklists/food-beverage-plants/", DESK, "light"),
    "checklist-phone": ("checklists/food-beverage-plants/", PHONE, "dark"),
    "qualify": ("qualify/", DESK, "light"),
    "compare": ("compare/profiles/", DESK, "light"),
    "committees": ("compare/committees/", DESK, "light"),
    "objections": ("objections/", DESK, "light"),
    "glossary": ("glossary/", DESK, "light"),
    "changes": ("changes/", DESK, "light"),
    "preview": ("preview.html", DESK, "light"),
    "search": ("profiles/", DESK, "light"),
}
"""Picture -> page, size of the screen, colours."""


LOOKED_FOR = "leak audit"
KNOWN = {
    "name": "Moosbach Dairy",
    "country": "DE",
    "industry": "food-beverage",
    "employees": "420",
    "installed_kw": "640",
    "shifts": "3",
    "compressor_age": "11",
    "credit_grade": "B",
}
"""What a rep knows of an account: account field -> what is typed or chosen."""


def show(page: Page, name: str) -> None:
    """Bring the page into the state that its picture shows."""
    if name.startswith(("checklist", "qualify")):
        enter(page)
        page.evaluate("scrollTo({ top: 180, behavior: 'instant' })")
    elif name == "pencil":
        pencil = page.locator("a.md-content__button").first
        pencil.evaluate("one => one.style.outline = '3px solid #d33'")
        pencil.evaluate("one => one.style.outlineOffset = '6px'")
    elif name == "search":
        page.locator("input.md-search__input").click()
        page.keyboard.type(LOOKED_FOR, delay=30)
        page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(600)


def enter(page: Page) -> None:
    """Enter what is known wherever the page has a field for it."""
    for field, value in KNOWN.items():
        names = ("data-field", "data-of")
        found = page.locator(", ".join(f".icp [{name}={field}]" for name in names))
        for place in found.all():
            if not place.is_visible() or not place.is_enabled():
                continue
            if place.evaluate("one => one.localName") == "select":
                place.select_option(value)
            else:
                place.fill(value)


def smaller(png: bytes) -> bytes:
    """The picture with a palette of 256 colours: a third of the size."""
    few = Image.open(io.BytesIO(png)).convert("RGB").quantize(256, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def take(
    browser: Browser, name: str, address: str, size: tuple[int, int], colours: Colours
) -> None:
    """Take one picture."""
    view: ViewportSize = {"width": size[0], "height": size[1]}
    page = browser.new_page(viewport=view, color_scheme=colours)
    page.goto(address)
    show(page, name)
    (SHOTS / f"{name}.png").write_bytes(smaller(page.screenshot()))
    page.close()


def proposed_site(sites: Sites, folder: Path) -> str:
    """The address of the example's site with its history, and the preview of a change in it."""
    project = folder / "proposed"
    project.mkdir()
    repository(project)
    site = sites.of(project, folder / "proposed-site")
    preview = site.folder / "preview.html"
    words = ("preview", "main", "larger-plants", "--output", str(preview))
    subprocess.run([sys.executable, "-m", "icp_docs", *words], cwd=project, check=True)
    return site.address


def main() -> None:
    """Build the example and take a picture of each kind of page."""
    sites = Sites()
    with tempfile.TemporaryDirectory() as name, chromium.running(*FLAGS) as browser:
        folder = Path(name)
        address = proposed_site(sites, folder)
        for shot, (path, size, colours) in SHOTS_OF.items():
            take(browser, shot, f"{address}{path}", size, colours)
        sites.close()


if __name__ == "__main__":
    main()
