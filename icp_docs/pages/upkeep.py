"""Whether somebody looks after a profile or persona: when its next review is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icp_docs.model.entry import Entry
    from icp_docs.playbook import Playbook


@dataclass(frozen=True, slots=True)
class Review:
    """The next review of a profile or persona."""

    due: date | None
    """None when there was none yet."""
    stale: bool
    """The day has passed."""


def review_of(entry: Entry, playbook: Playbook) -> Review:
    """When the entry is to be looked at again, and whether that day has passed."""
    if entry.reviewed is None:
        return Review(None, True)
    period = entry.review_every or playbook.settings.review_every
    due = period.after(entry.reviewed)
    return Review(due, due < playbook.today)
