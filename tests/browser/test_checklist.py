"""A checklist filled in on the screen: boxes, typed values, the live result, keys, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.checklists import HOSTILE, Rep, write_playbook
from tests.browser.conftest import Site, Sites
from tests.browser.test_print import SHEETS, SIZES

WIDTHS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 800}}
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"


@pytest.fixture(scope="module")
def site(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = write_playbook(tmp_path_factory.mktemp("checklist"), features=("navigation.instant",))
    return sites.of(folder, folder / "site")


@pytest.fixture(params=WIDTHS)
def rep(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Rep]:
    """Somebody at the checklist, on a phone and at a desk."""
    context = browser.new_context(viewport=WIDTHS[request.param])
    faults: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield Rep(page, site.address)
    assert faults == []
    assert page.evaluate("window.broken") is None
    context.close()


def unfold(rep: Rep) -> None:
    """Show all of the result, which a phone folds away."""
    more = rep.page.locator('[data-do="more"]')
    if more.is_visible():
        more.click()


def test_nothing_is_no_score(rep: Rep) -> None:
    assert rep.result() == "No score yet, –"
    unfold(rep)
    assert rep.shown("known") == "0 of 5 questions certain, 0 of 2 that rule out"
    assert rep.shown("could") == "3 open questions could still rule out."
    assert rep.page.locator("fieldset.icp-line input:checked").count() == 0


def test_ticks_move_the_result_and_the_tier(rep: Rep) -> None:
    rep.box("champion", "yes").click()
    assert rep.result() == "Tier 1 to No tier, 2 to 13"
    rep.box("country", "ideal").click()
    rep.box("employees", "ideal").click()
    assert rep.result() == "Tier 1 or Tier 2, 8 to 13"
    rep.box("freeze", "no").click()
    assert rep.result() == "Tier 1, 10 to 13"
    unfold(rep)
    assert rep.page.locator('[data-tier="tier-1"]').inner_text().split()[-1] == "reached"
    assert rep.page.locator('[data-tier="tier-2"]').inner_text().endswith("out of reach")


def test_a_typed_number_ticks_the_grade_in_every_line(rep: Rep) -> None:
    rep.field("employees", "employees").fill("240")
    assert rep.ticked("employees") == "ideal"
    assert rep.note("employees") == "Follows from: Employees 240"
    assert rep.line("employees").locator(".icp-line-points").inner_text() == "4 of 4"
    assert rep.field("tiny", "employees").input_value() == "240"
    assert rep.ticked("tiny") == "no"
    rep.field("tiny", "employees").fill("60")
    assert rep.ticked("employees") == "acceptable"


def test_a_band_leaves_the_grades_open_that_it_leaves_open(rep: Rep) -> None:
    rep.field("employees", "employees").fill("51-200")
    assert rep.ticked("employees") == ""
    possible = rep.line("employees").locator(".is-possible input")
    assert [box.input_value() for box in possible.all()][:2] == ["ideal", "acceptable"]
    assert rep.ticked("tiny") == "no"


def test_what_cannot_be_understood_is_said_and_counts_as_unknown(rep: Rep) -> None:
    field = rep.field("employees", "employees")
    field.press_sequentially("abc")
    assert rep.note("employees") == ""
    field.blur()
    assert rep.note("employees").startswith("“abc” is no number, so this counts as not known.")
    assert field.get_attribute("aria-invalid") is not None
    assert rep.ticked("employees") == ""
    field.fill("90")
    field.blur()
    assert field.get_attribute("aria-invalid") is None
    assert rep.ticked("employees") == "acceptable"


def test_a_tick_wins_over_the_number_until_one_types_again(rep: Rep) -> None:
    rep.field("employees", "employees").fill("240")
    rep.box("employees", "acceptable").click()
    assert rep.ticked("employees") == "acceptable"
    assert "From Employees 240 it would be Ideal." in rep.note("employees")
    rep.line("employees").get_by_role("button", name="Use that").click()
    assert rep.ticked("employees") == "ideal"
    rep.box("employees", "no").click()
    rep.field("employees", "employees").fill("70")
    assert rep.ticked("employees") == "acceptable"


def test_dont_know_clears_answer_and_values_and_can_be_undone(rep: Rep) -> None:
    rep.field("employees", "employees").fill("240")
    rep.box("employees", "unknown").click()
    assert rep.ticked("employees") == "unknown"
    assert rep.field("tiny", "employees").input_value() == ""
    assert rep.note("employees") == "Cleared: Employees 240. Undo"
    rep.line("employees").get_by_role("button", name="Undo").click()
    assert rep.field("tiny", "employees").input_value() == "240"
    assert rep.ticked("employees") == "ideal"
    rep.box("employees", "unknown").click()
    rep.field("tiny", "employees").fill("8")
    assert rep.ticked("employees") == "no"


def test_ruled_out_says_why_and_where_to_send_them(rep: Rep) -> None:
    rep.field("tiny", "employees").fill("8")
    assert rep.page.locator('[data-show="verdict"]').inner_text() == "Ruled out"
    unfold(rep)
    box = rep.page.locator(".icp-sum-out")
    text = " ".join(box.inner_text().split())
    assert text == "Under ten people Too small for us. Send to Partner desk. Send the card."
    link = box.get_by_role("link")
    assert link.get_attribute("href") == "https://example.com/partners"
    assert "is-out" in (rep.line("tiny").get_attribute("class") or "")


def test_a_rule_may_follow_from_a_tick(rep: Rep) -> None:
    rep.field("country", "country").select_option("FR")
    assert rep.ticked("country") == "no"
    assert rep.page.locator('[data-show="verdict"]').inner_text() == "Ruled out"
    rep.field("country", "country").select_option("AT")
    assert rep.ticked("country") == "ideal"


def test_the_next_best_question_is_marked_and_gone_to(rep: Rep) -> None:
    rep.box("champion", "yes").click()
    first = rep.page.locator("fieldset.is-next")
    assert first.count() == 1
    rep.page.locator('[data-do="next"]:visible').first.click()
    id_ = first.get_attribute("data-id")
    assert rep.page.evaluate("document.activeElement.closest('fieldset').dataset.id") == id_
    expect(first).to_be_in_viewport()


def test_keys_work_in_a_question_only(rep: Rep) -> None:
    page = rep.page
    page.keyboard.press("1")
    assert rep.page.locator("fieldset.icp-line input:checked").count() == 0
    rep.box("champion", "yes").focus()
    page.keyboard.press("2")
    assert rep.ticked("champion") == "no"
    page.keyboard.press("?")
    assert rep.ticked("champion") == "unknown"
    page.keyboard.press("1")
    assert rep.ticked("champion") == "yes"
    page.keyboard.press("0")
    assert rep.ticked("champion") == "unknown"
    page.keyboard.press("ArrowUp")
    assert rep.ticked("champion") == "no"
    page.keyboard.press("n")
    next_ = rep.page.locator("fieldset.is-next").get_attribute("data-id")
    assert page.evaluate("document.activeElement.closest('fieldset').dataset.id") == next_
    field = rep.field("employees", "employees")
    field.fill("")
    field.press_sequentially("1n0?")
    assert field.input_value() == "1n0?"


def test_ids_and_labels_are_only_text(rep: Rep) -> None:
    rep.field("age", "age").fill("3")
    assert rep.ticked("age") == "constructor"
    rep.box("champion", "yes").click()
    rep.field("age", "age").fill("")
    assert HOSTILE in rep.line("age").inner_text()
    assert rep.page.locator("img[src=x]").count() == 0


def test_the_result_is_spoken_once_after_typing(rep: Rep) -> None:
    live = rep.page.locator('[data-show="spoken"]')
    rep.page.evaluate("""() => {
      window.spoken = [];
      const live = document.querySelector('[data-show="spoken"]');
      new MutationObserver(() => window.spoken.push(live.textContent))
        .observe(live, {childList: true});
    }""")
    rep.field("employees", "employees").press_sequentially("240", delay=20)
    expect(live).to_have_text("Tier 1 to No tier. 2 to 13 of 13 points.")
    assert rep.page.evaluate("window.spoken.length") == 1


def test_the_bar_of_a_phone_never_covers_the_focus(browser: Browser, example: Site) -> None:
    context = browser.new_context(viewport=WIDTHS["phone"])
    page = context.new_page()
    page.goto(f"{example.address}checklists/food-beverage-plants/")
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate("""() => {
          const one = document.activeElement;
          if (!one.closest('.icp-line')) return false;
          const bar = document.querySelector('.icp-sum').getBoundingClientRect();
          return one.getBoundingClientRect().bottom > bar.top;
        }""")
        assert not hidden
    context.close()


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, example: Site, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{example.address}checklists/pharma-clean-air/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("details.icp-menu summary").last.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_script_starts(browser: Browser, example: Site, width: str) -> None:
    context = browser.new_context(viewport=WIDTHS[width])
    page = context.new_page()
    page.add_init_script("""
      window.shift = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
    """)
    page.goto(f"{example.address}checklists/food-beverage-plants/")
    expect(page.locator('[data-show="saved"]')).not_to_be_empty()
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") == 0
    context.close()


def test_without_scripts_there_is_only_what_works(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    rep = Rep(context.new_page(), site.address)
    for hidden in (".icp-desk", ".icp-sum", ".icp-given", ".icp-keys", ".icp-notice"):
        assert rep.page.locator(f"{hidden}:visible").count() == 0
    assert rep.box("champion", "yes").is_visible()
    assert rep.page.get_by_text("Ask at the gate.").is_visible()
    context.close()


def test_data_that_cannot_be_read_is_said(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()

    def spoilt(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace("<template data-icp-data>", "<template data-icp-data>{")
        route.fulfill(response=answer, body=text)

    page.route("**/checklists/plants/", spoilt)
    page.goto(f"{site.address}checklists/plants/")
    expect(page.locator('[data-show="trouble"]')).to_contain_text("could not be started")
    assert page.locator(".icp-box input").first.is_visible()
    context.close()


def test_a_strict_policy_refuses_nothing_of_ours(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": CSP}
        # The theme's own inline scripts and styles are not ours.
        ours = re.sub(
            r"<script(?! src=\"[^\"]*icp-docs)[^>]*>.*?</script>", "", answer.text(), flags=re.S
        )
        route.fulfill(
            response=answer,
            headers=headers,
            body=re.sub(r"<style>.*?</style>", "", ours, flags=re.S),
        )

    page.on(
        "console",
        lambda said: refused.append(said.text) if "Content Security" in said.text else None,
    )
    page.route("**/checklists/plants/", with_policy)
    rep = Rep(page, site.address)
    rep.field("employees", "employees").fill("240")
    assert rep.ticked("employees") == "ideal"
    assert page.locator(".icp-sum-gauge-sure").evaluate("one => one.style.width") != ""
    assert refused == []
    context.close()


def test_it_starts_again_after_an_exchange_of_the_page(browser: Browser, site: Site) -> None:
    context = browser.new_context(viewport=WIDTHS["desk"])
    page = context.new_page()

    def at_home(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace("https://example.com/", site.address)
        route.fulfill(response=answer, body=text)

    page.route("**/sitemap.xml", at_home)  # the theme exchanges pages only that it lists
    with page.expect_response("**/sitemap.xml"):
        rep = Rep(page, site.address)
    rep.own("name").fill("Kept")
    rep.box("champion", "yes").click()
    page.wait_for_timeout(300)
    page.evaluate("window.same = true")
    page.get_by_role("link", name="Everything about this profile").click()
    page.wait_for_url("**/profiles/plants/")
    page.get_by_role("link", name="Qualify with the checklist").click()
    page.wait_for_url("**/checklists/plants/")
    expect(rep.own("name")).to_have_value("Kept")
    assert page.evaluate("window.same") is True
    expect(rep.box("champion", "yes")).to_be_checked()
    rep.box("champion", "no").click()
    assert rep.ticked("champion") == "no"
    assert rep.result() == "Tier 2 or No tier, −2 to 9"
    rep.do("new")
    assert rep.ticked("champion") == ""
    context.close()


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def fill_all(page: Page) -> None:
    """Type something long into every field, and tick every line that is still open."""
    for field in page.locator(".icp-given input").all():
        field.fill("201-500")
    for choice in page.locator(".icp-given select").all():
        choice.select_option(index=choice.locator("option").count() - 1)
    for line in page.locator("fieldset.icp-line").all():
        line.locator("input[type=radio]").first.click()
    page.locator('[data-of="name"]').fill("Velmora Dairy and Sons, Holding and Partners GmbH")
    page.locator('[data-of="rep"]').fill("Ingrid Solberg")


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("which", ["filled", "blank"])
@pytest.mark.parametrize("id_", SHEETS)
def test_a_filled_sheet_is_one_page(
    browser: Browser, example: Site, id_: str, which: str, paper: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{example.address}checklists/{id_}/")
    fill_all(page)
    page.evaluate("window.print = () => { window.printed = true }")
    page.locator("details.icp-menu summary").nth(1).click()
    page.locator(f'[data-do="print-{which}"]').click()
    assert page.evaluate("window.printed")
    assert pages_of(page.pdf(format=paper)) == 1
    context.close()


def test_blank_is_blank_and_the_account_comes_back(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.field("employees", "employees").fill("240")
    rep.box("champion", "yes").click()
    rep.page.evaluate("window.print = () => {}")
    rep.do("print-blank")
    rep.page.emulate_media(media="print")
    sheet = rep.page.locator(".icp-sheet")
    assert "240" not in sheet.inner_text()
    assert sheet.locator("input:checked").count() == 0
    assert rep.own("name").input_value() == ""
    assert sheet.get_by_text("Ask at the gate.").is_visible()
    rep.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert rep.own("name").input_value() == "Velmora"
    assert rep.ticked("champion") == "yes"
    assert rep.field("employees", "employees").input_value() == "240"
    text = " ".join(sheet.inner_text().split())
    assert "Points 6 to 13 of 13" in text
    assert "Tier 1 or Tier 2. 2 of 5 questions certain, 1 of 2 that rule out." in text
    assert "4 of 4" in text
    assert not sheet.get_by_text("Ask at the gate.").is_visible()
