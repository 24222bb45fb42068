"""Playbooks and profiles made at random, from what authors write."""

from __future__ import annotations

from random import Random

from tests.shared.playbooks import Data, card_of, profile_of, settings_of

REGIONS: Data = {
    "dach": {"label": "DACH", "countries": ["DE", "AT", "Switzerland"]},
    "nordics": {"countries": ["DK", "FI", "IS", "NO", "SE"]},
    "sanctioned": {"label": "Sanctioned", "countries": ["KP"], "states": ["UA-43"]},
    "west-coast": {"label": "West coast", "states": ["US-CA", "US-OR", "US-WA"]},
    "anglo": {"label": "Anglo", "countries": ["US", "GB"], "states": ["CA-ON", "AU-NSW"]},
}
INDUSTRIES: Data = {
    "pharma": {"label": "Pharma", "naics": ["3254"], "also": ["Pharmaceuticals", "Ph. Eur."]},
    "making": {"label": "Manufacturing", "naics": ["31-33"]},
    "software": {"label": "Software", "also": ["COMPUTER_SOFTWARE"]},
    "bars": {
        "label": "Cafés & bars",
        "naics": ["7224", "722515"],
        "also": [
            "Straße",
            "Ὀδυσσεύς",
        ],
    },
}
FIELDS: Data = {
    "monthly_revenue": {"label": "Monthly revenue", "type": "money"},
    "deal": {"type": "money"},
    "users": {"label": "Consumer users", "type": "number"},
    "seats": {"type": "number"},
    "funding": {"type": "choice", "choices": ["seed", "series-a", "series-b"], "ordered": "yes"},
    "air": {"label": "Air supply", "type": "choice", "choices": ["own", "Café", "none"]},
    "last_bought": {"type": "date"},
    "renewal": {"type": "date"},
    "soc2": {"label": "SOC 2", "type": "yes-no"},
    "title": {"type": "text"},
    "tools": {"type": "list"},
    "hq_country": {"type": "country"},
}
SEGMENTS: list[Data] = [
    {},
    {
        "smb": {"label": "Small business", "when": {"field": "employees", "at_most": "100"}},
        "mid": {"label": "Mid-market", "when": {"field": "employees", "at_most": "1000"}},
        "named": {"label": "Named accounts"},
    },
    {
        "none": {"label": "Nobody", "when": {"field": "soc2", "is": "no"}},
        "big": {"when": {"field": ["seats", "users"], "at_least": "300"}, "label": "Big"},
    },
]
TIERS: list[list[Data] | None] = [
    None,
    None,
    [{"id": "a", "at_least": "75 %"}, {"id": "b", "at_least": "33.33 %"}],
    [{"id": "a", "at_least": "3"}, {"id": "b", "at_least": "0"}],
    [{"id": "top", "at_least": "60 %", "requires": ["c0"]}, {"id": "rest"}],
    [
        {"id": "x", "at_least": "50 %", "requires": ["c0", "c1"]},
        {"id": "y", "at_least": "40 %", "requires": ["c1"]},
        {"id": "z", "at_least": "0 %"},
    ],
    [],
]
WEIGHTS = ["1", "1", "2", "3", "6", "0.5", "0.25", "33.33", "0", "10"]

_FIELDS_OF = {
    "number": ("employees", "users", "seats", "founded"),
    "money": ("annual_revenue", "monthly_revenue", "deal"),
    "date": ("last_bought", "renewal"),
    "text": ("title", "city"),
    "list": ("tools", "technologies"),
    "country": ("country", "hq_country"),
    "yes-no": ("soc2",),
    "choice": ("air", "email_type"),
    "ordered": ("growth_stage", "funding"),
    "industry": ("industry",),
    "naics": ("naics",),
}
KIND = {name: kind for kind, names in _FIELDS_OF.items() for name in names}
_CHOICES = {
    "air": ["own", "café", "NONE"],
    "email_type": ["work", "Personal"],
    "growth_stage": ["startup", "growth", "established"],
    "funding": ["seed", "series a", "series-b"],
    "segment": ["smb", "mid", "named"],
}
_OPERANDS = {
    "number": ["-5", "0", "0.1", "0.3", "1", "15", "100", "300", "500", "1k", "2.5M", "1,001",
               "999999999999999999", "1.500000"],
    "money": [
        "0", "5M", "$5M", "100k", "20k USD per year", "10k EUR per month", "0.1",
        "1.2M a quarter", "-3k", "250k USD", "1 a month",
    ],
    "date": ["2025-11-22", "2026-01-31", "2026-11-22", "2027-02-28", "0001-01-01"],
    "text": ["engineer", "Head of", "Straße", "vp", "Ｃ３ＰＯ", "हिन्दी", "e-mail"],
    "list": ["Salesforce", "SAP", "c++", "Café"],
    "yes-no": ["yes", "no"],
    "country": ["dach", "nordics", "sanctioned", "west-coast", "anglo", "US", "Norway", "US-CA",
                "UA-43", "GB", "NA"],
    "industry": ["pharma", "making", "software", "bars", "3254", "51", "Straße"],
    "naics": ["3254", "31-33", "pharma", "5112", "722515"],
}  # fmt: skip
_PERIODS = ["90 days", "6 weeks", "1 month", "2 quarters", "1 year", "13 months", "9000 years",
            "0 days", "0.5 years"]  # fmt: skip
