"""Account fields: what may be known of a company, and the ones every playbook has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from icp_docs.values.money import Per

Kind = Literal[
    "number",
    "money",
    "text",
    "choice",
    "list",
    "date",
    "yes-no",
    "country",
    "industry",
    "naics",
]
"""The types of the language; `naics` is text that is matched by its beginning."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One account field."""

    id: str
    label: str
    kind: Kind
    category: str = "need"
    choices: tuple[str, ...] = ()
    ordered: bool = False
    columns: tuple[str, ...] = ()
    """Names of this field's column in exports, ours included."""
    per: Per | None = None
    """The period of a money field's amounts, when its name tells."""
    year: bool = False
    """Holds a year, which is written without separators."""


def _built_in(
    id: str,
    kind: Kind,
    category: str,
    *columns: str,
    label: str = "",
    choices: tuple[str, ...] = (),
    ordered: bool = False,
) -> FieldSpec:
    words = label or id.replace("_", " ").capitalize()
    per = period_in(id) if kind == "money" else None
    names = (id, *columns)
    return FieldSpec(id, words, kind, category, choices, ordered, names, per, year=id == "founded")


def period_in(name: str) -> Per | None:
    """The period that the name of a field states: `monthly_revenue` is money per month."""
    words = set(name.replace("-", "_").lower().split("_"))
    if words & {"monthly", "month", "mrr"}:
        return "month"
    if words & {"quarterly", "quarter"}:
        return "quarter"
    return "year" if words & {"annual", "annually", "yearly", "year", "arr"} else None


_F, _G = "firmographic", "geographic"
BUILT_IN: dict[str, FieldSpec] = {
    spec.id: spec
    for spec in (
        _built_in("name", "text", _F, "Name", "Company name", "Account Name"),
        _built_in("domain", "text", _F, "Company Domain Name", "Website"),
        _built_in("industry", "industry", _F, "Industry"),
        _built_in("naics", "naics", _F, "NaicsCode", "NAICS Code", label="NAICS code"),
        _built_in(
            "employees", "number", _F, "numberofemployees", "Number of Employees", "Employees"
        ),
        _built_in("annual_revenue", "money", _F, "annualrevenue", "Annual Revenue"),
        _built_in("customers", "number", _F),
        _built_in(
            "ownership",
            "choice",
            _F,
            "is_public",
            "Is Public",
            choices=("private", "public", "subsidiary", "government", "nonprofit"),
        ),
        _built_in("founded", "number", _F, "founded_year", "Year Founded", "YearStarted"),
        _built_in(
            "growth_stage",
            "choice",
            _F,
            choices=("startup", "growth", "established"),
            ordered=True,
        ),
        _built_in("segment", "choice", _F),
        _built_in("annual_budget", "money", "economic"),
        _built_in("country", "country", _G, "Country/Region", "BillingCountry", "Billing Country"),
        _built_in("state", "text", _G, "State/Region", "BillingState", "Billing State/Province"),
        _built_in("city", "text", _G, "City", "BillingCity", "Billing City"),
        _built_in("technologies", "list", "technographic", "web_technologies", "Web Technologies"),
        _built_in("maturity", "text", "technographic"),
        _built_in("email_type", "choice", "contact", choices=("work", "personal")),
    )
}
"""The account fields that every playbook has, by id."""
