"""The home page shows what there is, and only that; an empty playbook says how to begin."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from icp_docs import pages
from icp_docs.page import Page
from icp_docs.pages import Renderer, home
from icp_docs.playbook import load
from tests.pages.playbooks import read

CRITERIA = "criteria:\n  - {id: size, label: Size, field: employees, ideal: {at_least: 200}}\n"
TODAY = date(2026, 11, 1)


def written(folder: Path, *profiles: str, **files: str) -> Path:
    """A playbook of profiles a, b, ..., each with these lines, and other files by their names."""
    for number, lines in enumerate(profiles):
        path = folder / f"profiles/{chr(97 + number)}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"name: Plants {number}\nsummary: Old machines.\n{lines}{CRITERIA}")
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


def home_of(folder: Path) -> Page:
    (page,) = home.pages(Renderer(read(folder, today=TODAY)))
    return page


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html)).strip()


def links(html: str) -> list[str]:
    tasks = html[html.index('class="icp-tasks') : html.index("</ul>")]
    return re.findall(r'href="([^"]*)"', tasks)


def test_a_newcomer_sees_the_draft_and_what_to_do(tmp_path: Path) -> None:
    page = home_of(written(tmp_path, "status: draft\n"))
    assert page.path == "index"
    assert page.title == "Home"
    assert page.section == "Home"
    assert links(page.html) == ["checklists/"]
    assert [heading.title for heading in page.headings] == ["Drafts"]
    assert "set status to active" in words(page.html)


def test_an_empty_playbook_says_how_to_begin(tmp_path: Path) -> None:
    playbook = load(written(tmp_path, playbook="company: Ours\n"), today=TODAY).playbook
    assert playbook
    (page,) = home.pages(Renderer(playbook))
    assert page.headings == ()
    assert "Ours playbook" in words(page.html)
    assert 'icp-docs new profile "Mid-market factory"' in words(page.html)
    assert links(page.html) == []


def test_every_task_has_its_page(tmp_path: Path) -> None:
    said = "objections: [Too dear]\ndiscovery_questions: [Why now?]\n"
    folder = written(
        tmp_path,
        said,
        "",
        personas__boss=f"name: Boss\nsummary: Decides.\nfunction: finance\n{said}",
    )
    playbook = read(folder, today=TODAY)
    page = home_of(folder)
    assert links(page.html) == [
        "qualify/",
        "checklists/",
        "objections/",
        "questions/",
        "personas/",
        "compare/profiles/",
    ]
    made = {
        page.path.removesuffix("/index").removesuffix("index") for page in pages.build(playbook)
    }
    assert {link.rstrip("/") for link in links(page.html)} <= made
    assert "2 objections, and the answer" in words(page.html)
    assert [heading.title for heading in page.headings] == [
        "Who we sell to",
        "Who you meet there",
        "What a tier means",
    ]


def test_owners_see_what_is_due_the_oldest_first(tmp_path: Path) -> None:
    html = pages.block(
        read(
            written(
                tmp_path,
                "reviewed: 2026-05-01\nowner: Ann\n",
                "reviewed: 2026-03-01\n",
                "reviewed: 2026-10-20\n",
                "status: draft\nreviewed: 2026-10-20\n",
                "",
                "status: archived\n",
            ),
            today=TODAY,
        ),
        "upkeep",
        {},
        path="index",
    )
    assert words(html) == (
        "For owners Plants 4 Never reviewed Plants 1 Review was due 30 May 2026 "
        "Plants 0 Review was due 30 Jul 2026 Ann Plants 3 Draft"
    )


def test_when_nothing_is_due_the_block_says_so(tmp_path: Path) -> None:
    folder = written(tmp_path, "reviewed: 2026-10-20\n")
    block = pages.block(read(folder, today=TODAY), "upkeep", {}, path="index")
    assert words(block) == "Every review is up to date."
    assert "For owners" not in home_of(folder).html


def test_more_profiles_than_cards_are_names(tmp_path: Path) -> None:
    page = home_of(written(tmp_path, *["reviewed: 2026-10-20\n"] * 12))
    assert "icp-profile-card" not in page.html
    assert page.html.count('<li><a href="profiles/') == 12


def test_the_start_of_a_hand_written_page_is_that_of_ours(tmp_path: Path) -> None:
    folder = written(tmp_path, "reviewed: 2026-10-20\n")
    block = pages.block(read(folder, today=TODAY), "start", {}, path="index")
    tasks = re.search(r'<ul class="icp-tasks icp-bare">.*?</ul>', block, re.DOTALL)
    assert tasks
    assert tasks[0] in home_of(folder).html
