"""The whole list of problems as the summary of a GitHub run shows it."""

from __future__ import annotations

import html
from collections.abc import Iterator

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.report.addresses import Addresses
from icp_docs.report.findings import Findings, advice
from icp_docs.report.markup import as_html, code
from icp_docs.text import printable

ROOM = 1024 * 1024
"""Bytes that GitHub takes of one step; of a longer summary it shows nothing."""
_TITLES = {Level.ERROR: "Errors", Level.WARNING: "Warnings", Level.HINT: "Hints"}
_CLOSING = 1_000  # bytes for what is said at the end
_HEADS = "<tr><th>Where</th><th>What is wrong</th><th>What to type</th></tr>"


def render(findings: Findings, addresses: Addresses, *, room: int = ROOM) -> str:
    """Counts, and a table for each level, worst first, in at most `room` bytes of UTF-8.

    The tables are HTML: inside it no letter of an author can begin any Markdown.
    """
    text = f"### Playbook check\n\n{findings.summary()}\n"
    left = room - len(text.encode()) - _CLOSING
    if left < 0:
        return ""
    shown = 0
    for level, title in _TITLES.items():
        problems = [problem for problem in findings.problems if problem.level is level]
        rows, left = _fitting((_row(problem, findings, addresses) for problem in problems), left)
        shown += len(rows)
        if rows:
            text += "\n".join(("", f"#### {title}", "", "<table>", _HEADS, *rows, "</table>", ""))
        if len(rows) < len(problems):
            return text + _left_out(len(findings.problems) - shown)
    return text


def _fitting(rows: Iterator[str], room: int) -> tuple[list[str], int]:
    """The first rows that need no more than `room` bytes, and what is left of it."""
    fitting = []
    for row in rows:
        room -= len(row.encode()) + 1
        if room < 0:
            break
        fitting.append(row)
    return fitting, room


def _left_out(number: int) -> str:
    are = "is" if number == 1 else "are"
    return (
        f"\n**{number:,} more {are} not in this list**, because GitHub takes no longer one. "
        "All are in the log of this step, and in the file that "
        "`icp-docs validate --format json --output problems.json` writes.\n"
    )


def _row(problem: Problem, findings: Findings, addresses: Addresses) -> str:
    wrong = f"{as_html(printable(problem.message))} <sub>{problem.code}</sub>"
    cells = (_where(problem, findings, addresses), wrong, _to_type(problem, findings))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _where(problem: Problem, findings: Findings, addresses: Addresses) -> str:
    uri = findings.uri(problem)
    place = code(printable(findings.path(problem))) + (
        f" line {problem.line}" if problem.line else ""
    )
    place = _link(addresses.line(uri, problem.line), place)
    editor = _link(addresses.editor(uri), "Edit")
    return place if editor == "Edit" else f"{place}<br>{editor}"


def _link(address: str, words: str) -> str:
    return f'<a href="{html.escape(address)}">{words}</a>' if address else words


def _to_type(problem: Problem, findings: Findings) -> str:
    fix, hint = problem.fix, advice(problem)
    if fix is None or (fix.text and printable(fix.text) in hint):
        return as_html(hint)
    line = findings.line(problem.path, problem.line) or ""
    marked = line[problem.column - 1 : problem.end - 1] if problem.end > problem.column else ""
    typed = _exchange(marked, fix.text)
    return f"{typed}<br>{as_html(hint)}" if hint else typed


def _exchange(marked: str, text: str) -> str:
    """As "x instead of y" for what stands there and what a fix puts there."""
    if not text:
        return f"Delete {code(printable(marked))}" if marked else ""
    typed = code(printable(text))
    return f"{typed} instead of {code(printable(marked))}" if marked else typed
