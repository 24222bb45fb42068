"""Problems as a person reads them in a terminal."""

from __future__ import annotations

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.report.excerpt import excerpt
from icp_docs.report.findings import Findings, advice
from icp_docs.text import printable, styled

_RED, _YELLOW, _BLUE = "1;31", "1;33", "1;34"
_COLOURS = {Level.ERROR: _RED, Level.WARNING: _YELLOW, Level.HINT: _BLUE}
_BOLD = "1"
_INDENT = "    "


def render(findings: Findings, *, colour: bool = False) -> str:
    """Each problem with its line, by file and line, and a closing line of counts."""
    blocks = [_block(problem, findings, colour=colour) for problem in findings.problems]
    return "\n\n".join([*blocks, findings.summary()]) + "\n"


def _block(problem: Problem, findings: Findings, *, colour: bool) -> str:
    place = styled(findings.place(problem), _BOLD, colour=colour)
    level = styled(f"{problem.code} {problem.level}:", _COLOURS[problem.level], colour=colour)
    lines = [f"{place} {level} {printable(problem.message)}"]
    lines += _marked(problem, findings, colour=colour)
    if hint := advice(problem):
        lines.append(f"{_INDENT}= {hint}")
    return "\n".join(lines)


def _marked(problem: Problem, findings: Findings, *, colour: bool) -> list[str]:
    line = findings.line(problem.path, problem.line)
    if line is None or not line.strip():
        return []
    shown, mark = excerpt(line, column=problem.column, end=problem.end)
    mark = styled(mark, _COLOURS[problem.level], colour=colour)
    # The number also keeps an author's "::error::" from the start of a line of GitHub's log.
    number = str(problem.line)
    return [f"{_INDENT}{number} | {shown}", f"{_INDENT}{' ' * len(number)} | {mark}"]
