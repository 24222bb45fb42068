"""The accounts that a rep saves: in the browser, in files, in links, in notes."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.checklists import HOSTILE, KEY, Rep, write_playbook
from tests.browser.conftest import Site, Sites

NAMES = [
    HOSTILE,
    "__proto__",
    "constructor",
    "🏭 Größe & Söhne",
    "شركة الحليب",
    "</template>{{ 7*7 }}",
]


@pytest.fixture(scope="module")
def site(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = write_playbook(tmp_path_factory.mktemp("accounts"))
    return sites.of(folder, folder / "site")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def rep(context: BrowserContext, site: Site) -> Iterator[Rep]:
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    rep = Rep(page, site.address)
    yield rep
    assert faults == []
    assert page.evaluate("window.broken") is None


def another(rep: Rep, fragment: str = "") -> Rep:
    """The same rep in one more tab."""
    page = rep.page.context.new_page()
    opened = Rep(page, rep.address.split("checklists/")[0])
    if fragment:
        page.goto("about:blank")
        page.goto(rep.address + fragment)
    return opened


def account(**values: Any) -> dict[str, Any]:
    """An account as it is stored."""
    return {
        "id": "a1b2c3d4e5f6",
        "name": "Velmora",
        "rep": "",
        "date": "",
        "facts": {},
        "answers": {},
        "seen": {},
        "changed": "2026-11-01T10:00:00.000Z",
        **values,
    }


def link(data: object) -> str:
    """The end of an address that carries this."""
    text = json.dumps(data).encode()
    return "#icp=" + base64.urlsafe_b64encode(text).decode().rstrip("=")


def test_it_is_saved_by_itself_and_there_after_a_reload(rep: Rep) -> None:
    assert rep.stored() == []
    rep.own("name").fill("Velmora")
    rep.own("rep").fill("Ingrid")
    rep.field("employees", "employees").fill("240")
    rep.box("champion", "no").click()
    assert rep.shown("saved") == "Saved in this browser"
    [stored] = rep.stored()
    assert (stored["name"], stored["rep"]) == ("Velmora", "Ingrid")
    assert stored["facts"] == {"employees": "240"}
    assert stored["answers"] == {"plants": {"champion": "no"}}
    assert set(stored["seen"]["plants"]["lines"]) == {
        *("employees", "country", "champion", "age", "freeze", "tiny", "sued")
    }
    rep.page.reload()
    assert rep.own("name").input_value() == "Velmora"
    assert rep.ticked("employees") == "ideal"
    assert rep.ticked("champion") == "no"


def test_several_accounts_with_where_they_stand(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.box("champion", "yes").click()
    rep.do("new")
    assert rep.page.evaluate("document.activeElement.dataset.of") == "name"
    rep.own("name").fill("Nordlys")
    rep.field("tiny", "employees").fill("3")
    menu = rep.page.locator("details.icp-menu").first
    menu.locator("summary").click()
    rows = menu.locator(".icp-desk-list button").all_inner_texts()
    assert [" ".join(row.split()).partition(" · ")[2] for row in rows] == [
        "Ruled out",
        "Tier 1 to No tier, 2 to 13 of 13",
    ]
    menu.get_by_role("button", name="Velmora").click()
    assert rep.ticked("champion") == "yes"
    assert rep.field("tiny", "employees").input_value() == ""
    assert rep.saved_names() == ["Nordlys", "Velmora"]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_only_a_name(rep: Rep, name: str) -> None:
    rep.own("name").fill(name)
    rep.box("champion", "yes").click()
    assert rep.saved_names() == [name]
    rep.stored()
    rep.page.reload()
    assert rep.own("name").input_value() == name
    assert rep.saved_names() == [name]
    rep.do("delete")
    assert rep.shown("said") == f"“{name}” is deleted."
    assert rep.page.locator("img[src=x]").count() == 0


def test_delete_and_reset_can_be_undone(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.field("employees", "employees").fill("240")
    rep.box("champion", "yes").click()
    rep.do("reset")
    assert rep.result() == "No score yet, –"
    assert rep.own("name").input_value() == "Velmora"
    rep.do("undo")
    assert rep.ticked("champion") == "yes"
    assert rep.ticked("employees") == "ideal"
    rep.do("delete")
    assert rep.stored() == []
    assert rep.own("name").input_value() == ""
    rep.do("undo")
    assert [one["name"] for one in rep.stored()] == ["Velmora"]
    assert rep.ticked("champion") == "yes"


def test_rename_is_typing_in_the_field_of_the_name(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.do("rename")
    rep.page.keyboard.type("Nordlys")
    assert [one["name"] for one in rep.stored()] == ["Nordlys"]


def test_export_and_import(rep: Rep, tmp_path: Path, browser: Browser) -> None:
    rep.own("name").fill("Velmora")
    rep.field("employees", "employees").fill("240")
    with rep.page.expect_download() as waiting:
        rep.do("export")
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.name.startswith("accounts-")
    assert rep.shown("said").startswith("1 account is in the file")
    elsewhere = browser.new_context()
    other = Rep(elsewhere.new_page(), rep.address.split("checklists/")[0])
    other.page.locator("[data-file]").set_input_files(file)
    expect(other.page.locator('[data-show="said"]')).to_have_text(
        "From the file: 1 new, 0 brought up to date, 0 already here."
    )
    assert other.saved_names() == ["Velmora"]
    other.do("undo")
    assert other.stored() == []
    elsewhere.close()


def test_of_two_versions_the_newer_one_stays(rep: Rep, tmp_path: Path) -> None:
    rep.store([account(), account(id="old-old-old", name="Old")])
    older = account(name="Older", changed="2025-01-01T10:00:00Z")
    newer = account(id="old-old-old", name="New", changed="2026-11-20T10:00:00Z")
    file = tmp_path / "accounts.json"
    file.write_text(json.dumps({"accounts": [older, newer, 7, {"id": "x"}]}), encoding="utf-8")
    rep.page.locator("[data-file]").set_input_files(file)
    expect(rep.page.locator('[data-show="said"]')).to_have_text(
        "From the file: 0 new, 1 brought up to date, 1 already here."
        " 2 entries could not be read and were left out."
    )
    assert rep.saved_names() == ["New", "Velmora"]


@pytest.mark.parametrize("text", ["", "{", "[]", "<html>", '{"accounts": 3}', "null", "\x00"])
def test_a_file_that_is_none_of_ours_is_refused(rep: Rep, tmp_path: Path, text: str) -> None:
    file = tmp_path / "wrong.json"
    file.write_text(text, encoding="utf-8")
    rep.page.locator("[data-file]").set_input_files(file)
    expect(rep.page.locator('[data-show="said"]')).to_contain_text("This file holds no accounts")
    assert rep.stored() == []


def test_a_note_for_the_crm(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.own("rep").fill("Ingrid")
    rep.own("date").fill("22 Nov 2026")
    rep.field("employees", "employees").fill("240")
    rep.field("country", "country").select_option("DE")
    rep.box("freeze", "yes").click()
    rep.box("champion", "unknown").click()
    rep.do("copy")
    expect(rep.page.locator('[data-show="said"]')).to_have_text(
        "Copied. Paste it into a note in the CRM."
    )
    copied = rep.page.evaluate("navigator.clipboard.readText()")
    assert (
        copied
        == f"""Account: Velmora
