"""Tiers with the points from which they are reached, and whether they can be reached at all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from icp_docs.model.settings import Settings, Tier
from icp_docs.problem import Fault, Loc
from icp_docs.rules import as_words
from icp_docs.scoring.card import Scorecard, ScoredTier
from icp_docs.scoring.outcomes import Choice, possible_tiers, too_many_sums
from icp_docs.values import Format, Share

_HUNDRED = Decimal(100)
_ANY = Share(Decimal(0))


def read_tiers(tiers: tuple[Tier, ...], maximum: Decimal) -> tuple[ScoredTier, ...]:
    """The tiers, best first, for a scorecard with this maximum."""
    return tuple(
        ScoredTier(
            tier.id,
            tier.name or as_words(tier.id),
            _ANY if tier.at_least is None else tier.at_least,
            maximum,
            tier.requires,
        )
        for tier in tiers
    )


def check_tiers(settings: Settings) -> tuple[Fault, ...]:
    """What is wrong with the tiers of playbook.yml whatever the profile."""
    tiers = read_tiers(settings.tiers, _HUNDRED)
    faults = list(_above_all(tiers, ("tiers",)))
    shares = [isinstance(tier.at_least, Share) for tier in tiers]
    if all(shares) or not any(shares):
        faults.extend(_order(tiers, ("tiers",)))
    return tuple(faults)


def check_sums(card: Scorecard) -> Iterator[Fault]:
    """Points so fine, for so many criteria and tiers, that nobody can look at all their sums."""
    views = [(line.id, (line, *line.variants.values())) for line in card.criteria]
    choices = [
        Choice(id, tuple(grade for one in seen for grade in one.grades)) for id, seen in views
    ]
    if choices and too_many_sums(card.tiers, choices):
        message = "there are too many sums of these points to look at all of them"
        hint = "round the points, or let fewer tiers require criteria"
        yield Fault(("criteria",), "ICP313", message, hint, on_key=True)


def check_own_tiers(card: Scorecard, fmt: Format) -> Iterator[Fault]:
    """What is wrong with the tiers that a profile has in place of the playbook's."""
    loc: Loc = ("tiers",)
    if card.tiers and not card.maximum:
        message = "no criterion brings points, so no tier can be reached; give the criteria weights"
        yield Fault(loc, "ICP321", message, on_key=True)
        return
    wrong = [*_above_all(card.tiers, loc), *_order(card.tiers, loc)]
    yield from wrong
    if wrong or not card.criteria:
        return
    known = {criterion.id for criterion in card.criteria}
    if any(set(tier.requires) - known for tier in card.tiers):
        return  # reported as a reference to nothing
    reached = possible_tiers(card.tiers, _all_choices(card))
    for index, tier in enumerate(card.tiers):
        if tier.id not in reached:
            yield Fault((*loc, index, "at_least"), "ICP321", _unreached(card, tier, fmt))


def check_shared_tiers(card: Scorecard, fmt: Format) -> Iterator[Fault]:
    """What the playbook's tiers ask for that this profile cannot give."""
    shares = [isinstance(tier.at_least, Share) for tier in card.tiers]
    if not card.maximum or (all(shares) and not any(tier.requires for tier in card.tiers)):
        return
    mixed = any(shares) and not all(shares)  # else their order is checked in playbook.yml
    known = {criterion.id for criterion in card.criteria}
    before: ScoredTier | None = None
    for tier in card.tiers:
        for required in tier.requires:
            if required not in known:
                message = f"{tier.name} requires '{required}', which this profile does not have"
                yield _of_criteria(
                    "ICP321", f"{message}; add it, or give the profile its own tiers"
                )
        if isinstance(tier.at_least, Decimal) and tier.at_least > card.maximum:
            yield _of_criteria("ICP321", _unreached(card, tier, fmt))
        elif mixed and before and _height(tier) > _height(before):
            message = f"{tier.name} needs more points here than {before.name} above it"
            yield _of_criteria("ICP320", f"{message}; give this profile its own tiers")
        before = tier


def _of_criteria(code: str, message: str) -> Fault:
    return Fault(("criteria",), code, message, on_key=True)


def _unreached(card: Scorecard, tier: ScoredTier, fmt: Format) -> str:
    """Why nobody gets a tier."""
    maximum = fmt.number(card.maximum)
    if isinstance(tier.at_least, Decimal) and tier.at_least > card.maximum:
        needs = fmt.number(tier.at_least)
        return f"{tier.name} needs {needs} points, and all criteria together bring {maximum}"
    return f"no mix of answers ends in {tier.name}; change its at_least, or the weights"


def _above_all(tiers: tuple[ScoredTier, ...], loc: Loc) -> Iterator[Fault]:
    """Shares above the whole."""
    for index, tier in enumerate(tiers):
        if isinstance(tier.at_least, Share) and tier.at_least.percent > _HUNDRED:
            message = (
                f"{tier.name} needs more than 100 %, which nobody reaches; write 100 % or less"
            )
            yield Fault((*loc, index, "at_least"), "ICP321", message)


def _order(tiers: tuple[ScoredTier, ...], loc: Loc) -> Iterator[Fault]:
    """The best tier stands first, and none hides another."""
    for index in range(1, len(tiers)):
        before, tier = tiers[index - 1], tiers[index]
        if _height(tier) > _height(before):
            message = (
                f"{tier.name} needs more than {before.name} above it; list the best tier first"
            )
            yield Fault((*loc, index, "at_least"), "ICP320", message)
        elif _height(tier) == _height(before) and set(before.requires) <= set(tier.requires):
            message = f"{tier.name} needs no less than {before.name}, so nobody ends in it"
            yield Fault((*loc, index, "at_least"), "ICP321", f"{message}; lower its at_least")


def _height(tier: ScoredTier) -> Fraction:
    """A number by which thresholds are ordered; 0 % is below all points."""
    return Fraction(-(10**9)) if tier.threshold is None else tier.threshold


def _all_choices(card: Scorecard) -> list[Choice]:
    """Every grade of every criterion that does not rule the account out."""
    choices = []
    for criterion in card.criteria:
        views = (criterion, *criterion.variants.values())
        grades = [grade for view in views for grade in view.grades if not grade.fails]
        choices.append(Choice(criterion.id, tuple(dict.fromkeys(grades))))
    return choices
