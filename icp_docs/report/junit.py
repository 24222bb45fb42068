"""Problems as JUnit XML: every file a test, which fails when it holds what fails the check."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from icp_docs.problem import Problem
from icp_docs.report.findings import Findings, sentence
from icp_docs.text import printable

_NAME = "icp-docs"


def render(findings: Findings) -> str:
    """One suite of one case a file (junit-10.xsd of Jenkins' xUnit plugin), ASCII only."""
    problems: dict[str, list[Problem]] = {path: [] for path in findings.paths}
    for problem in findings.problems:
        problems.setdefault(problem.path, []).append(problem)
    cases = [_case(path, problems[path], findings) for path in sorted(problems)]
    failures = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}
    root = ET.Element("testsuites", {"name": _NAME, **counts})
    ET.SubElement(root, "testsuite", {"name": _NAME, **counts}).extend(cases)
    ET.indent(root)
    text: str = ET.tostring(root, encoding="us-ascii", xml_declaration=True).decode("ascii")
    # In XML a letter may be written as its number, so that no build server sees a command here.
    return text.replace("##", "#&#35;") + "\n"


def _case(path: str, problems: Sequence[Problem], findings: Findings) -> ET.Element:
    # Jenkins takes what is before the last dot of the class for the name of a package.
    case = ET.Element(
        "testcase", {"classname": f"{_NAME}.validate", "name": printable(findings.shown(path))}
    )
    if not problems:
        return case
    told = "\n".join(_line(problem, findings) for problem in problems)
    failing = [problem for problem in problems if findings.fails(problem)]
    if failing:
        first, more = sentence(failing[0]), len(failing) - 1
        message = f"{first} (and {more:,} more)" if more else first
        kind = {"type": str(failing[0].level), "message": _no_attachment(message)}
        ET.SubElement(case, "failure", kind).text = told
    else:
        ET.SubElement(case, "system-out").text = told
    return case


def _line(problem: Problem, findings: Findings) -> str:
    level = f"{problem.code} {problem.level}"
    return _no_attachment(f"{findings.place(problem)} {level}: {sentence(problem)}")


def _no_attachment(text: str) -> str:
    """GitLab and Jenkins link the file that "[[ATTACHMENT|path]]" in the text of a case names."""
    return text.replace("[[ATTACHMENT", r"[\x5bATTACHMENT")
