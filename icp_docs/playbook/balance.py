"""Whether a profile can be used: how many criteria, what they weigh, what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.playbook.material import Finding, Material
from icp_docs.problem import Fault

FEW, MANY, PROFILES = 5, 10, 3


def check_counts(material: Material) -> Iterator[Finding]:
    """Five to ten criteria a profile, three active profiles: more than that nobody remembers."""
    active = list(material.active_profiles())
    for document, profile in active:
        count = len(profile.criteria)
        if count < FEW:
            noun = "criterion" if count == 1 else "criteria"
            message = f"only {count} {noun}; {FEW} to {MANY} tell companies apart best"
            yield document, Fault(("criteria",), "ICP701", message, on_key=True)
        elif count > MANY:
            message = f"{count} criteria; {FEW} to {MANY} are what a rep can ask in one call"
            yield document, Fault(("criteria",), "ICP702", message, on_key=True)
    for document, _ in active[PROFILES : PROFILES + 1]:  # said once, not of each that follows
        message = f"{len(active)} active profiles; most teams can work {PROFILES} at a time"
        yield document, Fault((), "ICP703", message)


def check_evidence(material: Material) -> Iterator[Finding]:
    """A criterion that cites nothing is an opinion."""
    for document, profile in material.active_profiles():
        if not any(criterion.evidence for criterion in profile.criteria):
            message = (
                "nothing backs these criteria; list `evidence`, and cite the ids of its entries"
            )
            yield document, Fault(("criteria",), "ICP704", message, on_key=True)
            continue
        for position, criterion in enumerate(profile.criteria):
            if not criterion.evidence:
                message = "nothing backs this criterion; cite the id of a piece of `evidence`"
                yield document, Fault(("criteria", position, "id"), "ICP704", message)


def check_weights(material: Material) -> Iterator[Finding]:
    """No single criterion should reach the best tier alone, nor outweigh all others."""
    for document, profile in material.active_profiles():
        scorecard = material.scorecards.get(profile.id)
        if scorecard is None or len(profile.criteria) < 2:
            continue
        for position, criterion in enumerate(scorecard.criteria):
            best = criterion.best
            if best * 2 > scorecard.maximum:
                way_out = "" if criterion.must_have else ", or make it a must_have"
                message = (
                    f"'{criterion.id}' has {best} of {scorecard.maximum} points,"
                    f" more than all others together; lower its weight{way_out}"
                )
                loc = ("criteria", position, "weight" if not criterion.banded else "bands")
                yield document, Fault(loc, "ICP507", message)


def check_overlap(material: Material) -> Iterator[Finding]:
    """Two profiles with the same rules say two things of the same companies."""
    first: dict[object, str] = {}
    for document, profile in material.active_profiles():
        scorecard = material.scorecards.get(profile.id)
        tested = scorecard.tested if scorecard else None
        if not tested:
            continue
        other = first.setdefault(tested, document.path)
        if other != document.path:
            message = f"this profile accepts the same companies as {other}; what tells them apart?"
            yield document, Fault((), "ICP705", message)
