"""Tiers in two versions, those of the playbook and those of one profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.likeness import likeness
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.sides import Side
from icp_docs.changes.spot import Spot
from icp_docs.changes.walk import part_sentences, untold
from icp_docs.changes.words import quoted, shortened, some
from icp_docs.model import Tier
from icp_docs.rules import as_words
from icp_docs.values import Share

_ANY = Share(Decimal(0))


def tier_sentences(spot: Spot, before: Sequence[Tier], after: Sequence[Tier]) -> Iterator[Sentence]:
    """What became of the tiers."""
    spot = spot.about("", topic=Topic.TIERS)
    sides = spot.sides
    pairs = pairs_of(before, after, key=lambda tier: tier.id, likeness=likeness)
    for tier in pairs.removed:
        text = f"tier {quoted(_name(tier))} is gone ({_from(tier, sides.before)})"
        yield spot.at(tier.id).say(text, tier, None, weighty=True)
    for tier in pairs.added:
        text = (
            f"new tier {quoted(_name(tier))}: {_from(tier, sides.after)}{_asks(tier, sides.after)}"
        )
        yield spot.at(tier.id).say(text, None, tier, weighty=True)
    for old, new in (*pairs.changed, *pairs.kept):
        yield from _tier(spot.at(new.id).about(shortened(_name(new))), old, new)
    if pairs.moved:
        yield spot.say("tiers in another order", before, after, weighty=True)


def own_tier_sentences(
    spot: Spot, before: Sequence[Tier] | None, after: Sequence[Tier] | None
) -> Iterator[Sentence]:
    """What became of the tiers that a profile has in place of the playbook's."""
    spot = spot.about("", topic=Topic.TIERS)
    if after is None:
        yield spot.say("the playbook's tiers now, no tiers of its own", before, None, weighty=True)
    elif before is None:
        names = [f"{shortened(_name(one))} {_from(one, spot.sides.after)}" for one in after]
        text = f"tiers of its own now: {some(names)}" if names else "no tiers any more"
        yield spot.say(text, None, after, weighty=True)
    else:
        yield from tier_sentences(spot, before, after)


def _tier(spot: Spot, old: Tier, new: Tier) -> Iterator[Sentence]:
    """One tier in two versions."""
    sides = spot.sides
    if old.id != new.id:
        text = f"its id is {new.id}, was {old.id}"
        yield spot.at("id").say(text, old.id, new.id)
    if _name(old) != _name(new):
        text = f"{shortened(_name(old))} is called {quoted(_name(new))} now"
        yield spot.at("name").about("").say(text, _name(old), _name(new))
    if (old.at_least or _ANY) != (new.at_least or _ANY):
        text = f"{_from(new, sides.after)}, was {_from(old, sides.before).removeprefix('from ')}"
        yield spot.at("at_least").say(text, old.at_least, new.at_least, weighty=True)
    if set(old.requires) != set(new.requires):
        text = _other_requires(_needed(old, sides.before), _needed(new, sides.after))
        yield spot.at("requires").say(text, old.requires, new.requires, weighty=True)

    special = untold("id", "name", "at_least", "requires")
    yield from part_sentences(spot, old, new, special=special)


def _name(tier: Tier) -> str:
    return tier.name or as_words(tier.id)


def _from(tier: Tier, side: Side) -> str:
    """Where a tier begins: "from 70 %", "from 20 points"."""
    start = tier.at_least or _ANY
    if isinstance(start, Share):
        return f"from {side.format.share(start)}" if start.percent > 0 else "from any points"
    return f"from {side.format.number(start)} points"


def _asks(tier: Tier, side: Side) -> str:
    return f", requires an ideal {_needed(tier, side)}" if tier.requires else ""


def _needed(tier: Tier, side: Side) -> str:
    """The criteria that must be ideal."""
    return some([shortened(side.name("criteria", id)) for id in tier.requires])


def _other_requires(before: str, after: str) -> str:
    if not after:
        return f"no longer requires an ideal {before}"
    return f"requires an ideal {after}{f', was {before}' if before else ' now'}"
