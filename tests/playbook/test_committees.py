"""Buying committees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playbook.folder import PERSONA, profile, told

BOTH = "  - {persona: cfo, role: [champion, economic-buyer]}"


@pytest.mark.parametrize(
    ("members", "found"),
    [
        (["buying_committee: []"], ["personas/cfo.yml:1:1 ICP503"]),
        (["buying_committee:", BOTH], []),
        (
            ["buying_committee:", "  - {persona: cfo, role: champion}"],
            ["profiles/plants.yml:11:1 ICP504"],
        ),
        (
            ["buying_committee:", "  - {persona: cfo, role: economic-buyer}"],
            ["profiles/plants.yml:11:1 ICP505"],
        ),
        (
            ["buying_committee: [cfo]"],
            ["profiles/plants.yml:11:1 ICP504", "profiles/plants.yml:11:1 ICP505"],
        ),
    ],
)
def test_seats(tmp_path: Path, members: list[str], found: list[str]) -> None:
    files = {"personas/cfo.yml": PERSONA, "profiles/plants.yml": profile(*members)}
    assert told(tmp_path, files) == found


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        ("", []),
        ("buying_roles: [champion, economic-buyer]", []),
        ("buying_roles: champion", ["profiles/plants.yml:12:26 ICP506"]),
        ("buying_roles: blocker", ["profiles/plants.yml:12:26 ICP506"]),
    ],
)
def test_roles_of_the_persona(tmp_path: Path, roles: str, found: list[str]) -> None:
    files = {
        "personas/cfo.yml": f"{PERSONA}{roles}\n",
        "profiles/plants.yml": profile("buying_committee:", BOTH),
    }
    assert sorted(set(told(tmp_path, files))) == found


@pytest.mark.parametrize(
    ("persona", "status", "warned"),
    [
        ("", "active", True),
        ("kind: user", "active", False),
        ("kind: negative", "active", False),
        ("status: draft", "active", False),
        ("status: archived", "active", False),
        ("", "draft", True),
    ],
)
def test_persona_in_no_committee(tmp_path: Path, persona: str, status: str, warned: bool) -> None:
    files = {
        "personas/cfo.yml": f"{PERSONA}{persona}\n",
        "profiles/plants.yml": profile(f"status: {status}"),
    }
    assert told(tmp_path, files) == (["personas/cfo.yml:1:1 ICP503"] if warned else [])


def test_a_committee_of_an_archived_profile_seats_nobody(tmp_path: Path) -> None:
    files = {
        "personas/cfo.yml": PERSONA,
        "profiles/plants.yml": profile("buying_committee: [cfo]", "status: archived"),
        "profiles/shops.yml": profile("buying_committee: []", "status: draft"),
    }
    assert told(tmp_path, files) == ["personas/cfo.yml:1:1 ICP503"]
