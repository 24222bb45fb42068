"""The cases that both languages score, in one file: some thought out, others made at random.

`UPDATE_GOLDENS=1 pytest tests/shared` writes it anew; read what changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from random import Random
from typing import Any

from tests.shared.by_hand import by_hand
from tests.shared.hand_playbooks import PLAYBOOKS
from tests.shared.playbooks import Case, Data, playbook_of, scored
from tests.shared.random_accounts import random_answers, random_facts
from tests.shared.random_profiles import random_profile, random_settings

PATH = Path(__file__).parent / "scoring.json"
TODAYS = ("2026-11-22", "2024-02-29", "2026-03-31")
_SEED = 3
_PLAYBOOKS, _PROFILES, _ACCOUNTS = 8, 3, 8


def random_playbook(rng: Random, profiles: int = _PROFILES) -> Data:
    """A playbook with sound profiles."""
    settings = random_settings(rng)
    made = {f"p{index}": random_profile(rng, settings) for index in range(profiles)}
    return {"settings": settings, "profiles": made}


def random_cases(rng: Random, name: str, playbook: Data, accounts: int) -> Iterator[Case]:
    """So many accounts for each profile of a playbook."""
    for id, profile in playbook["profiles"].items():
        for _ in range(accounts):
            facts, answers = random_facts(rng), random_answers(rng, profile)
            yield Case(name, id, rng.choice(TODAYS), facts, answers)


def everything() -> tuple[dict[str, Data], list[Case]]:
    """All playbooks and cases of the file."""
    rng = Random(_SEED)
    playbooks, cases = dict(PLAYBOOKS), list(by_hand())
    for index in range(_PLAYBOOKS):
        name = f"random-{index}"
        playbooks[name] = random_playbook(rng)
        cases += random_cases(rng, name, playbooks[name], _ACCOUNTS)
    return playbooks, cases


def write() -> None:
    """Write the file with what Python makes of each case."""
    playbooks, cases = everything()
    known = {name: playbook_of(data) for name, data in playbooks.items()}
    lines = [f"{json.dumps(name)}: {_line(data)}" for name, data in playbooks.items()]
    found = [_line([*astuple(case), lean(scored(case, known[case.playbook]))]) for case in cases]
    text = (
        '{"playbooks": {\n' + ",\n".join(lines) + '\n}, "cases": [\n' + ",\n".join(found) + "\n]}\n"
    )
    PATH.write_text(text, encoding="utf-8")


def lean(value: Any) -> Any:
    """The same without what is empty, none or false in a mapping, for a shorter file."""
    if isinstance(value, list):
        return [lean(item) for item in value]
    if isinstance(value, dict):
        items = {key: lean(item) for key, item in value.items()}
        return {key: item for key, item in items.items() if item or type(item) is int}
    return value


def read() -> tuple[dict[str, Data], list[tuple[Case, Data]]]:
    """The playbooks and cases of the file, each case with what is expected of it."""
    data = json.loads(PATH.read_text(encoding="utf-8"))
    return data["playbooks"], [(Case(*case), expected) for *case, expected in data["cases"]]


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
