"""One checklist: the questions of a profile in the order in which a rep asks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from icp_docs.model import Profile, Tier
from icp_docs.pages.lines import CATEGORIES
from icp_docs.playbook import Playbook
from icp_docs.rules import as_words
from icp_docs.scoring import Grade, Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.text import fold

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Box:
    """One box to tick."""

    id: str
    label: str
    text: str = ""
    """The rule in words; empty when a person judges it or the label says the same."""
    points: Decimal | None = None
    """None where points have no part: in a disqualifier, in a plain no, in a gate."""
    stops: bool = False
    """Rules the account out."""
    told: bool = False
    """The question says what the rule says, so that paper need not repeat it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is put: at first, or what of it is different in one segment."""

    segment: str
    """Empty for the question itself."""
    question: str
    boxes: tuple[Box, ...]
    ticked: bool
    """The boxes are to be ticked; else they only say what other ones mean in this segment."""
    why: str
    find_it: str


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a sheet."""

    id: str
    kind: str
    """ "disqualifier", "must-have", "criterion" or "caution"."""
    category: str
    question: str
    boxes: tuple[Box, ...]
    why: str
    find_it: str
    route: str | None
    best: Decimal = ZERO
    """The most points it can bring."""
    worst: Decimal = ZERO
    """The points it can take off, as a negative number."""
    variants: tuple[Wording, ...] = ()

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The question itself, then what is different in segments."""
        own = Wording("", self.question, self.boxes, True, self.why, self.find_it)
        return own, *self.variants


@dataclass(frozen=True, slots=True)
class Group:
    """Questions under one heading: "disqualifiers", "must-haves", a category, or "cautions"."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier with its threshold in points."""

    tier: Tier
    points: Decimal | None
    """None when any total is enough."""
    requires: tuple[str, ...]
    """Labels of the criteria that must be ideal."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The checklist of one profile."""

    profile: Profile
    groups: tuple[Group, ...]
    tiers: tuple[TierRow, ...]
    below: bool
    """An account can fall below every tier."""
    routes: Mapping[str, str]
    """Names of the routes that lines lead to, by id in the order of the lines."""
    maximum: Decimal

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every question."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def stops(self) -> int:
        """How many questions can rule an account out."""
        return sum(any(box.stops for box in line.boxes) for line in self.lines)


def make_sheet(profile: Profile, playbook: Playbook) -> Sheet:
    """The checklist of a profile."""
    scorecard = playbook.scorecards[profile.id]
    groups = tuple(_groups(scorecard))
    taken = dict.fromkeys(line.route for group in groups for line in group.lines if line.route)
    routes = {id_: _route_name(id_, playbook) for id_ in taken}
    tiers = playbook.settings.tiers if profile.tiers is None else profile.tiers
    rows = tuple(_tiers(tiers, scorecard)) if scorecard.maximum else ()
    below = bool(rows) and (rows[-1].points is not None or bool(rows[-1].requires))
    return Sheet(profile, groups, rows, below, routes, scorecard.maximum)


def _route_name(id_: str, playbook: Playbook) -> str:
    """What a route is called: by its own label, else by the profile that takes over."""
    route = playbook.settings.routes[id_]
    heir = playbook.profiles.get(route.profile or "")
    return route.label or (heir.name if heir else as_words(id_))


def _groups(scorecard: Scorecard) -> Iterator[Group]:
    criteria = [_criterion(line) for line in scorecard.criteria]
    lines = [_disqualifier(line) for line in scorecard.disqualifiers] + criteria
    groups: dict[str, list[Line]] = {}
    for line in lines:
        kind = line.category if line.kind == "criterion" else f"{line.kind}s"
        groups.setdefault(kind, []).append(line)
    for kind in ("disqualifiers", "must-haves", *CATEGORIES, "cautions"):
        if kind in groups:
            yield Group(kind, tuple(groups[kind]))


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
    )


def _boxes(line: ScoredCriterion) -> tuple[Box, ...]:
    return tuple(_box(grade, line) for grade in line.grades)


def _box(grade: Grade, line: ScoredCriterion) -> Box:
    text = grade.text
    if text and fold(text) in fold(grade.label):
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
        whole and bool(line.asked),
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