Date: 22 Nov 2026
Rep: Ingrid
Checklist: Plants
Result: Tier 1 to No tier, 4 to 11 of 13 points (30 to 84 %)

Answers
- Are they fewer than ten? No; Employees 240
- Are they in our area? Yes; Country Germany (2 of 2)
- How many people work there? Ideal; Employees 240 (4 of 4)
- Is there a freeze? Yes (−2 points)

Open questions
- Do they sue us?
- Does somebody want it?
- How old is it {HOSTILE}?

Page: {rep.address}
"""
    )


def test_a_note_says_what_rules_out(rep: Rep) -> None:
    rep.field("tiny", "employees").fill("4")
    rep.do("copy")
    copied = rep.page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == "Account: Account without a name"
    assert copied[3:6] == [
        "Result: Ruled out, −2 to 9 of 13 points (0 to 69 %)",
        "Ruled out by: Under ten people. Too small for us.",
        "Send to: Partner desk. Send the card.",
    ]


def test_a_clipboard_that_is_refused_leaves_a_field_to_copy_from(rep: Rep) -> None:
    rep.page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }"
    )
    rep.own("name").fill("Velmora")
    rep.do("copy")
    field = rep.page.locator("#icp-copied")
    expect(field).to_be_focused()
    assert field.input_value().startswith("Account: Velmora\n")
    chosen = field.evaluate("one => one.selectionEnd - one.selectionStart === one.value.length")
    assert chosen
    rep.do("close-copied")
    assert not field.is_visible()


def test_a_link_opens_unsaved_and_asks(rep: Rep, browser: Browser) -> None:
    rep.own("name").fill("Velmora")
    rep.field("employees", "employees").fill("240")
    rep.box("champion", "yes").click()
    rep.do("share")
    expect(rep.page.locator('[data-show="said"]')).to_contain_text("The link is copied")
    address = rep.page.evaluate("navigator.clipboard.readText()")
    assert address.startswith(f"{rep.address}#icp=")
    elsewhere = browser.new_context()
    other = Rep(elsewhere.new_page(), rep.address.split("checklists/")[0])
    other.own("name").fill("Mine")
    other.page.evaluate("address => { location.href = address }", address)
    expect(other.own("name")).to_have_value("Velmora")
    assert other.ticked("champion") == "yes"
    assert other.shown("visit").startswith("This account comes from a link.")
    assert [one["name"] for one in other.stored()] == ["Mine"]
    assert not other.page.locator('[data-do="keep-over"]').is_visible()
    other.box("champion", "no").click()
    assert [one["name"] for one in other.stored()] == ["Mine"]
    other.do("keep")
    assert other.page.url == rep.address
    assert {one["name"] for one in other.stored()} == {"Mine", "Velmora"}
    elsewhere.close()


def test_a_link_to_an_account_that_is_here_overwrites_nothing(rep: Rep) -> None:
    mine = account(answers={"plants": {"champion": "yes"}})
    rep.store([mine])
    theirs = link(account(answers={"plants": {"champion": "no"}}, facts={"employees": "60"}))
    other = another(rep, theirs)
    assert other.ticked("champion") == "no"
    assert "you have one saved" in other.shown("visit")
    assert rep.stored() == [mine]
    other.do("leave")
    assert other.ticked("champion") == "yes"
    other = another(rep, theirs)
    other.do("keep")
    assert len(other.stored()) == 2
    other = another(rep, theirs)
    other.do("keep-over")
    changed = next(one for one in other.stored() if one["id"] == mine["id"])
    assert changed["answers"] == {"plants": {"champion": "no"}}
    assert len(other.stored()) == 2


def test_a_link_that_says_nothing_new_opens_the_saved_account(rep: Rep) -> None:
    rep.store([account(answers={"plants": {"champion": "yes"}}, facts={"employees": "60"})])
    other = another(rep, link(account(answers={"plants": {"champion": "yes"}})))
    assert other.page.url == rep.address
    assert not other.page.locator('[data-notice="visit"]').is_visible()
    assert other.field("employees", "employees").input_value() == "60"


LONG = "x" * 5000
HOSTILE_LINKS: dict[str, object] = {
    "no account": [1, 2],
    "a number": 7,
    "null": None,
    "no id": {"name": "x"},
    "a wrong id": account(id="<script>"),
}
PARTLY: dict[str, object] = {
    "prototype keys": {
        "id": "a1b2c3d4e5f6",
        "name": HOSTILE,
        "facts": {"__proto__": "x", "constructor": "y", "employees": "240"},
        "answers": {"plants": {"__proto__": "yes", "champion": "yes"}, "__proto__": {"a": "b"}},
    },
    "wrong types": account(
        name={"a": 1}, facts={"employees": 240, "age": ["8"]}, answers={"plants": [1]}, seen=7
    ),
    "long texts": account(name=LONG, facts={"employees": LONG}, changed=LONG),
    "unknown answers": account(answers={"plants": {"champion": "perhaps", "gone": "yes"}}),
    "too many": account(facts={f"f{number}": "1" for number in range(700)}),
    "hidden letters": account(name="a\u202eb\u0000c\nd"),
}


@pytest.mark.parametrize("case", HOSTILE_LINKS)
def test_a_link_without_an_account_is_told(rep: Rep, case: str) -> None:
    other = another(rep, link(HOSTILE_LINKS[case]))
    assert other.shown("said").startswith("The link in the address holds no account")
    assert other.page.url == rep.address
    other.box("champion", "yes").click()
    assert other.ticked("champion") == "yes"


@pytest.mark.parametrize(
    "fragment", ["#icp=", "#icp=%%%", "#icp=AAAA", f"#icp={'A' * 70000}", "#icp=_-_-"]
)
def test_a_broken_link_is_told(rep: Rep, fragment: str) -> None:
    assert another(rep, fragment).shown("said").startswith("The link in the address holds no")


@pytest.mark.parametrize("case", PARTLY)
def test_what_is_wrong_in_a_link_is_left_out(rep: Rep, case: str) -> None:
    other = another(rep, link(PARTLY[case]))
    assert other.page.locator('[data-notice="visit"]').is_visible()
    assert other.page.evaluate("[Object.prototype.a, ({}).employees, window.broken]") == [None] * 3
    name = other.own("name").input_value()
    assert len(name) <= 200
    assert not set("\u202e\u0000\n") & set(name)
    other.box("champion", "no").click()
    other.do("keep")
    [kept] = other.stored()
    assert kept["answers"]["plants"]["champion"] == "no"
    assert "__proto__" not in json.dumps(kept)
    other.page.reload()
    assert other.ticked("champion") == "no"


@pytest.mark.parametrize(
    "text", ["", "{", "null", '"x"', "[]", '{"accounts": {"0": 1}}', '{"accounts": [null, 3, {}]}']
)
def test_broken_storage_never_breaks_the_page(rep: Rep, text: str) -> None:
    rep.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    rep.page.reload()
    rep.box("champion", "yes").click()
    assert rep.ticked("champion") == "yes"
    unreadable = text not in {"", '{"accounts": [null, 3, {}]}'}
    assert rep.page.locator('[data-notice="trouble"]').is_visible() == unreadable
    assert len(rep.stored()) == 1
    aside = rep.page.evaluate("localStorage.getItem('icp-docs:/:unreadable')")
    assert aside == (text if unreadable else None)


def test_storage_that_is_full_is_said_and_nothing_is_lost(rep: Rep) -> None:
    rep.page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    } }""")
    rep.own("name").fill("Velmora")
    rep.field("employees", "employees").fill("240")
    expect(rep.page.locator('[data-notice="trouble"]')).to_contain_text("storage is full")
    assert rep.shown("saved") == "Not saved"
    rep.do("new")
    assert rep.saved_names() == ["Velmora"]
    rep.page.locator("details.icp-menu").first.locator("summary").click()
    rep.page.get_by_role("button", name="Velmora").click()
    assert rep.ticked("employees") == "ideal"