_RANGES = {
    "number": ["15-100", "300 to 500", "1k-5k"],
    "money": ["$1M-$10M", "100k to 2M", "1k - 2k EUR per month"],
    "date": ["2025-01-01 to 2026-01-31"],
}


def random_rule(rng: Random, depth: int = 0, answers: tuple[str, ...] = ()) -> Data:
    """A rule with fields of its own."""
    form = rng.random()
    if depth < 2 and form < 0.3:
        parts = [random_rule(rng, depth + 1, answers) for _ in range(rng.randint(1, 3))]
        join = rng.choice(["all", "any", "not", "n_of"])
        if join == "not":
            return {"not": parts[0]}
        if join == "n_of":
            return {"n_of": {"n": str(rng.randint(1, len(parts))), "of": parts}}
        return {join: parts}
    if answers and form < 0.4:
        return {"answer": rng.choice(answers), **rng.choice([{}, {"is": "no"}, {"is_not": "yes"}])}
    name = rng.choice(sorted(KIND))
    named: str | list[str] = name
    others = [one for one in sorted(KIND) if KIND[one] == KIND[name] and one != name]
    if others and KIND[name] not in {"choice", "ordered"} and rng.random() < 0.2:
        named = [name, rng.choice(others)]
    return {"field": named, **random_words(rng, name)}


def random_words(rng: Random, name: str) -> Data:
    """One word about a field, sometimes two."""
    kind = KIND[name]
    form = rng.random()
    if form < 0.06:
        return {"known": rng.choice(["yes", "no"])}
    if form < 0.12 and name != "air":
        return {rng.choice(["is", "is_not"]): "none"}
    pool = _CHOICES.get(name) or [*_OPERANDS[kind], *_RANGES.get(kind, ())]
    some = rng.sample(pool, rng.randint(1, min(3, len(pool))))
    if kind == "date" and form < 0.5:
        return {rng.choice(["within_last", "within_next"]): rng.choice(_PERIODS)}
    if kind in {"number", "money", "date", "ordered"} and form < 0.75:
        single = rng.choice(_CHOICES.get(name) or _OPERANDS[kind])
        if rng.random() < 0.3:
            return {"between": rng.sample(_CHOICES.get(name) or _OPERANDS[kind], 2)}
        return {rng.choice(["at_least", "at_most", "more_than", "less_than"]): single}
    if kind == "list" or (kind == "text" and form < 0.7):
        return {rng.choice(["contains_any", "contains_all", "contains_none"]): some}
    if kind == "yes-no" or rng.random() < 0.4:
        return {rng.choice(["is", "is_not"]): some[0]}
    return {rng.choice(["in", "not_in"]): some}


def random_criterion(rng: Random, id: str, segments: Data) -> Data:
    """A criterion of any form."""
    data: Data = {"id": id}
    form = rng.choice(["judged", "ruled", "graded", "graded", "caution", "bands"])
    if form == "caution":
        return data | {"when": random_rule(rng), "weight": rng.choice(["-1", "-4", "-0.5"])}
    if form == "bands":
        bands: list[Data] = [
            {"id": f"b{index}", "points": rng.choice(["-4", "0", "0.5", "1", "7", "33.33"])}
            for index in range(rng.randint(1, 3))
        ]
        if rng.random() < 0.8:
            for band in bands:
                band["when"] = random_rule(rng)
            if rng.random() < 0.5:
                bands.append({"id": "rest", "otherwise": "yes", "points": "0"})
        return data | {"bands": bands, "must_have": rng.choice(["yes", "no", "no"])}
    data |= {"weight": rng.choice(WEIGHTS), "must_have": rng.choice(["yes", "no", "no", "no"])}
    if form != "judged":
        data["ideal"] = random_rule(rng)
    if form == "graded":
        data["acceptable"] = random_rule(rng)
    if segments and rng.random() < 0.4:
        variant = rng.choice(sorted(segments))
        other: Data = {"label": f"{id} for {variant}"}
        if form != "judged":
            other["ideal"] = random_rule(rng)
        data["per_segment"] = {variant: other}
    return data


def random_profile(rng: Random, settings: Data) -> Data:
    """A sound profile for a playbook with these settings."""
    while True:
        segments = settings.get("segments", {})
        count = rng.randint(2, 7)
        criteria = [random_criterion(rng, f"c{index}", segments) for index in range(count)]
        judged = tuple(one["id"] for one in criteria if not one.keys() & {"ideal", "when", "bands"})
        disqualifiers: list[Data] = [
            {"id": f"d{index}", "why": "Why.", "route": "community"}
            for index in range(rng.randint(0, 2))
        ]
        for one in disqualifiers:
            if rng.random() < 0.7:
                one["when"] = random_rule(rng, answers=judged)
        profile: Data = {"criteria": criteria}
        if disqualifiers:
            profile["disqualifiers"] = disqualifiers
        tiers = rng.choice(TIERS)
        if tiers is not None:
            profile["tiers"] = tiers
        more = {key: value for key, value in profile.items() if key != "criteria"}
        if card_of(profile_of("p", criteria, more), settings_of(settings)):
            return profile


def random_settings(rng: Random) -> Data:
    """Settings of a playbook with every kind of field."""
    settings: Data = {
        "currency": rng.choice(["USD", "EUR", "AUD"]),
        "regions": REGIONS,
        "industries": INDUSTRIES,
        "fields": FIELDS,
        "routes": {"community": {"label": "Community edition", "next_step": "Send the guide."}},
    }
    segments = rng.choice(SEGMENTS)
    return settings | {"segments": segments} if segments else settings
