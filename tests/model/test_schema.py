"""The JSON Schema of each kind of file: sound, described, and of one mind with the models."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from icp_docs.model import KINDS, json_schema
from tests import core_yaml

GOOD = Path(__file__).parent.parent / "good"
FOLDERS = {"profiles": "profile", "personas": "persona", "accounts": "accounts"}
FILES = sorted(
    path for path in GOOD.rglob("*.y*ml") if "/_" not in str(path) and "/." not in str(path)
)

validators = {kind: Draft202012Validator(json_schema(kind)) for kind in KINDS}


def kind_of(path: Path) -> str:
    return FOLDERS.get(path.parent.name, path.stem)


def name_of(path: Path) -> str:
    return str(path.relative_to(GOOD))


def load(path: Path) -> Any:
    return core_yaml.load(path.read_text(encoding="utf-8-sig"))


def mappings(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema of a mapping with keys of its own, wherever it stands."""
    if isinstance(schema, list):
        for item in schema:
            yield from mappings(item)
    elif isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema
        for item in schema.values():
            yield from mappings(item)


def places(data: Any) -> Iterator[list[Any]]:
    """The way to every mapping in the data."""
    if isinstance(data, dict):
        yield []
    steps = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for step in steps:
        for rest in places(data[step]):
            yield [step, *rest]


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_one(kind: str) -> None:
    schema = json_schema(kind)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_mapping_is_closed_and_every_key_described(kind: str) -> None:
    found = list(mappings(json_schema(kind)))
    assert found
    for mapping in found:
        assert mapping["additionalProperties"] is False
        for name, key in mapping["properties"].items():
            assert len(key["description"]) > 7, name
            assert not key["description"].endswith("."), name


def test_nothing_is_one_of_the_kinds() -> None:
    with pytest.raises(KeyError):
        json_schema("company")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_good_file_is_valid_in_an_editor(path: Path) -> None:
    errors = validators[kind_of(path)].iter_errors(load(path))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_unknown_key_is_refused_everywhere(path: Path) -> None:
    data = load(path)
    for place in places(data):
        broken = copy.deepcopy(data)
        here = broken
        for step in place:
            here = here[step]
        here["Not a key"] = "x"
        assert not validators[kind_of(path)].is_valid(broken), place
