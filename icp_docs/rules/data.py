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


def rule_data(test: Test) -> dict[str, Any]:
    """A test as nested mappings; numbers are text in full, days are ISO dates."""
    match test:
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
            return {"all": [rule_data(part) for part in parts]}
        case Either(parts):
            return {"any": [rule_data(part) for part in parts]}
        case Several(n, parts):
            return {"n": n, "of": [rule_data(part) for part in parts]}
        case Not(part):
            return {"not": rule_data(part)}


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
