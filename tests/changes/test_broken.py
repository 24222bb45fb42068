"""Versions with mistakes in them are compared as far as they can be read; nothing ever raises."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_docs.changes import compare, render
from icp_docs.playbook import Playbook
from tests.changes.playbooks import playbook_of
from tests.playbook.test_mutations import CASES, changed, changes, whole


@cache
def sound_playbook(case: str) -> Playbook:
    with tempfile.TemporaryDirectory() as folder:
        return playbook_of(Path(folder), CASES[case])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(CASES)), whole, st.lists(changes, min_size=1, max_size=3))
def test_mutations(case: str, which: int, mistakes: list[tuple[str, int, int, str]]) -> None:
    sound = sound_playbook(case)
    files = dict(CASES[case])
    broken = sorted(files)[which % len(files)]
    for mistake in mistakes:
        files[broken] = changed(files[broken], *mistake)
    with tempfile.TemporaryDirectory() as folder:
        unsound = playbook_of(Path(folder), files)
    for before, after in ((sound, unsound), (unsound, sound)):
        found = compare(before, after)
        for style in ("text", "markdown"):
            told = render(found, style=style)
            hidden = [char for char in told if not char.isprintable() and char not in "\n\u200b"]
            assert hidden == []
        json.loads(render(found, style="json"))
    same = compare(unsound, unsound)
    assert not same


def test_every_profile_of_a_playbook_whose_settings_cannot_be_read(tmp_path: Path) -> None:
    profile = "name: A\nsummary: B\ncriteria: [{id: size, field: seats, ideal: {at_least: %s}}]\n"
    good = {
        "playbook.yml": "fields: {seats: {type: number}}\n",
        "profiles/a.yml": profile % 5,
    }
    bad = {"playbook.yml": "fields: [\n", "profiles/a.yml": profile % 6}
    found = compare(playbook_of(tmp_path / "bad", bad), playbook_of(tmp_path / "good", good))
    (entry,) = (entry for entry in found.entries if entry.kind == "profile")
    assert [one.text for one in entry.sentences] == [
        "Size: ideal: at least 5, was at least 6",
    ]
