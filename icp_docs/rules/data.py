"""Tests as plain data for JSON, so that a browser can evaluate the same rules."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from icp_docs.rules.tree import (
    All,
    Answered,
    Branch,
    Check,
    Either,
    Not,
    Nothing,
    Operand,
    Place,
    Several,
    Test,
)
from icp_docs.values import Money, Period, Range


def rule_data(test: Test, *, brief: bool = False) -> dict[str, Any]:
    """A test as nested mappings; numbers are text in full, days are ISO dates.

    With `brief` it leans on what stands beside it, lists of fields and industries and the fields
    of its criterion: these are not named again, and operands are written as `brief_operand` says.
    """
    match test:
        case Check() if brief:
            return _brief_check(test)
        case Check(field, word, operands, others):
            data: dict[str, Any] = {
                "fields": [field.id, *others],
                "type": field.kind,
                word: [operand_data(operand) for operand in operands],
            }
            # Their order is all that comparing choices needs.
            return data | {"choices": list(field.choices)} if field.ordered else data
        case Answered(criterion, _, grades):
            return {"answer": criterion, "in": list(grades)}
        case All(parts):
            return {"all": [rule_data(part, brief=brief) for part in parts]}
        case Either(parts):
            return {"any": [rule_data(part, brief=brief) for part in parts]}
        case Several(n, parts):
            return {"n": n, "of": [rule_data(part, brief=brief) for part in parts]}
        case Not(part):
            return {"not": rule_data(part, brief=brief)}


def operand_data(operand: Operand) -> Any:
    """An operand as JSON: text, yes or no, or a mapping that names its parts."""
    match operand:
        case bool():
            return operand
        case Decimal():
            return f"{operand:f}"
        case Money(amount, currency, per):
            return {"amount": f"{amount:f}", "currency": currency, "per": per}
        case Period(count, unit):
            return {"count": f"{count:f}", "unit": unit}
        case Range(low, high):
            return {"low": operand_data(low), "high": operand_data(high)}
        case Place(id, label, countries, states):
            return {
                "id": id,
                "label": label,
                "countries": list(countries),
                "states": list(states),
            }
        case Branch(id, label, forms, naics):
            return {"id": id, "label": label, "forms": list(forms), "naics": list(naics)}
        case Nothing():
            return None
        case date():
            return operand.isoformat()
    return operand


def _brief_check(check: Check) -> dict[str, Any]:
    """One word; a single operand stands alone unless it is a list itself, or empty, no or none."""
    operands = [brief_operand(operand) for operand in check.operands]
    alone = len(operands) == 1 and operands[0] and not isinstance(operands[0], list)
    fields = {} if check.own else {"fields": [check.field.id, *check.others]}
    return {**fields, check.word: operands[0] if alone else operands}


def brief_operand(operand: Operand) -> Any:
    """An operand as one text: "5000 EUR year", "90 day", "DE AT US-CA", an industry's id.

    A range is a list of its ends. NAICS codes of no declared industry are digits: "31 32 33".
    """
    match operand:
        case Money(amount, currency, per):
            return f"{amount:f} {currency}{f' {per}' if per else ''}"
        case Period(count, unit):
            return f"{count:f} {unit}"
        case Range(low, high):
            return [brief_operand(low), brief_operand(high)]
        case Place(_, _, countries, states):
            return " ".join((*countries, *states))
        case Branch(id, _, forms, naics):
            return id if forms else " ".join(naics)
    return operand_data(operand)
