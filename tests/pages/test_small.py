"""Every page, whole, for a small playbook.

`UPDATE_GOLDENS=1 pytest tests/pages/test_small.py` writes them anew; read what changed.
"""

from __future__ import annotations

import os
from dataclasses import fields

import pytest

from icp_docs.page import Page
from tests.pages.playbooks import SMALL, pages_of, read

EXPECTED = SMALL / "expected"
PAGES = pages_of(read(SMALL))


def told(page: Page) -> str:
    """Everything of a page, the HTML last."""
    lines = []
    for field in fields(page):
        value = getattr(page, field.name)
        if field.name in {"headings", "search"}:
            lines += [f"{field.name}: {item}" for item in value]
        elif field.name != "html":
            lines.append(f"{field.name}: {value}")
    return "\n".join([*lines, "", page.html.strip(), ""])


@pytest.mark.parametrize("path", PAGES)
def test_page(path: str) -> None:
    expected = EXPECTED / f"{path.replace('/', '-')}.txt"
    text = told(PAGES[path])
    if os.environ.get("UPDATE_GOLDENS"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def test_order_and_sections() -> None:
    assert [(page.path, page.section) for page in PAGES.values()] == [
        ("profiles/index", "Profiles"),
        ("profiles/growth", "Profiles"),
        ("profiles/starter", "Profiles"),
        ("profiles/old", ""),
        ("personas/index", "Personas"),
        ("personas/cfo", "Personas"),
        ("personas/collector", "Personas"),
        ("compare/profiles", "Compare"),
        ("compare/personas", "Compare"),
        ("compare/committees", "Compare"),
        ("qualify", "Which profile?"),
        ("checklists/index", "Checklists"),
        ("checklists/growth", "Checklists"),
        ("checklists/starter", "Checklists"),
        ("checklists/all", ""),
        ("objections", "Conversation"),
        ("questions", "Conversation"),
        ("playbook", "How we work with it"),
        ("glossary", "Glossary"),
    ]
