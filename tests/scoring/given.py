"""Short ways to write profiles and accounts for tests of scoring."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from icp_docs.model import Profile, Settings, read_model
from icp_docs.problem import Fault
from icp_docs.rules import Vocabulary, read_facts, read_vocabulary
from icp_docs.scoring import Score, Scorecard, compile_profile, score

TODAY = date(2026, 11, 1)

PLAYBOOK: dict[str, Any] = {
    "segments": {
        "smb": {"label": "Small business", "when": {"field": "employees", "at_most": "100"}},
        "mid": {"label": "Mid-market", "when": {"field": "employees", "at_most": "1000"}},
        "named": {"label": "Named accounts"},
    },
    "regions": {"dach": {"label": "DACH", "countries": ["DE", "AT", "CH"]}},
    "routes": {"community": {"label": "Community edition"}},
    "fields": {"users": {"label": "Users", "type": "number"}},
}


def settings(**changes: Any) -> Settings:
    """The settings of the playbook above, changed."""
    found, faults = read_model(Settings, {**PLAYBOOK, **changes})
    assert faults == ()
    assert found is not None
    return found


def vocabulary(of: Settings | None = None) -> Vocabulary:
    """What rules may name in these settings."""
    found, faults = read_vocabulary(of or settings())
    assert faults == ()
    return found


def compiled(
    criteria: list[dict[str, Any]], *, playbook: Settings | None = None, **profile: Any
) -> tuple[Scorecard | None, tuple[Fault, ...]]:
    """The scorecard of a profile with these criteria, and its faults."""
    data = {"name": "Test", "summary": "A test.", "criteria": criteria, **profile}
    model, faults = read_model(Profile, data, id="test", path="profiles/test.yml")
    assert faults == ()
    assert model is not None
    of = playbook or settings()
    return compile_profile(model, of, vocabulary(of))


def carded(
    criteria: list[dict[str, Any]], *, playbook: Settings | None = None, **profile: Any
) -> Scorecard:
    """The scorecard of a sound profile."""
    card, faults = compiled(criteria, playbook=playbook, **profile)
    assert faults == ()
    assert card is not None
    return card


def scored(card: Scorecard, known: Mapping[str, object] | None = None, **answers: str) -> Score:
    """An account held against a card; `_` in the names of answers stands for `-`."""
    given = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return score(card, read_facts(known or {}, vocabulary()), given, today=TODAY)
