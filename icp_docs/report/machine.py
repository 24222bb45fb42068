"""Problems as JSON, for programs."""

from __future__ import annotations

from icp_docs.codes import CODES, Level
from icp_docs.problem import Fix, Problem
from icp_docs.report.findings import Findings, with_exact_fixes
from icp_docs.text import json_text

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys do not change it."""


def render(findings: Findings) -> str:
    """One object: version, ok, files, errors, warnings, hints, problems (guide/commands.md)."""
    findings = with_exact_fixes(findings)
    return json_text(
        {
            "version": VERSION,
            "ok": not findings.failed,
            "files": findings.files,
            "errors": findings.count(Level.ERROR),
            "warnings": findings.count(Level.WARNING),
            "hints": findings.count(Level.HINT),
            "problems": [_problem(problem, findings) for problem in findings.problems],
        }
    )


def _problem(problem: Problem, findings: Findings) -> dict[str, object]:
    return {
        "path": findings.path(problem),
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end or None,
        "level": str(problem.level),
        "code": problem.code,
        "title": CODES[problem.code].title,
        "message": problem.message,
        "hint": problem.hint,
        "fix": _fix(problem.fix),
    }


def _fix(fix: Fix | None) -> dict[str, object] | None:
    return None if fix is None else {"text": fix.text, "sure": fix.sure}
