"""Amounts of money and what else may be written as a mapping where one value is expected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from icp_docs import values
from icp_docs.guessing import nearest
from icp_docs.model.scalars import read_with, scalar
from icp_docs.text import a_list
from icp_docs.values.better import better_currency, better_money, better_number

T = TypeVar("T")

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
    return _read(values.parse_money, wanted, value)


def read_money_range(value: object) -> values.Range[values.Money]:
    """One amount or two, as text or as a mapping."""
    wanted = "an amount or two, such as 10k to 100k USD per year"
    return _read(_one_or_two_amounts, wanted, value)


def _read(parse: Callable[[str], T], wanted: str, value: object) -> T:
    try:
        return read_with(parse, wanted, better_money)(_money_text(value, wanted))
    except PydanticCustomError as error:
        if type(value) is dict and error.type == "ICP104":
            raise _of_part(value) or error from None
        raise


def _of_part(written: dict[str, str]) -> PydanticCustomError | None:
    """What is wrong with the amount, the currency or the period of a mapping, with its key."""
    parts: tuple[tuple[str, str, str, Callable[[str], str | None]], ...] = (
        ("amount", "{}", "", better_number),
        ("currency", "1 {}", "", better_currency),
        ("per", "1 per {}", "write month, quarter or year", _better_per),
    )
    for key, form, way_out, better in parts:
        typed = written.get(key)
        if not typed:
            continue
        try:
            values.parse_money(form.format(typed))
        except ValueError as error:
            meant = better(typed)
            end = f"; write {meant}" if meant else f"; {way_out}" if way_out else ""
            message = str(error)
            if key == "per":
                message = f"{typed} does not say how often"
            if end:
                message = f"{message.partition(';')[0].replace(form.format(typed), typed)}{end}"
            context = {"message": message, "meant": meant, "key": key}
            return PydanticCustomError("ICP104", "{message}", context)
    return None


def _better_per(text: str) -> str | None:
    return nearest(text, ("month", "quarter", "year", "monthly", "quarterly", "yearly", "annually"))


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
