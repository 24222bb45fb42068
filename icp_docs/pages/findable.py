"""What the search finds of a profile or persona: plain text by section, made from the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from icp_docs.model import Criterion, Disqualifier, Objection, Pain, Persona, Profile, Question
from icp_docs.model.persona import AskedQuestion
from icp_docs.page import SearchEntry
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer

PAGE_BOOST = 2.0
"""Of the page itself, so that it stands before its sections and before pages that mention it."""


def profile_entries(profile: Profile, renderer: Renderer) -> list[SearchEntry]:
    """The page's own entry, sufficient by itself, then one for each section of much text."""
    playbook = renderer.playbook
    segment = playbook.settings.segments.get(profile.segment or "")
    people = [playbook.personas[seat.persona] for seat in profile.buying_committee]
    sections = {
        "ruled-out": _lines(profile.disqualifiers),
        "criteria": _lines(profile.criteria),
        "committee": [text for person in people for text in (person.name, *person.titles)],
        "needs": _pains(profile.needs.pains) if profile.needs else (),
        "promise": [item.statement for item in profile.value_propositions],
        "questions": _questions(profile.discovery_questions),
        "objections": _objections(profile.objections),
        "competitors": [item.name for item in profile.competitors],
        "triggers": [text for item in profile.triggers for text in (item.name, item.look_for)],
        "find-them": profile.find_them,
        "examples": [item.account for item in profile.examples],
        "evidence": [item.finding for item in profile.evidence],
        "notes": [profile.notes],
    }
    own = (profile.summary, *profile.aliases, *profile.tags, profile.offering)
    return _entries((*own, segment.label if segment else ""), profile.aliases, sections)


def persona_entries(persona: Persona, renderer: Renderer) -> list[SearchEntry]:
    """The page's own entry, sufficient by itself, then one for each section of much text."""
    roles = [renderer.label(role) for role in persona.buying_roles]
    sections = {
        "cares": (persona.job_to_be_done, *persona.goals, *persona.challenges),
        "pains": [text for item in persona.pains for text in (item.pain, item.how_we_help)],
        "questions": _questions(persona.discovery_questions),
        "objections": _objections(persona.objections),
        "asked": _asked(persona.questions_they_ask),
        "stages": [message.say for message in persona.messages],
        "champion": persona.champion_signs,
        "person": (persona.day_in_the_life, *persona.responsibilities),
        "evidence": [item.finding for item in persona.evidence],
        "notes": [persona.notes],
    }
    own = (persona.summary, *persona.titles, *persona.aliases, *persona.tags, *persona.function)
    return _entries((*own, *roles), (*persona.aliases, *persona.titles), sections)


def list_entry(entries: Iterable[Profile | Persona]) -> SearchEntry:
    """The entry of a list: the names of all that stand in it."""
    return SearchEntry("", "", _joined(entry.name for entry in entries))


def _pains(pains: Iterable[Pain]) -> list[str]:
    return [text for item in pains for text in (item.pain, item.consequence, item.how_we_help)]


def _lines(lines: Iterable[Criterion | Disqualifier]) -> list[str]:
    return [text for item in lines for text in (item.label, item.question)]


def _asked(questions: Iterable[AskedQuestion]) -> list[str]:
    return [text for item in questions for text in (item.question, item.answer)]


def _questions(questions: Iterable[Question]) -> list[str]:
    return [text for item in questions for text in (item.ask, item.listen_for)]


def _objections(objections: Iterable[Objection]) -> list[str]:
    return [text for item in objections for text in (item.says, item.means, item.respond)]


def _entries(
    own: Iterable[str], names: Iterable[str], sections: Mapping[str, Iterable[str]]
) -> list[SearchEntry]:
    entries = [SearchEntry("", "", _joined(own), PAGE_BOOST, tuple(map(plain, names)))]
    for anchor, texts in sections.items():
        words = _joined(texts)
        if words:
            entries.append(SearchEntry(anchor, "", words))
    return entries


def _joined(texts: Iterable[str]) -> str:
    """The texts on one line, each kept apart from the next."""
    return " · ".join(plain(text) for text in texts if text)
