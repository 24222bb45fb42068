"""Golden accounts: whether each named company still gets the verdict the team agreed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from icp_docs.guessing import likeliest, nearest
from icp_docs.model import Expectation, GoldenAccount
from icp_docs.playbook.material import Finding, Material
from icp_docs.playbook.verdict import differences
from icp_docs.problem import Fault, Loc, named
from icp_docs.rules import unfit_fact, unknown_field
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
from icp_docs.text import a_list, printable

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
            sound = file.whole and material.settings_sound and _tiers_differ(material)
            day = account.as_of or (file.model and file.model.reviewed) or material.today
            for fault in _faults(material, account, day, judge=sound):
                yield file.document, replace(fault, loc=("accounts", position, *fault.loc))


def _tiers_differ(material: Material) -> bool:
    """Whether no two tiers of the playbook have one id."""
    ids = [tier.id for tier in material.settings.tiers]
    return len(ids) == len(set(ids))


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


_EITHER = "take the change back, or write here what the team agrees on now"


def _faults(
    material: Material, account: GoldenAccount, day: date, *, judge: bool
) -> Iterator[Fault]:
    """What is wrong with one golden account; references first, and a verdict only without them."""
    expect = account.expect
    card = material.scorecards.get(expect.profile)
    found = list(_unknown_profile(material, expect))
    if material.settings_whole:
        found += _unfit_facts(material, account)
    if card is not None and material.profiles[expect.profile].whole:
        found += _unknown_names(material, card, account)
        if judge and not found:
            for key, sentence in differences(material, card, account, day):
                message = f"{printable(account.name)}: {sentence}"
                found.append(Fault(("expect", key), "ICP401", message, _EITHER))
    yield from found


def _unknown_profile(material: Material, expect: Expectation) -> Iterator[Fault]:
    if expect.profile not in material.profile_names:
        way_out = f"add profiles/{expect.profile}.yml"
        names = material.profile_names
        yield _unknown(("expect", "profile"), "ICP211", expect.profile, names, way_out)


def _unfit_facts(material: Material, account: GoldenAccount) -> Iterator[Fault]:
    """Facts that no account can have, or that say nothing of their field."""
    fields = material.vocabulary.fields
    for name, value in account.facts.items():
        loc = ("facts", name)
        if name not in fields:
            yield unknown_field(name, fields, loc, on_key=True)
        elif (unfit := unfit_fact(value, fields[name], material.vocabulary)) is not None:
            yield Fault(loc, unfit.code, unfit.message, unfit.hint, fix=unfit.fix)


def _unknown_names(material: Material, card: Scorecard, account: GoldenAccount) -> Iterator[Fault]:
    """Answers, lines and tiers that the profile does not have."""
    lines = _lines(card)
    names = {id_: (line.label,) for id_, line in lines.items()}
    # An answer may also be for another profile, which `best` compares with.
    elsewhere = {name for other in material.scorecards.values() for name in _lines(other)}
    all_known = material.profiles.keys() == material.scorecards.keys()
    for name, answer in account.answers.items():
        if name not in lines:
            if name not in elsewhere and (all_known or nearest(name, lines)):
                fault = _unknown(("answers", name), "ICP215", name, names)
                yield replace(fault, on_key=True)
        elif not is_open(answer) and grade_named(lines[name], answer) is None:
            grades = [*answers_of(lines[name]), "unknown"]
            message = f"'{printable(answer)}' is no answer to '{name}'; write {a_list(grades)}"
            meant = nearest(answer, grades)
            hint = f"did you mean '{meant}'?" if meant else ""
            yield Fault(("answers", name), "ICP402", message, hint, fix=named(answer, meant))
    for index, name in enumerate(account.expect.ruled_out_by):
        if name not in lines:
            yield _unknown(("expect", "ruled_out_by", index), "ICP215", name, names)
    tiers = {**{tier.id: (tier.name,) for tier in card.tiers}, NO_TIER: ("no tier",)}
    tier = account.expect.tier
    if tier is not None and tier not in tiers and len(tiers) > len(card.tiers):
        yield _unknown(("expect", "tier"), "ICP216", tier, tiers)


def _lines(card: Scorecard) -> dict[str, ScoredCriterion | ScoredDisqualifier]:
    """Everything in a profile that can be answered, by id."""
    lines: list[ScoredCriterion | ScoredDisqualifier] = [*card.criteria, *card.disqualifiers]
    return {line.id: line for line in lines}


_KINDS = {"ICP211": "profile", "ICP215": "criterion or disqualifier", "ICP216": "tier"}


def _unknown(
    loc: Loc, code: str, name: str, known: Mapping[str, Sequence[str]], way_out: str = ""
) -> Fault:
    meant = likeliest(name, known)
    message = f"unknown {_KINDS[code]} '{printable(name)}'"
    if meant:
        return Fault(
            loc, code, f"{message}; did you mean '{meant}'?", meant, fix=named(name, meant)
        )
    return Fault(loc, code, f"{message}; {way_out or f'write {a_list(list(known))}'}")
