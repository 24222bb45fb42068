"""Reading a text that uses all of YAML, past the mistakes whose meaning is clear."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

from icp_docs.problem import Problem
from icp_docs.source import refusal
from icp_docs.source.allowances import find_allowances
from icp_docs.source.build import build
from icp_docs.source.built import Built
from icp_docs.source.colons import dash_in_key
from icp_docs.source.commas import parting_commas
from icp_docs.source.document import Allowance
from icp_docs.source.finding import Finding, problem_at
from icp_docs.source.suspects import suspects
from icp_docs.source.syntax import explain
from icp_docs.source.trouble import Mistake

_MOST = 100  # findings of one kind; nobody reads more
_MENDED = 10  # mistakes that are passed over to look for the next


class Whole(NamedTuple):
    """What a text says and what is wrong with it."""

    data: dict[str, Any] | None
    problems: list[Problem]
    allowances: tuple[Allowance, ...]
    text: str
    """The text that was read: the given one without its obvious mistakes, line for line."""


def read_whole(text: str, shown: str) -> Whole:
    """Everything that can be said of a text; `shown` is the path of its file."""
    built, mistakes, text = _past_mistakes(text, shown)
    findings = built.findings
    data = None
    if built.error is None and built.whole:
        findings += islice(suspects(text, built), _MOST)
        findings += islice(parting_commas(text, built), _MOST)
        if isinstance(built.data, dict):
            data = built.data
        elif not findings:
            findings.append(_no_mapping(built))
    allowances, wrong = find_allowances(text, built.scalars)
    # A line that was mended has its problem; columns there are no longer those of the author.
    mended = {problem.line for problem in mistakes}
    found = [problem_at(text, shown, finding) for finding in [*findings, *wrong]]
    problems = mistakes + [problem for problem in found if problem.line not in mended]
    return Whole(data, problems, allowances, text)


def _past_mistakes(text: str, shown: str) -> tuple[Built, list[Problem], str]:
    """The last attempt at reading, the mistakes before it, and the text without them."""
    problems: list[Problem] = []
    rows: set[int] = set()
    built = build(text)
    while mistake := _next_mistake(text, built):
        problem = problem_at(text, shown, mistake.finding)
        if problem.line in rows:
            break
        rows.add(problem.line)
        problems.append(problem)
        if mistake.mended is None or len(problems) == _MENDED:
            break
        text = mistake.mended
        built = build(text)
    return built, problems, text


def _next_mistake(text: str, built: Built) -> Mistake | None:
    return dash_in_key(text, built) if built.error is None else explain(text, built.error)


def _no_mapping(built: Built) -> Finding:
    if built.data is None:
        return refusal.empty()
    return refusal.not_a_mapping(built.root.start, built.data)
