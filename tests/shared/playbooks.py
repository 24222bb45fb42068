"""Playbooks and cases that Python and the browser score alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from icp_docs.model import Profile, Settings, read_model
from icp_docs.playbook import Playbook
from icp_docs.rules import read_facts, read_vocabulary
from icp_docs.scoring import Scorecard, compile_profile, score, score_data
from icp_docs.values import Format

Data = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One account held against one profile."""

    playbook: str
    profile: str
    today: str
    facts: Mapping[str, str]
    answers: Mapping[str, str]


def settings_of(data: Data) -> Settings:
    """The settings that `playbook.yml` with this data gives."""
    found, faults = read_model(Settings, data)
    assert faults == (), faults
    assert found is not None
    return found


def profile_of(id: str, criteria: list[Data], more: Data) -> Profile:
    """A profile with these criteria."""
    data = {"name": id, "summary": "For tests.", "criteria": criteria, **more}
    found, faults = read_model(Profile, data, id=id, path=f"profiles/{id}.yml")
    assert faults == (), faults
    assert found is not None
    return found


def card_of(profile: Profile, settings: Settings) -> Scorecard | None:
    """The scorecard of a profile; None when it has errors."""
    vocabulary, faults = read_vocabulary(settings)
    assert faults == (), faults
    return compile_profile(profile, settings, vocabulary)[0]


def playbook_of(data: Data) -> Playbook:
    """The playbook of `{"settings": ..., "profiles": {id: ...}}`, sound in all of its parts."""
    settings = settings_of(data["settings"])
    vocabulary, _ = read_vocabulary(settings)
    profiles = {
        id: profile_of(
            id, profile["criteria"], {k: v for k, v in profile.items() if k != "criteria"}
        )
        for id, profile in data["profiles"].items()
    }
    cards = {}
    for id, profile in profiles.items():
        card, faults = compile_profile(profile, settings, vocabulary)
        assert card is not None, faults
        cards[id] = card
    return Playbook(
        root=Path(),
        today=date(2026, 11, 22),
        settings=settings,
        vocabulary=vocabulary,
        format=Format(settings.locale, settings.currency),
        profiles=profiles,
        personas={},
        accounts=(),
        glossary=(),
        scorecards=cards,
    )


def scored(case: Case, playbook: Playbook) -> Data:
    """What Python makes of a case."""
    card, vocabulary = playbook.scorecards[case.profile], playbook.vocabulary
    facts = read_facts(case.facts, vocabulary)
    return score_data(score(card, facts, case.answers, today=date.fromisoformat(case.today)))
