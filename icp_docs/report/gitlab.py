"""Problems as a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.report.findings import Findings, sentence
from icp_docs.report.fingerprint import fingerprints
from icp_docs.text import json_text, printable

_SEVERITIES = {Level.ERROR: "critical", Level.WARNING: "minor", Level.HINT: "info"}


def render(findings: Findings) -> str:
    """A list of findings (docs.gitlab.com/ci/testing/code_quality, "report format")."""
    known = fingerprints(findings)
    return json_text(
        [
            _finding(problem, fingerprint, findings)
            for problem, fingerprint in zip(findings.problems, known, strict=True)
        ]
    )


def _finding(problem: Problem, fingerprint: str, findings: Findings) -> dict[str, object]:
    return {
        "description": sentence(problem),
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.level],
        # GitLab knows no path that begins with "./", and links a line of every finding.
        "location": {
            "path": printable(findings.path(problem)),
            "lines": {"begin": max(problem.line, 1)},
        },
    }
