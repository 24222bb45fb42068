"""All pages together: order, and no link to a page or place that is not there."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from icp_docs import pages
from icp_docs.pages.links import address
from icp_docs.playbook import Playbook
from tests.pages.playbooks import SMALL, read

EXAMPLE = Path(__file__).parents[2]
PLAYBOOKS = {"small": SMALL, "example": EXAMPLE}
_ID = re.compile(r'\sid="([^"]*)"')
_LINK = re.compile(r'\shref="([^"]*)"')


@pytest.fixture(scope="module", params=PLAYBOOKS, name="playbook")
def _playbook(request: pytest.FixtureRequest) -> Playbook:
    return read(PLAYBOOKS[request.param])


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_leads_somewhere(playbook: Playbook, directory_urls: bool) -> None:
    made = pages.build(playbook, directory_urls=directory_urls)
    homes = {page.path: address(page.path, directory_urls=directory_urls) for page in made}
    places = {f"/{homes[page.path]}": set(_ID.findall(page.html)) for page in made}
    files = {f"/{name}" for name in pages.data_files(playbook)}
    broken = []
    for page in made:
        for link in map(unescape, _LINK.findall(page.html)):
            if link.startswith(("https:", "mailto:")):
                continue
            target, _, anchor = urljoin(f"/{homes[page.path]}", link).partition("#")
            found = target in files or (
                target in places and (not anchor or anchor in places[target])
            )
            if not found and target != "/":
                broken.append((page.path, link))
    assert broken == []


def test_paths_ids_and_headings_are_there_once(playbook: Playbook) -> None:
    made = pages.build(playbook)
    paths = [page.path for page in made]
    assert len(paths) == len(set(paths))
    for page in made:
        ids = _ID.findall(page.html)
        assert sorted(ids) == sorted(set(ids)), page.path
        assert {heading.id for heading in page.headings} <= set(ids), page.path
        assert {entry.anchor for entry in page.search} <= {"", *ids}, page.path
        # Material takes the first entry for the page, and sends a page without one to a 404.
        assert [entry.anchor for entry in page.search].count("") == bool(page.search), page.path
        assert not page.search or page.search[0].anchor == "", page.path
        assert page.html.count("<h1") == 1, page.path
        assert page.title, page.path
        assert page.description, page.path


def test_navigation(playbook: Playbook) -> None:
    sections = dict.fromkeys(page.section for page in pages.build(playbook) if page.section)
    assert list(sections) == [
        "Profiles",
        "Personas",
        "Compare",
        "Which profile?",
        "Checklists",
        "Conversation",
        "How we work with it",
        "Glossary",
        "Reference",
    ]


def test_the_same_twice(playbook: Playbook) -> None:
    assert pages.build(playbook) == pages.build(playbook)
