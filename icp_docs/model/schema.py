"""JSON Schema 2020-12 of each kind of file, for editors and other programs."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from icp_docs.model.accounts import AccountsFile
from icp_docs.model.glossary import Glossary
from icp_docs.model.part import Part
from icp_docs.model.persona import Persona
from icp_docs.model.profile import Profile
from icp_docs.model.settings import Settings
from icp_docs.model.structure import part_at
from icp_docs.model.versions import ANY_ITEM, CHANGES, Renamed

KINDS: dict[str, type[Part]] = {
    "profile": Profile,
    "persona": Persona,
    "accounts": AccountsFile,
    "playbook": Settings,
    "glossary": Glossary,
}
"""The model of each kind of file."""


def json_schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file; a key of `KINDS` names it."""
    model = KINDS[kind]
    schema = model.model_json_schema(by_alias=True, mode="validation")
    _amend(schema)
    for change in CHANGES:
        if change.kind == kind:
            _add_old_name(schema, change)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": f"icp-docs {model.noun}",
        **{name: value for name, value in schema.items() if name != "title"},
    }


@cache
def schema_text(kind: str) -> str:
    """The same as the text of a JSON file."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"


def _add_old_name(schema: dict[str, Any], change: Renamed) -> None:
    """Editors take the key's former name too, and strike it through."""
    properties = _mapping_at(schema, change)["properties"]
    properties[change.old] = {
        **properties[change.new],
        "description": f"The name of {change.new} before version {change.version}",
        "deprecated": True,
    }


def _mapping_at(schema: dict[str, Any], change: Renamed) -> dict[str, Any]:
    """The schema of the part that has the renamed key."""
    if not change.place:
        return schema
    loc = tuple(0 if step == ANY_ITEM else step for step in change.place)
    part = part_at(KINDS[change.kind], loc)
    assert part is not None  # a table of changes names no other places
    whole: dict[str, Any] = schema["$defs"][part.__name__]
    return next((kind for kind in whole.get("anyOf", ()) if "properties" in kind), whole)


_ABOUT = ("title", "description", "default", "examples")
_NOTHING = {"type": "null"}


def _amend(schema: object) -> None:
    """Says what pydantic does not: what may be absent may be empty, a table has only ids.

    Pydantic also takes the length of a list behind a validator for that of a text.
    """
    if isinstance(schema, list):
        for item in schema:
            _amend(item)
    elif isinstance(schema, dict):
        for item in schema.values():
            _amend(item)
        for name in ("minLength", "maxLength"):
            if schema.get("type") == "array" and name in schema:
                schema[f"{name[:3]}Items"] = schema.pop(name)
        if "patternProperties" in schema:
            schema["additionalProperties"] = False
        properties = schema.get("properties", {})
        for name in properties.keys() - set(schema.get("required", ())):
            properties[name] = _or_nothing(properties[name])


def _or_nothing(schema: dict[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in schema.items() if name not in _ABOUT}
    kinds = rest.get("anyOf", [rest])
    if _NOTHING in kinds:
        return schema
    about = {name: schema[name] for name in _ABOUT if name in schema}
    return {"anyOf": [*kinds, _NOTHING], **about}
