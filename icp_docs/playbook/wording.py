"""Advice on wording: cards and the printed page have only so much room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from icp_docs.model import Profile, Variant
from icp_docs.playbook.material import Finding, Material
from icp_docs.problem import Fault, Loc

NAME, SUMMARY, LABEL, QUESTION = 80, 300, 60, 160

# Words that ask for more than yes or no, by language: "was" opens a question only in German.
_OPEN = {
    "en": re.compile(
        r"((in|on|at|by|for|from|of|to|with|since|until|about) )?"
        r"(who|whom|whose|what|which|when|where|why|how)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"((in|an|auf|bei|für|von|zu|mit|seit|bis|über) )?"
        r"(wer|wen|wem|was|wann|wo|warum|wie|welche[rsmn]?)\b",
        re.IGNORECASE,
    ),
}


def check_lengths(material: Material) -> Iterator[Finding]:
    """Text that will not fit where it is shown."""
    for document, entry in material.current_entries():
        places: list[tuple[Loc, str]] = [(("name",), entry.name), (("summary",), entry.summary)]
        if isinstance(entry, Profile):
            places += _lines(entry)
        for loc, text in places:
            fault = _too_long(loc, text)
            if fault:
                yield document, fault


def check_questions(material: Material) -> Iterator[Finding]:
    """A question on the checklist that yes or no cannot answer, though those are its grades."""
    languages = {"en", material.settings.locale.partition("-")[0]} & _OPEN.keys()
    for document, profile in material.current_profiles():
        for loc, question in _yes_or_no(profile):
            if any(_OPEN[language].match(question) for language in languages):
                way_out = ", or give the criterion `bands`" if loc[0] == "criteria" else ""
                message = (
                    "yes or no cannot answer this question;"
                    f" begin it with a verb (Do they, Is it){way_out}"
                )
                yield document, Fault((*loc, "question"), "ICP605", message)


def _yes_or_no(profile: Profile) -> Iterator[tuple[Loc, str]]:
    """The questions of lines that have no other grades."""
    for position, criterion in enumerate(profile.criteria):
        graded = _graded(criterion)
        if not graded:
            yield ("criteria", position), criterion.question
        for segment, variant in criterion.per_segment.items():
            if not graded and not _graded(variant):
                yield ("criteria", position, "per_segment", segment), variant.question
    for position, disqualifier in enumerate(profile.disqualifiers):
        yield ("disqualifiers", position), disqualifier.question


def _graded(criterion: Variant) -> bool:
    return criterion.bands is not None or criterion.acceptable is not None


def _lines(profile: Profile) -> Iterator[tuple[Loc, str]]:
    for position, criterion in enumerate(profile.criteria):
        yield ("criteria", position, "label"), criterion.label
        yield ("criteria", position, "question"), criterion.question
        for segment, variant in criterion.per_segment.items():
            yield ("criteria", position, "per_segment", segment, "label"), variant.label
            yield ("criteria", position, "per_segment", segment, "question"), variant.question
    for position, disqualifier in enumerate(profile.disqualifiers):
        yield ("disqualifiers", position, "label"), disqualifier.label
        yield ("disqualifiers", position, "question"), disqualifier.question


_LIMITS = {
    "name": (NAME, "ICP601"),
    "summary": (SUMMARY, "ICP602"),
    "label": (LABEL, "ICP603"),
    "question": (QUESTION, "ICP604"),
}


def _too_long(loc: Loc, text: str) -> Fault | None:
    key = str(loc[-1])
    limit, code = _LIMITS[key]
    if len(text) <= limit:
        return None
    return Fault(loc, code, f"this {key} has {len(text)} characters; at most {limit} fit")
