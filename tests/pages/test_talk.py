"""Objections and questions of everybody, by topic."""

from __future__ import annotations

from pathlib import Path

import pytest

from icp_docs.page import Page
from icp_docs.pages import Renderer, talk
from tests.pages.playbooks import read

PERSONA = "name: {}\nsummary: It.\nstatus: {}\n{}"


def pages(folder: Path, entries: dict[str, str]) -> dict[str, Page]:
    """The pages of a playbook with these personas, and a profile whose criterion is `size`."""
    for path, text in {
        "profiles/one.yml": "name: One\nsummary: It.\ncriteria: [{id: size, label: Size}]\n",
        **{f"personas/{name}.yml": text for name, text in entries.items()},
    }.items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return {page.path: page for page in talk.pages(Renderer(read(folder)))}


def objections(*pairs: tuple[str, str]) -> str:
    lines = "".join(f'- {{says: "{says}", topic: "{topic}"}}\n' for says, topic in pairs)
    return f"objections:\n{lines}"


def test_topics_however_they_are_spelled(tmp_path: Path) -> None:
    one = PERSONA.format("A", "active", objections(("s1", "Price"), ("s2", ""), ("s3", "Über uns")))
    two = PERSONA.format("B", "draft", objections(("s4", "price "), ("s5", "*Audit*")))
    gone = PERSONA.format("C", "archived", objections(("s6", "Price")))
    page = pages(tmp_path, {"a": one, "b": two, "c": gone})["objections"]
    assert [(heading.id, heading.title) for heading in page.headings] == [
        ("topic-audit", "Audit"),
        ("topic-price", "Price"),
        ("topic-über-uns", "Über uns"),
        ("topic", "Without a topic"),
    ]
    assert [(entry.anchor, entry.title, entry.text) for entry in page.search] == [
        ("", "Objections", page.description),
        ("topic-audit", "Audit", "s5"),
        ("topic-price", "Price", "s1 · s4"),
        ("topic-über-uns", "Über uns", "s3"),
        ("topic", "Without a topic", "s2"),
    ]
    assert {entry.boost for entry in page.search[1:]} == {0.5}
    assert "s6" not in page.html
    assert '<a href="../personas/a/#objections">A</a>' in page.html
    assert "5 objections" in page.html


def test_a_question_leads_to_the_criterion_it_settles(tmp_path: Path) -> None:
    asked = (
        "discovery_questions:\n"
        "- {ask: How big?, listen_for: A number, then: Write it down, only_if: They know,\n"
        "   criterion: size, framework: {meddpicc: [metrics, champion]}}\n"
    )
    page = pages(tmp_path, {"a": PERSONA.format("A", "active", asked)})["questions"]
    assert '<a href="../profiles/one/#criterion-size">Size</a>' in page.html
    for text in (
        "How big?",
        "A number",
        "Write it down",
        "They know",
        "MEDDPICC: Metrics, Champion",
    ):
        assert text in page.html
    assert '<a href="../personas/a/#questions">A</a>' in page.html


def test_what_nobody_says_has_no_page(tmp_path: Path) -> None:
    assert pages(tmp_path, {"a": PERSONA.format("A", "active", "")}) == {}


@pytest.mark.parametrize(("count", "brief"), [(400, False), (401, True)])
def test_a_long_list_has_only_the_words(tmp_path: Path, count: int, brief: bool) -> None:
    text = objections(*((f"says {number}", "Price") for number in range(count)))
    html = pages(tmp_path, {"a": PERSONA.format("A", "active", text)})["objections"].html
    assert html.count('href="../personas/a/#objections"') == count
    assert f"says {count - 1}" in html
    assert ("icp-card" not in html) is brief
