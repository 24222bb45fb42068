"""Owners and review dates."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

import icp_docs
from icp_docs.codes import CODES
from tests.playbook.folder import USER, loaded, told

SETTINGS = "owners: {revops: {name: Revenue Operations}, sales-emea: Sales}\n"


@pytest.mark.parametrize(
    ("reviewed", "every", "today", "codes"),
    [
        ("2026-08-03", "", date(2026, 11, 1), []),
        ("2026-08-03", "", date(2026, 11, 2), ["ICP501"]),
        ("2026-08-03", "review_every: 1 year", date(2027, 8, 3), []),
        ("2026-08-03", "review_every: 1 year", date(2027, 8, 4), ["ICP501"]),
        ("2026-08-31", "review_every: 6 months", date(2027, 2, 28), []),
        ("2026-08-31", "review_every: 6 months", date(2027, 3, 1), ["ICP501"]),
        ("2026-11-01", "review_every: 0 days", date(2026, 11, 1), []),
        ("2026-11-02", "", date(2026, 11, 1), []),
        ("2026-11-03", "", date(2026, 11, 1), ["ICP508"]),
        ("0001-01-01", "", date(2026, 11, 1), ["ICP501"]),
        ("9999-12-31", "", date(9999, 12, 31), []),
    ],
)
def test_review(tmp_path: Path, reviewed: str, every: str, today: date, codes: list[str]) -> None:
    files = {"personas/cfo.yml": f"{USER}reviewed: {reviewed}\n{every}\n"}
    found = loaded(tmp_path, files, today=today).problems
    assert [(problem.line, problem.code) for problem in found] == [(5, code) for code in codes]


def test_review_of_the_playbook_holds_where_a_file_says_nothing(tmp_path: Path) -> None:
    files = {
        "playbook.yml": "review_every: 1 week\n",
        "personas/a.yml": f"{USER}reviewed: 2026-10-20\n",
        "personas/b.yml": f"{USER}reviewed: 2026-10-20\nreview_every: 2 weeks\n",
        "personas/c.yml": f"{USER}reviewed: 2020-01-01\nstatus: archived\n",
        "personas/d.yml": f"{USER}reviewed: 2020-01-01\nstatus: draft\n",
        "personas/e.yml": USER,
    }
    assert told(tmp_path, files) == [
        "personas/a.yml:5:11 ICP501",
        "personas/d.yml:5:11 ICP501",
    ]


@pytest.mark.parametrize(
    ("owner", "meant"),
    [
        ("revops", None),
        ("Anna Lind", None),
        ("Product marketing", None),
        ("RevOps", "revops"),
        ("rev-ops", "revops"),
        ("revop", "revops"),
        ("Revenue operations", "revops"),
        ("sales-emae", "sales-emea"),
    ],
)
def test_owner_near_to_a_key(tmp_path: Path, owner: str, meant: str | None) -> None:
    text = f"name: CFO\nsummary: Signs.\nowner: {owner}\nkind: user\n"
    problems = loaded(tmp_path, {"playbook.yml": SETTINGS, "personas/cfo.yml": text}).problems
    assert [(one.line, one.code, one.hint) for one in problems] == (
        [(3, "ICP217", meant)] if meant else []
    )


@pytest.mark.parametrize("owner", ["", "owner:\n", 'owner: ""\n', "owner: ~\n"])
def test_nobody_owns_it(tmp_path: Path, owner: str) -> None:
    text = f"name: CFO\nsummary: Signs.\nkind: user\n{owner}"
    assert told(tmp_path, {"personas/cfo.yml": text}) == ["personas/cfo.yml:1:1 ICP502"]


def test_a_file_that_cannot_be_read_has_no_advice(tmp_path: Path) -> None:
    files = {"personas/cfo.yml": "name: CFO\nsumary: Signs.\nowner: [desk]\n"}
    assert told(tmp_path, files) == ["personas/cfo.yml:2:1 ICP101", "personas/cfo.yml:3:8 ICP103"]


def test_nothing_below_the_commands_asks_for_the_time() -> None:
    source = Path(icp_docs.__file__).parent
    asked = []
    for floor in ("source", "values", "model", "rules", "scoring", "playbook", "report", "pages"):
        for path in sorted((source / floor).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = node.attr if isinstance(node, ast.Attribute) else ""
                if name in {"today", "now", "utcnow", "time", "localtime", "getmtime"}:
                    owner = ast.unparse(node)
                    if not owner.startswith(("self.", "material.", "playbook.")):
                        asked.append(f"{path.relative_to(source)}: {owner}")
    assert asked == []
    assert "ICP501" in CODES
