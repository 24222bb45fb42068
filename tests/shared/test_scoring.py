"""Python scores the shared cases as the file says; the browser does in tests/browser.

`UPDATE_GOLDENS=1 pytest tests/shared` writes the file anew; read what changed.
"""

from __future__ import annotations

import os

from tests.shared import make
from tests.shared.playbooks import playbook_of, scored


def test_every_case() -> None:
    if os.environ.get("UPDATE_GOLDENS"):
        make.write()
    playbooks, cases = make.read()
    known = {name: playbook_of(data) for name, data in playbooks.items()}
    wrong = [
        (case, found, expected)
        for case, expected in cases
        if (found := make.lean(scored(case, known[case.playbook]))) != expected
    ]
    assert wrong == []
    assert len(cases) > 600


def test_the_file_holds_what_the_program_makes() -> None:
    playbooks, cases = make.everything()
    assert make.read()[0] == playbooks
    assert [case for case, _ in make.read()[1]] == cases
    assert make.PATH.stat().st_size < 600_000


def test_the_cases_meet_every_kind_of_result() -> None:
    found = [expected for _, expected in make.read()[1]]
    kinds = {one["kind"] for score in found for one in score.get("ruled_out", [])}
    assert kinds == {"disqualifier", "must-have"}
    assert any(len(score.get("tiers", [])) > 2 for score in found)
    assert any(score.get("tiers") == ["none"] for score in found)
    assert any(len(score["segments"]) > 2 for score in found)
    assert any("/" in score.get("low_share", "") for score in found)
    assert sum("ask_next" in score for score in found) > 100
    truths = {gate["truth"] for score in found for gate in score.get("gate_lines", [])}
    assert truths == {"yes", "no", "unknown"}
