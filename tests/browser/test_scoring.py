"""The browser scores as Python does: the shared cases, codes of countries, hostile texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page

from icp_docs.rules import read_facts
from icp_docs.scoring import score, score_data
from icp_docs.text import fold
from icp_docs.values import country
from icp_docs.values.country import CODES
from icp_docs.values.currency import CODES as CURRENCIES
from icp_docs.values.currency import currency_code
from tests.browser.scoring import page_data, scored_there, scoring_page
from tests.shared import make
from tests.shared.hand_playbooks import PLAYBOOKS
from tests.shared.playbooks import Case, Data, playbook_of


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page with the scoring of the browser."""
    opened = scoring_page(browser, tmp_path_factory.mktemp("scoring"))
    yield opened
    opened.close()


def test_every_shared_case(page: Page) -> None:
    playbooks, cases = make.read()
    wrong = []
    for name, data in playbooks.items():
        own = [(case, expected) for case, expected in cases if case.playbook == name]
        found = scored_there(page, playbook_of(data), [case for case, _ in own])
        wrong += [
            (case, lean, expected)
            for (case, expected), one in zip(own, found, strict=True)
            if (lean := make.lean(one)) != expected
        ]
    assert wrong == []


def test_the_same_codes_of_countries_are_read(page: Page) -> None:
    codes = [*CODES, *map(str.lower, CODES), "XX", "AB", "D3", "constructor", "Atlantis", "", " "]
    playbook = playbook_of(PLAYBOOKS["rules"])
    read = """([text, codes]) => {
      const playbook = scoring.readPlaybook(text);
      return codes.map((country) =>
        scoring.readFacts({ country }, playbook).values.get("country")?.code ?? null);
    }"""
    found = page.evaluate(read, [page_data(playbook), codes])
    assert dict(zip(codes, found, strict=True)) == {code: country(code) for code in codes}


# Every script but Chinese and Korean, whose letters have no case; compatibility forms of all.
_LETTERS = (
    (0x20, 0x3400),
    (0xA000, 0xAC10),
    (0xF900, 0x10000),
    (0x10400, 0x10600),
    (0x1D400, 0x1D800),
    (0x1F100, 0x1F200),
)
# What Python and Chromium make one form of differs for both cases of Cherokee, and for forms of
# Cyrillic letters in old books.
_RARE = ((0x13A0, 0x1400), (0x1C80, 0x1C8B), (0xAB70, 0xABC0))


def test_texts_are_compared_in_the_same_form(page: Page) -> None:
    codes = {code for start, end in _LETTERS for code in range(start, end)}
    codes -= {code for start, end in _RARE for code in range(start, end)}
    # Letters that Python does not know yet are not printable.
    letters = [char for char in map(chr, sorted(codes)) if char.isprintable() or char.isspace()]
    data = {**PLAYBOOKS["rules"], "profiles": {"p": {"criteria": [{"id": "it", "field": "title",
            "ideal": {"is": "x"}}]}}}  # fmt: skip
    read = """([text, letters]) => {
      const playbook = scoring.readPlaybook(text);
      const form = (title) => scoring.readFacts({ title }, playbook).values.get("title");
      return letters.map((letter) => form(`x${letter}x`).form);
    }"""
    found = page.evaluate(read, [page_data(playbook_of(data)), letters])
    pairs = zip(letters, found, strict=True)
    assert [(one, form) for one, form in pairs if form != fold(f"x{one}x")] == []


@pytest.mark.parametrize(
    "text",
    [
        "a" * 40_000 + " vp",
        "vp " + "b" * 40_000,
        " " * 200_000 + "vp" + "\t" * 200_000 + "x",
        "1" * 300_000,
        "-".join("1" * 100_000),
        "<" * 100_000,
        "$ " * 100_000,
        "e\u0301" * 50_000,
        "\N{ROCKET}" * 60 + "-5",
        "a;b|c,d\n" * 20_000,
        "per " * 40_000,
    ],
    ids=lambda text: f"{text[:8]!r}-{len(text)}",
)
def test_long_texts_are_read_as_in_python(page: Page, text: str) -> None:
    playbook = playbook_of(PLAYBOOKS["rules"])
    cases = [
        Case("rules", profile, "2026-11-22", {field: text}, {})
        for profile, field in (
            ("at-least", "employees"),
            ("money", "annual_revenue"),
            ("last", "last_bought"),
            ("words", "title"),
            ("all-tools", "tools"),
            ("place", "country"),
            ("industry", "industry"),
            ("naics", "naics"),
            ("air", "air"),
        )
    ]
    expected: list[Data] = []
    for case in cases:
        card, facts = playbook.scorecards[case.profile], read_facts(case.facts, playbook.vocabulary)
        expected.append(score_data(score(card, facts, {}, today=date(2026, 11, 22))))
    assert scored_there(page, playbook, cases) == expected


