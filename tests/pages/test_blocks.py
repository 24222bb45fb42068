"""Blocks in hand-written pages: what they show, and what is said of a wrong one."""

from __future__ import annotations

import re

import pytest

from icp_docs.pages import BlockError, block
from icp_docs.pages.blocks import BLOCKS
from tests.pages.playbooks import SMALL, read

PLAYBOOK = read(SMALL)


def made(comment: str, path: str = "index") -> str:
    """The HTML of a block, written as in its comment."""
    name, *options = comment.split()
    pairs = dict(option.split("=", 1) for option in options)
    return block(PLAYBOOK, name, pairs, path=path)


def linked(html: str, folder: str) -> list[str]:
    """The ids of a folder's pages that the HTML links to, each once."""
    return list(dict.fromkeys(re.findall(rf'href="{folder}/([a-z-]+)/["#]', html)))


@pytest.mark.parametrize(
    ("comment", "ids"),
    [
        ("profiles", ["growth"]),
        ("profiles status=draft", ["starter"]),
        ("profiles status=draft,archived", ["starter", "old"]),
        ("profiles segment=scale-up tag=inbound", ["growth"]),
        ("compare-profiles", ["growth", "starter"]),
        ("compare-profiles profile=growth", ["growth", "starter"]),  # the route of a disqualifier
        ("compare-profiles status=draft", ["starter"]),
        ("checklist id=starter", []),
    ],
)
def test_profiles_of(comment: str, ids: list[str]) -> None:
    assert linked(made(comment), "profiles") == ids


@pytest.mark.parametrize(
    ("comment", "ids"),
    [
        ("personas", ["cfo", "collector"]),
        ("personas kind=negative", ["collector"]),
        ("personas function=Finance seniority=C-level", ["cfo"]),
        ("compare-personas role=economic-buyer", ["cfo"]),
        ("committees", ["cfo"]),
        ("objections", []),
        ("questions persona=cfo", ["cfo"]),
    ],
)
def test_personas_of(comment: str, ids: list[str]) -> None:
    assert linked(made(comment), "personas") == ids


def test_every_block_is_its_content_alone() -> None:
    options = {"ranges": " field=employees"}
    for name, kind in BLOCKS.items():
        html = made(name + (" id=growth" if kind.needs else options.get(name, "")))
        assert html.strip().startswith('<div class="icp icp-block icp-')
        assert "<h1" not in html
        assert html.count("<div") == html.count("</div>")


def test_links_start_from_the_page_around_it() -> None:
    assert 'href="profiles/growth/"' in made("profiles")
    assert 'href="../../profiles/growth/"' in made("profiles", "guides/start")
    flat = block(PLAYBOOK, "profiles", {}, path="guides/start", directory_urls=False)
    assert 'href="../profiles/growth.html"' in flat


def test_tiers_of_a_profile() -> None:
    assert "Named owner and tailored outreach" in made("tiers")
    assert made("tiers profile=starter") == made("profiles segment=smb")


def test_nothing_to_show() -> None:
    assert "Nothing in the playbook matches this yet." in made("profiles segment=smb")
    assert "Nothing in the playbook matches this yet." in made("checklist id=old")


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("profile", "there is no block 'profile'; did you mean 'profiles'?"),
        (
            "x\x1b",
            (
                r"there is no block 'x\x1b'; write profiles, personas, compare-profiles,"
                " compare-personas, committees, buying-committee, ranges, weights, tiers,"
                " checklist, objections, questions, glossary, home, start or upkeep"
            ),
        ),
        ("checklist", "the block 'checklist' needs the option id, as id=..."),
        (
            "checklist id=groth",
            "there is no profile 'groth' in this playbook; did you mean 'growth'?",
        ),
        (
            "profiles segmnt=smb",
            "the block 'profiles' has no option 'segmnt'; did you mean 'segment'?",
        ),
        ("glossary term=x", "the block 'glossary' has no option 'term'; it has none"),
        (
            "tiers x=y",
            "the block 'tiers' has no option 'x'; it has profile",
        ),
        (
            "profiles segment=enterprise",
            "there is no segment 'enterprise' in this playbook; write smb or scale-up",
        ),
        (
            "profiles segment=,",
            "the option 'segment' is empty; write segment= and a value behind it",
        ),
        (
            "profiles status=live",
            "there is no status 'live' in this playbook; write draft, active or archived",
        ),
        (
            "questions persona=cto",
            "there is no persona 'cto' in this playbook; write cfo or collector",
        ),
    ],
)
def test_wrong(comment: str, told: str) -> None:
    with pytest.raises(BlockError) as caught:
        made(comment)
    assert str(caught.value) == told
