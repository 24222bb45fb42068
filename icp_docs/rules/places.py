"""Whether an account is in a region, country or state, or in an industry."""

from __future__ import annotations

import re
from collections.abc import Iterable

from icp_docs.rules.facts import Fact, Facts, Unread
from icp_docs.rules.tree import Branch, Nothing, Place, Truth
from icp_docs.text import fold
from icp_docs.values import naics_prefixes, state

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def in_place(field: str, fact: Fact | None, place: Place, facts: Facts) -> Truth:
    """Whether the country is one of the place's, or the account's state is.

    A state tells only about the field `country`; "UA-43" tells the country as well.
    """
    code = _state(fact, facts) if field == "country" else None
    if code and code in place.states:
        return YES
    country = fact if isinstance(fact, str) else code[:2] if code else None
    if country is None:
        return UNKNOWN
    if country in place.countries:
        return YES
    here = any(one.startswith(f"{country}-") for one in place.states)
    return UNKNOWN if here and not code else NO


def _state(country: Fact | None, facts: Facts) -> str | None:
    """The ISO 3166-2 code of the account's state, when it is clear which one it is."""
    written = facts.values.get("state")
    if not isinstance(written, str):
        return None
    if isinstance(country, str):
        return state(written, country)
    return state(written, None) if re.fullmatch(r"[A-Za-z]{2}-\w{1,3}", written) else None


def in_branch(fact: Fact | None, branch: Branch, facts: Facts) -> Truth:
    """Whether an industry goes by one of the names, or a NAICS code begins as the branch's do."""
    code = facts.values.get("naics")
    by_code = in_naics(code, branch.naics) if isinstance(code, str) and _codes(code) else None
    if not isinstance(fact, str):
        # Without a name only a code can tell, and for a branch without codes nothing can.
        if isinstance(fact, Nothing):
            return by_code or NO
        return by_code if by_code is not None and branch.naics else UNKNOWN
    if fold(fact) in branch.forms:
        return YES
    named = NO
    if _codes(fact):  # some exports write the code where the name should be
        named = in_naics(fact, branch.naics) if branch.naics else UNKNOWN
    return max(named, by_code or NO)


def in_naics(text: Fact | None, prefixes: Iterable[str]) -> Truth:
    """Whether a NAICS code begins so; unknown when it is too short to tell."""
    codes = _codes(text) if isinstance(text, str) else ()
    if not codes:
        return UNKNOWN
    found = [max((_begins(code, prefix) for prefix in prefixes), default=NO) for code in codes]
    if all(one is YES for one in found):
        return YES
    return NO if all(one is NO for one in found) else UNKNOWN


def _codes(text: str) -> tuple[str, ...]:
    """The NAICS code at the beginning of a cell such as "3254 Pharma"."""
    match = re.match(r"\s*([0-9]{2}-[0-9]{2}|[0-9]{2,6})(?![0-9])", text)
    return naics_prefixes(match[1]) if match else ()


def _begins(code: str, prefix: str) -> Truth:
    """Whether a code lies below a prefix."""
    if code.startswith(prefix):
        return YES
    return UNKNOWN if prefix.startswith(code) else NO


def is_in(kind: str, field: str, fact: Fact | None, operand: object, facts: Facts) -> Truth:
    """One operand of a country, industry or NAICS field against the account."""
    if isinstance(operand, Nothing) or (isinstance(fact, Nothing) and kind != "industry"):
        return YES if isinstance(operand, Nothing) and isinstance(fact, Nothing) else NO
    if isinstance(operand, Place):
        return in_place(field, fact, operand, facts)
    assert isinstance(operand, Branch)
    if kind == "naics":
        return in_naics(None if isinstance(fact, Unread) else fact, operand.naics)
    return in_branch(fact, operand, facts)
