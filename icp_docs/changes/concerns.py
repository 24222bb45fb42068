"""Which profiles a part of playbook.yml decides in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from icp_docs.changes.sides import Sides
from icp_docs.model import Profile
from icp_docs.playbook import Playbook
from icp_docs.rules import Test
from icp_docs.rules.tree import Branch, Check, Place, checks_of
from icp_docs.scoring import Scorecard
from icp_docs.values import Money, Range

Use = tuple[str, str]
"""A key of the settings, and the id of something under it; "" for the key as a whole."""


def concerned(sides: Sides) -> Mapping[Use, tuple[str, ...]]:
    """The profiles that use each part of the settings, in either version; archived ones do not."""
    found: dict[Use, dict[str, None]] = defaultdict(dict)
    for playbook in (sides.after.playbook, sides.before.playbook):
        for profile in playbook.profiles.values():
            if profile.status != "archived":
                for use in _uses(playbook, profile):
                    found[use][sides.profile_now(profile.id)] = None
    return {use: tuple(profiles) for use, profiles in found.items()}


def _uses(playbook: Playbook, profile: Profile) -> Iterator[Use]:
    """What one profile uses."""
    if profile.tiers is None:
        yield "tiers", ""
    card = playbook.scorecards.get(profile.id)
    if card is None:
        return
    routes = [line.route for line in card.criteria]
    routes += [line.route for line in card.disqualifiers]
    yield from (("routes", route) for route in routes if route)
    for line in card.criteria:
        yield from (("segments", segment) for segment in line.variants)
    for test in _tests(card):
        for check in checks_of(test):
            yield from _of_check(playbook, check)


def _tests(card: Scorecard) -> Iterator[Test]:
    for line in card.criteria:
        for view in (line, *line.variants.values()):
            yield from (grade.test for grade in view.grades if grade.test)
    yield from (line.test for line in card.disqualifiers if line.test)


def _of_check(playbook: Playbook, check: Check) -> Iterator[Use]:
    """What one word of a rule rests on."""
    fields = (check.field.id, *check.others)
    yield from (("fields", field) for field in fields)
    if "segment" in fields:
        yield from (("segments", segment) for segment in playbook.settings.segments)
    for operand in check.operands:
        if isinstance(operand, Place):
            yield "regions", operand.id
        elif isinstance(operand, Branch):
            yield "industries", operand.id
        elif isinstance(operand.low if isinstance(operand, Range) else operand, Money):
            yield "currency", ""
