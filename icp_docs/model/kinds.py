"""The kinds of value a key can hold, each with its reading, its refusal and its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import GetJsonSchemaHandler
from pydantic.annotated_handlers import GetCoreSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from icp_docs import values

T = TypeVar("T")


def kind_of(value: object) -> str:
    """What stands there instead, in an author's words."""
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list) else "nothing"


def _scalar(value: object, wanted: str) -> str:
    if type(value) is str:
        return value
    raise PydanticCustomError(
        "ICP103", "{message}", {"message": f"expected {wanted}, found {kind_of(value)}"}
    )


def _text(value: object) -> str:
    return _scalar(value, "text").strip()


def _read_with(parse: Callable[[str], T], wanted: str) -> Callable[[object], T]:
    def read(value: object) -> T:
        text = _scalar(value, wanted)
        try:
            return parse(text)
        except ValueError as error:
            raise PydanticCustomError("ICP104", "{message}", {"message": str(error)}) from None

    return read


_ID = re.compile(r"[a-z][a-z0-9-]{0,59}")
_FIELD_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")


def id_fault(text: str, *, joint: str = "-") -> str:
    """Why the text cannot be an id, as a sentence with the id to use; "" when it can."""
    pattern = _ID if joint == "-" else _FIELD_ID
    if text == "index":
        return "'index' cannot be an id, because the overview page has that name; choose another"
    if pattern.fullmatch(text):
        return ""
    words = "hyphens" if joint == "-" else "underscores"
    sentence = f"an id is at most 60 lower-case letters, digits and {words}, letter first"
    better = re.sub(r"[^a-z0-9]+", joint, text.casefold()).strip(joint).lstrip("0123456789-_")
    return f"{sentence}; write {better[:60]}" if better and better != "index" else sentence


def _id(value: object) -> str:
    text = _scalar(value, "an id")
    if _ID.fullmatch(text) and text != "index":
        return text
    raise PydanticCustomError("ICP106", "{message}", {"message": id_fault(text)})


def _field_id(value: object) -> str:
    text = _scalar(value, "an account field")
    if _FIELD_ID.fullmatch(text):
        return text
    raise PydanticCustomError("ICP106", "{message}", {"message": id_fault(text, joint="_")})


def _count(text: str) -> int:
    number = values.parse_number(text)
    if number < 0 or number != number.to_integral_value():
        raise ValueError(f"'{text}' is not a whole number, 0 or more")
    return int(number)


def _version(text: str) -> int:
    if text == "1":
        return 1
    raise ValueError(f"'{text}' is not a version of this language that I know; write 1")


def _currency(text: str) -> str:
    if re.fullmatch(r"[A-Z]{3}", text):
        return text
    raise ValueError(f"'{text}' is not a currency; write its three letters, such as USD or EUR")


def _locale(text: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}([-_][A-Z][a-z]{3})?([-_][A-Z]{2})?", text):
        return text.replace("_", "-")
    raise ValueError(f"'{text}' is not a locale; write one such as en-US, en-GB or de-DE")


def _threshold(text: str) -> values.Share | Decimal:
    return values.parse_share(text) if text.rstrip().endswith("%") else values.parse_number(text)


def _money(value: object) -> values.Money:
    if type(value) is dict:
        value = _money_text(value)
    return _read_with(values.parse_money, "an amount of money such as 20k USD per year")(value)


def _money_range(value: object) -> values.Range[values.Money]:
    if type(value) is dict:
        value = _money_text(value)
    wanted = "an amount or two, such as 10k to 100k USD per year"
    return _read_with(_one_or_two_amounts, wanted)(value)


def _one_or_two_amounts(text: str) -> values.Range[values.Money]:
    try:
        return values.parse_range(text, values.parse_money)
    except ValueError:
        amount = values.parse_money(text)
        return values.Range(amount, amount)


def _money_text(parts: dict[str, Any]) -> str:
    """The mapping form (amount, currency, per) as the text that means the same."""
    for name in parts:
        if name not in {"amount", "currency", "per"}:
            message = f"unknown key '{name}' in an amount of money; it has amount, currency and per"
            raise PydanticCustomError("ICP101", "{message}", {"message": message})
    amount = parts.get("amount")
    if type(amount) is not str:
        raise PydanticCustomError(
            "ICP104", "{message}", {"message": "an amount of money needs the key 'amount'"}
        )
    text = " ".join(part for part in (amount, parts.get("currency")) if part)
    return f"{text} per {parts['per']}" if parts.get("per") else text


def _operand(value: object) -> str:
    if type(value) is dict:
        return _money_text(value)
    return _scalar(value, "one value").strip()


def _fact(value: object) -> object:
    """A fact of an account stays as typed: text, a list of texts, or an amount of money."""
    if type(value) is dict:
        return _money_text(value)
    if type(value) is list:
        return tuple(_scalar(item, "text").strip() for item in value)
    return None if value is None else _scalar(value, "a value").strip()


class _Listed:
    """Accepts one value where a list is expected."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        array = handler(schema)
        return {"anyOf": [array["items"], array]}


def _listed(value: Any) -> Any:
    if type(value) is list or type(value) is tuple:
        return value
    return [] if value is None else [value]


@dataclass(frozen=True, eq=False)
class _Reads:
    """Reads a value with its own function, and tells editors which JSON types may stand there."""

    read: Callable[[object], object]
    json: dict[str, Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self.json)


def _friendly(parse: Callable[[str], object], wanted: str, *json_types: str) -> _Reads:
    return _Reads(_read_with(parse, wanted), {"type": ["string", *json_types], "title": wanted})


Items = Annotated[tuple[T, ...], _Listed()]
Text = Annotated[str, _Reads(_text, {"type": ["string", "number", "boolean"]})]
Operand = Annotated[str, _Reads(_operand, {"type": ["string", "number", "boolean", "object"]})]
Fact = Annotated[
    object, _Reads(_fact, {"type": ["string", "number", "boolean", "array", "object", "null"]})
]
Id = Annotated[
    str, _Reads(_id, {"type": "string", "pattern": "^[a-z][a-z0-9-]*$", "maxLength": 60})
]
FieldId = Annotated[
    str, _Reads(_field_id, {"type": "string", "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 60})
]
Number = Annotated[Decimal, _friendly(values.parse_number, "a number such as 5000 or 5k", "number")]
Count = Annotated[int, _friendly(_count, "a whole number, 0 or more", "number")]
YesNo = Annotated[bool, _friendly(values.parse_yes_no, "yes or no", "boolean")]
Day = Annotated[date, _friendly(values.parse_date, "a date such as 2026-10-01")]
PeriodOf = Annotated[values.Period, _friendly(values.parse_period, "a period such as 90 days")]
ShareOf = Annotated[values.Share, _friendly(values.parse_share, "a share such as 75 %", "number")]
Threshold = Annotated[
    values.Share | Decimal,
    _friendly(_threshold, "a share of the points such as 75 %, or points such as 12", "number"),
]
Version = Annotated[int, _friendly(_version, "the version of the language", "number")]
Currency = Annotated[str, _friendly(_currency, "the three letters of a currency such as USD")]
Locale = Annotated[str, _friendly(_locale, "a locale such as en-US")]
MoneyOf = Annotated[values.Money, _Reads(_money, {"type": ["string", "number", "object"]})]
MoneyRange = Annotated[
    values.Range[values.Money], _Reads(_money_range, {"type": ["string", "number", "object"]})
]
