"""Which profile? A rep enters what is known once, and sees every profile scored."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.checklists import HOSTILE, KEY, PLANTS, write_playbook
from tests.browser.conftest import Site, Sites
from tests.browser.crowded import crowd

NO = "nothing is kept here"
FORBIDDEN = f"""for (const name of ["localStorage", "sessionStorage"]) {{
  Object.defineProperty(window, name, {{
    get() {{ throw new DOMException("{NO}", "SecurityError"); }},
  }});
}}"""
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"


class Rep:
    """Somebody who qualifies accounts."""

    def __init__(self, page: Page, address: str, fragment: str = "") -> None:
        self.page = page
        self.address = f"{address}qualify/"
        page.goto(self.address + fragment)

    def field(self, name: str) -> Locator:
        return self.page.locator(f"#know-{name}")

    def answer(self, question: str, grade: str) -> None:
        self.page.locator(f'[data-question="{question}"] input[value="{grade}"]').check()

    def name(self) -> Locator:
        """The name of the account."""
        return self.page.locator('[data-of="name"]')

    def open(self, name: str) -> None:
        """Open a saved account."""
        self.page.locator(".icp-desk summary").first.click()
        self.page.locator("[data-do=open]", has_text=name).click()
        self.results()

    def do(self, name: str) -> None:
        """Press a button of the accounts."""
        self.page.locator(f"[data-do={name}]").click()

    def told(self, name: str) -> str:
        """What the page says of the account: "trouble", "visit", "said"."""
        return self.page.locator(f"[data-notice={name}] [data-show={name}]").inner_text()

    def results(self, part: str = "race") -> list[str]:
        """The rows of a part of the results, each on one line."""
        self.page.wait_for_timeout(400)  # letters wait for more letters
        rows = self.page.locator(f'[data-list="{part}"] > li')
        return [" ".join(text.split()) for text in rows.all_inner_texts()]

    def names(self, part: str = "race") -> list[str]:
        self.page.wait_for_timeout(400)
        return self.page.locator(f'[data-list="{part}"] a[data-show="name"]').all_inner_texts()

    def next(self) -> list[str]:
        """What to ask next."""
        return self.page.locator(".icp-next-button").all_inner_texts()

    def count(self) -> str:
        self.page.wait_for_timeout(400)
        return self.page.locator(".icp-results-count").inner_text()

    def stored(self) -> list[dict[str, Any]]:
        """The accounts in the browser's storage, once nothing is pending."""
        self.page.evaluate("dispatchEvent(new Event('pagehide'))")
        text = self.page.evaluate("key => localStorage.getItem(key)", KEY)
        return list(json.loads(text)["accounts"]) if text else []


