"""The reference says everything that the model and the catalogue of codes know."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from icp_docs.codes import CODES, Level
from icp_docs.model import KINDS, keys_of, parts_of
from icp_docs.pages import Renderer, reference
from icp_docs.pages.keys import anchors
from icp_docs.pages.reference import EXAMPLES, EXPLANATIONS
from icp_docs.playbook import load
from icp_docs.rules import BUILT_IN
from tests.pages.playbooks import SMALL, TODAY, read

PAGES = {page.path: page for page in reference.pages(Renderer(read(SMALL)))}
LANGUAGE = PAGES["reference/language"]


def rows(html: str) -> dict[str, str]:
    """The rows of all tables that have an id, as text."""
    found = re.findall(r'<tr id="([^"]+)">(.*?)</tr>', html, re.DOTALL)
    return {id_: " ".join(unescape(re.sub(r"<[^>]+>", "", row)).split()) for id_, row in found}


def test_the_example_files_are_a_playbook_without_a_mistake(tmp_path: Path) -> None:
    places = {
        "profile": "profiles/mid-size-makers.yml",
        "persona": "personas/plant-manager.yml",
        "accounts": "accounts/customers.yml",
        "playbook": "playbook.yml",
        "glossary": "glossary.yml",
    }
    assert list(places) == list(KINDS)
    for kind, place in places.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        shutil.copy(EXAMPLES / f"{kind}.yml", tmp_path / place)
        text = (EXAMPLES / f"{kind}.yml").read_text(encoding="utf-8")
        assert f"# {place}: " in text
        assert text in unescape(LANGUAGE.html)
    found = load(tmp_path, today=TODAY).problems
    assert [problem for problem in found if problem.level is not Level.HINT] == []


def test_every_key_of_the_model_has_a_row() -> None:
    found = rows(LANGUAGE.html)
    keys = {
        f"{anchors()[part]}.{name}": part.model_fields[attribute].description
        for model in KINDS.values()
        for part in parts_of(model)
        for name, attribute in keys_of(part).items()
    }
    assert len(keys) > 230
    assert keys.keys() - found.keys() == set()
    plain = {id_: (description or "").replace("`", "") for id_, description in keys.items()}
    assert [id_ for id_, text in plain.items() if text not in found[id_]] == []


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        (
            "criterion.weight",
            "negative for a caution, 0 for a gate only a number For example 6",
        ),
        ("criterion.id", "id Required Its name in answers, links and golden accounts an id"),
        ("criterion.ideal", "ideal The rule for all of the points rule"),
        ("criterion.evidence", "an id, or a list For example [won-2025]"),
        ("profile.criteria", "criterion, or a list"),
        ("profile.status", "one of draft, active, archived Default active"),
        ("rule.all", "a list of rule entries"),
        ("playbook.owners", "for each name one owner"),
        ("playbook.review_every", "a period Default 90 days For example 90 days"),
        ("band.otherwise", "yes or no Default no For example yes"),
        ("framework-tag.bant", "one or several of budget, authority, need, timeline"),
    ],
)
def test_a_row_says_what_to_type(id_: str, text: str) -> None:
    assert text in rows(LANGUAGE.html)[id_]


def test_every_part_has_a_heading() -> None:
    assert {heading.id for heading in LANGUAGE.headings} >= set(anchors().values())


def test_the_search_finds_it_after_the_playbook() -> None:
    for page in PAGES.values():
        assert [entry.anchor for entry in page.search] in ([], [""]), page.path
        assert all(entry.boost <= 0.1 for entry in page.search), page.path
    assert LANGUAGE.search[0].title == "Language reference"
    # In a title the words of a code's title would count a thousand times as much.
    (entry,) = PAGES["reference/codes/ICP504"].search
    assert (entry.title, entry.text) == ("ICP504", CODES["ICP504"].title)


def test_values_are_shown_as_pages_show_them() -> None:
    html = " ".join(LANGUAGE.html.split())
    for typed, shown in {"5k": "5,000", "$5M": "$5M", "20k USD per year": "$20k a year"}.items():
        cell = f'<td data-label="You may type"><code>{typed}</code></td>'
        assert f'{cell} <td data-label="Pages show">{shown}</td>' in html


def test_every_built_in_field_has_a_row() -> None:
    assert {f"field.{id_}" for id_ in BUILT_IN} <= rows(LANGUAGE.html).keys()


def test_every_code_has_a_page_with_an_explanation() -> None:
    assert CODES
    assert {path.stem for path in EXPLANATIONS.glob("*.md")} == set(CODES)
    for code, about in CODES.items():
        page = PAGES[f"reference/codes/{code}"]
        assert page.title == f"{code}: {about.title}"
        assert '<h2>Wrong</h2>\n<pre><code class="language-yaml">' in page.html
        assert '<h2>Right</h2>\n<pre><code class="language-yaml">' in page.html
        assert f'href="../../reference/codes/{code}/"' in PAGES["reference/codes"].html


def test_html_in_an_explanation_would_be_text() -> None:
    script = [page for page in PAGES.values() if "<script" in page.html]
    assert script == []
