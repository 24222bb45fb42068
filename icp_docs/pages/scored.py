"""Scorecards as a page carries them for the browser, which scores accounts with them.

Short and without what is empty: `null`, `false`, "" and empty lists are left out.
`browser/source/scoring/carried.d.ts` says what each key means; playbook.js beside it reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from icp_docs.pages.asked import destination
from icp_docs.pages.links import outside
from icp_docs.pages.plain_data import Data
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.pages.revisions import fingerprints, revision
from icp_docs.playbook import Playbook
from icp_docs.rules import FieldSpec, Test, as_words, fields_of
from icp_docs.rules.tree import Branch, Operand, Place, checks_of
from icp_docs.scoring import Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.scoring.judging import criterion_data, disqualifier_data, segment_data, tier_data
from icp_docs.values.currency import dollar_of
from icp_docs.values.state import state_names

_BESIDE = {"country": "state", "industry": "naics", "segment": "segment"}
"""Kind of field -> the field that says more about the same: a state tells the country."""


def scored_data(renderer: Renderer, profile_ids: Iterable[str], *, path: str) -> str:
    """JSON of all that scoring against these profiles needs, for the page of this path.

    Only account fields that these profiles test are in it, and routes that they lead to.
    """
    playbook = renderer.whole
    cards = [playbook.scorecards[id_] for id_ in profile_ids]
    fields = _fields(cards, playbook)
    operands = list(_operands(cards, playbook))
    kinds = {spec.kind for spec in fields}
    named = {name for card in cards for line in _lines(card) for name in line.fields}
    gates = [line for card in cards for line in _lines(card) if _rules_out(line)]
    routes = dict.fromkeys(line.route for line in gates if line.route)
    data = {
        "currency": playbook.settings.currency,
        "dollar": dollar_of(playbook.settings.currency),
        "locale": playbook.settings.locale,
        "fields": {spec.id: _field(spec, asked=spec.id in named) for spec in fields},
        "industries": _industries(operands, playbook) if kinds & {"industry", "naics"} else [],
        "states": _states(operands),
        "segments": [
            {**segment_data(one, brief=True), "label": plain(one.label)}
            for one in playbook.vocabulary.segments
        ],
        "routes": {id_: _route(id_, renderer, path) for id_ in routes},
        "cards": [_card(card) for card in cards],
    }
    return json.dumps(_lean(data), ensure_ascii=False, separators=(",", ":"))


def _lines(card: Scorecard) -> Iterator[ScoredCriterion | ScoredDisqualifier]:
    """Every line of a card, and its variants in segments."""
    for criterion in card.criteria:
        yield criterion
        yield from criterion.variants.values()
    yield from card.disqualifiers


def _tests(line: ScoredCriterion | ScoredDisqualifier) -> Iterator[Test]:
    """The rules of a line."""
    if isinstance(line, ScoredCriterion):
        yield from (grade.test for grade in line.grades if grade.test)
    elif line.test:
        yield line.test


def _rules_out(line: ScoredCriterion | ScoredDisqualifier) -> bool:
    return isinstance(line, ScoredDisqualifier) or line.must_have


def _fields(cards: Sequence[Scorecard], playbook: Playbook) -> list[FieldSpec]:
    """The account fields that matter, in the order in which the cards name them."""
    known = playbook.vocabulary.fields
    names = [name for card in cards for line in _lines(card) for name in line.fields]
    for segment in playbook.vocabulary.segments:
        names += ["segment", *(fields_of(segment.test) if segment.test else ())]
    names += [_BESIDE[known[name].kind] for name in names if known[name].kind in _BESIDE]
    return [known[name] for name in dict.fromkeys(names)]


def _field(spec: FieldSpec, *, asked: bool) -> Data:
    return {
        "label": plain(spec.label),
        "type": spec.kind,
        "choices": list(spec.choices) if spec.id != "segment" else [],
        "ordered": spec.ordered,
        "per": spec.per,
        "year": spec.year,
        "unasked": not asked,
    }


def _operands(cards: Sequence[Scorecard], playbook: Playbook) -> Iterator[Operand]:
    """Everything that rules compare with."""
    tests = [test for card in cards for line in _lines(card) for test in _tests(line)]
    tests += [segment.test for segment in playbook.vocabulary.segments if segment.test]
    for test in tests:
        for check in checks_of(test):
            yield from check.operands


def _industries(operands: Iterable[Operand], playbook: Playbook) -> Data:
    """Every industry; by which other names and codes it is known only where a rule asks for it."""
    named = {operand.id: operand for operand in operands if isinstance(operand, Branch)}
    found = []
    for id_, industry in playbook.settings.industries.items():
        data: Data = {"id": id_, "label": plain(industry.label)}
        if id_ in named:
            data |= {"also": list(industry.also), "naics": " ".join(named[id_].naics)}
        found.append(data)
    return found


def _states(operands: Iterable[Operand]) -> Data:
    """Names of states, of the countries of which rules ask for states."""
    places = [operand for operand in operands if isinstance(operand, Place)]
    countries = {code[:2] for place in places for code in place.states}
    return {country: state_names(country) for country in sorted(countries)}


def _route(id_: str, renderer: Renderer, path: str) -> Data:
    to = destination(id_, renderer.whole)
    heir = to.route.profile
    return {
        "label": plain(to.name),
        "next_step": plain(to.route.next_step),
        "url": outside(to.route.link),
        "profile": heir,
        "page": renderer.address(f"profiles/{heir}", seen_from=path) if heir else "",
    }


def _card(card: Scorecard) -> Data:
    marks = fingerprints(card)
    tiers = [tier_data(tier) for tier in card.tiers]
    named = zip(tiers, card.tiers, strict=True)
    return {
        "id": card.id,
        "name": plain(card.name),
        "revision": revision(marks, tiers),
        "criteria": [{**_criterion(line), "print": marks[line.id]} for line in card.criteria],
        "disqualifiers": [
            {**_disqualifier(line), "print": marks[line.id]} for line in card.disqualifiers
        ],
        "tiers": [{**data, "name": plain(tier.name)} for data, tier in named],
    }


def _criterion(line: ScoredCriterion) -> Data:
    variants = {segment: _view(view) for segment, view in line.variants.items()}
    return {"id": line.id, **_view(line), "per_segment": variants}


def _view(line: ScoredCriterion) -> dict[str, Any]:
    """A criterion as it is in one segment."""
    judged = criterion_data(line, brief=True)
    labels = [_unless(plain(grade.label), as_words(grade.id)) for grade in line.grades]
    grades = zip(judged["grades"], labels, strict=True)
    return {
        **_worded(line, rules_out=line.must_have),
        **judged,
        "route": line.route if line.must_have else None,
        "grades": [{**data, "label": label} for data, label in grades],
    }


def _disqualifier(line: ScoredDisqualifier) -> Data:
    worded = _worded(line, rules_out=True)
    judged = disqualifier_data(line, brief=True)
    return {"id": line.id, **worded, **judged}


def _worded(line: ScoredCriterion | ScoredDisqualifier, *, rules_out: bool) -> dict[str, Any]:
    """What people read of a line; why only where it can be the reason to rule out."""
    label = plain(line.label)
    question = _unless(plain(line.question), f"{label}?")
    return {"label": label, "question": question, "why": plain(line.why) if rules_out else ""}


def _unless(text: str, usual: str) -> str:
    """The text, left out when it is what the browser would write without it."""
    return "" if text == usual else text


def _lean(value: Data) -> Data:
    """The same without what is empty or false in a mapping; a list keeps all of its items."""
    if isinstance(value, list):
        return [_lean(item) if isinstance(item, (dict, list)) else item for item in value]
    found = {}
    for key, item in value.items():
        lean = _lean(item) if isinstance(item, (dict, list)) else item
        # A tier from 0 points on is not one that any total reaches, which says nothing here.
        if lean or (key == "from" and lean == 0):
            found[key] = lean
    return found