@pytest.fixture(params=[390, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a phone or a laptop that must not report any error, nor ask another host."""
    with browser.new_context(viewport={"width": request.param, "height": 800}) as context:
        page = context.new_page()
        wrong: list[str] = []
        # Material itself is not prepared for storage that is forbidden; see FORBIDDEN.
        page.on("pageerror", lambda error: wrong.append(str(error)) if str(error) != NO else None)
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on(
            "request", lambda asked: None if "127.0.0.1" in asked.url else wrong.append(asked.url)
        )
        yield page
        assert wrong == []


@pytest.fixture(scope="module")
def plants(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Two profiles that ask the same, on a site whose pages are exchanged in place."""
    folder = tmp_path_factory.mktemp("plants")
    write_playbook(folder, features=("navigation.instant",))
    other = {**PLANTS, "name": HOSTILE, "criteria": [*PLANTS["criteria"], {"id": "own"}]}
    (folder / "profiles/other.yml").write_text(json.dumps(other), encoding="utf-8")
    return sites.of(folder, folder / "site")


@pytest.fixture(scope="module")
def crowded(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = crowd(tmp_path_factory.mktemp("crowd") / "p", profiles=60)
    return sites.of(folder, folder / "site")


def test_every_profile_is_scored_at_once(page: Page, example: Site) -> None:
    rep = Rep(page, example.address)
    assert rep.results() == []
    assert len(rep.names("open")) == 3
    rep.field("country").select_option(label="Germany")
    rep.field("employees").fill("201-500")
    rep.field("shifts").fill("3")
    assert rep.names() == [
        "Food and beverage plants",
        "Automotive suppliers with coating lines",
        "Pharma plants that must prove clean air",
    ]
    assert rep.count() == "3 in the race"
    assert "counts in 3 of 3" in rep.next()[0]
    rep.field("industry").select_option(label="Food and beverage")
    (best,) = rep.results()
    assert best.startswith(
        "Food and beverage plants Tier still open 16 to 100 % 4 to 25 of 25 points "
        "3 of 10 criteria known Could still rule out: Under 110 kW of compressors,"
    )
    assert rep.names("open") == []
    assert rep.results("out")[0] == (
        "Automotive suppliers with coating lines Checklist for Automotive suppliers with coating "
        "lines Must-have not met: Industry Car-part makers get CO2 targets from their customers. "
        "Others only get advice. Send to Distributor partner: "
        "Send the site card to the partner desk. The partner calls within two working days; "
        "we keep nothing."
    )


def test_tiers_follow_what_is_known(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    rep.field("employees").fill("240")
    rep.field("country").select_option("DE")
    rep.field("age").fill("12")
    rep.field("freeze").locator("input[value=no]").check()
    rep.answer("sued", "no")
    assert rep.results()[0] == (
        "Plants Tier 1 or Tier 2 69 to 100 % 9 to 13 of 13 points 4 of 5 criteria known "
        "Checklist with these answers for Plants Would decide it: Does somebody want it?"
    )
    rep.answer("champion", "yes")
    assert rep.results()[0] == (
        "Plants Tier 1 100 % 13 of 13 points 5 of 5 criteria known "
        "Checklist with these answers for Plants Nothing left to ask"
    )
    rep.field("employees").fill("7")
    assert rep.names() == []
    assert rep.count() == "2 ruled out"


def test_what_to_ask_next_is_one_press_away(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    assert rep.next()[0].split("\n")[0] == "Employees"
    page.locator(".icp-next-button").first.click()
    assert page.evaluate("document.activeElement.id") == "know-employees"
    page.keyboard.type("240")
    rep.field("country").select_option("AT")
    page.wait_for_timeout(400)
    page.locator(".icp-next-button").first.press("Enter")
    assert page.evaluate("document.activeElement.name") == "ask-sued"
    place = page.locator('[data-question="sued"]').bounding_box()
    assert place
    assert 48 < place["y"] < 700


def test_an_answer_is_given_once_and_goes_with_the_reader(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    rep.name().fill("Lindau")
    rep.answer("sued", "no")
    rep.answer("champion", "yes")
    rep.field("employees").fill("240")
    (account,) = rep.stored()
    assert account["answers"] == {
        "other": {"champion": "yes", "sued": "no"},
        "plants": {"champion": "yes", "sued": "no"},
    }
    rep.results()
    page.get_by_role("link", name="Checklist with these answers for Plants").click()
    page.wait_for_url("**/checklists/plants/")
    line = page.locator('fieldset[data-id="champion"]')
    expect(line.locator('input[value="yes"]')).to_be_checked()
    assert page.locator('[data-of="name"]').input_value() == "Lindau"
    line.locator('input[value="no"]').check()
    page.go_back()
    page.wait_for_url("**/qualify/")
    assert rep.name().input_value() == "Lindau"
    assert rep.field("employees").input_value() == "240"


def test_accounts_are_kept_and_changed(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    rep.name().fill("One")
    rep.field("employees").fill("240")
    rep.field("freeze").locator("input[value=yes]").check()
    page.reload()
    assert rep.name().input_value() == "One"
    assert rep.field("employees").input_value() == "240"
    assert rep.field("freeze").locator("input:checked").input_value() == "yes"
    rep.do("new")
    assert rep.names() == []
    assert rep.field("employees").input_value() == ""
    assert rep.field("freeze").locator("input:checked").input_value() == ""
    rep.name().fill("Two")
    rep.field("country").select_option("FR")
    assert rep.count() == "2 ruled out"
    rep.open("One")
    assert rep.count() == "2 in the race"
    assert [one["name"] for one in rep.stored()] == ["One", "Two"]


def test_a_value_from_elsewhere_is_shown_as_it_is(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    account = {"id": "0123456789", "name": "CRM", "facts": {"country": "Germany", "age": "old"}}
    text = json.dumps({"accounts": [{**account, "changed": "2026-11-01T00:00:00Z"}]})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.goto("about:blank")
    page.goto(rep.address)
    rep.open("CRM")
    assert rep.field("country").locator("option:checked").inner_text() == "Germany"
    assert rep.field("age").input_value() == "old"
    assert page.locator("#know-age-trouble").inner_text() == (
        "Not read as a number: write 250, 5k or 201-500"
    )
    trouble = page.locator("#know-age-trouble")
    rep.field("age").fill("9")
    rep.results()
    assert trouble.is_hidden()
    rep.field("age").fill("nine")
    rep.results()
    assert trouble.is_hidden()  # it may become a number yet
    page.keyboard.press("Tab")
    trouble.wait_for()


def test_the_reader_is_not_disturbed(page: Page, example: Site) -> None:
    rep = Rep(page, example.address)
    field = rep.field("shifts")
    field.scroll_into_view_if_needed()
    field.focus()
    before = page.evaluate("scrollY")
    place = field.bounding_box()
    page.keyboard.type("3")
    rep.results()
    assert page.evaluate("document.activeElement.id") == "know-shifts"
    assert page.evaluate("scrollY") == before
    assert field.bounding_box() == place
    link = page.locator('[data-list="race"] li:last-child a').first
    link.focus()
    held = link.get_attribute("href")
    page.evaluate("""() => {
      const field = document.querySelector("#know-employees");
      field.value = "300";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    rep.results()
    assert page.evaluate("document.activeElement.getAttribute('href')") == held


def test_what_changed_is_said_once_it_is_quiet(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    rep.field("country").select_option("DE")
    spoken = page.locator('[data-show="spoken"]')
    assert spoken.get_attribute("role") == "status"
    assert spoken.inner_text() == ""
    expect(spoken).to_have_text(re.compile(r"^Best so far: .*2 in the race$"))


def test_storage_that_is_forbidden_is_said_and_links_carry_the_answers(
    page: Page, plants: Site
) -> None:
    page.add_init_script(FORBIDDEN)
    rep = Rep(page, plants.address)
    rep.name().fill("Lindau")
    rep.field("employees").fill("240")
    rep.answer("champion", "no")
    rep.results()
    assert rep.told("trouble").startswith("This browser does not let the page save anything")
    link = page.get_by_role("link", name="Checklist with these answers for Plants")
    address = link.get_attribute("href") or ""
    assert "checklists/plants/#icp=" in address
    page.goto("about:blank")
    page.goto(f"{plants.address}qualify/{address}")
    assert page.locator('[data-of="name"]').input_value() == "Lindau"
    assert page.locator('fieldset[data-id="champion"] input[value="no"]').is_checked()
    fields = page.locator('fieldset[data-id="employees"] [data-field="employees"]')
    assert fields.first.input_value() == "240"


@pytest.mark.parametrize("fragment", ["#icp=%%%", "#icp=", "#icp=eyJ4", "#icp=W10", "#icp=bnVsbA"])
def test_a_broken_link_is_said(page: Page, plants: Site, fragment: str) -> None:
    rep = Rep(page, plants.address, fragment)
    assert rep.told("said").startswith("The link in the address holds no account that can be read.")
    assert "#" not in page.url
    rep.field("employees").fill("240")
    assert rep.count() == "2 not known yet" or rep.names() == ["Plants", HOSTILE]


def test_an_account_from_a_link_is_not_saved_unasked(
    page: Page, plants: Site, browser: Browser
) -> None:
    with browser.new_context() as context:
        context.add_init_script(FORBIDDEN)
        sender = Rep(context.new_page(), plants.address)
        sender.name().fill(HOSTILE)
        sender.field("employees").fill("240")
        sender.results()
        link = sender.page.get_by_role("link", name="Checklist with these answers for Plants")
        fragment = (link.get_attribute("href") or "").partition("#")[2]
    rep = Rep(page, plants.address, f"#{fragment}")
    assert rep.name().input_value() == HOSTILE
    assert rep.field("employees").input_value() == "240"
    assert rep.told("visit") == ("This account comes from a link. It is not saved in this browser.")
    assert rep.stored() == []
    rep.do("keep")
    assert [one["name"] for one in rep.stored()] == [HOSTILE]
    assert page.evaluate("window.broken") is None


def test_names_of_authors_stay_text(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    rep.field("employees").fill("240")
    assert HOSTILE in rep.names()
    assert rep.page.locator(".icp-qualifier img").count() == 0
    assert page.evaluate("window.broken") is None


def test_pages_that_are_exchanged_in_place(page: Page, plants: Site) -> None:
    def answer(route: Route) -> None:
        # Material exchanges what the site map lists, and minds the port.
        text = route.fetch().text().replace("https://example.com/", plants.address)
        route.fulfill(body=text, content_type="application/xml")

    page.route("**/sitemap.xml", answer)
    with page.expect_response("**/sitemap.xml"):
        rep = Rep(page, plants.address)
    rep.field("employees").fill("240")
    rep.results()
    page.evaluate("window.same = true")
    for _ in range(2):
        page.locator('[data-list="race"] a[data-show="name"]').first.click()
        page.wait_for_url("**/profiles/*/")
        page.locator(".icp-profile").wait_for()
        page.go_back()
        page.wait_for_url("**/qualify/")
        page.locator('[data-list="race"] li').first.wait_for()
    rep.answer("champion", "yes")
    assert page.evaluate("window.same") is True
    assert rep.field("employees").input_value() == "240"
    assert rep.results()[0].startswith("Plants Tier 1 or Tier 2 46 to 100 %")
    assert [len(one["answers"]) for one in rep.stored()] == [2]


def test_answers_that_are_no_grades_are_no_answers(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    strange = {"champion": "constructor", "sued": "maybe", "gone": "yes", "constructor": "yes"}
    facts = {"employees": "240", "country": "constructor", "constructor": "1"}
    account = {"id": "0123456789", "facts": facts, "answers": {"plants": strange, "gone": strange}}
    text = json.dumps({"accounts": [{**account, "changed": "2026-11-01T00:00:00Z"}]})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.goto("about:blank")
    page.goto(rep.address)
    rep.open("Account without a name")
    assert rep.names() == ["Plants", HOSTILE]
    assert rep.results()[0].startswith("Plants Tier still open 15 to 100 %")
    assert rep.field("country").locator("option:checked").inner_text() == "constructor"


def test_paper_gets_the_results(page: Page, plants: Site) -> None:
    rep = Rep(page, plants.address)
    rep.name().fill("Lindau")
    rep.field("employees").fill("240")
    rep.results()
    page.emulate_media(media="print")
    assert rep.name().is_visible()
    assert page.locator(".icp-result-bar").first.is_visible()
    for hidden in (
        ".icp-know-group",
        ".icp-desk",
        ".icp-ask-row",
        ".icp-result-links",
        ".icp-unscripted",
    ):
        assert page.locator(hidden).first.is_hidden(), hidden


def test_few_rows_are_made_of_many_profiles(page: Page, crowded: Site) -> None:
    rep = Rep(page, crowded.address)
    assert len(rep.names("open")) == 10
    page.locator('[data-more="open"]').click()
    assert len(rep.names("open")) == 30
    rep.field("employees").fill("130")
    assert rep.count() == "54 in the race"
    assert len(rep.names()) == 10
    page.locator('[data-more="race"]').click()
    page.locator('[data-more="race"]').click()
    page.locator('[data-more="race"]').click()
    assert len(rep.names()) == 54
    assert page.locator('[data-more="race"]').is_hidden()


def test_a_strict_policy(browser: Browser, plants: Site) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        headers = {**response.headers, "content-security-policy": POLICY}
        route.fulfill(response=response, headers=headers)

    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/qualify/", answer)
        rep = Rep(page, plants.address)
        rep.field("employees").fill("240")
        rep.field("country").select_option("DE")
        assert rep.names() == ["Plants", HOSTILE]
        bar = page.locator(".icp-result-bar .icp-sum-gauge-sure").first
        assert bar.evaluate("one => one.getBoundingClientRect().width") > 0


@pytest.mark.parametrize("width", [390, 1280])
def test_without_scripts_the_profiles_are_listed(
    browser: Browser, example: Site, width: int
) -> None:
    with browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    ) as context:
        page = context.new_page()
        page.goto(f"{example.address}qualify/")
        assert page.locator(".icp-qualifier").is_hidden()
        cards = page.locator(".icp-unscripted .icp-card")
        assert cards.count() == 3
        assert cards.first.is_visible()
        assert cards.first.locator("h3").inner_text() == "Automotive suppliers with coating lines"
        assert cards.first.get_by_role("link", name="Checklist").is_visible()
