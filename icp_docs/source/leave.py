"""Leaving out the problems that a comment allows, and those that follow from others."""

from __future__ import annotations

from collections.abc import Iterable

from icp_docs.codes import Level
from icp_docs.problem import Problem
from icp_docs.source.document import Document


def apply_allowances(
    problems: Iterable[Problem], documents: Iterable[Document]
) -> tuple[Problem, ...]:
    """The problems that are not allowed, and a warning for every allowance without use.

    A line on which reading already failed has one problem: what follows from it is left out.
    """
    problems = list(problems)
    allowed: dict[tuple[str, int, str], bool] = {}
    documents = [document for document in documents if document.allowances]
    for document in documents:
        for allowance in document.allowances:
            for code in allowance.codes:
                allowed[document.path, allowance.line, code] = False
    kept = []
    for problem in problems:
        key = (problem.path, problem.line, problem.code)
        if key in allowed:
            allowed[key] = True
        else:
            kept.append(problem)
    if all(problem.level is not Level.ERROR for problem in kept):
        for document in documents:
            kept += _unused(document, allowed)
    return tuple(_without_consequences(kept))


def _unused(document: Document, allowed: dict[tuple[str, int, str], bool]) -> Iterable[Problem]:
    for allowance in document.allowances:
        for code in allowance.codes:
            if not allowed[document.path, allowance.line, code]:
                message = f"{code} does not occur in line {allowance.line}"
                hint = "delete it from this comment, or move the comment to the line above"
                line, column, end = allowance.place
                yield Problem(document.path, line, column, "ICP904", message, hint, end)


def _without_consequences(problems: list[Problem]) -> Iterable[Problem]:
    broken = {
        (problem.path, problem.line)
        for problem in problems
        if problem.code < "ICP1" and problem.level is Level.ERROR
    }
    for problem in problems:
        if problem.code < "ICP1" or (problem.path, problem.line) not in broken:
            yield problem
