"""Which profiles and personas of a large playbook have their pages compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from icp_docs.changes import Changes
from icp_docs.playbook import Playbook
from icp_docs.preview.overview import pages_about

MOST_ENTRIES = 250
"""Profiles and personas. To make and compare the pages of so many takes some seconds."""

Entry = tuple[str, str]
"""Kind and id."""


def left_out(before: Playbook, after: Playbook, changes: Changes) -> frozenset[Entry]:
    """The entries whose pages are not compared, because there are more than MOST_ENTRIES.

    Those whose own files change come first. A page can also change with the file of another entry,
    or with the settings, so that a smaller playbook is compared as a whole.
    """
    names = dict(_changed(changes))
    others = {one: one for book in (after, before) for one in _entries(book)}
    former = frozenset(names.values()) - names.keys()
    ranked = [one for one in {**names, **others} if one not in former]
    last = ranked[MOST_ENTRIES:]
    return frozenset((*last, *(names[one] for one in last if one in names)))


def paths_of(entries: frozenset[Entry]) -> frozenset[str]:
    """The paths of the pages that are about these alone."""
    return frozenset(path for kind, id_ in entries for path in pages_about(kind, id_))


def _changed(changes: Changes) -> Iterator[tuple[Entry, Entry]]:
    """Each entry that changes, now and as it was before; what moves scores comes first."""
    for entry in sorted(changes.entries, key=lambda entry: not entry.weighty):
        if entry.kind in ("profile", "persona"):
            was = PurePosixPath(entry.was).stem if entry.was else entry.id
            yield (entry.kind, entry.id), (entry.kind, was)


def _entries(playbook: Playbook) -> Iterator[Entry]:
    for id_ in playbook.profiles:
        yield "profile", id_
    for id_ in playbook.personas:
        yield "persona", id_
