"""Mistakes as marketers make them: each on its line, with what to type, and told once.

`python -m tests.planted` prints the figures; `-v` and the name of a kind show what falls short.
"""

from __future__ import annotations

import sys

import pytest

from tests.planted.kinds import KINDS
from tests.planted.mistake import Mistake, example
from tests.planted.outcome import data, outcome, read, with_sure_fixes

EVERY = [(kind, mistake) for kind, mistakes in KINDS.items() for mistake in mistakes]
# Kinds whose mistakes change what the file says, so that no correction gives back what it said.
ADDING = {"quotes", "ids", "renamed elsewhere", "a second set", "a third set"}
# Where the validator does not yet name the correction, though a person could know it.
SHORT = {
    "product_knowledge: little",
    "states: [UA43,",
    "credit_grade: AA",
    "champion: maybe",
    "      weight: 4\n    why: With a date",
    "      air_supply: site-operator",
    "    ideal: {between: [50,0M, 750M]}",
    "locale: en-UKK",
    "reviewed: today",
    "decision: Leak walk, ten-day measurement, offer with guaranteed kWh per cubic metre, plant",
    "demographics: experience 15 to 25 years, half of them in this plant",
}


def test_the_example_is_sound() -> None:
    assert read(example()).problems == ()


def test_there_are_enough_of_every_kind() -> None:
    assert len(EVERY) >= 200
    assert len(set(EVERY)) == len(EVERY)
    assert min(map(len, KINDS.values())) >= 10
    folders = {mistake.path.partition("/")[0] for _, mistake in EVERY}
    assert folders == {"profiles", "personas", "accounts", "playbook.yml", "glossary.yml"}


@pytest.mark.parametrize("kind", KINDS)
def test_kind(kind: str) -> None:
    outcomes = [outcome(mistake) for mistake in KINDS[kind]]
    assert [_typed(one.mistake) for one in outcomes if not one.own] == []
    assert [_typed(one.mistake) for one in outcomes if one.follow_ups > 1] == []
    without = [one.mistake for one in outcomes if not one.suggested]
    assert [_typed(one) for one in without if not one.none and not _known_short(one)] == []
    told = len(outcomes) - len(without)
    sys.stdout.write(f"{kind}: {len(outcomes)} planted, all on their lines, {told} suggested\n")


@pytest.mark.parametrize("kind", KINDS)
def test_sure_fixes_leave_nothing(kind: str) -> None:
    """Typed in by `icp-docs fix`, they give a sound playbook that says what it said before."""
    for mistake in KINDS[kind]:
        files = mistake.planted()
        told = read(files).problems
        if not told or not all(problem.fix and problem.fix.sure for problem in told):
            continue
        fixed = with_sure_fixes(files)
        assert read(fixed).problems == (), _typed(mistake)
        if kind not in ADDING:
            assert data(fixed) == data(mistake.sound()), _typed(mistake)


def test_nine_of_ten_are_suggested() -> None:
    """What `test_kind` holds each mistake to, counted: those that say none are no suggestions."""
    unknown = [mistake for _, mistake in EVERY if mistake.none or _known_short(mistake)]
    share = 1 - len(unknown) / len(EVERY)
    sys.stdout.write(f"{len(EVERY)} planted, 100 % on their lines, {share:.1%} with a suggestion\n")
    assert share >= 0.9


def _known_short(mistake: Mistake) -> bool:
    return any(mistake.new.strip() in line or line.strip() in mistake.new for line in SHORT)


def _typed(mistake: Mistake) -> str:
    return f"{mistake.path}: {mistake.new!r}"
