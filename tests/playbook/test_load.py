"""A folder as one playbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from icp_docs.codes import CODES, Level
from icp_docs.playbook import load
from tests.playbook.folder import PERSONA, TODAY, USER, loaded, profile, told


def test_playbook_without_errors(tmp_path: Path) -> None:
    files = {
        "profiles/b.yml": profile(),
        "profiles/a.yml": profile("status: archived"),
        "profiles/c.yml": profile("status: draft"),
        "personas/z.yml": USER,
        "personas/cfo.yml": USER,
        "glossary.yml": "terms: [ICP]\n",
        "accounts/won.yml": "accounts: [{name: Acme, expect: {profile: b, low: 0}}]\n",
        "playbook.yml": "currency: EUR\nlocale: de-DE\n",
        "profiles/_old.yml": "not read",
        "docs/index.md": "# Hello\n",
    }
    found = loaded(tmp_path, files)
    assert found.problems == ()
    playbook = found.playbook
    assert playbook is not None
    assert (playbook.root, playbook.today) == (tmp_path, TODAY)
    assert list(playbook.profiles) == ["a", "b", "c"]
    assert list(playbook.scorecards) == ["a", "b", "c"]
    assert list(playbook.personas) == ["cfo", "z"]
    assert [term.term for term in playbook.glossary] == ["ICP"]
    assert [account.name for account in playbook.accounts] == ["Acme"]
    assert playbook.settings.currency == "EUR"
    assert sorted(found.documents) == sorted(
        name for name in files if name.endswith(".yml") and "_" not in name
    )
    with pytest.raises(TypeError):
        playbook.profiles["d"] = playbook.profiles["a"]  # type: ignore[index]


def test_an_error_leaves_no_playbook_but_all_documents(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"personas/a.yml": "nmae: A\n", "personas/b.yml": USER})
    assert found.playbook is None
    assert sorted(found.documents) == ["personas/a.yml", "personas/b.yml"]


def test_warnings_and_hints_leave_the_playbook(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"profiles/a.yml": "name: A\nsummary: S.\ncriteria: [{id: a}]\n"})
    assert {problem.level for problem in found.problems} == {Level.WARNING, Level.HINT}
    assert found.playbook is not None


def test_reading_twice_is_the_same(tmp_path: Path) -> None:
    first = loaded(tmp_path, {"profiles/b.yml": "x: y\n", "personas/a.yml": "name: [A]\n"})
    again = load(tmp_path, today=TODAY)
    assert (first.problems, first.documents) == (again.problems, again.documents)


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("", ["ICP502", "ICP503"]),
        (" # icp: allow ICP502 because she left", ["ICP503"]),
        (" # icp: allow ICP502, ICP503: she left", []),
        (" # icp: allow ICP502 ICP503 - she left", []),
        (" # icp: allow ICP502", ["ICP502", "ICP503", "ICP901"]),
        (" # icp: allow ICP101 because she left", ["ICP502", "ICP503", "ICP903"]),
        (" # icp: allow ICP999 because she left", ["ICP502", "ICP503", "ICP902"]),
        (" # icp: allow ICP501, ICP502, ICP503: she left", ["ICP904"]),
    ],
)
def test_allowing(tmp_path: Path, comment: str, codes: list[str]) -> None:
    files = {"personas/cfo.yml": f"name: CFO{comment}\nsummary: Signs.\n"}
    found = loaded(tmp_path, files)
    assert sorted(problem.code for problem in found.problems) == codes
    assert (found.playbook is None) is any(CODES[code].level is Level.ERROR for code in codes)


def test_allowing_does_not_reach_other_lines_and_files(tmp_path: Path) -> None:
    comment = "# icp: allow ICP501 because we meet on Friday\n"
    old = "reviewed: 2020-01-01\n"
    files = {
        "personas/a.yml": f"{USER}{comment}{old}",
        "personas/b.yml": f"{comment}{USER}{old}",
        "personas/c.yml": f"{USER}{old}",
    }
    assert told(tmp_path, files) == [
        "personas/b.yml:1:1 ICP904",
        "personas/b.yml:6:11 ICP501",
        "personas/c.yml:5:11 ICP501",
    ]


def test_evidence_of_a_persona_is_checked_as_that_of_a_profile(tmp_path: Path) -> None:
    files = {"personas/a.yml": f"{USER}evidence: [{{id: won}}, {{id: won}}]\n"}
    assert told(tmp_path, files) == ["personas/a.yml:5:28 ICP107"]


def test_questions_ask_for_criteria_of_active_profiles(tmp_path: Path) -> None:
    question = "discovery_questions: [{ask: How?, criterion: c1}]\n"
    files = {"personas/a.yml": f"{USER}{question}", "profiles/p.yml": profile("status: draft")}
    assert told(tmp_path, files) == ["personas/a.yml:5:46 ICP215"]
    assert told(tmp_path, {"profiles/p.yml": profile()}) == []


def test_members_may_be_named_by_their_persona_alone(tmp_path: Path) -> None:
    committee = "buying_committee: [cfo]"
    files = {"personas/cfo.yml": PERSONA, "profiles/p.yml": profile(committee, "status: draft")}
    assert told(tmp_path, files) == []


def test_example_playbook_of_this_repository() -> None:
    found = load(Path(__file__).parents[2], today=date(2026, 11, 22))
    assert found.problems == ()
    assert found.playbook is not None
