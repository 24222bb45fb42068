"""Every name that stands for something elsewhere in the playbook must stand for something there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from icp_docs.guessing import likeliest
from icp_docs.model import Criterion, Disqualifier, Persona, Profile, Tier
from icp_docs.playbook.material import Finding, Material
from icp_docs.problem import Fault, Loc, named
from icp_docs.text import a_list, fold, printable

Names = Mapping[str, Sequence[str]]
"""Ids, each with the other names that it goes by."""


def check_references(material: Material) -> Iterator[Finding]:
    """Names that nothing bears, with the nearest that something does."""
    for profile_file in material.profiles.values():
        if profile_file.model is not None:
            for fault in _of_profile(material, profile_file.model, whole=profile_file.whole):
                yield profile_file.document, fault
    criteria = _labelled(material)
    for persona_file in material.personas.values():
        if persona_file.model is not None and material.profiles_whole:
            for fault in _asked_criteria(persona_file.model, criteria):
                yield persona_file.document, fault
    yield from _of_settings(material)
    yield from _of_glossary(material)


def _labelled(material: Material) -> Names:
    """The criteria of all active profiles with their labels."""
    return {
        id_: [criterion.label for criterion in criteria]
        for id_, criteria in material.criteria().items()
    }


def _of_profile(material: Material, profile: Profile, *, whole: bool) -> Iterator[Fault]:
    if material.settings_whole:
        segments, routes = material.segment_names, material.route_names
        if profile.segment:
            yield from _unknown((("segment",), profile.segment), segments, "ICP212")
        for position, criterion in enumerate(profile.criteria):
            for segment in criterion.per_segment:
                loc: Loc = ("criteria", position, "per_segment", segment)
                yield from _unknown((loc, segment), segments, "ICP212", on_key=True)
        for loc, route in _routes_named(profile):
            yield from _unknown((loc, route), routes, "ICP213")
    personas = material.persona_names
    for position, member in enumerate(profile.buying_committee):
        loc = ("buying_committee", position, "persona")
        yield from _unknown((loc, member.persona), personas, "ICP210")
    for position, proposition in enumerate(profile.value_propositions):
        for index, persona in enumerate(proposition.for_):
            loc = ("value_propositions", position, "for", index)
            yield from _unknown((loc, persona), personas, "ICP210")
    if whole:
        yield from _within_profile(profile)


def _within_profile(profile: Profile) -> Iterator[Fault]:
    """References from one place of a file to another."""
    evidence: Names = {item.id: () for item in profile.evidence}
    criteria = {criterion.id: (criterion.label,) for criterion in profile.criteria}
    cited = [*_cited("criteria", profile.criteria), *_cited("disqualifiers", profile.disqualifiers)]
    free = evidence.keys() - {id_ for _, id_ in cited}
    for place in cited:
        yield from _unknown(place, evidence, "ICP214", free=free)
    for position, question in enumerate(profile.discovery_questions):
        if question.criterion:
            loc: Loc = ("discovery_questions", position, "criterion")
            yield from _unknown((loc, question.criterion), criteria, "ICP215")
    yield from _required_by_tiers(profile.tiers or (), criteria)


def _cited(name: str, lines: Sequence[Criterion | Disqualifier]) -> Iterator[tuple[Loc, str]]:
    """Each piece of evidence that the lines of a profile rest on, with its place."""
    for position, line in enumerate(lines):
        for index, id_ in enumerate(line.evidence):
            yield (name, position, "evidence", index), id_


def _required_by_tiers(tiers: Iterable[Tier], criteria: Names) -> Iterator[Fault]:
    for position, tier in enumerate(tiers):
        for index, required in enumerate(tier.requires):
            loc = ("tiers", position, "requires", index)
            yield from _unknown((loc, required), criteria, "ICP215")


def _routes_named(profile: Profile) -> Iterator[tuple[Loc, str]]:
    for position, criterion in enumerate(profile.criteria):
        if criterion.route:
            yield ("criteria", position, "route"), criterion.route
        for segment, variant in criterion.per_segment.items():
            if variant.route:
                yield ("criteria", position, "per_segment", segment, "route"), variant.route
    for position, disqualifier in enumerate(profile.disqualifiers):
        if disqualifier.route:
            yield ("disqualifiers", position, "route"), disqualifier.route


def _asked_criteria(persona: Persona, criteria: Names) -> Iterator[Fault]:
    for position, question in enumerate(persona.discovery_questions):
        if question.criterion:
            loc = ("discovery_questions", position, "criterion")
            yield from _unknown((loc, question.criterion), criteria, "ICP215")


def _of_settings(material: Material) -> Iterator[Finding]:
    file = material.settings_file
    if file is None or file.model is None:
        return
    for route_id, route in file.model.routes.items():
        if route.profile:
            place = (("routes", route_id, "profile"), route.profile)
            for fault in _unknown(place, material.profile_names, "ICP211"):
                yield file.document, fault
    teams = file.model.teams if file.whole else {}
    for position, meeting in enumerate(file.model.meetings):
        for index, team in enumerate(meeting.who if teams else ()):
            for fault in _unknown((("meetings", position, "who", index), team), teams, "ICP218"):
                yield file.document, fault
    if material.profiles_whole:
        for fault in _required_by_tiers(file.model.tiers, _labelled(material)):
            yield file.document, fault


def _of_glossary(material: Material) -> Iterator[Finding]:
    file = material.glossary
    if file is None or file.model is None or not file.whole:
        return
    names = {term.term: (term.short, *term.also) for term in file.model.terms}
    known = {fold(name) for term in names for name in (term, *names[term])}
    for position, term in enumerate(file.model.terms):
        for index, other in enumerate(term.see):
            if fold(other) not in known:
                for fault in _unknown((("terms", position, "see", index), other), names, "ICP219"):
                    yield file.document, fault


_SOME = 5  # names that stand for all others in a sentence

_NOUNS = {
    "ICP210": ("persona", "add personas/{name}.yml"),
    "ICP211": ("profile", "add profiles/{name}.yml"),
    "ICP212": ("segment", "add it to `segments` in playbook.yml"),
    "ICP213": ("route", "add it to `routes` in playbook.yml"),
    "ICP214": ("evidence", "add it to `evidence` in this file"),
    "ICP215": ("criterion", "write the id of a criterion, such as {some}"),
    "ICP218": ("team", "add it to `teams` in playbook.yml"),
    "ICP219": ("term", "add it to glossary.yml"),
}


def _unknown(
    place: tuple[Loc, str],
    known: Collection[str] | Names,
    code: str,
    *,
    on_key: bool = False,
    free: Collection[str] = (),
) -> Iterator[Fault]:
    """A fault when the name at this place is not among those that are known."""
    loc, name = place
    if name in known:
        return
    noun, way_out = _NOUNS[code]
    message = f"unknown {noun} '{printable(name)}'"
    names = known if isinstance(known, Mapping) else dict.fromkeys(known, ())
    meant = likeliest(name, names, free=free)
    if meant:
        fix = named(name, meant)
        yield Fault(loc, code, f"{message}; did you mean '{meant}'?", meant, on_key, fix)
        return
    if code == "ICP215" and not known:
        way_out = "add it to the criteria"
    way_out = way_out.format(name=printable(name), some=a_list(list(known)[:_SOME]))
    if known and "{" not in _NOUNS[code][1]:
        way_out = f"write {a_list(_few(known))}, or {way_out}"
    yield Fault(loc, code, f"{message}; {way_out}", on_key=on_key)


def _few(known: Iterable[str]) -> list[str]:
    """The first names, as many as a sentence can hold."""
    names = [printable(name) for name in known]
    return [*names[:_SOME], "another"] if len(names) > _SOME else names
