"""Comparisons in a real browser: choosing columns and rows, the address that keeps it, paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, Sites
from tests.browser.crowded import crowd
from tests.browser.visiting import STRICT, Visit, settings, shifted

PHONE, DESK = 390, 1280
HOME = "compare/profiles/"
FOUR = {
    "a": "name: Beta\nminimum_deal: 20k USD\nneeds: {goals: [Grow]}\n"
    "criteria: [{id: size, label: Size, weight: 2}, {id: both, label: Both}]",
    "b": "name: Alpha\nminimum_deal: 5k USD\nneeds: {goals: [Grow]}\n"
    "criteria: [{id: size, label: Size, weight: 3}, {id: both, label: Both}]",
    "c": "name: Gamma\nstatus: draft\nmarket: {market_position: Élan vital}\n"
    "criteria: [{id: size, label: Size, weight: 2}, {id: both, label: Both}]",
    "d": "name: Delta\nneeds: {goals: [Shrink]}\ncriteria: [{id: both, label: Both}]",
}
ROWS = ["Size", "Both", "Summary", "Minimum deal", "Goals", "Market position"]


@pytest.fixture(scope="module")
def four(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Four profiles of which is known what they say; content is exchanged instantly."""
    folder = tmp_path_factory.mktemp("four")
    for name in ("profiles", "docs"):
        (folder / name).mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: F\nsite_url: https://example.com/\nplugins: [icp-docs]\n"
        "theme: {name: material, features: [navigation.instant]}\n",
        encoding="utf-8",
    )
    for id_, text in FOUR.items():
        path = folder / f"profiles/{id_}.yml"
        path.write_text(f"summary: It.\n{text}\n", encoding="utf-8")
    return sites.of(folder, folder / "site")


