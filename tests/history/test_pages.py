"""The page of changes, the feed, and what other pages say of their history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from icp_docs import pages
from icp_docs.page import Page
from icp_docs.site.past import Past
from tests.git.repositories import Repository
from tests.history.playbooks import ANA, BEN, at, history_of, persona, playbook_in, profile

FILE = "profiles/scale-up.yml"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def written(repository: Repository) -> Repository:
    """A repository with a profile, a persona that is gone, and a remote."""
    repository.git("remote", "add", "origin", "git@github.com:halden/playbook.git")
    first = {FILE: profile(), "personas/cfo.yml": persona(), "personas/it.yml": persona("IT")}
    repository.commit(first, message="First playbook", author=ANA, date=at("03-02"))
    hostile = '<script>alert("x")</script> & *more* (#7)\n\n<img src=x onerror=y>\n\n- a <b>'
    repository.commit(
        {FILE: profile(size="2000"), "personas/it.yml": None},
        message=hostile,
        author="<i>Eve</i> Doe & Co <eve@example.com>",
        date=at("04-01"),
    )
    hosted = profile(size="2000", hosted="decide")
    repository.commit({FILE: hosted}, message="Hosting", author=BEN, date=at("04-20"))
    repository.commit({"personas/cfo.yml": persona("CFO & owner")}, date=at("11-05"))
    return repository


def made(repository: Repository) -> dict[str, Page]:
    """The pages of a repository with its history."""
    playbook = playbook_in(repository.folder)
    return {
        page.path: page for page in pages.build(playbook, history=history_of(repository.folder))
    }


def feed(repository: Repository, *, site_url: str = "") -> ElementTree.Element:
    """The feed of a repository."""
    playbook = playbook_in(repository.folder)
    files = pages.data_files(playbook, history=history_of(repository.folder), site_url=site_url)
    return ElementTree.fromstring(files["changes/feed.xml"])


def words(html: str) -> str:
    """The text of HTML, a line for each piece."""
    text = re.sub(r"<template.*?</template>|<[^>]*>", "\n", html, flags=re.DOTALL)
    return "\n".join(filter(None, map(str.strip, text.split("\n"))))


def test_page(written: Repository) -> None:
    page = made(written)["changes/index"]
    assert (page.title, page.section, page.kind) == ("What changed", "What changed", "changes")
    assert [heading.title for heading in page.headings] == [
        "November 2026",
        "April 2026",
        "March 2026",
    ]
    assert [(entry.title, entry.text) for entry in page.search] == [("What changed", "")]
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; &amp; *more*" in page.html
    assert "<script" not in page.html
    assert "<img" not in page.html
    assert "• a &lt;b&gt;" in page.html
    assert "example.com" not in page.html
    assert 'href="https://github.com/halden/playbook/pull/7" rel="noopener">#7</a>' in page.html
    assert 'href="../profiles/scale-up/">Scale-ups</a>' in page.html
    assert "Removed: IT" in words(page.html).replace("Removed:\nIT", "Removed: IT")
    assert "personas/it" not in page.html


def test_filter(written: Repository) -> None:
    html = made(written)["changes/index"].html
    entries = re.findall(r'<li id="change-\w{12}" data-facets="([^"]*)">', html)
    assert entries == [
        "persona:cfo",
        "",
        "persona:it",
        "persona:cfo persona:it",
    ]
    chips = re.findall(r'value="([^"]+)"[^>]*><span>(.*?)</span>', html)
    assert chips == [("persona:cfo", "CFO &amp; owner"), ("persona:it", "IT")]


def test_every_anchor_that_pages_link_to_is_there(written: Repository) -> None:
    found = made(written)
    anchors = set(re.findall(r'id="(change-\w+)"', found["changes/index"].html))
    for page in found.values():
        linked = set(re.findall(r'changes/#(change-\w+)"', page.html))
        assert linked <= anchors, page.path
    assert "changes/#change-" in found["profiles/scale-up"].html


def test_profile(written: Repository) -> None:
    page = made(written)["profiles/scale-up"]
    assert "Changed\n20 Apr 2026\nby Ben Okafor: Hosting" in words(page.html)
    ruled_out = page.html[page.html.index('id="disqualifier-hosted"') :]
    assert "Changed\n20 Apr 2026\nby Ben Okafor: Hosting" in words(ruled_out)
    criteria = page.html[page.html.index('id="criterion-size"') :]
    assert "Changed\n1 Apr 2026\nby iEve/i Doe &amp; Co: &lt;script&gt;" in words(criteria)
    growth = page.html[page.html.index('id="criterion-growth"') : page.html.index('id="tiers"')]
    assert "Changed" not in growth
    assert "#profile=scale-up" not in page.html
    assert "changes" in [heading.id for heading in page.headings]


def test_written_and_changed(written: Repository) -> None:
    written.commit({"personas/new.yml": persona("New")}, message="Add", date=at("11-06"))
    found = made(written)
    assert "Written\n6 Nov 2026\nby Ada Example: Add" in words(found["personas/new"].html)
    assert "Changed\n5 Nov 2026\nby Ada Example" in words(found["personas/cfo"].html)


def test_many_changes_of_one_profile(repository: Repository) -> None:
    for day in range(1, 6):
        repository.commit(
            {FILE: profile(size=str(day))}, message=f"No {day}", date=at(f"05-0{day}")
        )
    html = made(repository)["profiles/scale-up"].html
    lately = words(html[html.index('id="changes"') :])
    assert re.findall(r"Example: (No \d)", lately) == ["No 5", "No 4", "No 3"]
    assert '<a href="../../changes/#profile=scale-up">All 5 changes</a>' in html


def test_without_a_history_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / FILE).write_text(profile())
    playbook = playbook_in(tmp_path)
    for page in pages.build(playbook):
        assert "changes/" not in page.html
        assert page.path != "changes/index"
    assert "changes/feed.xml" not in pages.data_files(playbook)


def test_feed(written: Repository) -> None:
    root = feed(written)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}updated") == "2026-11-05T12:00:00Z"
    entries = root.findall(f"{ATOM}entry")
    titles = [entry.findtext(f"{ATOM}title") for entry in entries]
    assert titles == [
        "Change the playbook",
        "Hosting",
        '<script>alert("x")</script> & *more*',
        "First playbook",
    ]
    assert [entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries][1] == "Ben Okafor"
    for entry in entries:
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "text"
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert (link.get("href") or "").startswith("https://github.com/halden/playbook/")
    assert root.find(f"{ATOM}link") is None
    # The reason, then what changed.
    told = entries[2].findtext(f"{ATOM}content") or ""
    assert told.startswith("<img src=x onerror=y>\n• a <b>\n\nIT (removed):\n")
    assert told.splitlines()[-1].startswith("- ")


def test_feed_with_the_address_of_the_site(written: Repository) -> None:
    root = feed(written, site_url="https://example.com/pb/")
    links = [(link.get("rel"), link.get("href")) for link in root.iter(f"{ATOM}link")]
    assert links[:2] == [
        ("alternate", "https://example.com/pb/changes/"),
        ("self", "https://example.com/pb/changes/feed.xml"),
    ]
    anchors = re.findall(r'id="(change-\w+)"', made(written)["changes/index"].html)
    assert [href for _, href in links[2:]] == [
        f"https://example.com/pb/changes/#{anchor}" for anchor in anchors
    ]


def test_ids_of_the_feed_do_not_move_with_the_site(written: Repository) -> None:
    def ids(root: ElementTree.Element) -> Iterator[str | None]:
        return (element.text for element in root.iter(f"{ATOM}id"))

    here = list(ids(feed(written)))
    assert here == list(ids(feed(written, site_url="https://example.com/")))
    assert len(set(here)) == 5
    assert all(str(one).startswith("urn:uuid:") for one in here)


def test_the_feed_has_only_the_newest(written: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages.changes, "MOST_IN_FEED", 2)
    titles = [one.findtext(f"{ATOM}title") for one in feed(written).iter(f"{ATOM}entry")]
    assert titles == ["Change the playbook", "Hosting"]


def test_the_history_is_read_once_for_each_commit(
    written: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    past, playbook = Past(), playbook_in(written.folder)
    first = past.of(written.folder, playbook)
    written.write({FILE: profile(size="9")})
    assert first
    assert past.of(written.folder, playbook_in(written.folder)) is first
    written.commit(message="More", date=at("11-20"))
    second = past.of(written.folder, playbook_in(written.folder))
    assert second
    assert second.changes[0].title == "More"
    assert second.changes[1:] == first.changes
