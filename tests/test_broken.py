"""Broken playbooks: each folder of `broken/` with the whole report that its authors get.

`UPDATE_GOLDENS=1 pytest tests/test_broken.py` writes the reports anew; read what changed.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from icp_docs import report
from icp_docs.codes import CODES, Level
from icp_docs.playbook import load
from icp_docs.report import Findings, lines_of

FOLDER = Path(__file__).parent / "broken"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
TODAY = date(2026, 11, 1)


def reported(case: Path) -> str:
    """The text report of a case's playbook, as it stood on one fixed day."""
    loaded = load(case, today=TODAY)
    findings = Findings(
        problems=loaded.problems,
        files=len(loaded.documents),
        line=lines_of(loaded.documents),
    )
    return report.render(findings, style="text")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report(case: Path) -> None:
    told = reported(case)
    expected = case / "expected.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_without_hints_all_else_is_told(case: Path) -> None:
    whole = load(case, today=TODAY).problems
    told = load(case, today=TODAY, hints=False).problems
    assert told == tuple(problem for problem in whole if problem.level is not Level.HINT)


def test_every_code_is_in_a_report() -> None:
    told = "".join(case.joinpath("expected.txt").read_text(encoding="utf-8") for case in CASES)
    # Links and files without permission are made in tests/playbook/test_hostile.py.
    assert [code for code in CODES if code not in told] == ["ICP001", "ICP002"]
