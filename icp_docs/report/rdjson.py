"""Problems as Reviewdog Diagnostic Format, with what to type as suggestions."""

from __future__ import annotations

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.report.findings import Findings, sentence, with_exact_fixes
from icp_docs.report.markup import as_markdown
from icp_docs.text import json_text, printable

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.HINT: "INFO"}


def render(findings: Findings) -> str:
    """A DiagnosticResult (reviewdog, proto/rdf); its messages become comments in Markdown."""
    findings = with_exact_fixes(findings)
    diagnostics = [_diagnostic(problem, findings) for problem in findings.problems]
    return json_text({"source": {"name": "icp-docs"}, "diagnostics": diagnostics})


def _diagnostic(problem: Problem, findings: Findings) -> dict[str, object]:
    location: dict[str, object] = {"path": printable(findings.path(problem))}
    diagnostic: dict[str, object] = {
        "message": as_markdown(sentence(problem)),
        "location": location,
        "severity": _SEVERITIES[problem.level],
        "code": {"value": problem.code},
    }
    if problem.line:
        location["range"] = marked = _range(problem, findings)
        if problem.fix and "column" in marked["start"]:
            # Without an end the text is put in: an empty range.
            where = {"start": marked["start"], "end": marked.get("end", marked["start"])}
            diagnostic["suggestions"] = [{"range": where, "text": problem.fix.text}]
    return diagnostic


def _range(problem: Problem, findings: Findings) -> dict[str, dict[str, int]]:
    """Start and, where known, end; columns count bytes of UTF-8, so they need the line's text."""
    line = findings.line(problem.path, problem.line)
    if line is None:
        return {"start": {"line": problem.line}}

    def position(column: int) -> dict[str, int]:
        before = line[: max(column - 1, 0)].encode("utf-8", "surrogatepass")
        return {"line": problem.line, "column": len(before) + 1}

    marked = {"start": position(problem.column)}
    if problem.end > problem.column:
        marked["end"] = position(problem.end)
    return marked
