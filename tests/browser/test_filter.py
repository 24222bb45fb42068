"""Filters over lists in a real browser: chips, words, the address that keeps them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, Sites
from tests.browser.crowded import crowd
from tests.browser.visiting import STRICT, Visit, settings, shifted

PHONE, DESK = 390, 1280
LIST = "profiles/"
SETTINGS = "segments: {big: {label: Big ones}, small: {label: '<b>Small</b> & co'}}\n"
FIVE = {
    "a": "name: Alpha\nsegment: big\ntags: [Inbound, <script>]\naliases: [Überlinge]",
    "b": "name: Beta\nsegment: small\ntags: [inbound]",
    "c": "name: Gamma\nsegment: small\nstatus: draft",
    "d": "name: Delta",
    "e": "name: Epsilon\nsegment: big\nstatus: archived",
}


@pytest.fixture(scope="module")
def five(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Five profiles of which is known what they have."""
    folder = tmp_path_factory.mktemp("five")
    for name in ("profiles", "docs"):
        (folder / name).mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: F\nplugins: [icp-docs]\n", encoding="utf-8")
    (folder / "playbook.yml").write_text(SETTINGS, encoding="utf-8")
    for id_, text in FIVE.items():
        path = folder / f"profiles/{id_}.yml"
        path.write_text(f"summary: It is {id_}.\ncriteria: [{{id: x}}]\n{text}\n", encoding="utf-8")
    return sites.of(folder, folder / "site")


