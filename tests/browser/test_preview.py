"""The preview as a reviewer opens it: from the disk, on any screen, with keys, on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_axe import run
from tests.preview.changed import edit, preview_of, proposal
from tests.security.hostile_playbook import hostile_project

VISIBLE = (
    "selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility())"
)
WORDS = f"({VISIBLE})('#profiles\\\\/food-beverage-plants .icp-lead')[0].innerText"
WIDE = "document.documentElement.scrollWidth - innerWidth"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("preview")
    before, after = proposal(folder)
    fields = "field: [surveyed_kw, installed_kw]\n    when: {less_than: 110}"
    edit(after, {"profiles/food-beverage-plants.yml": {fields: f"{fields[:-2]}5}}"}})
    made = folder / "preview.html"
    made.write_text(preview_of(before, after), encoding="utf-8")
    return made


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Open]:
    """Opens the preview from the disk; a request or a word in the console fails the test."""
    contexts, troubles = [], []

    def call(at: Path = file, *, anchor: str = "", width: int = 1280, **options: Any) -> Page:
        viewport = {"width": width, "height": 800}
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", lambda request: troubles.append(request.url))
        page.goto(f"{at.as_uri()}{anchor}")
        return page

    yield call
    for context in contexts:
        context.close()
    own = [file.as_uri(), "data:"]
    assert [one for one in troubles if not one.startswith(tuple(own))] == []


def test_views(opened: Open) -> None:
    page = opened()
    assert "200 150 to 1,500 kW" in page.evaluate(WORDS)
    page.get_by_label("As they will be").check()
    assert "with 150 to 1,500 kW" in page.evaluate(WORDS)
    page.get_by_label("As they were").check()
    assert "with 200 to 1,500 kW" in page.evaluate(WORDS)
    page.get_by_label("Side by side").check()
    left, right = page.locator("[id='profiles/food-beverage-plants'] .pv-sheet").all()
    assert "with 200 to" in left.locator(".icp-lead").inner_text()
    assert "with 150 to" in right.locator(".icp-lead").inner_text()
    assert left.bounding_box()["x"] < right.bounding_box()["x"]  # type: ignore[index]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_only_what_changes(opened: Open) -> None:
    page = opened()
    evidence = page.locator("[id='profiles/food-beverage-plants:evidence']")
    assert not evidence.is_visible()
    page.get_by_label("Only what changes").uncheck()
    assert evidence.is_visible()


def test_without_scripts(opened: Open) -> None:
    page = opened(java_script_enabled=False)
    assert page.get_by_text("Compressor power (kW): ideal from 150, was 200").is_visible()
    page.get_by_label("As they were").check()
    assert not page.locator("ins").first.is_visible()
    assert not page.get_by_label("Side by side").is_visible()


def test_keys(opened: Open) -> None:
    page = opened()
    page.get_by_label("Changes marked").focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_label("As they will be").is_checked()
    summary = page.locator("[id='personas/plant-manager'] > summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("[id='personas/plant-manager']").get_attribute("open") is None


def test_links_open_what_is_closed(opened: Open) -> None:
    page = opened()
    for _ in range(2):  # the second time the address is the same
        page.locator("[id='personas/plant-manager'] > summary").click()
        assert page.locator("[id='personas/plant-manager']:not([open])").count() == 1
        page.locator(".pv-index").get_by_role("link", name="Plant manager").click()
        page.locator("[id='personas/plant-manager'][open]").wait_for()


@pytest.mark.parametrize("width", [360, 768, 1280, 2560])
def test_it_fits_every_screen(opened: Open, width: int) -> None:
    page = opened(width=width)
    assert page.evaluate(WIDE) <= 0
    for view in ("after", "both"):
        page.evaluate("view => document.getElementById(`pv-view-${view}`).click()", view)
        assert page.evaluate(WIDE) <= 0


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe(opened: Open, scheme: str, width: int) -> None:
    # Axe itself is a script that the file's policy refuses.
    page = opened(width=width, color_scheme=scheme, bypass_csp=True)
    assert run(page, {"include": [["html"]]}) == []
    page.evaluate("document.getElementById('pv-only').click()")
    assert run(page, {"include": [["html"]]}) == []


def test_colours_follow_the_reader(opened: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = opened(color_scheme="light").evaluate(ground)
    dark = opened(color_scheme="dark").evaluate(ground)
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(22, 31, 36)")


def test_paper(opened: Open) -> None:
    page = opened(color_scheme="dark")
    page.locator("[id='personas/plant-manager'] > summary").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[id='personas/plant-manager']").get_attribute("open") is not None
    assert not page.locator(".pv-views").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(20, 35, 43)"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The preview of a new playbook whose every text is hostile."""
    before, after = (tmp_path_factory.mktemp(name) for name in ("before", "after"))
    hostile_project(after)
    return preview_of(before, after)


def test_hostile_texts_do_nothing(opened: Open, hostile: str, file: Path) -> None:
    made = file.with_name("preview.html-hostile.html")
    made.write_text(hostile, encoding="utf-8")
    page = opened(made)
    assert page.title().startswith("What changes")
    assert page.evaluate("document.scripts.length + document.images.length") == 1


def test_what_would_get_past_the_escaping_is_not_run(browser: Browser, hostile: str) -> None:
    attack = (
        "<img src='https://evil.example/x' onerror='document.title = 1'>"
        "<script>document.title = 2</script><style>body { color: red }</style>"
        "<iframe src='https://evil.example/'></iframe>"
    )
    with browser.new_context() as context:
        page = context.new_page()
        requests: list[str] = []
        page.on("requestfinished", lambda request: requests.append(request.url))
        page.set_content(hostile.replace("</main>", f"{attack}</main>"), wait_until="load")
        assert page.title().startswith("What changes")
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(20, 35, 43)"
        assert requests == []
