"""Generated blocks in hand-written pages: from a name and options to HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from icp_docs.guessing import nearest
from icp_docs.page import Page
from icp_docs.pages import checklists, committees, compare, glossary, home, personas, profiles, talk
from icp_docs.pages.choices import BlockError, check_names, chosen, chosen_field
from icp_docs.pages.lines import criterion_lines
from icp_docs.pages.pictures.committee import lanes
from icp_docs.pages.pictures.ranges import ranges
from icp_docs.pages.pictures.weights import weights
from icp_docs.pages.render import Renderer
from icp_docs.text import a_list, printable

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook

Options = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of block."""

    make: Callable[[Renderer, Options], str]
    """The HTML from a renderer that shows the chosen part; "" when there is nothing to show."""
    of_profiles: tuple[str, ...] = ()
    """Options that choose profiles."""
    of_personas: tuple[str, ...] = ()
    """Options that choose personas."""
    others: tuple[str, ...] = ()
    """Further options."""
    needs: str = ""
    """An option that must be there."""


def block(
    playbook: Playbook,
    name: str,
    options: Options,
    *,
    path: str,
    directory_urls: bool = True,
    templates: Sequence[Path] = (),
) -> str:
    """The HTML of a block that stands in the hand-written page of this path.

    Raises BlockError for a block or option that does not exist, TemplateError as `build` does.
    """
    kind = BLOCKS.get(name)
    if kind is None:
        meant = nearest(name, BLOCKS)
        hint = f"did you mean '{meant}'?" if meant else f"write {a_list(list(BLOCKS))}"
        raise BlockError(f"there is no block '{printable(name)}'; {hint}")
    check_names(name, options, (*kind.of_profiles, *kind.of_personas, *kind.others))
    if kind.needs and kind.needs not in options:
        raise BlockError(f"the block '{name}' needs the option {kind.needs}, as {kind.needs}=...")
    renderer = Renderer(
        playbook,
        directory_urls=directory_urls,
        templates=templates,
        part=_part(playbook, kind, options),
        place=path,
    )
    return kind.make(renderer, options) or renderer.fragment("blocks/nothing.html", path=path)


def _part(playbook: Playbook, kind: Block, options: Options) -> Playbook:
    """What the options leave of the playbook.

    Options that choose profiles leave the personas of their committees; where a block can be chosen
    by profile and by persona, options of one sort leave nothing of the other.
    """
    by_profile = {name: options[name] for name in kind.of_profiles if name in options}
    by_persona = {name: options[name] for name in kind.of_personas if name in options}
    profiles, personas = dict(playbook.profiles), dict(playbook.personas)
    if by_profile:
        profiles = chosen(playbook, "profiles", by_profile)
        seated = {seat.persona for one in profiles.values() for seat in one.buying_committee}
        kept = () if kind.of_personas else seated
        personas = {id_: persona for id_, persona in personas.items() if id_ in kept}
    if by_persona:
        personas = chosen(playbook, "personas", by_persona)
        profiles = profiles if by_profile else {}
    return replace(
        playbook, profiles=MappingProxyType(profiles), personas=MappingProxyType(personas)
    )


def _content(pages: Callable[[Renderer], Iterator[Page]], path: str) -> Callable[..., str]:
    """A block that is the content of a page."""

    def make(renderer: Renderer, options: Options) -> str:
        wanted = path.format(**options)
        return next((page.html for page in pages(renderer) if page.path == wanted), "")

    return make


def _profiles(renderer: Renderer, options: Options) -> str:
    groups = profiles.profile_groups(renderer.playbook)
    cards = [card for group in groups.values() for card in group]
    shown = [card for card in cards if "status" in options or card.profile.status == "active"]
    return renderer.fragment("blocks/profiles.html", path="", cards=shown) if shown else ""


