"""A file of golden accounts in two versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from icp_docs.changes.entries import Sentence
from icp_docs.changes.keys import Key, keys_in
from icp_docs.changes.likeness import likeness
from icp_docs.changes.naming import said
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.sides import Side
from icp_docs.changes.spot import Spot
from icp_docs.changes.walk import Handler, part_sentences
from icp_docs.changes.words import shortened, some
from icp_docs.model import AccountsFile, Expectation, GoldenAccount
from icp_docs.rules import as_words
from icp_docs.rules.facts import Fact, read_fact
from icp_docs.scoring import NO_TIER
from icp_docs.text import fold


def account_sentences(spot: Spot, before: AccountsFile, after: AccountsFile) -> Iterator[Sentence]:
    """Accounts that came, went, are known better, or must get another verdict."""
    return part_sentences(spot, before, after, special={"accounts": _accounts})


def _accounts(
    spot: Spot, before: Sequence[GoldenAccount], after: Sequence[GoldenAccount]
) -> Iterator[Sentence]:
    spot = spot.about("")
    sides = spot.sides
    pairs = pairs_of(
        before, after, key=lambda one: (one.name, one.expect.profile), likeness=likeness
    )
    for one in pairs.added:
        text = f"new golden account {shortened(one.name)}: expected {_expected(one, sides.after)}"
        yield spot.at(one.name).say(text, None, one, concerns=(one.expect.profile,))
    for one in pairs.removed:
        text = f"golden account {shortened(one.name)} is gone"
        yield spot.at(one.name).say(text, one, None, concerns=(one.expect.profile,))
    for old, new in (*pairs.changed, *pairs.kept):
        here = spot.at(new.name).about(shortened(new.name))
        special: dict[str, Handler] = {"facts": _facts, "answers": _answers, "expect": _expect}
        for sentence in part_sentences(here, old, new, special=special):
            yield replace(sentence, concerns=(new.expect.profile,))
    if pairs.moved:
        names = [[one.name for one in version] for version in (before, after)]
        yield spot.say("golden accounts in another order", *names, minor=True)


def _expected(account: GoldenAccount, side: Side) -> str:
    """The verdict in few words: "Tier 1, 22 points"."""
    expect = account.expect
    told = [shortened(side.name("profiles", expect.profile))]
    for key in keys_in(Expectation):
        value = key.of(expect)
        if key.name != "profile" and value != key.default:
            told.append(_verdict(key, expect, side))
    return some(told, 6)


def _verdict(key: Key, expect: Expectation, side: Side) -> str:
    """One thing that is expected: "Tier 1", "points 22"."""
    value = key.of(expect)
    if key.name != "tier":
        return f"{key.label} {said(value, key, side)}"
    if value is None:
        return "any tier"
    card = side.playbook.scorecards.get(expect.profile)
    names = {tier.id: shortened(tier.name) for tier in card.tiers} if card else {}
    return "no tier" if value == NO_TIER else names.get(str(value), as_words(str(value)))


def _expect(spot: Spot, before: Expectation, after: Expectation) -> Iterator[Sentence]:
    sides = spot.sides
    for key in keys_in(Expectation):
        old, new = key.of(before), key.of(after)
        if old != new and (key.group != "profiles" or sides.renamed.get(old) != new):
            was = _verdict(key, before, sides.before).removeprefix(f"{key.label} ")
            text = f"expected {_verdict(key, after, sides.after)}, was {was}"
            yield spot.at(key.name).say(text, old, new)


def _facts(
    spot: Spot, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[Sentence]:
    """What is known differently: DE and Germany are the same."""
    sides = spot.sides
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        if old != new and _read(name, old, sides.before) != _read(name, new, sides.after):
            spec = sides.after.vocabulary.fields.get(name)
            label = spec.label if spec else name
            here = spot.at(name, f"{spot.subject}, {label[:1].lower()}{label[1:]}")
            yield here.say(f"{_shown(new)}, was {_shown(old)}", old, new)


def _read(name: str, value: object, side: Side) -> Fact | object:
    spec = side.vocabulary.fields.get(name)
    fact = None if spec is None else read_fact(value, spec, side.settings.currency)
    return value if fact is None else fact


def _shown(value: object) -> str:
    if value is None:
        return "not known"
    if isinstance(value, tuple):
        return some([shortened(str(item)) for item in value]) or "none"
    return shortened(str(value)) or "not known"


def _answers(spot: Spot, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Sentence]:
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ""), after.get(name, "")
        if fold(old) != fold(new):
            text = f"answer to {name}: {_shown(new or None)}, was {_shown(old or None)}"
            yield spot.at(name).say(text, old or None, new or None)
