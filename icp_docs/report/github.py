"""Problems as GitHub's workflow commands, which become marks on the changed lines."""

from __future__ import annotations

from icp_docs.codes import CODES, Level
from icp_docs.problem import Problem
from icp_docs.report.findings import Findings, sentence
from icp_docs.text import printable

SHOWN = 10
"""Marks of each level that GitHub shows of a step; it drops the rest without a word."""
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}


def render(findings: Findings) -> str:
    """One command a problem, errors first, and a closing line of counts."""
    lines = [_command(problem, findings) for problem in findings.worst_first()]
    lines.append(findings.summary())
    if any(findings.count(level) > SHOWN for level in Level):
        lines.append(f"GitHub marks the first {SHOWN} of each kind in the files. All are above.")
    return "\n".join(lines) + "\n"


def _command(problem: Problem, findings: Findings) -> str:
    properties = {"file": printable(findings.path(problem))}
    if problem.line:
        properties |= {"line": str(problem.line), "col": str(problem.column)}
        if problem.end > problem.column:
            properties["endColumn"] = str(problem.end)
    properties["title"] = f"{problem.code} {CODES[problem.code].title}"
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    # The log of a run shows the message only, so the message names the place as well.
    message = f"{findings.place(problem)} {sentence(problem)}"
    return f"::{_COMMANDS[problem.level]} {listed}::{_data(message)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