def test_storage_that_is_forbidden_is_said(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.add_init_script("""for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() { throw new DOMException('no', 'SecurityError') },
      });
    """)
    rep = Rep(page, site.address)
    rep.own("name").fill("Velmora")
    rep.box("champion", "yes").click()
    expect(page.locator('[data-notice="trouble"]')).to_contain_text("does not let the page save")
    assert rep.ticked("champion") == "yes"
    assert rep.own("name").input_value() == "Velmora"


def test_tabs_follow_each_other_but_not_into_the_field_one_types_in(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.stored()
    other = another(rep)
    assert other.own("name").input_value() == "Velmora"
    other.field("employees", "employees").focus()
    other.page.keyboard.type("24")
    rep.box("champion", "yes").click()
    rep.stored()
    expect(other.box("champion", "yes")).to_be_checked()
    other.page.keyboard.type("0")
    other.stored()
    expect(rep.field("employees", "employees")).to_have_value("240")
    assert rep.ticked("champion") == "yes"


def test_an_account_deleted_in_another_tab_stays_on_the_screen(rep: Rep) -> None:
    rep.own("name").fill("Velmora")
    rep.stored()
    other = another(rep)
    rep.do("delete")
    rep.stored()
    expect(other.page.locator('[data-show="visit"]')).to_contain_text("deleted in another tab")
    assert other.own("name").input_value() == "Velmora"
    other.box("champion", "yes").click()
    assert [one["name"] for one in other.stored()] == ["Velmora"]
    assert not other.page.locator('[data-notice="visit"]').is_visible()


def test_questions_that_changed_since_are_marked_and_kept(rep: Rep) -> None:
    rep.box("champion", "yes").click()
    rep.box("sued", "no").click()
    [stored] = rep.stored()
    seen = stored["seen"]["plants"]
    seen["revision"] = "older"
    seen["lines"]["champion"] = "otherwise"
    del seen["lines"]["age"]
    seen["lines"]["left-out"] = "x"
    stored["answers"]["plants"]["left-out"] = "yes"
    rep.store([stored])
    assert rep.shown("since") == (
        "This checklist has changed since these answers were given:"
        " 1 new, 1 changed, 1 gone (left out)."
    )
    assert rep.note("age") == "New question since these answers were given"
    assert rep.note("champion").startswith("Changed since you answered: is it still right?")
    assert rep.ticked("champion") == "yes"
    assert rep.note("sued") == ""
    rep.line("champion").get_by_role("button", name="Still right").click()
    assert rep.note("champion") == ""
    assert "1 new, 1 gone" in rep.shown("since")
    rep.do("confirm-all")
    assert not rep.page.locator('[data-notice="since"]').is_visible()
    [stored] = rep.stored()
    assert stored["answers"]["plants"] == {"champion": "yes", "sued": "no"}
    assert stored["seen"]["plants"]["revision"] != "older"


def test_the_menus_close_as_one_expects(rep: Rep) -> None:
    menus = rep.page.locator("details.icp-menu")
    menus.first.locator("summary").press("Enter")
    assert menus.first.get_attribute("open") is not None
    rep.page.keyboard.press("Escape")
    assert menus.first.get_attribute("open") is None
    menus.first.locator("summary").click()
    menus.last.locator("summary").click()
    assert menus.first.get_attribute("open") is None
