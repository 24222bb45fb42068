"""Accounts made at random, from what people type and exports hold, and what they should not."""

from __future__ import annotations

from random import Random

from tests.shared.playbooks import Data
from tests.shared.random_profiles import KIND

_TEXTS = {
    "number": [
        "0", "15", "120", "300", "501", "1000", "201-500", "11 to 50", "10001+",
        "1,001-5,000 employees", "5k", "2.5M", "< 50", "under 10", "over 1k",
        "more than 300 people", "0.1", "0.30", "-5", "1.125", "1e5", "NaN", "Infinity",
        "1,5", "12,34", "999999999999999999", "9999999999999999999", "0x10", "１２", "٣",
        "1_000", "15 or more", "up to 100", "−3", "+7", "1–10", "100-15", "0100", "5 k",
        "1bn",
    ],
    "money": [
        "0", "5M", "$5M", "$1M-$10M", "10-50M", "USD 5M", "5,000,000", "€ 250k",
        "20k USD per year", "2M EUR", "100k a month", "400k per quarter", "1.2M p.a.",
        "C$3M", "$5M CAD", "over $1M", "1M+", "-3k", "5M GBP", "$1k to $10k per month",
        "10k/mo", "USD", "5M XYZ", "1 a month to 20 a year", "£1m", "0.1", "12 yen",
        "5 trillion", "less than €2M",
    ],
    "date": [
        "2026-11-22", "2026-08-24", "2026-08-23", "2025-11-22", "2026-05", "2026", "2026-13",
        "2024-02-29", "2023-02-29", "22.11.2026", "03/04/2026", "13/12/2025", "Oct 3, 2026",
        "3 October 2026", "2026-10-01T09:30:00Z", "2026-10-01 09:30", "yesterday",
        "9999-12-31", "0000-01-01", "2027-02-28", "2026-00", "9999",
    ],
    "text": [
        "Head of Engineering", "engineer", "Software-Engineer", "VP", "v.p.", "STRASSE 5",
        "straße", "C3PO", "हिन्दी भाषा", "e mail marketing", "The headof", "é", "İstanbul",
        "x" * 300, "none", "-", "\u00a0vp\u00a0", "a;b,c", "<script>alert(1)</script>",
        "constructor", "__proto__",
    ],
    "list": [
        "Salesforce", "SAP; Salesforce", "sap,C++", "Cafe\u0301|Salesforce", "none",
        "Salesforce Cloud", "C;", ",,,", "SAP\nc++", "unknown; SAP",
    ],
    "yes-no": ["yes", "no", "Y", "true", "FALSE", "0", "1", "maybe", "n/a"],
    "choice": [
        "own", "Cafe", "CAFÉ", "none", "work", "personal", "seed", "Series A", "series_b",
        "Series C", "growth", "Startup", "established", "other",
    ],
    "country": [
        "DE", "de", "AT", "CH", "US", "us", "US", "GB", "GB", "NO", "NO", "no", "NA", "N/A",
        "na", "KP", "UA", "CA", "CA", "AU", "CI", "XK", "XX", "Atlantis", "none", "FI", "SE",
        "IS", "DK", "FR", "US, CA",
    ],
    "industry": [
        "pharma", "Pharmaceuticals", "PH EUR", "3254", "325412 Pharma", "32",
        "Manufacturing", "software", "computer software", "Straße", "STRASSE", "ὀδυσσεΎΣ",
        "none", "Banking", "31-33", "Cafes and bars", "Cafés bars",
    ],
    "naics": [
        "3254", "325412", "32", "31-33", "51", "7225", "722515", "none", "abc",
        "3254 Pharma", "03", "1234567",
    ],
    "state": [
        "CA", "California", "US-CA", "US-TX", "ON", "Ontario", "UA-43", "Crimea", "NSW",
        "Bavaria", "BY", "new york", "xx-yy", "none", "OR",
    ],
    "segment": ["smb", "Small Business", "mid", "Mid market", "named", "none", "big", "other"],
}  # fmt: skip
_ANY = [
    "", " ", "unknown", "N/A", "don't know", "none", "null", "?", "0", "\u200b", "🙂",
    "-" * 150, "1" * 200, "a" * 120 + " vp", "NaN", "[]", "{}", "\x00", "\t15\n",
]  # fmt: skip


_LETTERS = [
    "", " ", "  ", "-", "+", "0", "1", "9", ".", ",", "_", "k", "M", "bn", "$", "€", "a",
    " to ", "per ", "/", "%", "<", ">", "~", "ß", "İ", "ı", "\u2212", "\u2013", "\u0301",
    "\u0345", "\u00a0", "\u3000", "\x1c", "\x85", "\ufeff", "\u200d", "\n", ";", "T", ":",
    "\u0660", "\u00b2", "\u00bd", "\u2167", "\N{ROCKET}", "\U0001d7d8", "\u093f", "\u1e9e",
]  # fmt: skip


def random_facts(rng: Random) -> dict[str, str]:
    """What may stand in a row of an export."""
    facts: dict[str, str] = {}
    for name in (*sorted(KIND), "state", "segment"):
        if rng.random() < 0.5:
            continue
        kind = KIND.get(name, name).replace("ordered", "choice")
        text = rng.choice(_ANY if rng.random() < 0.08 else _TEXTS[kind])
        # Mistyped, a country may become a name or a longer code, which only Python knows.
        wrong = rng.random() < 0.2 and kind != "country"
        facts[name] = _mistyped(rng, text) if wrong else text
    if rng.random() < 0.1:
        facts["no_such_field"] = "5"
    return facts


def _mistyped(rng: Random, text: str) -> str:
    """The text with some letters too many, or too few."""
    for _ in range(rng.randint(1, 3)):
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice(_LETTERS) + text[place + rng.randint(0, 2) :]
    return text


def random_answers(rng: Random, profile: Data) -> dict[str, str]:
    """What people may answer, and what they may not."""
    words = [
        "yes", "no", "unknown", "Yes", "ideal", "acceptable", "b0", "b1", "None of these",
        "", "don't know", "maybe", "rest", "IDEAL",
    ]  # fmt: skip
    lines = [*profile["criteria"], *profile.get("disqualifiers", [])]
    found = {one["id"]: rng.choice(words) for one in lines if rng.random() < 0.35}
    return found | ({"gone": "yes"} if rng.random() < 0.1 else {})
