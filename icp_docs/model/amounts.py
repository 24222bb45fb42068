"""Amounts of money and what else may be written as a mapping where one value is expected."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError

from icp_docs import values
from icp_docs.model.scalars import read_with, scalar
from icp_docs.text import a_list

_MAPPING = {
    "type": "object",
    "properties": {
        "amount": {"type": ["string", "number"], "description": "How much, as 20k"},
        "currency": {"type": "string", "description": "Its code, as USD; default the playbook's"},
        "per": {"type": "string", "description": "month, quarter or year; once when absent"},
    },
    "required": ["amount"],
    "additionalProperties": False,
}


def or_amount(*json_types: str) -> dict[str, Any]:
    """The JSON Schema of one of these types or an amount of money as a mapping."""
    return {"anyOf": [{"type": list(json_types)}, _MAPPING]}


def read_money(value: object) -> values.Money:
    """One amount, as text or as a mapping."""
    wanted = "an amount of money such as 20k USD per year"
    return read_with(values.parse_money, wanted)(_money_text(value, wanted))


def read_money_range(value: object) -> values.Range[values.Money]:
    """One amount or two, as text or as a mapping."""
    wanted = "an amount or two, such as 10k to 100k USD per year"
    return read_with(_one_or_two_amounts, wanted)(_money_text(value, wanted))


def _one_or_two_amounts(text: str) -> values.Range[values.Money]:
    return values.parse_range(text, values.parse_money)


_KEYS = ("amount", "currency", "per")


def _money_text(value: object, wanted: str) -> str:
    """The mapping form (amount, currency, per) as the text that means the same."""
    if type(value) is not dict or not value.keys() & set(_KEYS):
        return scalar(value, wanted)
    unknown = [name for name in value if name not in _KEYS]
    if unknown:
        message = f"an amount of money has no key '{unknown[0]}', only {a_list(_KEYS)}"
        raise PydanticCustomError("ICP101", "{message}", {"message": message})
    amount, currency, per = (
        scalar(value[name], f"one value behind '{name}'") if value.get(name) is not None else ""
        for name in _KEYS
    )
    if not amount:
        message = "an amount of money needs the key 'amount'"
        raise PydanticCustomError("ICP102", "{message}", {"message": message})
    text = f"{amount} {currency}".strip()
    return f"{text} per {per}" if per else text


def read_operand(value: object) -> str:
    """What a rule compares with, as typed: only its field tells what kind of value it is."""
    if type(value) is str:
        return value.strip()
    return _money_text(value, "one value")


def read_fact(value: object) -> object:
    """A fact of an account stays as typed: text, a list of texts, or an amount of money."""
    if type(value) is dict:
        return _money_text(value, "a value")
    if type(value) is list:
        return tuple(scalar(item, "text").strip() for item in value)
    return None if value is None else scalar(value, "a value").strip()
