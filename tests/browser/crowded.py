"""A playbook of many profiles and personas, for pages that have to stay usable with them."""

from __future__ import annotations

import json
from pathlib import Path

SEGMENTS = ("small", "mid-market", "enterprise")
LINES = 30  # criteria of a profile; half of them every profile has, one in ten differs


def crowd(folder: Path, *, profiles: int, personas: int = 0) -> Path:
    """Write the playbook and its mkdocs.yml, and return the folder."""
    for name in ("profiles", "personas", "docs"):
        (folder / name).mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: P\nplugins: [icp-docs]\n", encoding="utf-8")
    settings = {"segments": {id_: {"label": id_.title()} for id_ in SEGMENTS}}
    _write(folder / "playbook.yml", settings)
    for number in range(1, profiles + 1):
        _write(folder / f"profiles/p{number:03}.yml", _profile(number))
    for number in range(1, personas + 1):
        _write(folder / f"personas/q{number:03}.yml", _persona(number))
    return folder


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data), encoding="utf-8")  # JSON is YAML without aliases


def _profile(number: int) -> dict[str, object]:
    return {
        "name": f"Profile {number:03}",
        "summary": f"Companies of sort {number} that make things and have grown.",
        "status": "draft" if number % 10 == 0 else "active",
        "segment": SEGMENTS[number % 3],
        "tags": [f"tag {number % 12}", "every one"],
        "minimum_deal": f"{number}k USD per year",
        "criteria": [_criterion(number, line) for line in range(LINES)],
        "metrics": {"win_rate": f"{20 + number % 30} %", "sales_cycle": f"{number + 10} days"},
    }


def _criterion(number: int, line: int) -> dict[str, object]:
    shared = line < LINES // 2
    return {
        "id": f"line-{line}" if shared else f"line-{line}-{number % 3}",
        "label": f"Line {line}",
        "field": "employees",
        "ideal": {"at_least": 100 + (number if line % 10 == 0 else 0)},
        "weight": 1 + number % 4 if line == 0 else 2,
    }


def _persona(number: int) -> dict[str, object]:
    return {
        "name": f"Persona {number:03}",
        "summary": "Somebody who has a say.",
        "function": ["finance" if number % 2 else "operations"],
        "objections": [
            {"says": f"Objection {number} {word}.", "topic": f"Topic {number % 7}"}
            for word in ("Straße", "élan", "price", "time")
        ],
    }
