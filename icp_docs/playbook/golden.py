"""Golden accounts: whether each named company still gets the verdict the team agreed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from icp_docs.model import Expectation, GoldenAccount
from icp_docs.playbook.material import Finding, Material
from icp_docs.playbook.verdict import differences
from icp_docs.problem import Fault, Loc
from icp_docs.rules import unknown_field
from icp_docs.rules.tree import checks_of
from icp_docs.scoring import (
    NO_TIER,
    Scorecard,
    ScoredCriterion,
    ScoredDisqualifier,
    answers_of,
    grade_named,
    is_open,
)
from icp_docs.text import a_list, nearest, printable

_MOST = 10_000_000  # comparisons for one file, which are seconds


def check_golden_accounts(material: Material) -> Iterator[Finding]:
    """Each golden account, scored again."""
    for file in material.accounts.values():
        accounts = file.model.accounts if file.model else ()
        if _comparisons(material, accounts) > _MOST:
            message = "so many golden accounts, and rules with so many values, cannot be compared"
            yield file.document, Fault(("accounts",), "ICP006", message, on_key=True)
            continue
        for position, account in enumerate(accounts):
            # Half an account is no ground for a verdict.
            sound = file.whole and material.settings_whole
            day = account.as_of or (file.model and file.model.reviewed) or material.today
            for loc, code, message, hint in _faults(material, account, day, judge=sound):
                place = ("accounts", position, *loc)
                on_key = code in {"ICP201", "ICP215"}
                yield file.document, Fault(place, code, message, hint, on_key)


def _comparisons(material: Material, accounts: Iterable[GoldenAccount]) -> int:
    """With how many values of rules these accounts are compared."""
    segments = [one.test for one in material.vocabulary.segments if one.test]
    values = {
        id_: sum(
            len(check.operands) for test in (*segments, *card.tested) for check in checks_of(test)
        )
        for id_, card in material.scorecards.items()
    }
    every = sum(values.values())
    return sum(
        values.get(account.expect.profile, 0) if account.expect.best is None else every
        for account in accounts
    )


_Found = tuple[Loc, str, str, str]


def _faults(
    material: Material, account: GoldenAccount, day: date, *, judge: bool
) -> Iterator[_Found]:
    """What is wrong with one golden account; references first, and a verdict only without them."""
    expect = account.expect
    card = material.scorecards.get(expect.profile)
    found = list(_unknown_profile(material, expect))
    if material.settings_whole:
        for name in account.facts:
            if name not in material.vocabulary.fields:
                message, hint = unknown_field(name, material.vocabulary.fields)
                found.append((("facts", name), "ICP201", message, hint))
    if card is not None and material.profiles[expect.profile].whole:
        found += _unknown_names(material, card, account)
        if judge and not found:
            for key, sentence in differences(material, card, account, day):
                message = f"{printable(account.name)}: {sentence}"
                found.append((("expect", key), "ICP401", message, ""))
    yield from found


def _unknown_profile(material: Material, expect: Expectation) -> Iterator[_Found]:
    if expect.profile not in material.profile_ids:
        way_out = f"add profiles/{expect.profile}.yml"
        message, hint = _unknown("profile", expect.profile, list(material.profiles), way_out)
        yield ("expect", "profile"), "ICP211", message, hint


def _unknown_names(material: Material, card: Scorecard, account: GoldenAccount) -> Iterator[_Found]:
    """Answers, lines and tiers that the profile does not have."""
    lines = _lines(card)
    # An answer may also be for another profile, which `best` compares with.
    elsewhere = {name for other in material.scorecards.values() for name in _lines(other)}
    for name, answer in account.answers.items():
        if name not in lines:
            if name not in elsewhere:
                message, hint = _unknown("criterion or disqualifier", name, list(lines))
                yield ("answers", name), "ICP215", message, hint
        elif not is_open(answer) and grade_named(lines[name], answer) is None:
            can_be = a_list([*answers_of(lines[name]), "unknown"])
            message = f"'{printable(answer)}' is no answer to '{name}'; write {can_be}"
            yield ("answers", name), "ICP402", message, ""
    for index, name in enumerate(account.expect.ruled_out_by):
        if name not in lines:
            message, hint = _unknown("criterion or disqualifier", name, list(lines))
            yield ("expect", "ruled_out_by", index), "ICP215", message, hint
    tiers = [*(tier.id for tier in card.tiers), NO_TIER]
    if account.expect.tier is not None and account.expect.tier not in tiers:
        message, hint = _unknown("tier", account.expect.tier, tiers)
        yield ("expect", "tier"), "ICP216", message, hint


def _lines(card: Scorecard) -> dict[str, ScoredCriterion | ScoredDisqualifier]:
    """Everything in a profile that can be answered, by id."""
    lines: list[ScoredCriterion | ScoredDisqualifier] = [*card.criteria, *card.disqualifiers]
    return {line.id: line for line in lines}


def _unknown(noun: str, name: str, known: list[str], way_out: str = "") -> tuple[str, str]:
    meant = nearest(name, known)
    message = f"unknown {noun} '{printable(name)}'"
    if meant:
        return f"{message}; did you mean '{meant}'?", meant
    return f"{message}; {way_out or f'write {a_list(known)}'}", ""
