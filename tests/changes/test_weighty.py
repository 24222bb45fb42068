"""A change that is told to move no scores moves none."""

from __future__ import annotations

import copy
from random import Random

import pytest

from icp_docs.changes import compare
from icp_docs.playbook import Playbook
from tests.changes.test_meaning import rewritten
from tests.shared.playbooks import Case, Data, playbook_of, scored
from tests.shared.random_accounts import random_answers, random_facts
from tests.shared.random_profiles import random_profile, random_settings


def edited(profile: Data, rng: Random) -> Data:
    """The profile with one criterion edited, which may or may not move scores."""
    data = copy.deepcopy(profile)
    criterion = rng.choice(data["criteria"])
    rules = [key for key in ("ideal", "acceptable", "when") if key in criterion]
    ruled = [band for band in criterion.get("bands", ()) if "when" in band]
    if rules and rng.random() < 0.7:
        key = rng.choice(rules)
        criterion[key] = rewritten(criterion[key], rng)
    elif ruled:
        band = rng.choice(ruled)
        band["when"] = rewritten(band["when"], rng)
    elif "weight" in criterion and rng.random() < 0.5:
        criterion["weight"] += "0" if "." in criterion["weight"] else ".0"
    else:
        rng.shuffle(data["criteria"])
        criterion["why"] = "Because."
    return data


def verdict(playbook: Playbook, facts: dict[str, str], answers: dict[str, str]) -> object:
    result = scored(Case("", "p", "2026-11-22", facts, answers), playbook)
    ruled_out = sorted(one["id"] for one in result["ruled_out"])
    return ruled_out, *(result[key] for key in ("low", "high", "maximum", "tiers"))


@pytest.mark.parametrize("seed", range(5))
def test_quiet_changes(seed: int) -> None:
    rng = Random(seed)
    quiet = 0
    for _ in range(20):
        settings = random_settings(rng)
        profile = random_profile(rng, settings)
        try:
            before, after = (
                playbook_of({"settings": settings, "profiles": {"p": one}})
                for one in (profile, edited(profile, rng))
            )
        except AssertionError:
            continue  # the edit was a mistake
        if any(entry.weighty for entry in compare(before, after).entries):
            continue
        quiet += 1
        for _ in range(20):
            facts, answers = random_facts(rng), random_answers(rng, profile)
            assert verdict(before, facts, answers) == verdict(after, facts, answers)
    assert quiet > 5
