"""Problems as GitHub's workflow commands, which become marks on the changed lines."""

from __future__ import annotations

from icp_docs.codes import CODES, Level
from icp_docs.problem import Problem
from icp_docs.report.findings import Findings
from icp_docs.text import printable

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}
_WORST_FIRST = tuple(Level)


def render(findings: Findings) -> str:
    """One command a problem, errors first: GitHub shows ten of each level and drops the rest."""
    ranked = sorted(findings.problems, key=lambda problem: _WORST_FIRST.index(problem.level))
    return "".join(f"{_command(problem, findings)}\n" for problem in ranked) + (
        f"{findings.summary()}\n"
    )


def _command(problem: Problem, findings: Findings) -> str:
    path = printable(findings.path(problem))
    properties = {"file": path, "line": str(problem.line), "col": str(problem.column)}
    if problem.end > problem.column:
        properties["endColumn"] = str(problem.end)
    properties["title"] = f"{problem.code} {CODES[problem.code].title}"
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    # The log of a run shows the message only, so the message names the place as well.
    hint = "" if problem.hint in problem.message else problem.hint
    sentences = " ".join(filter(None, (printable(problem.message), printable(hint))))
    message = f"{path}:{problem.line}:{problem.column} {sentences}"
    return f"::{_COMMANDS[problem.level]} {listed}::{_data(message)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
