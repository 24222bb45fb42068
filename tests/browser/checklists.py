"""A small playbook to fill checklists of, and a rep who fills them in a real browser."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Locator, Page

HOSTILE = "<img src=x onerror=window.broken=1>"
"""A name that would run if it ever became HTML."""

PLANTS: dict[str, Any] = {
    "name": "Plants",
    "summary": "Plants that fit.",
    "owner": "desk",
    "reviewed": "2026-10-01",
    "criteria": [
        {
            "id": "employees",
            "question": "How many people work there?",
            "field": "employees",
            "ideal": {"between": [100, 500]},
            "acceptable": {"between": [50, 99]},
            "weight": 4,
            "find_it": "Ask at the gate.",
        },
        {
            "id": "country",
            "question": "Are they in our area?",
            "field": "country",
            "ideal": {"in": ["DE", "AT"]},
            "must_have": True,
            "weight": 2,
            "why": "We drive there.",
            "route": "partner",
        },
        {"id": "champion", "question": "Does somebody want it?", "weight": 4},
        {
            "id": "age",
            "question": f"How old is it {HOSTILE}?",
            "field": "age",
            "bands": [
                {"id": "due", "label": "8 or more", "when": {"at_least": 8}, "points": 3},
                {"id": "constructor", "label": "Younger", "otherwise": True, "points": 0},
            ],
        },
        {
            "id": "freeze",
            "question": "Is there a freeze?",
            "field": "freeze",
            "when": {"is": "yes"},
            "weight": -2,
        },
    ],
    "disqualifiers": [
        {
            "id": "tiny",
            "label": "Under ten people",
            "question": "Are they fewer than ten?",
            "field": "employees",
            "when": {"less_than": 10},
            "why": "Too small for us.",
            "route": "partner",
        },
        {"id": "sued", "question": "Do they sue us?"},
    ],
}
SETTINGS: dict[str, Any] = {
    "owners": {"desk": "The desk"},
    "currency": "EUR",
    "locale": "en-GB",
    "fields": {
        "age": {"label": "Age (years)", "type": "number"},
        "freeze": {"label": "Change freeze", "type": "yes-no"},
    },
    "tiers": [
        {"id": "tier-1", "name": "Tier 1", "at_least": "70 %"},
        {"id": "tier-2", "name": "Tier 2", "at_least": "40 %"},
    ],
    "routes": {
        "partner": {
            "label": "Partner desk",
            "next_step": "Send the card.",
            "link": "https://example.com/partners",
        }
    },
}
KEY = "icp-docs:/:accounts"


def write_playbook(folder: Path, *, features: tuple[str, ...] = ()) -> Path:
    """A site with the checklist `plants` and one more, in this folder."""
    other = {**PLANTS, "name": "Other plants", "summary": "Other plants that fit."}
    files = {
        "playbook.yml": SETTINGS,
        "profiles/plants.yml": PLANTS,
        "profiles/other.yml": other,
        "mkdocs.yml": {
            "site_name": "P",
            "site_url": "https://example.com/",
            "theme": {"name": "material", "features": list(features)},
            "plugins": ["icp-docs"],
        },
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content) if "mkdocs" not in name else yaml.safe_dump(content))
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    return folder


class Rep:
    """Somebody who fills in a checklist."""

    def __init__(self, page: Page, address: str, checklist: str = "plants") -> None:
        self.page = page
        self.profile = checklist
        self.address = f"{address}checklists/{checklist}/"
        page.set_default_timeout(5000)
        page.goto(self.address)

    def line(self, id: str) -> Locator:
        """The question of this id."""
        return self.page.locator(f'fieldset[data-id="{id}"]')

    def box(self, line: str, grade: str) -> Locator:
        return self.line(line).locator(f'input[type=radio][value="{grade}"]')

    def field(self, line: str, field: str) -> Locator:
        return self.line(line).locator(f'[data-field="{field}"]')

    def own(self, name: str) -> Locator:
        """The field for name, rep or date of the account."""
        return self.page.locator(f'[data-of="{name}"]')

    def ticked(self, line: str) -> str:
        """The value of the box that is ticked; "" when none is."""
        boxes = self.line(line).locator("input[type=radio]:checked")
        return str(boxes.first.input_value()) if boxes.count() else ""

    def shown(self, name: str) -> str:
        """What the page says under this name, outside the lines."""
        return self.page.locator(f'[data-show="{name}"]').last.inner_text().strip()

    def note(self, line: str) -> str:
        """What a line says about its own state."""
        return self.line(line).locator('[data-show="notes"]').inner_text().strip()

    def result(self) -> str:
        """Verdict and points."""
        verdict = self.page.locator('[data-show="verdict"]').inner_text()
        return f"{' '.join(verdict.split())}, {self.page.locator('[data-show=range]').inner_text()}"

    def do(self, name: str) -> None:
        """Press the button of this name, in its menu where it has one."""
        button = self.page.locator(f'.icp-work [data-do="{name}"]:not(.icp-sum-go)').first
        menu = self.page.locator(f'details.icp-menu:has([data-do="{name}"])')
        if menu.count() and menu.get_attribute("open") is None:
            menu.locator("summary").click()
        button.click()

    def saved_names(self) -> list[str]:
        """The names in the list of accounts, which is opened for it."""
        menu = self.page.locator("details.icp-menu").first
        menu.locator("summary").click()
        names = menu.locator(".icp-desk-name").all_inner_texts()
        menu.locator("summary").click()
        return names

    def stored(self) -> list[dict[str, Any]]:
        """The accounts in the browser's storage, once nothing is pending."""
        self.page.evaluate("dispatchEvent(new Event('pagehide'))")
        text = self.page.evaluate("key => localStorage.getItem(key)", KEY)
        return json.loads(text)["accounts"] if text else []

    def store(self, accounts: list[Mapping[str, Any]]) -> None:
        """Put accounts into the storage, and load the page anew."""
        text = json.dumps({"accounts": accounts})
        self.page.evaluate("([key, text]) => { localStorage.setItem(key, text); }", [KEY, text])
        self.page.goto("about:blank")
        self.page.goto(self.address)
