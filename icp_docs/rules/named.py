"""Account fields that criteria and rules name."""

from __future__ import annotations

from collections.abc import Mapping

from icp_docs.guessing import likeliest
from icp_docs.problem import Fault, Loc, named
from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.vocabulary import Vocabulary
from icp_docs.text import fold, printable


def field_faults(fields: tuple[str, ...], vocabulary: Vocabulary, loc: Loc) -> list[Fault]:
    """What is wrong with the account fields that a criterion or disqualifier names."""
    known = vocabulary.fields
    unknown = [
        unknown_field(name, known, (*loc, "field", index), on_key=False)
        for index, name in enumerate(fields)
        if name not in known
    ]
    if unknown or len(fields) < 2:
        return unknown
    mixed = mixed_kinds(tuple(known[name] for name in fields))
    return [Fault((*loc, "field"), "ICP307", mixed)] if mixed else []


def unknown_field(name: str, known: Mapping[str, FieldSpec], loc: Loc, *, on_key: bool) -> Fault:
    """An account field that does not exist."""
    options = {id_: (spec.label,) for id_, spec in known.items()}
    meant = _by_column(name, known) or likeliest(name[:100], options)
    end = f"; did you mean '{meant}'?" if meant else "; declare it under fields in playbook.yml"
    message = f"'{printable(name[:60])}' is not an account field{end}"
    return Fault(loc, "ICP201", message, meant or "", on_key, named(name, meant))


# What people call the built-in fields who do not take the name from an export.
_ALSO = {
    "headcount": "employees",
    "companysize": "employees",
    "staff": "employees",
    "turnover": "annual_revenue",
    "sector": "industry",
    "vertical": "industry",
    "location": "country",
    "techstack": "technologies",
}


def _by_column(name: str, known: Mapping[str, FieldSpec]) -> str | None:
    """The field that has this column name in exports, or that people call so."""
    form = fold(name[:100])
    columns = {fold(column): id_ for id_, spec in known.items() for column in spec.columns}
    meant = columns.get(form) or _ALSO.get(form)
    return meant if meant in known else None


def mixed_kinds(specs: tuple[FieldSpec, ...]) -> str:
    """Why several fields cannot stand in for each other; empty when they can."""
    first = specs[0]
    for other in specs[1:]:
        if other.kind != first.kind:
            return (
                f"{first.label} is {first.kind} and {other.label} is {other.kind}; "
                "fields that stand in for each other need one type"
            )
        if other.choices != first.choices:
            return f"{first.label} and {other.label} have different choices; test them one by one"
    return ""