def _personas(renderer: Renderer, options: Options) -> str:
    groups = personas.persona_groups(renderer.playbook)
    cards = [card for group in groups.values() for card in group]
    shown = [card for card in cards if "status" in options or card.persona.status == "active"]
    return renderer.fragment("blocks/personas.html", path="", cards=shown) if shown else ""


def _tiers(renderer: Renderer, options: Options) -> str:
    playbook = renderer.playbook
    one = next(iter(playbook.profiles.values()), None) if "profile" in options else None
    own = one.tiers if one else None
    lines = playbook.scorecards[one.id].criteria if one else ()
    tiers = playbook.settings.tiers if own is None else own
    if not tiers:
        return ""
    return renderer.fragment(
        "blocks/tiers.html",
        path="",
        tiers=tiers,
        labels={line.id: line.label for line in lines},
        home=f"profiles/{one.id}" if one else "",
    )


def _start(renderer: Renderer, options: Options) -> str:
    return renderer.fragment("blocks/start.html", path="", start=home.start(renderer.playbook))


def _upkeep(renderer: Renderer, options: Options) -> str:
    return renderer.fragment("blocks/upkeep.html", path="", upkeep=home.upkeep(renderer.playbook))


def _ranges(renderer: Renderer, options: Options) -> str:
    playbook = renderer.playbook
    field = chosen_field(playbook, options["field"]) if "field" in options else ""
    shown = ranges(playbook, field)
    if not shown.charts and not shown.too_many:
        return ""
    return renderer.fragment("blocks/ranges.html", path="", ranges=shown)


def _weights(renderer: Renderer, options: Options) -> str:
    playbook = renderer.playbook
    one = next(iter(playbook.profiles.values()), None)
    if one is None:
        return ""
    maximum = playbook.scorecards[one.id].maximum
    shown = weights(criterion_lines(one, playbook), maximum)
    home = f"profiles/{one.id}"
    return renderer.fragment(
        "blocks/weights.html", path="", weights=shown, maximum=maximum, home=home
    )


def _committee(renderer: Renderer, options: Options) -> str:
    profiles = renderer.playbook.profiles.values()
    seats = next((one.buying_committee for one in profiles), ())
    return renderer.fragment("blocks/committee.html", path="", lanes=lanes(seats)) if seats else ""


_PROFILES = ("profile", "segment", "status", "tag")
_PERSONAS = ("persona", "function", "role", "seniority", "kind", "status", "tag")
_BY_PROFILE, _BY_PERSONA = ("profile", "segment"), ("persona", "function", "role")

BLOCKS: Mapping[str, Block] = {
    "profiles": Block(_profiles, of_profiles=_PROFILES),
    "personas": Block(_personas, of_personas=_PERSONAS),
    "compare-profiles": Block(_content(compare.pages, "compare/profiles"), of_profiles=_PROFILES),
    "compare-personas": Block(_content(compare.pages, "compare/personas"), of_personas=_PERSONAS),
    "committees": Block(_content(committees.pages, "compare/committees"), of_profiles=_PROFILES),
    "buying-committee": Block(_committee, of_profiles=("id",), needs="id"),
    "ranges": Block(_ranges, of_profiles=_PROFILES, others=("field",)),
    "weights": Block(_weights, of_profiles=("id",), needs="id"),
    "tiers": Block(_tiers, of_profiles=("profile",)),
    "checklist": Block(
        _content(checklists.pages, "checklists/{id}"), of_profiles=("id",), needs="id"
    ),
    "objections": Block(_content(talk.pages, "objections"), _BY_PROFILE, _BY_PERSONA),
    "questions": Block(_content(talk.pages, "questions"), _BY_PROFILE, _BY_PERSONA),
    "glossary": Block(_content(glossary.pages, "glossary")),
    "home": Block(_content(home.pages, home.PATH)),
    "start": Block(_start),
    "upkeep": Block(_upkeep),
}
"""By the name that stands in the comment: `<!-- icp: compare-profiles segment=scale-up -->`."""
