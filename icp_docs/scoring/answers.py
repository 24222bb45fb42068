"""What people answer: yes, no, unknown or a grade."""

from __future__ import annotations

from icp_docs.scoring.card import ScoredCriterion, ScoredDisqualifier
from icp_docs.text import fold

_OPEN = frozenset(("", "unknown", "dontknow"))


def is_open(text: str) -> bool:
    """Whether an answer says that the person does not know."""
    return fold(text) in _OPEN


def grade_named(line: ScoredCriterion | ScoredDisqualifier, text: str) -> str | None:
    """The id of the grade that an answer means; None when the line has no such grade.

    For rules with ideal, yes means ideal; for bands, no means none of them.
    """
    form = fold(text)
    if isinstance(line, ScoredDisqualifier):
        return form if form in {"yes", "no"} else None
    ids = {fold(id): id for id in answers_of(line)}
    if form in ids:
        return ids[form]
    return {"yes": ids.get("ideal"), "no": ids.get("noneofthese")}.get(form)


def answers_of(line: ScoredCriterion | ScoredDisqualifier) -> tuple[str, ...]:
    """What can be answered, besides unknown."""
    if isinstance(line, ScoredDisqualifier):
        return "yes", "no"
    views = (line, *line.variants.values())
    return tuple(dict.fromkeys(grade.id for view in views for grade in view.grades))
