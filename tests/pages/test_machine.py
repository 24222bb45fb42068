"""The playbook for programs: one shape, numbers as numbers, the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from icp_docs.model import KINDS
from icp_docs.pages import data_files
from tests.pages.playbooks import SMALL, read

FILES = data_files(read(SMALL))
DATA = json.loads(FILES["playbook.json"])


def test_files() -> None:
    schemas = [f"schema/{kind}.json" for kind in KINDS]
    assert list(FILES) == ["playbook.json", *schemas, "llms.txt"]
    assert all(content.endswith(b"\n") for content in FILES.values())


def test_the_same_bytes_every_time() -> None:
    assert data_files(read(SMALL)) == FILES


def test_shape() -> None:
    assert list(DATA) == [
        "version",
        "settings",
        "fields",
        "profiles",
        "personas",
        "scorecards",
        "glossary",
    ]
    assert DATA["version"] == 1
    assert list(DATA["profiles"]) == list(DATA["scorecards"]) == ["growth", "old", "starter"]
    assert DATA["glossary"] == [{"term": "Release", "definition": "What ships."}]


def test_values_after_reading() -> None:
    growth = DATA["profiles"]["growth"]
    assert growth["file"] == "profiles/growth.yml"
    assert growth["name"] == "High-growth *software* company"
    assert growth["reviewed"] == "2026-10-01"
    spend = {"amount": 20000, "currency": "USD", "per": "year"}
    assert growth["typical_spend"] == {"low": spend, "high": spend}
    assert growth["criteria"][0]["weight"] == 6
    assert growth["criteria"][3]["weight"] == -1.5
    assert growth["criteria"][4]["bands"] == [
        {"id": "core", "label": "Core", "otherwise": False, "points": 3},
        {"id": "other", "label": "Other", "otherwise": False, "points": 0},
    ]
    assert growth["criteria"][0]["ideal"] == {"between": ["15", "500"]}
    assert growth["buying_committee"][0]["required"] is True
    assert growth["value_propositions"][0]["for"] == ["cfo"]
    assert "budget_range" not in growth


def test_settings_with_their_defaults() -> None:
    settings = DATA["settings"]
    assert settings["schema"] == 1
    assert settings["paper"] == "A4"
    assert settings["review_every"] == {"count": 90, "unit": "day"}
    assert settings["tiers"][0]["at_least"] == {"percent": 75}


def test_scorecards_hold_what_scoring_needs() -> None:
    card = DATA["scorecards"]["growth"]
    assert card["maximum"] == "12"
    assert [(grade["id"], grade["points"]) for grade in card["criteria"][0]["grades"]] == [
        ("ideal", "6"),
        ("acceptable", "3"),
        ("no", "0"),
    ]


def test_nothing_of_this_machine_is_told() -> None:
    assert str(Path.cwd()).encode() not in b"".join(FILES.values())


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: str) -> None:
    schema = json.loads(FILES[f"schema/{kind}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)


def test_llms_txt() -> None:
    text = FILES["llms.txt"].decode()
    assert text.startswith("# Example Inc. playbook\n\n> Which companies Example Inc. sells")
    assert (
        "- [High-growth software company](profiles/growth/): Software companies that hire"
        " quickly.\n- [Starter](profiles/starter/): Not agreed. (draft: not agreed yet)\n\n## "
    ) in text
    assert "profiles/old" not in text


def test_hostile_names_stay_text_in_llms_txt(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    name = "a](https://evil.example) <b> [c"
    entry = {"name": name, "summary": "x\n\n# y", "criteria": [{"id": "it"}]}
    (tmp_path / "profiles/p.yml").write_text(json.dumps(entry), encoding="utf-8")
    text = data_files(read(tmp_path))["llms.txt"].decode()
    assert "- [a)(https://evil.example) ‹b> (c](profiles/p/): x # y\n" in text
