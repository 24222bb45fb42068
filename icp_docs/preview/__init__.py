"""What a pull request changes, as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from icp_docs.changes import Changes
from icp_docs.codes import Level
from icp_docs.playbook import Loaded, comparable
from icp_docs.preview import overview
from icp_docs.preview.choice import ChangedPage, Difference, differences
from icp_docs.preview.document import document, sheet
from icp_docs.preview.extent import MOST_ENTRIES, Entry, left_out, paths_of
from icp_docs.preview.placing import places
from icp_docs.preview.sides import sides
from icp_docs.preview.tree import size

__all__ = ["render"]

_READABLE = ("ICP401",)
"""Errors that say what follows from a change, and leave nothing of it out."""
MOST_PAGES = 60
MOST_NODES = 400_000
"""Pages are shown until there are so many, or so many elements and words are on them; a browser
opens the file fast."""


def render(
    before: Loaded,
    after: Loaded,
    changes: Changes,
    *,
    names: tuple[str, str],
    notes: Sequence[str] = (),
) -> str:
    """The file: what changes and what is wrong, then the pages that look otherwise.

    `names` are those of the two versions, `notes` what a reader has to know about them. It never
    fails on what an author wrote: of a version with errors it shows what can be read.
    """
    without = left_out(*comparable(before, after), changes)
    both = sides(before, after, paths_of(without))
    renamed = _renamed_pages(changes)
    found = differences(both.before, both.after, renamed=renamed, weight=_weight(changes))
    shown, rest = _bounded(found)
    among = places(shown, renamed)
    told, known = overview.problems(before, after)
    broken = {one.path for one in after.problems if one.level is Level.ERROR}
    return document(
        before=overview.seen(names[0]),
        after=overview.seen(names[1]),
        notes=[overview.seen(note) for note in (*notes, *_limits(without))],
        changes=changes,
        counts=overview.counted(changes),
        entries=overview.entries(changes, shown),
        reviewers=overview.reviewers(changes),
        moves=[overview.seen(move.text) for move in changes.moves],
        problems=told,
        errors=sum(one.level == Level.ERROR for one in told),
        incomplete=any(one.level == Level.ERROR and one.code not in _READABLE for one in told),
        known_warnings=known,
        unmade=[overview.seen(name) for name in (*sorted(after.unread), *both.unmade)],
        sheets=[sheet(page, among, broken=page.source in broken) for page in shown],
        rest=[overview.seen(one.page.title) for one in rest],
    )


def _limits(without: Collection[Entry]) -> Iterator[str]:
    """What a reader has to know when entries were left out."""
    if without:
        yield (
            f"This playbook is large: only the pages of {MOST_ENTRIES:,} profiles and personas"
            " were compared, of those first whose own files change. Others may look different too."
        )


def _bounded(found: Sequence[Difference]) -> tuple[list[ChangedPage], Sequence[Difference]]:
    """The pages that are shown, and what differs besides."""
    shown: list[ChangedPage] = []
    room = MOST_NODES
    for place, difference in enumerate(found):
        if len(shown) == MOST_PAGES or room <= 0:
            return shown, found[place:]
        page = difference.looked_at()
        if page is not None:
            shown.append(page)
            room -= size(page.body)
    return shown, ()


def _renamed_pages(changes: Changes) -> Mapping[str, str]:
    """Paths of pages about what was renamed, with their former paths."""
    found: dict[str, str] = {}
    for entry in changes.entries:
        if entry.what == "renamed":
            now = overview.pages_about(entry.kind, entry.id)
            was = overview.pages_about(entry.kind, PurePosixPath(entry.was).stem)
            found |= zip(now, was, strict=True)
    return found


def _weight(changes: Changes) -> Callable[[str], int]:
    """How far down the list of changes a file is; what moves scores comes first."""
    ranked = sorted(changes.entries, key=lambda entry: not entry.weighty)
    places = {entry.path: place for place, entry in enumerate(ranked)}
    return lambda source: places.get(source, len(places))
