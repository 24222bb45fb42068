"""The pages of both versions, also where one has errors.

What cannot be shown of one version is left out of the other as well: it would look like something
new, or like something that was taken out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from icp_docs import pages
from icp_docs.page import Page
from icp_docs.playbook import Loaded, Playbook, comparable
from icp_docs.preview.choice import SHOWN

_KINDS = [kind for kind in pages.KINDS if kind not in (pages.qualify, pages.reference)]
_OF_ONE_ENTRY = ("profile", "persona", "checklist")


@dataclass(frozen=True, slots=True)
class Sides:
    """What can be shown of two versions."""

    before: tuple[Page, ...]
    after: tuple[Page, ...]
    unmade: tuple[str, ...] = ()
    """Names of profiles and personas that cannot be shown because of errors."""


def sides(before: Loaded, after: Loaded, left_out: Collection[str] = ()) -> Sides:
    """The pages of two versions; where there are errors, of all that can be read.

    Pages about one entry with the paths `left_out` are not made.
    """
    old, new = comparable(before, after)
    if before.playbook is not None and after.playbook is not None:
        return Sides(_all(old, left_out), _all(new, left_out))
    unscored = {id_ for book in (old, new) for id_ in book.profiles.keys() - book.scorecards.keys()}
    names = tuple(_names(old, new)[f"profiles/{id_}"] for id_ in sorted(unscored))
    old, new = _without(old, unscored), _without(new, unscored)
    try:
        return Sides(_all(old, left_out), _all(new, left_out), names)
    except Exception:  # of a playbook with errors anything may be missing
        made = _one_by_one(old, new, left_out)
        return replace(made, unmade=(*names, *made.unmade))


class _Renderer(pages.Renderer):
    """Leaves pages out; to render them takes longer than all that is done before."""

    def __init__(self, playbook: Playbook, left_out: Collection[str]) -> None:
        super().__init__(playbook)
        self._left_out = left_out

    def page(self, template: str, *, path: str, kind: str, **context: Any) -> Page:
        """The page, or in place of one that is left out one of no kind that is shown."""
        if kind in _OF_ONE_ENTRY and path in self._left_out:
            return Page(path=path, kind="", title="", html="")
        return super().page(template, path=path, kind=kind, **context)


def _all(playbook: Playbook, left_out: Collection[str]) -> tuple[Page, ...]:
    """The pages of kinds that are shown, without what is not: of a large playbook it is much."""
    renderer = _Renderer(playbook, left_out)
    made = (page for kind in _KINDS for page in kind.pages(renderer))
    return tuple(replace(page, headings=(), search=()) for page in made if page.kind in SHOWN)


def _one_by_one(before: Playbook, after: Playbook, left_out: Collection[str]) -> Sides:
    """The pages of entries that can be shown in each version that has them."""
    old, new = (dict(_entries(book, left_out)) for book in (before, after))
    failed = {path for made in (old, new) for path, found in made.items() if not found}
    left = [
        tuple(page for path, found in made.items() if path not in failed for page in found)
        for made in (old, new)
    ]
    names = _names(before, after)
    return Sides(left[0], left[1], tuple(names[path] for path in sorted(failed)))


def _entries(
    playbook: Playbook, left_out: Collection[str]
) -> Iterator[tuple[str, tuple[Page, ...]]]:
    """The pages of each profile and persona by itself, by its path; none when they fail."""
    nothing = replace(playbook, profiles=MappingProxyType({}), personas=MappingProxyType({}))
    for id_, profile in playbook.profiles.items():
        if (path := f"profiles/{id_}") not in left_out:
            part = replace(nothing, profiles=MappingProxyType({id_: profile}))
            yield path, _attempt(playbook, part)
    for id_, persona in playbook.personas.items():
        if (path := f"personas/{id_}") not in left_out:
            part = replace(nothing, personas=MappingProxyType({id_: persona}))
            yield path, _attempt(playbook, part)


def _attempt(playbook: Playbook, part: Playbook) -> tuple[Page, ...]:
    try:
        made = pages.each(pages.Renderer(playbook, part=part))
        return tuple(page for page in made if page.kind in _OF_ONE_ENTRY)
    except Exception:  # as above
        return ()


def _without(playbook: Playbook, ids: set[str]) -> Playbook:
    left = {id_: one for id_, one in playbook.profiles.items() if id_ not in ids}
    return replace(playbook, profiles=MappingProxyType(left))


def _names(before: Playbook, after: Playbook) -> Mapping[str, str]:
    """What profiles and personas are called, by their paths; as it will be, where it changes."""
    names = {}
    for book in (before, after):
        names.update({f"profiles/{id_}": one.name for id_, one in book.profiles.items()})
        names.update({f"personas/{id_}": one.name for id_, one in book.personas.items()})
    return names
