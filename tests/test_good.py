"""Good playbooks: each folder of `good/` with what is understood of it.

`UPDATE_GOLDENS=1 pytest tests/test_good.py` writes the texts anew; read what changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from icp_docs.codes import Level
from icp_docs.model import Part
from icp_docs.playbook import Playbook, load

FOLDER = Path(__file__).parent / "good"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
TODAY = date(2026, 11, 1)


def understood(value: object, place: str) -> Iterator[str]:
    """One line for each value that is not the default, with its place."""
    if isinstance(value, Part):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            if inner != info.get_default(call_default_factory=True):
                yield from understood(inner, f"{place}.{info.alias or name}")
    elif isinstance(value, tuple | list):
        if not value:
            yield f"{place} = []"
        for position, item in enumerate(value):
            yield from understood(item, f"{place}[{position}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from understood(item, f"{place}.{name}")
    else:
        yield f"{place} = {value!r}"


def dump(playbook: Playbook) -> Iterator[str]:
    yield from understood(playbook.settings, "playbook")
    for profile in playbook.profiles.values():
        yield from understood(profile, profile.path)
    for persona in playbook.personas.values():
        yield from understood(persona, persona.path)
    yield from understood(playbook.accounts, "accounts")
    yield from understood(playbook.glossary, "glossary")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_playbook(case: Path) -> None:
    loaded = load(case, today=TODAY)
    assert [problem for problem in loaded.problems if problem.level is Level.ERROR] == []
    assert loaded.playbook is not None
    advice = [f"{one.path}:{one.line}: {one.level} {one.code}" for one in loaded.problems]
    text = "".join(f"{line}\n" for line in [*dump(loaded.playbook), *advice])
    expected = case / "expected.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
