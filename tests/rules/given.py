"""A small playbook to test rules in, and short ways to write rules and accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from icp_docs.model.rule import Rule
from icp_docs.model.settings import Settings
from icp_docs.problem import Fault
from icp_docs.rules import (
    Facts,
    Judged,
    Test,
    Truth,
    Vocabulary,
    compile_rule,
    evaluate,
    read_facts,
    read_vocabulary,
)

TODAY = date(2026, 11, 1)

SETTINGS: dict[str, Any] = {
    "currency": "USD",
    "segments": {
        "smb": {"label": "Small business", "when": {"field": "employees", "at_most": "100"}},
        "enterprise": {"label": "Enterprise", "when": {"field": "employees", "more_than": "100"}},
    },
    "regions": {
        "dach": {"label": "DACH", "countries": ["DE", "AT", "Switzerland"]},
        "nordics": {"label": "Nordics", "countries": ["DK", "FI", "IS", "NO", "SE"]},
        "sanctioned": {"label": "Sanctioned", "countries": ["KP"], "states": ["UA-43"]},
        "west-coast": {"label": "West coast", "states": ["US-CA", "US-OR", "US-WA"]},
    },
    "industries": {
        "pharma": {"label": "Pharma", "naics": ["3254"], "also": ["Pharmaceuticals"]},
        "making": {"label": "Manufacturing", "naics": ["31-33"]},
        "software": {"label": "Software", "also": ["COMPUTER_SOFTWARE"]},
    },
    "fields": {
        "monthly_revenue": {"label": "Monthly revenue", "type": "money", "category": "economic"},
        "deal": {"type": "money"},
        "users": {"label": "Consumer users", "type": "number", "columns": ["users__c"]},
        "seats": {"type": "number"},
        "age": {"label": "Age of the oldest line (years)", "type": "number"},
        "funding": {
            "type": "choice",
            "choices": ["seed", "series-a", "series-b", "series-c"],
            "ordered": "yes",
        },
        "air": {"label": "Air supply", "type": "choice", "choices": ["own", "Café"]},
        "last_bought": {"type": "date"},
        "renewal": {"type": "date"},
        "soc2": {"label": "SOC 2", "type": "yes-no"},
        "air_required": {"label": "Oil-free air required", "type": "yes-no"},
        "title": {},
        "hq_country": {"type": "country"},
    },
}


def vocabulary() -> Vocabulary:
    """The vocabulary of the playbook above, inside a profile with two judged criteria."""
    found, faults = read_vocabulary(Settings.model_validate(SETTINGS))
    assert faults == ()
    judged = {
        "investors": Judged("Leading investors", ("yes", "no")),
        "role": Judged("Role", ("technical", "business")),
    }
    return found.answered(judged)


VOCABULARY = vocabulary()


def compiled(
    rule: Mapping[str, Any], *fields: str, vocabulary: Vocabulary = VOCABULARY
) -> tuple[Test | None, tuple[Fault, ...]]:
    """A rule made ready, for a criterion with these fields."""
    written = Rule.model_validate(rule)
    return compile_rule(written, fields=fields, vocabulary=vocabulary, loc=("criteria", 0, "ideal"))


def ready(rule: Mapping[str, Any], *fields: str) -> Test:
    """A rule without faults."""
    test, faults = compiled(rule, *fields)
    assert faults == ()
    assert test is not None
    return test


def facts(**known: object) -> Facts:
    """What is known of an account."""
    return read_facts(known, VOCABULARY)


def verdict(
    rule: Mapping[str, Any], known: Facts, answers: Mapping[str, str] | None = None
) -> Truth:
    """Whether a rule with fields of its own holds."""
    return evaluate(ready(rule), known, answers or {}, TODAY)
