"""The example playbook as a repository: with a history, and with a change that is proposed."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.git.repositories import Repository

ROOT = Path(__file__).resolve().parents[2]
PROFILE = "profiles/food-beverage-plants.yml"
JANA, TOM = "Jana Brandt <jana@example.com>", "Tom Rice <tom@example.com>"

_PARTS = ("profiles", "personas", "accounts", "playbook.yml", "glossary.yml", "docs")
_CONFIG = """\
site_name: Halden Air playbook
repo_url: https://github.com/example/playbook
edit_uri: edit/main/docs/
plugins:
  - icp-docs
"""
_YEARLY, _HALF_YEARLY = "with a leak audit every year", "with a leak audit every six months"
_FORMER, _TODAY = "ideal: {between: [250, 1500]}", "ideal: {between: [150, 1500]}"
_PROPOSED = {
    _TODAY: "ideal: {between: [150, 2000]}",
    "have 150 to 1,500 employees": "have 150 to 2,000 employees",
    "{more_than: 1500, at_most: 5000}": "{more_than: 2000, at_most: 5000}",
    "Above 1,500 a group framework": "Above 2,000 a group framework",
}


def repository(folder: Path) -> Repository:
    """The example's playbook on `main`, with three commits, and a fourth one on `larger-plants`."""
    for part in _PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / part)
    (folder / "mkdocs.yml").write_text(_CONFIG)
    made = Repository(folder)
    made.git("remote", "add", "origin", "https://github.com/example/playbook.git")
    today = (folder / PROFILE).read_text(encoding="utf-8")
    once = _with(today, {_TODAY: _FORMER, _HALF_YEARLY: _YEARLY})
    made.commit(
        {PROFILE: once},
        message="Begin our playbook",
        author=JANA,
        date="2026-06-02T09:00:00+00:00",
    )
    made.commit(
        {PROFILE: _with(once, {_FORMER: _TODAY})},
        message="Take food plants from 150 people on (#12)\n\nWhy: Six of the last eleven plants we"
        " won had fewer than 250 people.\n\nIt rests on: 31 won deals since March 2025.",
        author=TOM,
        date="2026-08-19T09:00:00+00:00",
    )
    made.commit(
        {PROFILE: today},
        message="The leak audit comes every six months (#15)\n\nWhy: A year is long enough to lose"
        " what the first audit saved.",
        author=JANA,
        date="2026-10-15T09:00:00+00:00",
    )
    made.branch("larger-plants")
    made.commit(
        {PROFILE: _with(today, _PROPOSED)},
        message="Win food plants of up to 2,000 people too",
        author=TOM,
        date="2026-11-20T09:00:00+00:00",
    )
    made.switch("main")
    return made


def _with(text: str, words: dict[str, str]) -> str:
    """The text with each of these words, which are there once, replaced."""
    for old, new in words.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text
