"""The questions that people judge, each once over all profiles that ask it in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from icp_docs.pages.inputs import CardLine, lines_of
from icp_docs.pages.prose import plain
from icp_docs.scoring import Scorecard, ScoredCriterion, ScoredDisqualifier


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and the lines that its answer settles."""

    id: str
    """The id of the line, with a number where another question has it."""
    line: str
    text: str
    """Plain text."""
    find_it: str
    """Plain text: of the first profile that tells."""
    answers: tuple[tuple[str, str], ...]
    """Id and plain label of each grade; of a disqualifier yes and no."""
    profiles: tuple[str, ...]
    """Those that ask it; each has it under the same id of a line."""


_YES_NO = (("yes", "Yes"), ("no", "No"))

_Key = tuple[str, str, tuple[tuple[str, str], ...]]


def questions(cards: Sequence[Scorecard]) -> tuple[Question, ...]:
    """Every question that no account field settles alone; those that many profiles ask first."""
    askers: dict[_Key, list[tuple[str, str]]] = {}
    for card in cards:
        for line in lines_of(card):
            asked = _asked(line)
            if asked:
                key = (line.id, plain(asked.question), _answers(asked))
                askers.setdefault(key, []).append((card.id, plain(asked.find_it)))
    order = sorted(askers.items(), key=lambda item: -len(item[1]))
    return tuple(_numbered(order))


def _numbered(
    found: Iterable[tuple[_Key, list[tuple[str, str]]]],
) -> Iterator[Question]:
    """Each with an id of its own."""
    taken: dict[str, int] = {}
    for (line, text, answers), askers in found:
        taken[line] = taken.get(line, 0) + 1
        id_ = line if taken[line] == 1 else f"{line}.{taken[line]}"
        find_it = next((way for _, way in askers if way), "")
        profiles = tuple(profile for profile, _ in askers)
        yield Question(id_, line, text, find_it, answers, profiles)


def _asked(line: CardLine) -> CardLine | None:
    """The line, or the first of its wordings, in which a person chooses; None without any."""
    if isinstance(line, ScoredDisqualifier):
        return line if line.judged else None
    return next((view for view in (line, *line.variants.values()) if _chosen(view)), None)


def _chosen(criterion: ScoredCriterion) -> bool:
    """Whether there is a grade that only a person can give."""
    return any(grade.test is None and not grade.otherwise for grade in criterion.grades)


def _answers(line: CardLine) -> tuple[tuple[str, str], ...]:
    if isinstance(line, ScoredDisqualifier):
        return _YES_NO
    return tuple((grade.id, plain(grade.label)) for grade in line.grades)