def test_what_is_no_text_is_left_out(page: Page) -> None:
    found = page.evaluate(
        """(text) => {
          const playbook = scoring.readPlaybook(text);
          const strange = { employees: 5, title: null, tools: ["SAP"], soc2: {}, __proto__: "x",
                            constructor: "x", toString: "x", hasOwnProperty: "x" };
          const facts = scoring.readFacts(strange, playbook);
          const answers = { it: 5, constructor: "yes", toString: "yes" };
          const score = scoring.score(playbook.cards[0], facts, answers, "2026-11-22");
          return [[...facts.values.keys()], score.lines[0].answer, score.scored];
        }""",
        page_data(playbook_of(PLAYBOOKS["rules"])),
    )
    assert found == [[], None, False]


def test_no_text_is_too_strange(page: Page) -> None:
    found = page.evaluate(
        """(text) => {
          const playbook = scoring.readPlaybook(text);
          let seed = 7;
          const dice = (sides) => {
            seed = (seed * 48271) % 2147483647;
            return seed % sides;
          };
          const any = () => String.fromCharCode(
            ...Array.from({ length: dice(12) }, () => dice(3) ? dice(128) : dice(65536)));
          let scored = 0;
          for (let round = 0; round < 2000; round += 1) {
            const names = Object.keys(playbook.fields);
            const texts = Object.fromEntries(names.map((name) => [name, any()]));
            const card = playbook.cards[dice(playbook.cards.length)];
            const answers = Object.fromEntries(card.criteria.map(({ id }) => [id, any()]));
            const facts = scoring.readFacts(texts, playbook);
            const score = scoring.score(card, facts, answers, "2026-11-22");
            if (score.low <= score.high && scoring.scoreData(score)) scored += 1;
          }
          return scored;
        }""",
        page_data(playbook_of(PLAYBOOKS["rules"])),
    )
    assert found == 2000


def test_an_id_may_be_any_word(page: Page) -> None:
    words = ["constructor", "tostring", "valueof", "hasownproperty"]
    fields = {name: {"type": "number"} for name in words}
    criteria = [{"id": name, "field": name, "ideal": {"at_least": "1"}} for name in words]
    data = {"settings": {"fields": fields}, "profiles": {"constructor": {"criteria": criteria}}}
    case = Case("", "constructor", "2026-11-22", {"constructor": "3"}, {"valueof": "no"})
    (found,) = scored_there(page, playbook_of(data), [case])
    assert [line["grades"] for line in found["lines"]] == [
        ["ideal"], ["ideal", "no"], ["no"], ["ideal", "no"]
    ]  # fmt: skip


def test_numbers_for_people(page: Page) -> None:
    found = page.evaluate(
        """(text) => {
          const playbook = scoring.readPlaybook(text);
          const card = playbook.cards.find(({ id }) => id === "odd");
          const facts = scoring.readFacts({ employees: "2-35" }, playbook);
          const { low, high, maximum, lowPercent, highPercent } =
            scoring.score(card, facts, {}, "2026-11-22");
          return { low, high, maximum, lowPercent, highPercent };
        }""",
        page_data(playbook_of(PLAYBOOKS["points"])),
    )
    assert found == {
        "low": 16.67, "high": 540.005, "maximum": 1040, "lowPercent": 1, "highPercent": 51
    }  # fmt: skip


def test_the_same_currencies_are_known(page: Page) -> None:
    signs = [*CURRENCIES, "€", "US$", "R$", "f cfa", "eur", "bitcoin", "$", "constructor", "ß"]
    playbook = playbook_of(PLAYBOOKS["rules"])
    read = """([text, signs]) => {
      const playbook = scoring.readPlaybook(text);
      const read = (sign) => scoring.readFacts({ deal: `5 ${sign}` }, playbook).values.get("deal");
      return signs.map((sign) => read(sign)?.currency ?? null);
    }"""
    found = page.evaluate(read, [page_data(playbook), signs])
    meant = [currency_code(sign) for sign in signs]
    assert found == ["USD" if one == "$" else one for one in meant]
