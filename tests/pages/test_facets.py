"""By what lists can be filtered: which chips there are, and what each entry has."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from icp_docs.pages import Renderer
from icp_docs.pages.facets import Chip, persona_filter, profile_filter
from icp_docs.playbook import Playbook
from tests.pages.playbooks import pages_of, read

SETTINGS = "segments: {big: {label: Big ones}, small: {label: '*Small* ones'}, none: Nobody}\n"


def playbook(folder: Path, entries: dict[str, str], settings: str = SETTINGS) -> Playbook:
    """A playbook of these files, each with a name, a summary and, when a profile, a criterion."""
    folder.joinpath("playbook.yml").write_text(settings, encoding="utf-8")
    for path, text in entries.items():
        file = folder / f"{path}.yml"
        file.parent.mkdir(exist_ok=True)
        scored = "criteria: [{id: it}]\n" if path.startswith("profiles/") else ""
        file.write_text(f"name: {path}\nsummary: It.\n{scored}{text}\n", encoding="utf-8")
    return read(folder)


def test_profiles(tmp_path: Path) -> None:
    made = playbook(
        tmp_path,
        {
            "profiles/a": "segment: small\ntags: [Inbound, Über uns]",
            "profiles/b": "segment: big\nstatus: draft\ntags: [inbound, '<b>']",
            "profiles/c": "status: archived",
        },
    )
    shown = profile_filter(Renderer(made), list(made.profiles.values()))
    assert shown.groups == {
        "segment": (Chip("segment:big", "Big ones"), Chip("segment:small", "Small ones")),
        "status": (
            Chip("status:active", "Active"),
            Chip("status:draft", "Draft"),
            Chip("status:archived", "Archived"),
        ),
        "tag": (
            Chip("tag:b", "<b>"),
            Chip("tag:inbound", "Inbound"),
            Chip("tag:über-uns", "Über uns"),
        ),
    }
    assert [shown.tokens(profile) for profile in made.profiles.values()] == [
        "segment:small status:active tag:inbound tag:über-uns",
        "segment:big status:draft tag:inbound tag:b",
        "status:archived",
    ]


OWN_TIERS = "tiers: [{id: go, name: Go, at_least: 50 %}, {id: tier-3, at_least: 0 %}]"


@pytest.mark.parametrize(
    ("entries", "tiers"),
    [
        ({"profiles/a": "", "profiles/b": ""}, {}),
        (
            {"profiles/a": "", "profiles/b": OWN_TIERS},
            {"tier": ["Go", "Tier 1", "Tier 2", "Tier 3"]},
        ),
    ],
)
def test_tiers_are_chips_where_profiles_differ_in_them(
    tmp_path: Path, entries: dict[str, str], tiers: dict[str, list[str]]
) -> None:
    made = playbook(tmp_path, entries)
    shown = profile_filter(Renderer(made), list(made.profiles.values()))
    groups = {name: [chip.label for chip in chips] for name, chips in shown.groups.items()}
    assert {name: groups[name] for name in groups if name == "tier"} == tiers
    if tiers:
        assert "tier:go tier:tier-3" in shown.tokens(made.profiles["b"])


def test_a_group_that_tells_nothing_apart_is_left_out(tmp_path: Path) -> None:
    made = playbook(
        tmp_path,
        {
            "personas/a": "function: [finance]\nseniority: [vp, c-level]",
            "personas/b": "function: [Finance]\nseniority: [c-level]\nkind: negative",
        },
    )
    shown = persona_filter(Renderer(made), list(made.personas.values()))
    assert {name: [chip.label for chip in chips] for name, chips in shown.groups.items()} == {
        "seniority": ["C-level", "VP"],
        "kind": ["Buyer", "Negative"],
    }
    assert [shown.tokens(one) for one in made.personas.values()] == [
        "seniority:vp seniority:c-level kind:buyer",
        "seniority:c-level kind:negative",
    ]


@pytest.mark.parametrize("tag", ["-- --", "a, b", 'x" y', "a\u00a0b", "<script>alert(1)</script>"])
def test_a_token_is_one_word(tmp_path: Path, tag: str) -> None:
    made = playbook(tmp_path, {"profiles/a": f"tags: ['{tag}', other]", "profiles/b": ""})
    shown = profile_filter(Renderer(made), list(made.profiles.values()))
    for chip in shown.groups["tag"]:
        assert re.fullmatch(r"tag:[\w-]+", chip.token)
    assert len(shown.tokens(made.profiles["a"]).split()) == 2
    assert {chip.label for chip in shown.groups["tag"]} == {tag, "other"}


def test_tags_that_only_look_alike_stay_apart(tmp_path: Path) -> None:
    made = playbook(tmp_path, {"profiles/a": "tags: ['!', '?', c, 'c++']", "profiles/b": ""})
    shown = profile_filter(Renderer(made), list(made.profiles.values()))
    tokens = [chip.token for chip in shown.groups["tag"]]
    assert len(tokens) == len(set(tokens))


OBJECTIONS = "objections: [{says: No money, topic: Price}, {says: No time}]"
QUESTIONS = (
    "discovery_questions: [{ask: Why, topic: Price, stage: decision,"
    " framework: {bant: [need], spiced: [pain]}}, {ask: When, stage: awareness}]"
)


def test_what_is_said(tmp_path: Path) -> None:
    made = pages_of(
        playbook(
            tmp_path,
            {
                "personas/boss": f"{OBJECTIONS}\n{QUESTIONS}",
                "personas/fan": "objections: [{says: No champion, topic: People}]",
                "profiles/a": f"buying_committee: [{{persona: boss}}]\n{OBJECTIONS}",
                "profiles/b": "buying_committee: [{persona: boss}, {persona: fan}]",
                "profiles/gone": "status: archived\nbuying_committee: [{persona: fan}]",
            },
        )
    )
    assert facets_of(made["objections"].html) == [
        "topic:people persona:fan profile:b",
        "topic:price persona:boss profile:a profile:b",
        "topic:price profile:a",
        "persona:boss profile:a profile:b",
        "profile:a",
    ]
    assert facets_of(made["questions"].html) == [
        "stage:decision framework:bant framework:spiced",
        "stage:awareness",
    ]


def facets_of(html: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'data-facets="([^"]*)"', html)]


@pytest.mark.parametrize(("count", "has"), [(3, False), (4, True)])
def test_few_entries_need_no_filter(tmp_path: Path, count: int, has: bool) -> None:
    made = playbook(tmp_path, {f"profiles/p{number}": "" for number in range(count)})
    html = pages_of(made)["profiles/index"].html
    assert ("icp-filter" in html) is has
