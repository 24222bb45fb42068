"""What stands in a file stands on its page: every key of a profile and of a persona."""

from __future__ import annotations

from pathlib import Path

from tests.pages.marks import marked_playbook
from tests.pages.playbooks import pages_of, read


def test_every_key_is_shown(tmp_path: Path) -> None:
    profile, persona = marked_playbook(tmp_path)
    made = pages_of(read(tmp_path))

    def lost(shown: dict[str, str], path: str) -> list[str]:
        html = made[path].html.replace("\N{NO-BREAK SPACE}", " ")
        return [place for place, text in shown.items() if text not in html]

    assert len(profile) > 140
    assert len(persona) > 60
    assert lost(profile, "profiles/marked") == []
    assert lost(persona, "personas/somebody") == []
