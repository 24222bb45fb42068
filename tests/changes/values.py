"""Two values for every key of the language, as an author types them."""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from icp_docs.model import Part, Rule, kinds
from icp_docs.model.structure import fields_of

_PAIRS = {
    kinds.Text: ("First thing", "Second thing"),
    kinds.Filled: ("First name", "Second name"),
    kinds.Operand: ("100", "200"),
    kinds.Fact: ("100", "200"),
    kinds.Id: ("first", "second"),
    kinds.FieldId: ("first_field", "second_field"),
    kinds.FieldName: ("employees", "customers"),
    kinds.Number: ("3", "4"),
    kinds.Count: ("5", "6"),
    kinds.YesNo: ("yes", "no"),
    kinds.Day: ("2026-10-01", "2026-11-02"),
    kinds.PeriodOf: ("30 days", "45 days"),
    kinds.ShareOf: ("30 %", "45 %"),
    kinds.Threshold: ("70 %", "12"),
    kinds.Currency: ("EUR", "CHF"),
    kinds.Locale: ("en-GB", "de-DE"),
    kinds.MoneyOf: ("20000 EUR per year", "30000 EUR per year"),
    kinds.MoneyRange: ("20000 EUR", "40000 EUR"),
}
_MEANINGLESS = frozenset(["schema"])
"""Keys of which no change means anything: a migrated playbook says what it said."""
_BY_MARK = {id(get_args(kind)[1]): pair for kind, pair in _PAIRS.items()}


def full(part: type[Part], which: int = 0, *, deep: int = 3) -> dict[str, Any]:
    """The part with every key filled in; rules inside rules end after a few levels."""
    data = {}
    for name, info in fields_of(part).items():
        key = info.alias or name
        if key in _MEANINGLESS:
            continue
        value = _value(info.annotation, info.metadata, which, deep)
        if value is not None:
            data[key] = value
    return data


def _value(kind: Any, marks: list[Any], which: int, deep: int) -> Any:
    for mark in marks:
        if id(mark) in _BY_MARK:
            return _BY_MARK[id(mark)][which]
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *own = get_args(kind)
        return _value(inner, own, which, deep)
    if origin in (Union, types.UnionType):
        return _value(get_args(kind)[0], [], which, deep)
    if origin is Literal:
        return str(
            get_args(kind)[-1 - which]
        )  # from the last, since the first is often the default
    if origin is tuple:
        item = _value(get_args(kind)[0], [], which, deep)
        return None if item is None else [item]
    if origin is dict:
        item = _value(get_args(kind)[1], [], which, deep)
        return {("first", "second")[which]: item}
    if kind is Rule and deep <= 1:
        return {"at_least": ("100", "200")[which]}
    return full(kind, which, deep=deep - 1) if isinstance(kind, type) else None
