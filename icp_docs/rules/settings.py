"""From a playbook's settings to the vocabulary of its rules."""

from __future__ import annotations

import re
from dataclasses import replace

from icp_docs.model.settings import Field, Industry, Region, Segment, Settings
from icp_docs.problem import Fault, Loc, instead, named
from icp_docs.rules.fields import BUILT_IN, FieldSpec, period_in
from icp_docs.rules.ready import compile_rule
from icp_docs.rules.tree import Branch, Place, Test
from icp_docs.rules.vocabulary import SegmentRule, Vocabulary
from icp_docs.text import a_list, fold, printable
from icp_docs.values import country, naics_prefixes, nearest_country, parse_state, state


def read_vocabulary(settings: Settings) -> tuple[Vocabulary, tuple[Fault, ...]]:
    """The vocabulary of a playbook, and what in its settings cannot be used."""
    faults: list[Fault] = []
    fields = dict(BUILT_IN)
    fields["segment"] = replace(BUILT_IN["segment"], choices=tuple(settings.segments))
    for name, field in settings.fields_.items():
        fields[name] = _field(name, field, fields.get(name), ("fields", name), faults)
    regions: dict[str, Place] = {}
    for name, region in settings.regions.items():
        place = _region(name, region, ("regions", name), faults)
        regions[fold(name)] = place
        regions.setdefault(fold(place.label), place)
    industries: dict[str, Branch] = {}
    for name, industry in settings.industries.items():
        branch = _industry(name, industry, ("industries", name), faults)
        for form in branch.forms:
            industries.setdefault(form, branch)
    vocabulary = Vocabulary(fields, regions, industries, settings.currency)
    segments = tuple(
        SegmentRule(name, segment.label, _segment(name, segment, vocabulary, faults))
        for name, segment in settings.segments.items()
    )
    return replace(vocabulary, segments=segments), tuple(faults)


def as_words(id: str) -> str:
    """An id as people read it: `self-hosted` is "Self hosted"."""
    return id.replace("-", " ").replace("_", " ").capitalize()


def _field(
    name: str, field: Field, built_in: FieldSpec | None, loc: Loc, faults: list[Fault]
) -> FieldSpec:
    """A field of the playbook's own, or a built-in one with changes."""
    if built_in:
        kind = "text" if built_in.kind == "naics" else built_in.kind
        if field.type and field.type != kind:
            message = f"'{name}' is built in, as {kind}; take the type away or choose another name"
            faults.append(Fault((*loc, "type"), "ICP308", message))
        spec = built_in
    else:
        kind = field.type or "text"
        spec = FieldSpec(name, as_words(name), kind, columns=(name,))
        if kind == "money":
            spec = replace(spec, per=period_in(name) or period_in(field.label.replace(" ", "_")))
    choosing = spec.kind == "choice"
    if choosing and not built_in and not field.choices:
        message = f"'{name}' is a choice; list what can be chosen, as choices: [small, large]"
        faults.append(Fault(loc, "ICP308", message))
    for key in ("choices", "ordered"):
        if getattr(field, key) and not choosing:
            message = f"'{key}' belongs to a field of type choice, and '{name}' is {spec.kind}"
            faults.append(Fault((*loc, key), "ICP308", message, "type: choice", on_key=True))
    return replace(
        spec,
        label=field.label or spec.label,
        category=field.category or spec.category,
        choices=(field.choices or spec.choices) if choosing else (),
        ordered=choosing and (spec.ordered if field.ordered is None else field.ordered),
        columns=(*spec.columns, *field.columns),
    )


def _segment(
    name: str, segment: Segment, vocabulary: Vocabulary, faults: list[Fault]
) -> Test | None:
    """The rule of a segment."""
    if segment.when is None:
        return None
    loc = ("segments", name, "when")
    test, found = compile_rule(segment.when, fields=(), vocabulary=vocabulary, loc=loc)
    faults.extend(found)
    return test


def _region(name: str, region: Region, loc: Loc, faults: list[Fault]) -> Place:
    """A region with the codes of its countries and states."""
    countries: list[str] = []
    states: list[str] = []
    for index, text in enumerate(region.countries):
        code = country(text)
        if code:
            countries.append(code)
            continue
        meant = nearest_country(text)
        end = f"; did you mean '{meant}'?" if meant else "; write its ISO 3166 code, as DE"
        message = f"'{text[:60]}' is not a country{end}"
        place = (*loc, "countries", index)
        fix = named(text, meant)
        faults.append(Fault(place, "ICP202", printable(message), meant or "", fix=fix))
    for index, text in enumerate(region.states):
        try:
            states.append(parse_state(text))
        except ValueError as error:
            place = (*loc, "states", index)
            code = state(text, None)
            hint = f"write {code}" if code else ""
            fix = instead(code)
            faults.append(Fault(place, "ICP202", printable(str(error)), hint, fix=fix))
    label = region.label or as_words(name)
    return Place(name, label, tuple(countries), tuple(states))


def _industry(name: str, industry: Industry, loc: Loc, faults: list[Fault]) -> Branch:
    """An industry with every name it goes by and its NAICS codes."""
    codes: list[str] = []
    for index, text in enumerate(industry.naics):
        found = naics_prefixes(text)
        codes.extend(found)
        if not found:
            examples = a_list(("3254", "51", "31-33"))
            message = f"'{text[:60]}' is not a NAICS code; write two to six digits, as {examples}"
            digits = re.findall("(?<![0-9])[0-9]{2,6}(?![0-9])", text[:60])
            hint = f"write {digits[0]}" if len(digits) == 1 else ""
            fix = instead(digits[0]) if hint else None
            faults.append(
                Fault((*loc, "naics", index), "ICP203", printable(message), hint, fix=fix)
            )
    names = (name, industry.label, *industry.also)
    forms = tuple(dict.fromkeys(form for form in map(fold, names) if form))
    return Branch(name, industry.label, forms, tuple(codes))
