"""Cases thought out one by one: each sentence of the language about scoring, and its edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tests.shared.playbooks import Case

TODAY = "2026-11-22"

_HARBOUR = {
    "employees": "120",
    "country": "DE",
    "monthly_revenue": "150k",
    "email_type": "work",
    "industry": "pharma",
}
_NUMBERS = [
    "0", "299", "300", "301", "201-500", "301-500", "100-200", "300+", "> 300", ">= 300",
    "up to 299", "< 300", "0.1", "0.3", "0.30000", "0.299999", "999999999999999999",
    "999,999,999,999,999,999.000001", "1e3", "NaN", "nan", "-0", "none", "", "N/A",
    "three hundred", "0.3k", "15-500", "501", "14", "201-500 employees", "1,125", "1.125",
    "300.000", "1.5k to 2k",
]  # fmt: skip
_BY_RULE: dict[str, tuple[str, list[str]]] = {
    "at-least": ("employees", _NUMBERS),
    "more-than": ("employees", [
        "299", "300", "301", "300-400", "301-400", "none", "300.000001",
    ]),
    "less-than": ("employees", ["0.1", "0.3", "0.2999999", "0.299999", "-1", "0.1-0.3"]),
    "is-range": ("employees", [
        "15", "100", "101", "15-100", "50-120", "300", "300-300", "250+",
    ]),
    "between": ("employees", [
        "15", "500", "14", "501", "400-600", "10-20", "15-500", "10001+",
    ]),
    "huge": ("employees", [
        "999999999999999999", "999999999999999998.999999", "10^18", "1000000bn",
    ]),
    "money": ("annual_revenue", [
        "5M", "$5M", "4999999.99", "5M EUR", "€5M", "$1M-$10M", "6-10M", "5M per year",
        "450k per month", "1.2M a quarter", "1M a quarter", "CA$6M", "over 5M", "none",
        "5M a", "-5M", "5M USD EUR", "$6M CAD", "6 million dollars",
    ]),
    "monthly": ("monthly_revenue", [
        "100k", "99k", "1.2M per year", "1.19M per year", "300k a quarter", "100k EUR",
        "$100k/mo",
    ]),
    "deal": ("deal", [
        "10k", "10k per month", "120k per year", "120001 per year", "30k p.a.", "11k",
        "1 a month to 20 a year",
    ]),
    "last": ("last_bought", [
        "2026-11-22", "2026-08-24", "2026-08-23", "2026-11-23", "2026-09", "2026-08", "2026",
        "none", "22.11.2026", "11/12/2026", "2026-11-22T10:00:00Z", "Nov 1, 2026", "soon",
    ]),
    "months": ("last_bought", ["2026-10-22", "2026-10-21", "2026-02-28", "2026-02-27"]),
    "next": ("renewal", ["2026-11-22", "2027-05-22", "2027-05-23", "2026-11-21", "2027"]),
    "forever": ("last_bought", ["0001-01-01", "2026-11-22", "2026-11-23"]),
    "day": ("renewal", [
        "2026-01-01", "2026-06-30", "2026-07-01", "2026-06", "2026", "30/06/2026",
        "1 February 2026",
    ]),
    "words": ("title", [
        "Head of Engineering", "headof", "The Headof", "Overhead of", "VP", "SVP", "v p",
        "vp-sales", "Ｖｐ", "a" * 300 + " vp", "", "none", "he\u0301ad of",
    ]),
    "text": ("title", [
        "STRASSE", "strasse", "Istanbul", "ISTANBUL", "istanbul", "ıstanbul", "हिन्दी",
        "हिनदी", "Straße!",
    ]),
    "all-tools": ("tools", [
        "SAP; Cafe\u0301", "sap, CAFÉ", "SAP", "SAP HANA; Café", "none", ";;", "SAP|Café|x",
    ]),
    "no-tools": ("tools", ["SAP", "sap", "Salesforce", "none", "", "unknown"]),
    "stage": ("growth_stage", ["growth", "Established", "startup", "other", "none"]),
    "air": ("air", ["CAFE", "none", "own", "Cafe\u0301", ""]),
    "flag": ("soc2", ["yes", "no", "0", "T", "maybe", "none"]),
    "naics": ("naics", [
        "3254", "325412", "325", "32", "31-33", "51", "3254 Pharma", "03", "none", "x",
    ]),
    "known": ("employees", ["5", "", "rubbish", "none", "unknown"]),
    "unknown": ("employees", ["5", "", "rubbish", "none"]),
    "never": ("last_bought", ["none", "None.", "2026-01-01", "", "rubbish"]),
}  # fmt: skip

_PLACES = [
    "DE", "de", "CH", "US", "US/CA", "US/California", "US/TX", "US/nowhere", "/US-OR",
    "/Oregon", "UA", "UA/43", "UA/Crimea", "/UA-43", "NA", "na", "N.A.", "none", "Atlantis", "GB",
    "CA", "CA/ON", "CA/quebec", "AU/nsw", "//US-CA", "US//", "DE/by", "XK", "XX",
]  # fmt: skip
"""Country, or country and state, with a slash between them: codes, as lists on pages give them."""

_INDUSTRIES = [
    "Pharma", "PHARMACEUTICALS", "Banking", "3254", "Banking/325412", "/3254", "/325", "/51",
    "none", "none/3254", "5112", "",
]  # fmt: skip
"""Industry, or industry and NAICS code."""


def by_hand() -> Iterator[Case]:
    """Every case."""
    yield from _of_language()
    yield from _of_rules()
    yield from _of_places()
    yield from _of_periods()
    yield from _of_several_fields()
    yield from _of_gates()
    yield from _of_points()
    yield from _of_segments()


def _of(
    playbook: str, profile: str, facts: Mapping[str, str] | None = None, **answers: str
) -> Case:
    """An account; `_` in the names of answers stands for `-`."""
    named = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return Case(playbook, profile, TODAY, facts or {}, named)


def _of_language() -> Iterator[Case]:
    def growth(more: Mapping[str, str], **answers: str) -> Case:
        return _of("language", "high-growth", {**_HARBOUR, **more}, **answers)

    yield growth({}, investors="yes")
    yield _of("language", "high-growth", {"employees": "3", "consumer_users": "200"})
    yield _of("language", "high-growth")
    yield growth({})
    yield growth({"employees": "201-500"})
    yield growth({"employees": "400-600"})
    yield growth({"email_type": "personal"})
    yield growth({"country": "UA", "state": "Crimea"}, investors="no")
    yield growth({"country": "KP"})
    yield growth({}, self_hosted="yes")
    yield growth({}, self_hosted="no", investors="yes")
    yield growth({"monthly_revenue": "1.2M per year"})
    yield growth({"monthly_revenue": "150k EUR"})
    yield growth({"segment": "Scale-up"})
    yield growth({}, employees="acceptable", industry="next")
    yield growth({}, employees="yes", scale="no", country="unknown")
    yield growth({}, industry="no", personal_email="yes", sanctioned="perhaps")
    yield growth({"employees": "no idea", "country": "\x00", "industry": "\N{ROCKET}" * 200})


def _of_rules() -> Iterator[Case]:
    for profile, (field, texts) in _BY_RULE.items():
        for text in texts:
            yield _of("rules", profile, {field: text})
    for profile, field in (("money", "annual_revenue"), ("monthly", "monthly_revenue")):
        for text in ("5M", "$5M", "€5M", "5M USD", "100k", "1.2M EUR per year", "9k a month"):
            yield _of("euro", profile, {field: text})


def _of_places() -> Iterator[Case]:
    for text in _PLACES:
        country, _, state = text.partition("/")
        for profile in ("place", "not-place"):
            yield _of("rules", profile, {"country": country, "state": state})
        yield _of("rules", "hq", {"hq_country": country, "state": state})
    for text in _INDUSTRIES:
        industry, _, code = text.partition("/")
        yield _of("rules", "industry", {"industry": industry, "naics": code})


def _of_periods() -> Iterator[Case]:
    for today in ("2026-03-31", "2024-02-29", "2025-03-30", "0001-01-15", "9999-11-15"):
        for text in ("2026-02-28", "2024-01-29", "0001-01-01"):
            yield replace(_of("rules", "months", {"last_bought": text}), today=today)
            yield replace(_of("rules", "next", {"renewal": text}), today=today)


def _of_several_fields() -> Iterator[Case]:
    for seats, users in (("", "7"), ("rubbish", "7"), ("3", "7"), ("none", "7"), ("", "")):
        yield _of("rules", "stand-in", {"seats": seats, "users": users})
    names = ("employees", "seats", "users")
    for numbers in ("10 10 x", "10 x x", "1 1 x", "1 10 5-15", "x x x"):
        yield _of("rules", "two-of", dict(zip(names, numbers.split(), strict=True)))
    for employees, soc2 in (("10", "yes"), ("10", ""), ("1", ""), ("", "no"), ("", "")):
        yield _of("rules", "not", {"employees": employees, "soc2": soc2})


def _of_gates() -> Iterator[Case]:
    sound = {"employees": "12", "growth_stage": "growth"}
    for answer in ("yes", "no", "unknown", "Don't know", "", "perhaps", "ideal"):
        yield _of("points", "gates", sound, gate=answer, gone="no")
    yield _of("points", "gates")
    yield _of("points", "gates", {"employees": "4", "growth_stage": "startup"})
    yield _of("points", "gates", {"employees": "4-12", "growth_stage": "other"})
    yield _of("points", "gates", sound, stage="none of these", size="acceptable", gone="YES")
    yield _of("points", "gates", stage="bad", gate="yes")


def _of_points() -> Iterator[Case]:
    for mail, founded in (("personal", "2026"), ("work", "2020"), ("", ""), ("personal", "2024+")):
        facts = {"email_type": mail, "founded": founded}
        yield _of("points", "cautions", facts)
        yield _of("points", "cautions", facts, good="yes", late="no")
    for size in ("", "1", "10", "11", "25", "30", "40", "2-35", "0"):
        yield _of("points", "odd", {"employees": size})
    for answer in ("yes", "no", ""):
        for seats in ("9", "5", "1", ""):
            yield _of("points", "requires", {"seats": seats}, one=answer)
            yield _of("points", "requires", {"seats": seats}, one=answer, two="no")
        yield _of("points", "nothing", gate=answer)
        yield _of("points", "no-tiers", one=answer)
        yield _of("points", "from-zero", {"soc2": "no"}, one=answer)
        yield _of("points", "from-zero", one=answer)
    for known in (0, 12, 24, 27):
        answers = {f"c{n}": "no" if n % 3 == 0 else "yes" for n in range(2, 2 + known)}
        yield _of("points", "thirty", **answers)
    for size in ("201-500", "350", "3", "none", ""):
        yield _of("points", "bands", {"employees": size})
    for role in ("technical", "Business", "none known", "no", "yes"):
        yield _of("points", "bands", role=role, size=role)


def _of_segments() -> Iterator[Case]:
    for employees in ("", "50", "500", "5000", "50-500", "rubbish"):
        for seats in ("", "10", "60"):
            facts = {"employees": employees, "seats": seats, "users": "7"}
            yield _of("points", "segments", facts)
    for segment in ("smb", "Small business", "named accounts", "other", "none", "MID"):
        yield _of("points", "segments", {"segment": segment, "seats": "12"}, judged="yes")
