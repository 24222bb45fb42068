"""Problems as SARIF 2.1.0, the standard that code scanning and editors read."""

from __future__ import annotations

import re

from icp_docs import __version__
from icp_docs.codes import CODES, Level, explanation
from icp_docs.problem import Problem
from icp_docs.report.findings import Findings, sentence, with_exact_fixes
from icp_docs.report.fingerprint import fingerprints
from icp_docs.text import json_text, printable

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "note"}
_TOP = "%SRCROOT%"
"""What GitHub and other readers call the top of the repository."""

_Json = dict[str, object]


def render(findings: Findings) -> str:
    """One run with its rules and results; columns count letters, as ours do."""
    findings = with_exact_fixes(findings)
    codes = sorted({problem.code for problem in findings.problems})
    known = zip(findings.problems, fingerprints(findings), strict=True)
    return json_text(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": _driver(codes)},
                    "columnKind": "unicodeCodePoints",
                    "originalUriBaseIds": {
                        _TOP: {"description": {"text": "The top of the repository."}}
                    },
                    "results": [
                        _result(problem, fingerprint, findings, rule=codes.index(problem.code))
                        for problem, fingerprint in known
                    ],
                }
            ],
        }
    )


def _driver(codes: list[str]) -> _Json:
    return {
        "name": "icp-docs",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }


def _rule(code: str) -> _Json:
    title = CODES[code].title
    page = explanation(code)
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in re.findall(r"\w+", title)),
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": " ".join(page.split("\n\n")[1].split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[CODES[code].level]},
    }


def _result(problem: Problem, fingerprint: str, findings: Findings, *, rule: int) -> _Json:
    file = {"uri": findings.uri(problem), "uriBaseId": _TOP}
    # GitHub shows nothing that has no line.
    region = _region(problem) if problem.line else {"startLine": 1}
    result: _Json = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.level],
        "message": {"text": _text(sentence(problem))},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "partialFingerprints": {"icpDocsProblem/v1": fingerprint},
    }
    if problem.fix and problem.line:
        deleted = region | {"endColumn": max(problem.end, problem.column)}
        change = {"deletedRegion": deleted, "insertedContent": {"text": problem.fix.text}}
        changes = [{"artifactLocation": file, "replacements": [change]}]
        description = {"text": _text(f"Type: {printable(problem.fix.text)}")}
        result["fixes"] = [{"description": description, "artifactChanges": changes}]
    return result


def _region(problem: Problem) -> dict[str, int]:
    region = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
    if problem.end > problem.column:
        region["endColumn"] = problem.end
    return region


def _text(text: str) -> str:
    """The text without links: "[words](address)" in a message is one (3.11.6 of the standard)."""
    return re.sub(r"[\[\]\\]", r"\\\g<0>", text) if "](" in text else text
