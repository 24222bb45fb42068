"""Golden accounts whose verdict a change moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.sides import Side, Sides
from icp_docs.changes.words import opening, shortened, some
from icp_docs.model import GoldenAccount
from icp_docs.playbook import Playbook
from icp_docs.rules import as_words, read_facts
from icp_docs.rules.tree import checks_of
from icp_docs.scoring import NO_TIER, Score, Scorecard, per_cent, score

_MOST = 400_000
"""Comparisons of values in all, which are a few seconds; beyond, no account is scored."""


def moves_of(sides: Sides) -> tuple[Sentence, ...]:
    """Each golden account held against both versions; those that move another tier first."""
    before, after = sides.before.playbook, sides.after.playbook
    former = {new: old for old, new in sides.renamed.items()}
    known = {(one.name, _profile(one, sides)): one for one, _ in _accounts(before)}
    found: list[Sentence] = []
    seen: set[tuple[str, str]] = set()
    left = _MOST
    for account, day in (*_accounts(after), *_accounts(before)):
        id = _profile(account, sides)
        old, new = before.scorecards.get(former.get(id, id)), after.scorecards.get(id)
        if (account.name, id) in seen or old is None or new is None or old == new:
            continue
        seen.add((account.name, id))
        left -= _work(old) + _work(new)
        if left < 0:
            found.append(_too_many(account))
            break
        # A criterion may have another id now, so answers hold under the former ids too.
        earlier = known.get((account.name, id))
        answers = {**(earlier.answers if earlier else {}), **account.answers}
        pair = tuple(
            _verdict(side, card, account, answers, day)
            for side, card in ((sides.before, old), (sides.after, new))
        )
        found += _move(account, *pair)
    return tuple(sorted(found, key=lambda one: one.minor))


def _profile(account: GoldenAccount, sides: Sides) -> str:
    """The present id of the profile that an account is for."""
    return sides.renamed.get(account.expect.profile, account.expect.profile)


def _too_many(account: GoldenAccount) -> Sentence:
    text = f"from {shortened(account.name)} on, accounts are too many to be compared here"
    return Sentence(text=opening(text), key="accounts", minor=True, topic=Topic.STATUS)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What an account gets in one version."""

    ids: tuple[str, ...]
    """What rules it out, or its tiers."""
    outcome: str
    """ "Tier 1", "Tier 1 or Tier 2", "ruled out by Scale"."""
    points: str
    """ "20.5 of 25 points (82 %)"."""
    share: str
    """ "82 %"; "" of an account that is ruled out."""


def _accounts(playbook: Playbook) -> Iterator[tuple[GoldenAccount, date]]:
    """Every golden account with the day on which its facts are read."""
    for file in playbook.account_files.values():
        for account in file.accounts:
            yield account, account.as_of or file.reviewed or playbook.today


def _work(card: Scorecard) -> int:
    return sum(1 + len(check.operands) for test in card.tested for check in checks_of(test))


def _verdict(
    side: Side, card: Scorecard, account: GoldenAccount, answers: dict[str, str], day: date
) -> _Verdict:
    result = score(card, read_facts(account.facts, side.vocabulary), answers, today=day)
    share = "" if result.ruled_out else _share(result)
    ids = tuple(line.id for line in result.ruled_out) or result.tiers
    return _Verdict(ids, _outcome(card, result), _points(result, side), share)


def _outcome(card: Scorecard, result: Score) -> str:
    if result.ruled_out:
        return f"ruled out by {some([shortened(line.label) for line in result.ruled_out])}"
    names = {tier.id: shortened(tier.name) for tier in card.tiers}
    return some(
        ["no tier" if id == NO_TIER else names.get(id, as_words(id)) for id in result.tiers],
        last="or",
    )


def _points(result: Score, side: Side) -> str:
    fmt = side.format
    low, high = fmt.number(result.low), fmt.number(result.high)
    text = low if low == high else f"{low} to {high}"
    share = _share(result)
    return f"{text} of {fmt.number(result.maximum)} points ({share})" if share else text


def _share(result: Score) -> str:
    """Of all points, in whole per cent; "" when there are none."""
    if result.low_share is None or result.high_share is None:
        return ""
    least, most = per_cent(result.low_share), per_cent(result.high_share)
    return f"{least} %" if least == most else f"{least} to {most} %"


def _move(account: GoldenAccount, before: _Verdict, after: _Verdict) -> Iterator[Sentence]:
    """The sentence about an account; none when its verdict is the same."""
    # Another label, or another id of the same line, is no other verdict.
    moved = before.ids != after.ids and before.outcome != after.outcome
    if not moved and before.share == after.share:
        return
    if moved:
        text = f"{after.outcome}, was {before.outcome}"
        if before.share != after.share and before.share and after.share:
            text += f"; {after.points}, was {before.points}"
    else:
        text = f"still {after.outcome}, with {after.points}, was {before.points}"
    yield Sentence(
        text=f"{shortened(account.name)}: {text}",
        key="accounts",
        weighty=moved,
        minor=not moved,
        topic=Topic.STATUS,
        place=f"accounts.{account.name}",
        concerns=(account.expect.profile,),
        before=before.outcome,
        after=after.outcome,
    )
