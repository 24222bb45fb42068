"""Whether somebody looks after each file: owners and review dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from icp_docs.guessing import nearest
from icp_docs.model import Persona, Profile, Settings
from icp_docs.playbook.material import Finding, Material
from icp_docs.problem import Fault, named
from icp_docs.source import Document
from icp_docs.text import fold, printable


def check_owner(material: Material) -> Iterator[Finding]:
    """Every current file names who keeps it true."""
    for document, entry in material.current_entries():
        if not entry.owner:
            message = f"nobody owns this {entry.noun}; add `owner:` with a team or a person"
            yield document, Fault((), "ICP502", message)
            continue
        owners = material.settings.owners
        meant = None if entry.owner in owners else _meant_owner(entry.owner, material.settings)
        if meant:
            message = (
                f"the owner '{printable(entry.owner)}' is almost '{meant}' of playbook.yml;"
                f" write {meant} so that both are one"
            )
            yield (
                document,
                Fault(("owner",), "ICP217", message, meant, fix=named(entry.owner, meant)),
            )


def _meant_owner(text: str, settings: Settings) -> str | None:
    """The key of the owner that this text probably names."""
    for owner_id, owner in settings.owners.items():
        if fold(owner.name) == fold(text):
            return owner_id
    return nearest(text, settings.owners)


def check_review(material: Material) -> Iterator[Finding]:
    """A review that is too old, or that has not happened yet."""
    for document, entry in material.current_entries():
        fault = _review_fault(document, entry, material)
        if fault:
            yield document, fault


def _review_fault(document: Document, entry: Profile | Persona, material: Material) -> Fault | None:
    if entry.reviewed is None:
        return None
    # Where the day begins earlier than here, today's review has tomorrow's date.
    if entry.reviewed - material.today > timedelta(days=1):
        message = f"the review date {entry.reviewed} lies in the future; write the day it was done"
        return Fault(("reviewed",), "ICP508", message)
    period = entry.review_every or material.settings.review_every
    due = period.after(entry.reviewed)
    if due < material.today:
        message = (
            f"the review was due on {due}; read this {entry.noun} again,"
            " then write today's date here"
        )
        return Fault(("reviewed",), "ICP501", message)
    return None
