"""Playbooks for the tests of pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from icp_docs.codes import Level
from icp_docs.page import Page
from icp_docs.pages import KINDS, Renderer, reference
from icp_docs.playbook import Playbook, load

SMALL = Path(__file__).parent / "small"
TODAY = date(2026, 11, 1)


def read(folder: Path, *, today: date = TODAY) -> Playbook:
    """The playbook in a folder, which must have no errors."""
    loaded = load(folder, today=today)
    errors = [problem for problem in loaded.problems if problem.level is Level.ERROR]
    assert errors == []
    assert loaded.playbook
    return loaded.playbook


def pages_of(playbook: Playbook, *, templates: Sequence[Path] = ()) -> dict[str, Page]:
    """The pages that show something of the playbook, by their paths."""
    renderer = Renderer(playbook, templates=templates)
    kinds = [kind for kind in KINDS if kind is not reference]
    return {page.path: page for kind in kinds for page in kind.pages(renderer)}
