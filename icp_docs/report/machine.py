"""Problems as JSON, for programs."""

from __future__ import annotations

import json

from icp_docs.codes import CODES, Level
from icp_docs.problem import Problem
from icp_docs.report.findings import Findings

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys do not change it."""


def render(findings: Findings) -> str:
    """One object: version, ok, files, errors, warnings, hints, problems (COMMANDS.md)."""
    document = {
        "version": VERSION,
        "ok": not findings.failed,
        "files": findings.files,
        "errors": findings.count(Level.ERROR),
        "warnings": findings.count(Level.WARNING),
        "hints": findings.count(Level.HINT),
        "problems": [_problem(problem, findings) for problem in findings.problems],
    }
    text = json.dumps(document, indent=2) + "\n"
    # ASCII only, so that nothing in it can act on a terminal or a log: json lets DEL through, and
    # "##[error]" is a command to a build server.
    return text.replace("\x7f", "\\u007f").replace("##", "#\\u0023")


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
    }
