"""The kinds of value a key can hold, each with its reading, its refusal and its JSON Schema."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import GetJsonSchemaHandler
from pydantic.annotated_handlers import GetCoreSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from icp_docs import values
from icp_docs.model.amounts import or_amount, read_fact, read_money, read_money_range, read_operand
from icp_docs.model.ids import read_field_id, read_field_name, read_id
from icp_docs.model.scalars import filled, read_with, text
from icp_docs.model.versions import read_version
from icp_docs.values import better

T = TypeVar("T")


def _count(text: str) -> int:
    number = values.parse_number(text)
    if number < 0 or number != number.to_integral_value():
        raise ValueError(f"'{text}' is not a whole number, 0 or more")
    return int(number)


def _threshold(text: str) -> values.Share | Decimal:
    try:
        read = values.parse_share(text) if "%" in text else values.parse_number(text)
    except ValueError:
        message = f"{text} is neither a share nor points; write for example 75 % or 12"
        raise ValueError(message) from None
    if isinstance(read, Decimal) and 0 < read < 1:
        raise ValueError(f"{text} is less than a point; write {(read * 100).normalize():f} %")
    return read


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
        return copy.deepcopy(self.json)


def _friendly(
    parse: Callable[[str], object],
    wanted: str,
    *json_types: str,
    better: Callable[[str], str | None] | None = None,
) -> _Reads:
    read = read_with(parse, wanted, better)
    return _Reads(read, {"type": ["string", *json_types], "title": wanted})


Items = Annotated[tuple[T, ...], _Listed()]
Text = Annotated[str, _Reads(text, {"type": ["string", "number", "boolean"]})]
Filled = Annotated[str, _Reads(filled, {"type": ["string", "number", "boolean"], "minLength": 1})]
Operand = Annotated[str, _Reads(read_operand, or_amount("string", "number", "boolean"))]
Fact = Annotated[
    object, _Reads(read_fact, or_amount("string", "number", "boolean", "array", "null"))
]
Id = Annotated[
    str, _Reads(read_id, {"type": "string", "pattern": "^[a-z][a-z0-9-]*$", "maxLength": 60})
]
_FIELD_ID = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 60}
FieldId = Annotated[str, _Reads(read_field_id, _FIELD_ID)]
FieldName = Annotated[str, _Reads(read_field_name, _FIELD_ID)]
Number = Annotated[
    Decimal,
    _friendly(
        values.parse_number, "a number such as 5000 or 5k", "number", better=better.better_number
    ),
]
Count = Annotated[
    int, _friendly(_count, "a whole number, 0 or more", "number", better=better.better_number)
]
YesNo = Annotated[
    bool, _friendly(values.parse_yes_no, "yes or no", "boolean", better=better.better_yes_no)
]
Day = Annotated[
    date, _friendly(values.parse_date, "a date such as 2026-10-01", better=better.better_date)
]
PeriodOf = Annotated[
    values.Period,
    _friendly(values.parse_period, "a period such as 90 days", better=better.better_period),
]
ShareOf = Annotated[
    values.Share,
    _friendly(values.parse_share, "a share such as 75 %", "number", better=better.better_share),
]
Threshold = Annotated[
    values.Share | Decimal,
    _friendly(
        _threshold,
        "a share of the points such as 75 %, or points such as 12",
        "number",
        better=better.better_threshold,
    ),
]
Version = Annotated[int, _friendly(read_version, "the version of the language", "number")]
Currency = Annotated[
    str,
    _friendly(
        values.parse_currency,
        "the three letters of a currency such as USD",
        better=better.better_currency,
    ),
]
Locale = Annotated[str, _friendly(values.parse_locale, "a locale such as en-US")]
MoneyOf = Annotated[values.Money, _Reads(read_money, or_amount("string", "number"))]
MoneyRange = Annotated[
    values.Range[values.Money], _Reads(read_money_range, or_amount("string", "number"))
]
