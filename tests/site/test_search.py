"""What the search of the site finds of our pages."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from icp_docs.page import SearchEntry
from icp_docs.site.curation import LIMIT, curated
from tests.site import fake
from tests.site.conftest import Project

ENTRIES = (
    SearchEntry("", "Growth <b>", "Also called rocket & co", 2.0, names=("F&B", "<i>")),
    SearchEntry("pains", "Pains", "Releases slip"),
)


def index(project: Project) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(project.html("search/search_index.json"))
    return loaded


def test_entries_come_from_the_playbook_and_follow_those_of_the_documents(project: Project) -> None:
    project.pages = [
        fake.page("profiles/growth", kind="profile", search=ENTRIES, tags=("a<b",)),
        fake.page("checklists/growth", kind="checklist", search=()),
    ]
    found = index(project)
    assert found["docs"] == [
        {"location": "", "title": "Home", "text": "<p>Our ICP.</p>"},
        {
            "location": "profiles/growth/",
            "title": "Growth &lt;b&gt;",
            "text": "Also called rocket &amp; co",
            "tags": ["a&lt;b"],
            "names": "F&amp;B · &lt;i&gt;",
            "boost": 2.0,
        },
        {"location": "profiles/growth/#pains", "title": "Pains", "text": "Releases slip"},
    ]
    assert found["config"]["lang"] == ["en"]


def test_from_a_hundred_profiles_on_a_page_has_one_entry(project: Project) -> None:
    project.plain_theme("{{ page.title }}", "plugins: [search, icp-docs]\n")
    project.pages = [
        fake.page(f"profiles/p{n}", kind="profile", search=ENTRIES) for n in range(100)
    ]
    docs = index(project)["docs"]
    assert len(docs) == 102
    assert docs[-1] == {
        "location": "profiles/p99/",
        "title": "Growth &lt;b&gt;",
        "text": "Also called rocket &amp; co Pains: Releases slip",
        "names": "F&amp;B · &lt;i&gt;",
        "boost": 2.0,
    }


def test_the_plain_search_plugin_does_not_index_our_pages_again(project: Project) -> None:
    project.configure("theme: mkdocs\nplugins: [search, icp-docs]\n")
    project.pages = [fake.page("profiles/growth", kind="profile", search=ENTRIES)]
    found = index(project)
    places = [one["location"] for one in found["docs"] if one["location"].startswith("profiles/")]
    assert places == ["profiles/growth/", "profiles/growth/#pains"]


@pytest.mark.parametrize("plugins", ["[search, icp-docs]", "[icp-docs, search]", "[icp-docs]"])
def test_a_block_in_a_document_is_found_only_where_it_comes_from(
    project: Project, plugins: str
) -> None:
    project.configure(f"plugins: {plugins}\n")
    project.write("docs/index.md", "# Home\n\nBefore.\n\n<!-- icp: echo -->\n\nAfter.\n")
    assert 'class="echo"' in project.html("index.html")
    assert index(project)["docs"][0]["text"] == "<p>Before.</p> <p>After.</p>"


@pytest.mark.parametrize(
    ("plugins", "lang"),
    [
        ("[icp-docs]", ["en"]),
        ("[search, icp-docs]", ["en"]),
        ("[icp-docs, search]", ["en"]),
        ("[search: {lang: de}, icp-docs]", ["de"]),
        ("[icp-docs, search: {lang: [de, fr]}]", ["de", "fr"]),
    ],
)
def test_the_search_of_material_is_there(project: Project, plugins: str, lang: list[str]) -> None:
    project.configure(f"plugins: {plugins}\n")
    site = project.build()
    found = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert found["config"]["lang"] == lang
    html = (site / "index.html").read_text(encoding="utf-8")
    assert 'data-md-component="search"' in html
    # The scripts of the search that MkDocs brings for its own themes.
    assert "search/main.js" not in html
    assert not (site / "search/main.js").exists()


@pytest.mark.parametrize("plugins", ["[icp-docs]", "[search, icp-docs]", "[icp-docs, search]"])
def test_words_end_where_names_and_rules_have_signs(project: Project, plugins: str) -> None:
    project.configure(f"plugins: {plugins}\n")
    config = index(project)["config"]
    words = "F&amp;B, CO&2 “between: 5” (plan/goal) [x]=1 e-mail、中"
    assert re.split(config["separator"], words) == [
        *("F", "B", "CO", "2", "between", "5", "plan", "goal", "x", "1", "e", "mail", "中"),
    ]
    boosts = {name: field["boost"] for name, field in config["fields"].items()}
    assert boosts == {"title": 1000, "names": 500, "tags": 100, "text": 1}


def test_what_the_author_sets_for_the_search_stays(project: Project) -> None:
    search = "search: {separator: '[_]+', fields: {tags: {boost: 7}}}"
    project.configure(f"theme: material\nplugins: [{search}, icp-docs]\n")
    config = index(project)["config"]
    assert config["separator"] == "[_]+"
    assert config["fields"]["tags"] == {"boost": 7}


def test_the_search_can_be_switched_off(project: Project) -> None:
    project.configure("theme: material\nplugins: [search: {enabled: false}, icp-docs]\n")
    site = project.build()
    assert not (site / "search/search_index.json").exists()


def words(count: int, word: str) -> str:
    return " ".join(f"{word}{n}" for n in range(count))


def test_curation_keeps_the_beginning_of_every_section() -> None:
    entries = [
        SearchEntry("", "Growth", words(100, "own")),
        SearchEntry("notes", "Notes", words(100, "note")),
        SearchEntry("pains", "Pains", words(100, "pain"), boost=3.0),
        SearchEntry("empty", "Empty", ""),
        SearchEntry("aliases", "Aliases", "rocket"),
    ]
    (entry,) = curated(entries)
    assert entry.title == "Growth"
    assert len(entry.text) <= LIMIT
    order = [entry.text.index(part) for part in ("own0", "Pains: pain0", "Notes: note0")]
    assert order == sorted(order)
    assert entry.text.endswith("Aliases: rocket")


@pytest.mark.parametrize("length", [0, 1, 10, 249, 250, 251, 699, 700, 701, 5000])
def test_curation_never_exceeds_its_limit(length: int) -> None:
    entries = [
        SearchEntry("", "A", "x" * length),
        *(SearchEntry(f"s{n}", "B", words(length // 3, "y")) for n in range(9)),
    ]
    (entry,) = curated(entries)
    assert len(entry.text) <= LIMIT


def test_curation_of_nothing_is_nothing() -> None:
    assert curated(()) == ()


def test_curation_keeps_what_else_is_known_of_the_page() -> None:
    own = SearchEntry("", "Page", "", 2.0, ("alias",))
    section = SearchEntry("a", "Section", "text")
    assert curated((own, section)) == (SearchEntry("", "Page", "Section: text", 2.0, ("alias",)),)
