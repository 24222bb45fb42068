"""The verdict on a golden account today, held against the one the team agreed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from icp_docs.model import Expectation, GoldenAccount
from icp_docs.playbook.material import Material
from icp_docs.rules import Facts, read_facts
from icp_docs.scoring import NO_TIER, Score, Scorecard, score
from icp_docs.text import a_list
from icp_docs.values import Format


def differences(
    material: Material, card: Scorecard, account: GoldenAccount, day: date
) -> Iterator[tuple[str, str]]:
    """Each key of `expect` that today's verdict does not meet, with a sentence."""
    facts = read_facts(account.facts, material.vocabulary)
    result = score(card, facts, account.answers, today=day)
    yield from _ruling(account.expect, result)
    yield from _tier(account.expect, result)
    yield from _points(account.expect, result, Format(material.settings.locale))
    yield from _best(material, account, facts, result, day)


def _ruling(expect: Expectation, result: Score) -> Iterator[tuple[str, str]]:
    by = [line.id for line in result.ruled_out]
    missing = [name for name in expect.ruled_out_by if name not in by]
    if missing:
        wanted = a_list(missing, last="and")
        yield "ruled_out_by", f"expected to be ruled out by {wanted}, but {_came(result)}"
    if expect.ruled_out is not None and expect.ruled_out != bool(by):
        wanted = "to be ruled out" if expect.ruled_out else "not to be ruled out"
        yield "ruled_out", f"expected {wanted}, but {_came(result)}"
    if expect.route is not None and not missing:
        named = [line for line in result.ruled_out if line.id in expect.ruled_out_by]
        routes = [line.route for line in named or result.ruled_out if line.route]
        if expect.route not in routes:
            goes = a_list(list(dict.fromkeys(routes))) or "no route"
            yield "route", f"expected the route {expect.route}, but it has {goes}"


def _came(result: Score) -> str:
    if result.ruled_out:
        lines = a_list([line.id for line in result.ruled_out], last="and")
        return f"it is ruled out by {lines}"
    if result.could_rule_out:
        lines = a_list(result.could_rule_out)
        return f"nothing rules it out yet; {lines} could, once answered"
    return "nothing rules it out"


def _tier(expect: Expectation, result: Score) -> Iterator[tuple[str, str]]:
    if expect.tier is None or result.tiers == (expect.tier,):
        return
    if result.ruled_out:
        yield "tier", f"expected {_tiers((expect.tier,))}, but {_came(result)}"
        return
    unknown = f"; still unknown: {', '.join(result.ask_next)}" if result.ask_next else ""
    yield "tier", f"expected {_tiers((expect.tier,))}, but it is {_tiers(result.tiers)}{unknown}"


def _tiers(ids: Sequence[str]) -> str:
    return a_list(["no tier" if id_ == NO_TIER else id_ for id_ in ids])


def _points(expect: Expectation, result: Score, fmt: Format) -> Iterator[tuple[str, str]]:
    low, high = fmt.number(result.low), fmt.number(result.high)
    came = low if low == high else f"{low} to {high}"
    for key, wanted, met, where in (
        ("low", expect.low, result.low == expect.low, " at the lowest"),
        ("high", expect.high, result.high == expect.high, " at the highest"),
        ("points", expect.points, result.low == result.high == expect.points, ""),
    ):
        if wanted is not None and not met:
            yield key, f"expected {fmt.number(wanted)} points{where}, but it gets {came}"


def _best(
    material: Material, account: GoldenAccount, facts: Facts, result: Score, day: date
) -> Iterator[tuple[str, str]]:
    expect = account.expect
    if expect.best is None:
        return
    if result.ruled_out or result.low_share is None:
        if expect.best:
            yield "best", f"expected to fit {result.profile} best, but {_came(result)}"
        return
    better = []
    for _, profile in material.active_profiles():
        card = material.scorecards.get(profile.id)
        if card is not None and profile.id != result.profile:
            other = score(card, facts, account.answers, today=day)
            if not other.ruled_out and (other.high_share or 0) > result.low_share:
                better.append(profile.id)
    if expect.best and better:
        yield "best", f"expected to fit {result.profile} best, but {a_list(better)} may fit better"
    if not expect.best and not better:
        yield "best", f"expected another profile to fit better than {result.profile}, but none does"
