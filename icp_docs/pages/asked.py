"""From a scorecard to a checklist: the questions in the order in which a rep asks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from icp_docs.model import Profile, Tier
from icp_docs.pages.inputs import Input, input_groups, line_fields
from icp_docs.pages.lines import CATEGORIES
from icp_docs.pages.sheet import ZERO, Box, Destination, Group, Line, Sheet, TierRow, Wording
from icp_docs.playbook import Playbook
from icp_docs.rules import as_words
from icp_docs.scoring import Grade, Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.text import says


def make_sheet(profile: Profile, playbook: Playbook) -> Sheet:
    """The checklist of a profile."""
    scorecard = playbook.scorecards[profile.id]
    inputs = {
        one.field.id: one for group in input_groups((scorecard,), playbook) for one in group.inputs
    }
    groups = tuple(_groups(scorecard, inputs))
    taken = dict.fromkeys(line.route for group in groups for line in group.lines if line.route)
    routes = {id_: destination(id_, playbook) for id_ in taken}
    tiers = playbook.settings.tiers if profile.tiers is None else profile.tiers
    rows = tuple(_tiers(tiers, scorecard)) if scorecard.maximum else ()
    below = bool(rows) and (rows[-1].points is not None or bool(rows[-1].requires))
    return Sheet(profile, groups, rows, below, routes, scorecard.maximum, inputs)


def destination(id_: str, playbook: Playbook) -> Destination:
    """A route under its own label, else under the name of the profile that takes over."""
    route = playbook.settings.routes[id_]
    heir = playbook.profiles.get(route.profile or "")
    return Destination(route.label or (heir.name if heir else as_words(id_)), route)


def _groups(scorecard: Scorecard, inputs: Mapping[str, Input]) -> Iterator[Group]:
    criteria = [_criterion(line) for line in scorecard.criteria]
    lines = [_disqualifier(line) for line in scorecard.disqualifiers] + criteria
    lines = _with_segments(lines, inputs)
    groups: dict[str, list[Line]] = {}
    for line in lines:
        kind = line.category if line.kind == "criterion" else f"{line.kind}s"
        groups.setdefault(kind, []).append(line)
    for kind in ("disqualifiers", "must-haves", *CATEGORIES, "cautions"):
        if kind in groups:
            yield Group(kind, tuple(groups[kind]))


def _with_segments(lines: Iterable[Line], inputs: Mapping[str, Input]) -> list[Line]:
    """The first line that differs by segment asks for what tells the segment, if no line does."""
    found = list(lines)
    asked = {name for line in found for name in line.fields}
    unasked = tuple(name for name in inputs if name not in asked)
    for index, line in enumerate(found if unasked else ()):
        if line.variants:
            found[index] = replace(line, fields=(*line.fields, *unasked))
            break
    return found


def _disqualifier(line: ScoredDisqualifier) -> Line:
    yes = Box("yes", "Yes", line.text, stops=True, told=bool(line.asked))
    return Line(
        line.id,
        "disqualifier",
        line.category,
        line.question,
        (yes, Box("no", "No")),
        line.why,
        line.find_it,
        line.route,
        fields=line_fields(line),
    )


def _criterion(line: ScoredCriterion) -> Line:
    kind = "caution" if line.caution else "must-have" if line.must_have else "criterion"
    return Line(
        line.id,
        kind,
        line.category,
        line.question,
        _boxes(line),
        line.why,
        line.find_it,
        line.route,
        line.best,
        min(ZERO, *(grade.points for grade in line.grades)),
        tuple(_variants(line)),
        line_fields(line),
    )


def _boxes(line: ScoredCriterion) -> tuple[Box, ...]:
    return tuple(_box(grade, line) for grade in line.grades)


def _box(grade: Grade, line: ScoredCriterion) -> Box:
    text = grade.text
    if text and says(grade.label, text):
        text = ""
    whole = len(line.grades) == 2 and not line.banded  # yes and no: the question is the rule
    made = whole and not line.asked and not line.caution
    plain_no = grade.id == "no" or not any(other.points for other in line.grades)
    return Box(
        grade.id,
        grade.label,
        "" if made else text,
        None if plain_no else grade.points,
        grade.fails,
        bool(text) and whole and bool(line.asked),
    )


def _variants(line: ScoredCriterion) -> Iterator[Wording]:
    if not line.variants:
        return
    own = _untold(_boxes(line))
    for segment, variant in line.variants.items():
        question = _other(variant.question, line.question)
        boxes = _boxes(variant) if question else _untold(_boxes(variant))
        wording = Wording(
            segment,
            question,
            () if _untold(boxes) == own else boxes,
            [box.id for box in boxes] != [box.id for box in own],
            _other(variant.why, line.why),
            _other(variant.find_it, line.find_it),
        )
        if wording.question or wording.boxes or wording.why or wording.find_it:
            yield wording


def _untold(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    return tuple(replace(box, told=False) for box in boxes)


def _other(text: str, own: str) -> str:
    return "" if text == own else text


def _tiers(tiers: Sequence[Tier], scorecard: Scorecard) -> Iterator[TierRow]:
    labels = {line.id: line.label for line in scorecard.criteria}
    for tier, scored in zip(tiers, scorecard.tiers, strict=True):
        points = scored.threshold
        exact = None if points is None else Decimal(points.numerator) / Decimal(points.denominator)
        yield TierRow(tier, exact, tuple(labels[id] for id in scored.requires))
