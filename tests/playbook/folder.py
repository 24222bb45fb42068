"""Small playbooks for the tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from icp_docs.playbook import Loaded, load

TODAY = date(2026, 11, 1)

PERSONA = "name: CFO\nsummary: Signs.\nowner: desk\n"
USER = f"{PERSONA}kind: user\n"


def profile(*others: str, criteria: int = 5) -> str:
    """A profile that nobody has anything to say against, and other lines."""
    lines = ["name: Plants", "summary: Factories.", "owner: desk", "criteria:"]
    lines += [f"  - {{id: c{number}, evidence: won}}" for number in range(criteria)]
    return "\n".join([*lines, "evidence: [{id: won}]", *others, ""])


def loaded(folder: Path, files: Mapping[str, str], *, today: date = TODAY) -> Loaded:
    """What comes of a folder with these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load(folder, today=today)


def told(folder: Path, files: Mapping[str, str], *, today: date = TODAY) -> list[str]:
    """Every problem as "path:line:column code"."""
    problems = loaded(folder, files, today=today).problems
    return [f"{one.path}:{one.line}:{one.column} {one.code}" for one in problems]
