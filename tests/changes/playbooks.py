"""Small playbooks for the tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from icp_docs.changes import Changes, compare, render
from icp_docs.playbook import Playbook, load

EXAMPLE = Path(__file__).parents[2]
"""The example playbook, which is this repository."""
TODAY = date(2026, 11, 22)


def playbook_of(folder: Path, files: Mapping[str, str]) -> Playbook:
    """What can be read of a folder with these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    return load(folder, today=TODAY).readable


def changed(folder: Path, before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """What differs between two such folders."""
    return compare(playbook_of(folder / "before", before), playbook_of(folder / "after", after))


def sentences(folder: Path, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The same as plain sentences, those of golden accounts last."""
    found = changed(folder, before, after)
    told = [one.text for entry in found.entries for one in entry.sentences]
    return [*told, *(move.text for move in found.moves)]


def told(folder: Path, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """The same as text for a terminal."""
    return render(changed(folder, before, after), style="text")