@pytest.fixture(scope="module")
def crowded(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = crowd(tmp_path_factory.mktemp("crowded") / "it", profiles=61, personas=101)
    return sites.of(folder, folder / "site")


def names(page: Page) -> list[str]:
    """The entries that are shown."""
    return page.locator(
        "[data-facets]:visible a[href*='../profiles/'], [data-facets]:visible .icp-card-title a"
    ).all_inner_texts()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_chips_of_one_group_widen_and_groups_narrow(visit: Visit, five: Site, width: int) -> None:
    page = visit(five.address + LIST, width=width)
    count = page.locator(".icp-filter .icp-count")
    assert page.locator(".icp-facet").all_inner_texts() == [
        "Segment\nBig ones\n<b>Small</b> & co",
        "Status\nActive\nDraft\nArchived",
        "Tag\nInbound\n<script>",
    ]
    expect(count).to_have_text("5 profiles")
    page.get_by_label("Big ones").check()
    assert names(page) == ["Alpha", "Epsilon"]
    page.get_by_label("Active", exact=True).check()
    assert names(page) == ["Alpha"]
    expect(count).to_have_text("1 of 5 profiles")
    page.get_by_label("Archived").check()
    assert names(page) == ["Alpha", "Epsilon"]
    settings(page, "segment=big&status=active,archived")
    page.get_by_label("Big ones").uncheck()
    page.get_by_label("Archived").uncheck()
    page.get_by_label("Inbound").check()
    assert names(page) == ["Alpha", "Beta"]
    settings(page, "status=active&tag=inbound")
    page.reload()
    assert names(page) == ["Alpha", "Beta"]
    assert page.get_by_label("Inbound").is_checked()
    page.locator(".icp-clear").click()
    assert len(names(page)) == 5
    settings(page, "")
    expect(page.locator(".icp-clear")).not_to_be_visible()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_words_are_found_however_they_are_spelled(visit: Visit, five: Site, width: int) -> None:
    page = visit(five.address + LIST, width=width)
    field = page.get_by_label("Words in the profiles")
    for text, found in {
        "GAMMA": ["Gamma"],
        "uberlinge": ["Alpha"],
        "alpha it is": ["Alpha"],
        "<script>": ["Alpha"],
        "  ": ["Alpha", "Beta", "Delta", "Gamma", "Epsilon"],
    }.items():
        field.fill(text)
        assert names(page) == found
    field.fill("is c & co")
    settings(page, "find=is%20c%20%26%20co")
    field.fill("Beta")
    settings(page, "find=Beta")
    page.reload()
    assert field.input_value() == "Beta"
    assert names(page) == ["Beta"]


def test_headings_go_with_what_is_below_them(visit: Visit, five: Site) -> None:
    page = visit(five.address + LIST)
    page.get_by_label("Draft", exact=True).check()
    assert page.locator(".icp-section:has([data-facets]) h2:visible").all_inner_texts() == [
        "Drafts¶"
    ]
    nothing = page.locator(".icp-nothing")
    expect(nothing).not_to_be_visible()
    page.get_by_label("Big ones").check()
    assert names(page) == []
    assert "None of the profiles has all of that." in nothing.inner_text()
    nothing.get_by_role("button", name="Show all 5").click()
    assert len(names(page)) == 5
    expect(nothing).not_to_be_visible()


@pytest.mark.parametrize(
    "address",
    [
        "segment=nobody",
        "segment=big,nobody&find=",
        "nogroup=big",
        "segment=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "find=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "%E0%A4%A=1&tag=%ZZ",
        "__proto__=1&constructor=2",
        "active",
        "\\",
        "nowhere",
        "%",
    ],
)
def test_any_address_is_read(visit: Visit, five: Site, address: str) -> None:
    page = visit(f"{five.address}{LIST}#{address}")
    shown = {"segment=big,nobody&find=": 2, "find=%3Cimg%20src=x%20onerror=alert(1)%3E": 0}
    assert len(names(page)) == shown.get(address, 5)
    assert page.locator(".icp-profiles img").count() == 0


def test_a_step_back_is_followed(visit: Visit, five: Site) -> None:
    page = visit(f"{five.address}{LIST}#segment=big")
    assert names(page) == ["Alpha", "Epsilon"]
    page.evaluate("location.hash = 'segment=small'")
    page.locator(".icp-count", has_text="2 of 5").wait_for()
    assert names(page) == ["Beta", "Gamma"]
    page.go_back()
    page.get_by_text("Alpha", exact=True).locator("visible=true").first.wait_for()
    assert names(page) == ["Alpha", "Epsilon"]
    page.get_by_label("Active", exact=True).check()
    settings(page, "segment=big&status=active")
    page.locator("[data-facets] a", has_text="Alpha").first.click()
    page.wait_for_url("**/profiles/a/")
    page.go_back()
    assert names(page) == ["Alpha"]


def test_a_link_to_what_is_hidden_shows_it(visit: Visit, five: Site) -> None:
    page = visit(f"{five.address}{LIST}#segment=small&status=draft")
    assert names(page) == ["Gamma"]
    page.evaluate("location.hash = 'drafts'")
    assert names(page) == ["Gamma"]  # it is in sight
    page.evaluate("location.hash = 'archived'")
    page.locator(".icp-count", has_text="5 profiles").wait_for()
    assert len(names(page)) == 5


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_without_scripts_there_is_no_filter(visit: Visit, five: Site, width: int) -> None:
    page = visit(five.address + LIST, width=width, scripts=False)
    assert len(names(page)) == 5
    assert page.locator(".icp-filter").is_visible() is False


def test_nothing_jumps_when_the_script_starts(visit: Visit, five: Site) -> None:
    for width in (PHONE, DESK):
        page = visit(five.address + LIST, width=width)
        assert shifted(page) < 0.01


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_many_values_are_in_a_panel(visit: Visit, crowded: Site, width: int) -> None:
    page = visit(crowded.address + "objections/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    button = page.locator(".icp-drop summary", has_text="Person")
    button.click()
    chip = page.get_by_label("Persona 007")
    chip.check()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.keyboard.press("Escape")
    expect(chip).not_to_be_visible()
    assert button.inner_text() == "Person, 1 chosen"
    assert button.evaluate("one => one === document.activeElement")
    expect(page.locator(".icp-count")).to_have_text("4 of 404 objections")
    settings(page, "persona=q007")
    page.locator(".icp-filter input[type=search]").fill("STRASSE")
    expect(page.locator(".icp-count")).to_have_text("1 of 404 objections")
    page.locator(".icp-filter input[type=search]").fill("ELAN")
    assert page.locator("[data-facets]:visible").count() == 1
    assert page.locator(".icp-section:visible").count() == 1


def test_long_lists_of_lines_are_filtered_too(visit: Visit, crowded: Site) -> None:
    page = visit(crowded.address + LIST)
    expect(page.locator(".icp-count")).to_have_text("61 profiles")
    page.get_by_label("Enterprise").check()
    expect(page.locator(".icp-count")).to_have_text("20 of 61 profiles")
    page.goto(crowded.address + "checklists/")
    page.get_by_label("Draft", exact=True).check()
    expect(page.locator(".icp-count")).to_have_text("6 of 61 checklists")


def test_paper_has_what_is_shown(visit: Visit, five: Site) -> None:
    page = visit(f"{five.address}{LIST}#segment=small")
    page.emulate_media(media="print")
    assert names(page) == ["Beta", "Gamma"]
    assert page.locator(".icp-filter").is_visible() is False


def test_works_under_a_strict_policy(visit: Visit, five: Site) -> None:
    page = visit(five.address + LIST, policy=STRICT)
    page.get_by_label("Big ones").check()
    assert names(page) == ["Alpha", "Epsilon"]
