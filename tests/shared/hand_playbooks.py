"""Playbooks for the cases thought out by hand; see `by_hand`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.shared.playbooks import Data
from tests.shared.random_profiles import FIELDS, INDUSTRIES, REGIONS

_BASE: Data = {
    "currency": "USD",
    "regions": REGIONS,
    "industries": INDUSTRIES,
    "fields": FIELDS,
    "routes": {"community": {"label": "Community edition", "next_step": "Send the guide."}},
}


def _tested(field: str, **words: Any) -> Data:
    """A profile with one criterion, met when its field is so."""
    return {"criteria": [{"id": "it", "field": field, "ideal": words}]}


LANGUAGE: Data = {
    "settings": {
        "segments": {
            "smb": {"label": "SMB", "when": {"field": "employees", "at_most": "100"}},
            "scale-up": {"label": "Scale-up"},
        },
        "regions": {
            "dach": {"label": "DACH", "countries": ["DE", "AT", "CH"]},
            "nordics": {"label": "Nordics", "countries": ["DK", "FI", "IS", "NO", "SE"]},
            "sanctioned": {"label": "Sanctioned", "countries": ["KP"], "states": ["UA-43"]},
        },
        "industries": {
            "pharma": {"label": "Pharma", "naics": ["3254"], "also": ["Pharmaceuticals"]},
            "automotive": {"label": "Automotive"},
            "electronics": {"label": "Electronics"},
            "chemical": {"label": "Chemical"},
        },
        "fields": {
            "monthly_revenue": {"label": "Monthly revenue", "type": "money"},
            "consumer_users": {"label": "Consumer users", "type": "number"},
        },
        "routes": {"community": {"label": "Community edition"}},
    },
    "profiles": {
        "high-growth": {
            "criteria": [
                {"id": "employees", "field": "employees", "ideal": {"between": ["15", "500"]},
                 "acceptable": {"between": ["501", "1000"]}, "weight": "6"},
                {"id": "country", "field": "country", "weight": "3",
                 "ideal": {"in": ["dach", "nordics", "US", "CA", "GB"]}},
                {"id": "scale", "must_have": "yes", "route": "community", "why": "Too small.",
                 "ideal": {"any": [{"field": "monthly_revenue", "at_least": "100k"},
                                   {"field": "consumer_users", "at_least": "1M"}]}},
                {"id": "personal-email", "label": "Signed up with a personal address",
                 "field": "email_type", "when": {"is": "personal"}, "weight": "-10"},
                {"id": "investors", "label": "Backed by leading investors", "weight": "2"},
                {"id": "industry", "field": "industry", "bands": [
                    {"id": "core", "when": {"in": ["automotive", "pharma"]}, "points": "3"},
                    {"id": "next", "when": {"in": ["electronics", "chemical"]}, "points": "2"},
                    {"id": "other", "otherwise": "yes", "points": "0"}],
                 "per_segment": {"smb": {"label": "Trade"}}},
            ],
            "disqualifiers": [
                {"id": "self-hosted", "label": "Needs self-hosting", "why": "We cannot support it.",
                 "route": "community"},
                {"id": "sanctioned", "field": "country", "when": {"in": ["sanctioned"]}},
            ],
        }
    },
}  # fmt: skip

RULES: Data = {
    "settings": {**_BASE, "tiers": []},
    "profiles": {
        "at-least": _tested("employees", at_least="300"),
        "more-than": _tested("employees", more_than="300"),
        "less-than": _tested("employees", less_than="0.3"),
        "is-range": _tested("employees", **{"in": ["15-100", "300"]}),
        "between": _tested("employees", between=["15", "500"]),
        "huge": _tested("employees", at_least="999999999999999999"),
        "money": _tested("annual_revenue", at_least="5M"),
        "monthly": _tested("monthly_revenue", at_least="100k"),
        "deal": _tested("deal", at_most="10k USD per month"),
        "last": _tested("last_bought", within_last="90 days"),
        "months": _tested("last_bought", within_last="1 month"),
        "next": _tested("renewal", within_next="2 quarters"),
        "forever": _tested("last_bought", within_last="9000 years"),
        "day": _tested("renewal", between=["2026-01-01", "2026-06-30"]),
        "words": _tested("title", contains_any=["Head of", "vp"]),
        "text": _tested("title", **{"in": ["Straße", "İstanbul", "हिन्दी"]}),
        "all-tools": _tested("tools", contains_all=["SAP", "Café"]),
        "no-tools": _tested("tools", contains_none=["SAP"]),
        "stage": _tested("growth_stage", at_least="growth"),
        "air": _tested("air", **{"in": ["café", "none"]}),
        "flag": _tested("soc2", is_not="yes"),
        "place": _tested("country", **{"in": ["dach", "west-coast", "UA-43"]}),
        "not-place": _tested("country", not_in=["anglo"]),
        "hq": _tested("hq_country", **{"in": ["west-coast", "US"]}),
        "industry": _tested("industry", **{"in": ["pharma", "software"]}),
        "naics": _tested("naics", **{"in": ["3254", "31-33"]}),
        "known": _tested("employees", known="yes"),
        "unknown": _tested("employees", known="no"),
        "never": _tested("last_bought", **{"is": "none"}),
        "stand-in": {"criteria": [
            {"id": "it", "field": ["seats", "users"], "ideal": {"at_least": "5"}}]},
        "two-of": {"criteria": [{"id": "it", "ideal": {"n_of": {"n": "2", "of": [
            {"field": "employees", "at_least": "10"}, {"field": "seats", "at_least": "10"},
            {"field": "users", "at_least": "10"}]}}}]},
        "not": {"criteria": [{"id": "it", "ideal": {"not": {"all": [
            {"field": "employees", "at_least": "10"}, {"field": "soc2", "is": "yes"}]}}}]},
    },
}  # fmt: skip

POINTS: Data = {
    "settings": {
        **_BASE,
        "segments": {
            "smb": {"label": "Small business", "when": {"field": "employees", "at_most": "100"}},
            "mid": {"label": "Mid-market", "when": {"field": "employees", "at_most": "1000"}},
            "named": {"label": "Named accounts"},
        },
    },
    "profiles": {
        "gates": {
            "criteria": [
                {"id": "gate", "weight": "0", "must_have": "yes", "why": "Law.",
                 "route": "community"},
                {"id": "size", "field": "employees", "weight": "2", "must_have": "yes",
                 "ideal": {"at_least": "10"}, "acceptable": {"at_least": "5"}},
                {"id": "stage", "must_have": "yes", "field": "growth_stage", "bands": [
                    {"id": "good", "when": {"is": "growth"}, "points": "1"},
                    {"id": "bad", "when": {"is": "startup"}, "points": "-2"}]},
            ],
            "disqualifiers": [
                {"id": "said", "label": "Said so", "when": {"answer": "gate", "is": "no"}},
                {"id": "gone"},
            ],
        },
        "cautions": {
            "criteria": [
                {"id": "good", "weight": "1"},
                {"id": "mail", "field": "email_type", "when": {"is": "personal"}, "weight": "-0.5"},
                {"id": "late", "field": "founded", "when": {"at_least": "2025"}, "weight": "-4"},
            ],
        },
        "odd": {
            "criteria": [
                {"id": f"c{index}", "weight": weight, "field": "employees",
                 "ideal": {"at_least": str(index * 10)}, "acceptable": {"at_least": str(index)}}
                for index, weight in enumerate(["33.33", "0.01", "6.67", "999.99"], 1)
            ],
            "tiers": [{"id": "a", "at_least": "66.666 %"}, {"id": "b", "at_least": "500.01"},
                      {"id": "c", "at_least": "1.01"}],
        },
        "requires": {
            "criteria": [
                {"id": "one", "weight": "3"}, {"id": "two", "weight": "3"},
                {"id": "three", "weight": "2", "field": "seats",
                 "ideal": {"at_least": "9"}, "acceptable": {"at_least": "5"}}],
            "tiers": [{"id": "gold", "at_least": "50 %", "requires": ["one", "three"]},
                      {"id": "silver", "at_least": "50 %", "requires": ["three"]},
                      {"id": "bronze", "at_least": "1"}],
        },
        "thirty": {
            "criteria": [{"id": f"c{n}", "weight": f"{n}.{n * 37 % 100:02}"} for n in range(1, 31)],
            "tiers": [{"id": "a", "at_least": "75 %", "requires": ["c1", "c30"]},
                      {"id": "b", "at_least": "70 %", "requires": ["c2"]},
                      {"id": "c", "at_least": "20 %"}],
        },
        "nothing": {"criteria": [{"id": "gate", "weight": "0"}, {"id": "other", "weight": "0"}]},
        "no-tiers": {"criteria": [{"id": "one"}, {"id": "two"}], "tiers": []},
        "from-zero": {"criteria": [
                          {"id": "one"},
                          {"id": "bad", "when": {"field": "soc2", "is": "no"}, "weight": "-3"}],
                      "tiers": [{"id": "a", "at_least": "1"}, {"id": "b", "at_least": "0"}]},
        "segments": {
            "criteria": [
                {"id": "size", "field": "seats", "weight": "4", "ideal": {"at_least": "100"},
                 "acceptable": {"at_least": "50"}, "why": "Large.",
                 "per_segment": {
                     "smb": {"label": "Team", "ideal": {"at_least": "10"}, "must_have": "yes",
                             "why": "Small.", "route": "community"},
                     "named": {"weight": "4", "field": "users", "ideal": {"at_least": "5"}}}},
                {"id": "put", "field": "segment", "ideal": {"in": ["smb", "named"]}},
                {"id": "judged", "weight": "2", "per_segment": {"mid": {"label": "Middle"}}},
            ],
        },
        "bands": {
            "criteria": [
                {"id": "size", "field": "employees", "bands": [
                    {"id": "large", "when": {"at_least": "300"}, "points": "2"},
                    {"id": "medium", "when": {"at_least": "100"}, "points": "3"}]},
                {"id": "role", "bands": [{"id": "technical", "points": "2"},
                                         {"id": "business", "points": "1"}, {"id": "none-known"}]},
            ],
        },
    },
}  # fmt: skip

EURO: Data = {
    "settings": {**_BASE, "currency": "EUR", "tiers": []},
    "profiles": {name: RULES["profiles"][name] for name in ("money", "monthly", "deal")},
}

PLAYBOOKS: Mapping[str, Data] = {
    "language": LANGUAGE,
    "rules": RULES,
    "points": POINTS,
    "euro": EURO,
}
