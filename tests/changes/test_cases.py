"""Two versions of a playbook, and the exact text that tells what their difference means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from icp_docs.changes import compare, render
from icp_docs.playbook import load
from tests.changes.playbooks import TODAY

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    before, after = (load(case / name, today=TODAY).readable for name in ("before", "after"))
    differing = [
        path.relative_to(case / "after").as_posix()
        for path in sorted((case / "after").rglob("*.yml"))
        if not (former := case / "before" / path.relative_to(case / "after")).exists()
        or former.read_bytes() != path.read_bytes()
    ]
    told = render(compare(before, after), style="text", differing=differing)
    expected = case / "expected.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