@pytest.fixture(scope="module")
def crowded(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """More profiles than fit on one page."""
    folder = crowd(tmp_path_factory.mktemp("crowded") / "it", profiles=62)
    return sites.of(folder, folder / "site")


def columns(page: Page) -> list[str]:
    """The names at the top of the columns that are shown."""
    return page.locator(".icp-sides thead th:visible a").all_inner_texts()


def rows(page: Page) -> list[str]:
    """The names of the rows that are shown."""
    return page.locator(".icp-sides tr:visible .icp-row-name").all_inner_texts()


def choose(page: Page, *names: str) -> None:
    """Choose these columns and no others in the panel."""
    page.get_by_text("Choose profiles").click()
    page.get_by_role("button", name="None").click()
    for name in names:
        page.get_by_label(name).check()
    page.keyboard.press("Escape")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_columns_are_chosen_and_kept(visit: Visit, four: Site, width: int) -> None:
    page = visit(four.address + HOME, width=width)
    count = page.locator(".icp-count")
    assert columns(page) == ["Beta", "Alpha", "Gamma", "Delta"]
    expect(count).to_have_text("4 of 4 profiles, all 6 rows")
    choose(page, "Beta", "Gamma")
    assert columns(page) == ["Beta", "Gamma"]
    assert rows(page) == ROWS
    expect(count).to_have_text("2 of 4 profiles, all 6 rows")
    settings(page, "only=a,c")
    page.reload()
    assert columns(page) == ["Beta", "Gamma"]
    page.get_by_text("Choose profiles").click()
    page.get_by_role("button", name="Without drafts").click()
    assert columns(page) == ["Beta", "Alpha", "Delta"]
    assert rows(page) == ["Size", "Both", "Summary", "Minimum deal", "Goals"]
    page.get_by_role("button", name="All").click()
    settings(page, "")
    assert columns(page) == ["Beta", "Alpha", "Gamma", "Delta"]
    page.get_by_role("button", name="None").click()
    expect(count).to_have_text("Choose at least one of the profiles to see something.")
    settings(page, "only=")
    page.reload()
    assert columns(page) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_differences_are_those_of_the_chosen_columns(visit: Visit, four: Site, width: int) -> None:
    page = visit(four.address + HOME, width=width)
    page.get_by_label("Differences only").check()
    assert rows(page) == ["Size", "Minimum deal", "Goals", "Market position"]
    settings(page, "differ=1")
    choose(page, "Beta", "Alpha")
    assert rows(page) == ["Size", "Minimum deal"]
    assert page.locator(".icp-compare-group:visible").all_inner_texts() == [
        "What makes a good one",
        "Facts",
    ]
    assert page.locator(".icp-jumps a:visible").all_inner_texts() == [
        "What makes a good one",
        "Facts",
    ]
    settings(page, "only=a,b&differ=1")
    page.reload()
    assert rows(page) == ["Size", "Minimum deal"]
    expect(page.locator(".icp-count")).to_have_text("2 of 4 profiles, 2 of 6 rows")
    choose(page, "Delta")  # a single one differs from nothing
    assert rows(page) == ["Both", "Summary", "Goals"]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_rows_are_found_by_what_stands_in_them(visit: Visit, four: Site, width: int) -> None:
    page = visit(four.address + HOME, width=width)
    field = page.get_by_label("Words in the rows")
    for text, found in {
        "SIZE": ["Size"],
        "elan": ["Market position"],
        "deal 5k": ["Minimum deal"],
        "sort by": [],
    }.items():
        field.fill(text)
        assert rows(page) == found
    expect(page.locator(".icp-count")).to_have_text("No row has all of that.")
    field.fill("goal & grow")
    settings(page, "find=goal%20%26%20grow")
    field.fill("vital")
    settings(page, "find=vital")
    page.reload()
    assert field.input_value() == "vital"
    assert rows(page) == ["Market position"]


def test_columns_are_sorted_by_name_and_by_a_row(visit: Visit, four: Site) -> None:
    page = visit(four.address + HOME)
    order = page.get_by_label("Order")
    order.select_option("By name")
    assert columns(page) == ["Alpha", "Beta", "Delta", "Gamma"]
    assert [text.strip() for text in order.locator("option").all_inner_texts()] == [
        "As in the playbook",
        "By name",
        "By Size",
        "By Minimum deal",
    ]
    row = page.get_by_role("row", name="Minimum deal")
    button = row.get_by_role("button")
    head = row.get_by_role("rowheader")
    for key, sort, shown in (
        ("facts.minimum_deal", "descending", ["Beta", "Alpha", "Gamma", "Delta"]),
        ("-facts.minimum_deal", "ascending", ["Alpha", "Beta", "Gamma", "Delta"]),
        ("", None, ["Beta", "Alpha", "Gamma", "Delta"]),
    ):
        button.click()
        assert columns(page) == shown
        assert head.get_attribute("aria-sort") == sort
        settings(page, f"order={key}" if key else "")
    order.select_option("By Size")
    assert columns(page) == ["Alpha", "Beta", "Gamma", "Delta"]
    assert page.locator("tr:has-text('Size') td").all_inner_texts() == [
        "Yes 3",
        "Yes 2",
        "Yes 2",
        "",
    ]
    settings(page, "order=criteria.size")
    page.reload()
    assert columns(page) == ["Alpha", "Beta", "Gamma", "Delta"]
    assert order.input_value() == "criteria.size"


@pytest.mark.parametrize(
    ("address", "shown", "told"),
    [
        ("only=c,a,c", ["Beta", "Gamma"], ""),
        ("only=a,nobody", ["Beta"], "The address names what is not on this page: nobody"),
        (
            "only=<img src=x onerror=alert(1)>,%22",
            ["Beta", "Alpha", "Gamma", "Delta"],
            'The address names what is not on this page: <img src=x onerror=alert(1)> "',
        ),
        ("only=%E0%A4%A&find=%ZZ", [], None),
        ("only=__proto__,constructor", ["Beta", "Alpha", "Gamma", "Delta"], None),
        ("order=__proto__&differ=&find=", ["Beta", "Alpha", "Gamma", "Delta"], ""),
        ("order=-", ["Beta", "Alpha", "Gamma", "Delta"], ""),
        ("compare-facts", ["Beta", "Alpha", "Gamma", "Delta"], ""),
        ("nowhere", ["Beta", "Alpha", "Gamma", "Delta"], ""),
    ],
)
def test_any_address_is_read(
    visit: Visit, four: Site, address: str, shown: list[str], told: str | None
) -> None:
    page = visit(f"{four.address}{HOME}#{address}")
    if shown:
        assert columns(page) == shown
    assert page.locator(".icp-compare img").count() == 0
    if told is not None:
        astray = page.locator(".icp-astray")
        assert (astray.inner_text() if astray.is_visible() else "") == told


def test_a_long_address_is_told_shortly(visit: Visit, four: Site) -> None:
    page = visit(f"{four.address}{HOME}#only={','.join(f'n{number}' for number in range(5000))}")
    assert columns(page) == ["Beta", "Alpha", "Gamma", "Delta"]
    assert len(page.locator(".icp-astray").inner_text()) < 300


def test_what_is_compared_elsewhere_is_linked(visit: Visit, crowded: Site) -> None:
    page = visit(f"{crowded.address}{HOME}#only=p001,p062,nobody")
    assert columns(page) == ["Profile 001"]
    told = page.locator(".icp-astray")
    assert "nobody" in told.inner_text()
    told.get_by_role("link", name="p062").click()
    page.wait_for_url("**/compare/profiles-2/#only=p062")
    assert columns(page) == ["Profile 062"]


def test_back_and_links_to_the_same_page_are_followed(visit: Visit, four: Site) -> None:
    page = visit(f"{four.address}{HOME}#only=a,b")
    assert columns(page) == ["Beta", "Alpha"]
    page.evaluate("location.hash = 'only=c,d'")
    expect(page.locator("thead th:visible a")).to_have_text(["Gamma", "Delta"])
    page.go_back()
    expect(page.locator("thead th:visible a")).to_have_text(["Beta", "Alpha"])
    page.evaluate("""() => {
      const link = document.createElement("a");
      link.href = location.pathname + "#only=d";
      link.textContent = "another choice";
      document.querySelector(".icp-head").append(link);
    }""")
    page.get_by_text("another choice").click()
    expect(page.locator("thead th:visible a")).to_have_text(["Delta"])


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_step_back_from_a_profile_finds_the_same_comparison(
    visit: Visit, four: Site, width: int
) -> None:
    page = visit(four.address + HOME, width=width)
    page.evaluate("window.still = true")
    choose(page, "Beta", "Gamma")
    settings(page, "only=a,c")
    page.locator("thead a", has_text="Gamma").click()
    page.wait_for_url("**/profiles/c/")
    page.locator("h1", has_text="Gamma").wait_for()
    page.go_back()
    expect(page.locator("thead th:visible a")).to_have_text(["Beta", "Gamma"])
    assert page.evaluate("window.still") is True  # exchanged, not loaded
    choose(page, "Delta")
    assert columns(page) == ["Delta"]
    assert page.locator(".icp-column-names").count() == 1


def test_a_group_is_reached_and_the_address_stays(visit: Visit, four: Site) -> None:
    page = visit(f"{four.address}{HOME}#only=a,b", width=PHONE)
    page.locator(".icp-jumps").get_by_text("Needs").click()
    assert page.evaluate("location.hash") == "#only=a,b"
    assert page.evaluate("document.activeElement.id") == "compare-needs"
    expect(page.locator("#compare-needs")).to_be_in_viewport()


def test_the_panel_is_used_with_the_keyboard(visit: Visit, crowded: Site) -> None:
    page = visit(crowded.address + HOME)
    button = page.get_by_text("Choose profiles")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("07")
    lines = page.locator(".icp-pick-one:visible")
    assert lines.all_inner_texts() == ["Profile 007"]
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert len(columns(page)) == 59
    assert "Profile 007" not in columns(page)
    page.keyboard.press("Escape")
    assert not lines.first.is_visible()
    assert button.evaluate("one => one === document.activeElement")
    button.click()
    page.locator("h1").click()
    assert not lines.first.is_visible()


def test_the_first_row_and_column_stay(visit: Visit, crowded: Site) -> None:
    page = visit(crowded.address + HOME)
    box = page.locator(".icp-sides")
    box.evaluate("one => one.scrollTo(3000, 700)")
    places = box.evaluate("""one => {
      const box = one.getBoundingClientRect();
      const head = one.querySelector("thead").getBoundingClientRect();
      const name = [...one.querySelectorAll("tbody th[scope=row]")].at(30).getBoundingClientRect();
      return [one.scrollLeft, one.scrollTop, head.top - box.top, name.left - box.left];
    }""")
    assert places == [3000, 700, 1, 1]


def test_on_a_phone_two_columns_fit_and_keep_their_names(visit: Visit, four: Site) -> None:
    page = visit(f"{four.address}{HOME}#only=a,b", width=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    box = page.locator(".icp-sides")
    assert box.evaluate("one => one.scrollWidth - one.clientWidth") == 0
    page.set_viewport_size({"width": PHONE, "height": 300})
    names = page.locator(".icp-column-names")
    expect(names).not_to_be_visible()
    page.locator("tr", has_text="Goals").evaluate("one => one.scrollIntoView({block: 'end'})")
    expect(names.locator("span").first).to_be_visible()
    assert names.locator("span").all_inner_texts() == ["Beta", "Alpha"]
    edges = "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    cells = page.locator("tr", has_text="Goals").locator("td:visible")
    assert names.locator("span").evaluate_all(edges) == cells.evaluate_all(edges)


def test_on_a_phone_names_move_with_their_columns(visit: Visit, crowded: Site) -> None:
    page = visit(crowded.address + HOME, width=PHONE)
    page.locator("tr", has_text="Line 9").evaluate("one => one.scrollIntoView()")
    page.locator(".icp-sides").evaluate("one => one.scrollTo(5000, 0)")
    page.wait_for_timeout(200)
    edges = "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    names = page.locator(".icp-column-names span").evaluate_all(edges)
    assert names == page.locator("tr", has_text="Line 9").first.locator("td").evaluate_all(edges)
    assert min(names) < -4000
    name = page.locator("tr", has_text="Line 9").first.locator("th")
    assert name.evaluate("one => one.getBoundingClientRect().left") == 0


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_without_scripts_the_whole_is_there(visit: Visit, four: Site, width: int) -> None:
    page = visit(four.address + HOME, width=width, scripts=False)
    assert columns(page) == ["Beta", "Alpha", "Gamma", "Delta"]
    assert rows(page) == ROWS
    for role in ("button", "combobox", "searchbox"):
        assert page.locator(".icp-compare").get_by_role(role).count() == 0
    page.get_by_label("Differences only").check()
    assert rows(page) == ["Size", "Minimum deal", "Goals", "Market position"]


def test_nothing_jumps_when_the_script_starts(visit: Visit, four: Site) -> None:
    for width in (PHONE, DESK):
        page = visit(four.address + HOME, width=width)
        assert shifted(page) < 0.01


def test_paper_has_what_is_chosen(visit: Visit, four: Site) -> None:
    page = visit(f"{four.address}{HOME}#only=a,b&differ=1")
    page.emulate_media(media="print")
    assert columns(page) == ["Beta", "Alpha"]
    assert rows(page) == ["Size", "Minimum deal"]
    assert page.locator(".icp-compare-bar").is_visible() is False
    assert sheets_of(page) == [(842, 595)]


def test_many_columns_go_on_over_more_sheets(visit: Visit, crowded: Site) -> None:
    page = visit(crowded.address + HOME)
    page.emulate_media(media="print")
    # On a busy machine Material may start the page's scripts anew, which takes the sheets away.
    page.wait_for_function("""() => {
      dispatchEvent(new Event("beforeprint"));
      return document.querySelectorAll(".icp-compare-sheets table").length === 10;
    }""")
    tables = page.locator(".icp-compare-sheets table")
    assert page.locator(".icp-sides").is_visible() is False
    for table in (tables.first, tables.last):
        assert table.locator("thead th").count() == 7
        assert table.locator("tbody th[scope=row]").count() > 30
    last = tables.last.locator("thead th").all_inner_texts()
    assert [name.split("\n")[0].replace(" Draft", "") for name in last[1:]] == [
        f"Profile 0{number}" for number in range(55, 61)
    ]
    assert page.locator("[id]").evaluate_all("all => new Set(all.map(one => one.id)).size") == (
        page.locator("[id]").count()
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tables.count() == 0
    page.emulate_media(media="null")
    printed = sheets_of(page)
    assert set(printed) == {(842, 595)}
    assert 20 <= len(printed) <= 40  # ten tables of two to four sheets


def sheets_of(page: Page) -> list[tuple[int, int]]:
    """The size of each sheet, in points."""
    boxes = re.findall(
        rb"/MediaBox \[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", page.pdf(prefer_css_page_size=True)
    )
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("home", [HOME, "compare/personas/"])
def test_works_under_a_strict_policy(visit: Visit, example: Site, home: str) -> None:
    page = visit(example.address + home, policy=STRICT)
    before = len(columns(page))
    page.locator(".icp-pick summary").click()
    page.locator(".icp-pick-one input").first.uncheck()
    assert len(columns(page)) == before - 1
