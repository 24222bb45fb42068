"""Profile pages: the list, and one page for each."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from icp_docs.model import Profile
from icp_docs.page import Page
from icp_docs.pages.changes import past_of
from icp_docs.pages.facets import profile_filter
from icp_docs.pages.findable import list_entry, profile_entries
from icp_docs.pages.lines import CriterionLine, criterion_lines, rulings
from icp_docs.pages.pictures.committee import lanes
from icp_docs.pages.pictures.ranges import ranges
from icp_docs.pages.pictures.weights import weights
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.pages.upkeep import Review, review_of

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook
    from icp_docs.scoring import ScoredTier

STRONGEST = 4
"""Criteria that a card and the top of a page name: those with the most points."""

Homes = Mapping[str, tuple[str, str]]
"""Id of a criterion -> the profile where it is explained, and its label."""


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """A profile in a list."""

    profile: Profile
    review: Review
    lines: tuple[CriterionLine, ...]
    facets: str = ""
    """What a filter knows of it, as icp_docs.pages.facets makes it."""

    @property
    def strongest(self) -> tuple[CriterionLine, ...]:
        """The criteria with the most points, in the order of the page."""
        ranked = sorted(self.lines, key=lambda line: -line.best)[:STRONGEST]
        return tuple(line for line in self.lines if line in ranked and line.best > 0)


def pages(renderer: Renderer) -> Iterator[Page]:
    """The list of profiles, then the page of each, in the order of the list."""
    playbook = renderer.playbook
    shown = profile_filter(renderer, list(playbook.profiles.values()))
    groups = profile_groups(playbook, shown.tokens)
    yield renderer.page(
        "profiles.html",
        path="profiles/index",
        kind="profiles",
        section="profiles",
        search=[list_entry(playbook.profiles.values())],
        groups=groups,
        filter=shown,
        ranges=ranges(playbook),
    )
    homes = criterion_homes(playbook)
    for cards in groups.values():
        for card in cards:
            yield _page(renderer, card, homes)


def profile_groups(
    playbook: Playbook, facets: Callable[[Profile], str] = lambda _: ""
) -> dict[str, list[ProfileCard]]:
    """All profiles by the place where the list shows them."""
    groups: dict[str, list[ProfileCard]] = {"active": [], "drafts": [], "archived": []}
    for profile in playbook.profiles.values():
        place = {"draft": "drafts"}.get(profile.status, profile.status)
        groups[place].append(profile_card(profile, playbook, facets(profile)))
    return groups


def profile_card(profile: Profile, playbook: Playbook, facets: str = "") -> ProfileCard:
    """What a list shows of a profile."""
    lines = criterion_lines(profile, playbook)
    return ProfileCard(profile, review_of(profile, playbook), lines, facets)


def criterion_homes(playbook: Playbook) -> Homes:
    """Where each criterion of the active profiles is explained: the first profile that has it."""
    homes: dict[str, tuple[str, str]] = {}
    for id_, profile in playbook.profiles.items():
        if profile.status == "active":
            for line in playbook.scorecards[id_].criteria:
                homes.setdefault(line.id, (id_, line.label))
    return homes


def _page(renderer: Renderer, card: ProfileCard, homes: Homes) -> Page:
    profile, playbook = card.profile, renderer.playbook
    scorecard = playbook.scorecards[profile.id]
    own = {line.id: (profile.id, line.label) for line in card.lines}
    return renderer.page(
        "profile.html",
        path=f"profiles/{profile.id}",
        kind="profile",
        title=plain(profile.name),
        description=plain(profile.summary),
        search=profile_entries(profile, renderer),
        source=profile.path,
        tags=tuple(plain(tag) for tag in profile.tags),
        section="" if profile.status == "archived" else "profiles",
        updated=profile.reviewed.isoformat() if profile.reviewed else "",
        profile=profile,
        review=card.review,
        groups=_groups(card.lines),
        gates=[line for line in card.lines if line.must_have],
        strongest=card.strongest,
        ruled_out=rulings(profile, playbook),
        tiers=playbook.settings.tiers if profile.tiers is None else profile.tiers,
        tier_points=[_exact(tier) for tier in scorecard.tiers],
        maximum=scorecard.maximum,
        labels={line.id: line.label for line in card.lines},
        weights=weights(card.lines, scorecard.maximum),
        lanes=lanes(profile.buying_committee),
        settled=ChainMap(own, dict(homes)),
        metrics=_metrics(profile),
        evidence={item.id: item for item in profile.evidence},
        history=renderer.history,
        past=past_of(renderer, profile),
    )


def _groups(lines: tuple[CriterionLine, ...]) -> list[list[CriterionLine]]:
    """Must-haves, the others, cautions; without the empty ones."""
    groups: dict[tuple[bool, bool], list[CriterionLine]] = {}
    for line in lines:
        groups.setdefault((line.caution, not line.must_have), []).append(line)
    return list(groups.values())


def _exact(tier: ScoredTier) -> Decimal | None:
    """What a share of the points comes to, when a few digits can say it."""
    if tier.threshold is None or isinstance(tier.at_least, Decimal):
        return None
    points = Decimal(tier.threshold.numerator) / tier.threshold.denominator
    return points if points * 100 % 1 == 0 else None


def _metrics(profile: Profile) -> list[tuple[str, object]]:
    """The numbers that are given, with the names of their keys."""
    if profile.metrics is None:
        return []
    return [(name, value) for name, value in profile.metrics if value is not None]
