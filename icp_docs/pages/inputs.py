"""The account fields that a form asks for: those that rules use, the most useful ones first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from icp_docs.playbook import Playbook
from icp_docs.rules import FieldSpec, fields_of
from icp_docs.rules.tree import Branch, Check, Place, checks_of
from icp_docs.scoring import Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.text import fold
from icp_docs.values import country_names

FEW = 4
"""Words that a list or a text gives as examples."""

CardLine = ScoredCriterion | ScoredDisqualifier


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a field: its value as facts write it, and what people read."""

    value: str
    label: str = ""
    """Empty where the value is a word of the language."""


@dataclass(frozen=True, slots=True)
class Input:
    """One account field of a form."""

    field: FieldSpec
    options: tuple[Option, ...] = ()
    """What can be chosen; empty where people type."""
    others: tuple[Option, ...] = ()
    """What can be chosen as well, though no rule names it."""
    examples: tuple[str, ...] = ()
    """Words that rules look for in a list or a text."""


@dataclass(frozen=True, slots=True)
class InputGroup:
    """The fields of one category."""

    category: str
    inputs: tuple[Input, ...]


def input_groups(cards: Sequence[Scorecard], playbook: Playbook) -> tuple[InputGroup, ...]:
    """Every field that these scorecards use, by category; what decides most comes first."""
    use: Counter[str] = Counter()
    for card in cards:
        use.update(_uses(card))
    checks = _by_field(cards)
    groups: dict[str, list[Input]] = {}
    for name, _ in use.most_common():
        field = playbook.vocabulary.fields[name]
        made = _input(field, checks.get(name, ()), playbook)
        groups.setdefault(field.category, []).append(made)
    return tuple(InputGroup(category, tuple(inputs)) for category, inputs in groups.items())


def _uses(card: Scorecard) -> Counter[str]:
    """How much each field can decide in a scorecard: a share of the points, 1000 for ruling out.

    A field that stands in for another decides less than that one.
    """
    uses: Counter[str] = Counter()
    for line in lines_of(card):
        for place, name in enumerate(line_fields(line), 1):
            uses[name] += round(_stake(line, card) / place)
    if any(criterion.variants for criterion in card.criteria):
        for segment in card.segments:
            for name in fields_of(segment.test) if segment.test else ("segment",):
                uses[name] += 1
    return uses


def lines_of(card: Scorecard) -> tuple[CardLine, ...]:
    """Every line of a scorecard, those that only rule out first."""
    return (*card.disqualifiers, *card.criteria)


def line_fields(line: CardLine) -> tuple[str, ...]:
    """Every field that can decide a line in any segment, its own first.

    Where a rule names parts of countries that is the state as well.
    """
    views = [line, *(line.variants.values() if isinstance(line, ScoredCriterion) else ())]
    found = [name for view in views for name in view.fields]
    if any(_has_states(check) for check in _line_checks(line)):
        found.append("state")
    return tuple(dict.fromkeys(found))


def _stake(line: CardLine, card: Scorecard) -> int:
    """What hangs on a line, in thousandths of all points; 1000 more when it rules out."""
    if isinstance(line, ScoredDisqualifier):
        return 1000
    points = [grade.points for grade in line.grades]
    share = 1000 * (max(points) - min(points)) / card.maximum if card.maximum else 0
    return round(share) + 1000 * line.must_have


def _line_checks(line: CardLine) -> Iterator[Check]:
    if isinstance(line, ScoredDisqualifier):
        tests = [line.test]
    else:
        tests = [grade.test for one in (line, *line.variants.values()) for grade in one.grades]
    for test in tests:
        if test:
            yield from checks_of(test)


def _has_states(check: Check) -> bool:
    places = (operand for operand in check.operands if isinstance(operand, Place))
    return check.field.id == "country" and any(place.states for place in places)


def _by_field(cards: Iterable[Scorecard]) -> dict[str, list[Check]]:
    """Every test of each field."""
    found: dict[str, list[Check]] = {}
    for card in cards:
        for line in lines_of(card):
            for check in _line_checks(line):
                for name in (check.field.id, *check.others):
                    found.setdefault(name, []).append(check)
    return found


def _input(field: FieldSpec, checks: Iterable[Check], playbook: Playbook) -> Input:
    operands = dict.fromkeys(operand for check in checks for operand in check.operands)
    if field.id == "segment":
        segments = playbook.vocabulary.segments
        return Input(field, tuple(Option(one.id, one.label) for one in segments))
    match field.kind:
        case "choice":
            return Input(field, tuple(map(Option, field.choices)))
        case "industry":
            named = [operand for operand in operands if isinstance(operand, Branch)]
            return Input(field, *_industries(named, playbook))
        case "country":
            named_places = [operand for operand in operands if isinstance(operand, Place)]
            return Input(field, *_countries(named_places, playbook))
        case "list" | "text":
            words = [operand for operand in operands if isinstance(operand, str)]
            return Input(field, examples=tuple(words[:FEW]))
    return Input(field)


def _industries(
    named: Iterable[Branch], playbook: Playbook
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The industries that rules name, and the playbook's others; both by their labels."""
    options = {branch.id: Option(branch.id, branch.label) for branch in named}
    every = {branch.id: branch for branch in playbook.vocabulary.industries.values()}
    others = [Option(id_, branch.label) for id_, branch in every.items() if id_ not in options]
    return _sorted(options.values()), _sorted(others)


def _countries(
    named: Iterable[Place], playbook: Playbook
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The countries that rules name, by region or by a state in them, and all others."""
    codes = {code for place in named for code in place.countries}
    codes |= {state[:2] for place in named for state in place.states}
    return _countries_apart(frozenset(codes), playbook.settings.locale)


@lru_cache(maxsize=64)  # profiles mostly look for the same few regions
def _countries_apart(
    codes: frozenset[str], locale: str
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    names = country_names(locale)
    options = [Option(code, name) for code, name in names.items() if code in codes]
    others = [Option(code, name) for code, name in names.items() if code not in codes]
    return _sorted(options), _sorted(others)


def _sorted(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: fold(option.label)))
