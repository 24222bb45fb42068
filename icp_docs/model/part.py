"""What every piece of a playbook has in common: frozen, closed, and forgiving about short forms."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


def key(description: str, *, name: str | None = None, example: object = None) -> Any:
    """An optional key: what it means, its name in YAML when Python reserves it, and an example."""
    return _field(None, description, name, example)


def many(description: str, *, name: str | None = None, example: object = None) -> Any:
    """An optional list, empty when absent."""
    return _field((), description, name, example)


def text(description: str, *, name: str | None = None, example: object = None) -> Any:
    """An optional text, "" when absent."""
    return _field("", description, name, example)


def default(
    value: object, description: str, *, name: str | None = None, example: object = None
) -> Any:
    """An optional key with the value it has when absent."""
    return _field(value, description, name, example)


def table(description: str, *, name: str | None = None) -> Any:
    """An optional mapping from ids to parts, empty when absent."""
    return Field(default_factory=dict, description=description, alias=name)


def required(description: str, *, name: str | None = None, example: object = None) -> Any:
    """A key that must be there."""
    return _field(..., description, name, example)


def _field(default: object, description: str, name: str | None, example: object) -> Any:
    examples = None if example is None else [example]
    return Field(default, description=description, alias=name, examples=examples)


class Part(BaseModel):
    """One mapping of the language."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,  # a nested part is built inside its document, not a second time by itself
        protected_namespaces=(),
    )

    noun: ClassVar[str] = "mapping"
    """What authors call it: "persona", "criterion"."""
    shorthand: ClassVar[str] = ""
    """The key that plain text in place of the whole mapping stands for; "" allows none."""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: Any) -> Any:
        """Read plain text as the first key, and a key without a value as absent."""
        if type(data) is dict:
            if None in data.values():
                ours = {info.alias or name for name, info in cls.model_fields.items()}
                return {
                    name: value
                    for name, value in data.items()
                    if value is not None or name not in ours
                }
        elif cls.shorthand and type(data) is str:
            return {cls.shorthand: data}
        return data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Editors accept the same short form."""
        schema = handler(core_schema)
        if not cls.shorthand:
            return schema
        whole = handler.resolve_ref_schema(schema)
        if "anyOf" not in whole:
            mapping = dict(whole)
            whole.clear()
            whole["title"] = mapping.pop("title", cls.__name__)
            whole["anyOf"] = [{"type": ["string", "number", "boolean"]}, mapping]
        return schema
