"""Two versions of a playbook, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from icp_docs.changes.accounts import account_sentences
from icp_docs.changes.entries import Changes, EntryChanges, Sentence, What
from icp_docs.changes.files import Known, files_of
from icp_docs.changes.moves import moves_of
from icp_docs.changes.outline import outline
from icp_docs.changes.profile import entry_sentences
from icp_docs.changes.renames import Match, matched
from icp_docs.changes.reviewers import reviewers_of
from icp_docs.changes.settings import settings_sentences
from icp_docs.changes.sides import NO_NAMES, Sides, sides_of
from icp_docs.changes.spot import Spot
from icp_docs.changes.walk import part_sentences
from icp_docs.model import AccountsFile, Glossary, Part, Settings
from icp_docs.model.entry import Entry
from icp_docs.playbook import Playbook
from icp_docs.source import Kind


def compare(before: Playbook, after: Playbook, *, renamed: Mapping[str, str] = NO_NAMES) -> Changes:
    """What changed from one version to the other.

    `renamed` are new paths with the former ones, as git knows them; a rename is also seen by what
    the file says. Profiles without a scorecard are told by their rules as written.
    """
    matches = matched(files_of(before), files_of(after), renamed)
    sides = sides_of(before, after, _new_ids(matches))
    entries = (_entry(match, sides) for match in matches)
    return Changes(tuple(entry for entry in entries if entry), moves_of(sides))


def compare_entry(
    kind: Kind,
    id: str,
    before: Part | None,
    after: Part | None,
    *,
    before_in: Playbook,
    after_in: Playbook,
    renamed: Mapping[str, str] = NO_NAMES,
) -> EntryChanges | None:
    """What changed in one file; None when nothing did that means anything.

    `before` and `after` are its models (Profile, Persona, Settings, Glossary, AccountsFile), None
    where there was no such file, each read in its own surroundings. `renamed` are former ids of
    personas and profiles with those that they have after the change. It never raises.
    """
    if before is after:
        return None
    one, other = (
        None if part is None else Known(kind, _id(part) or id, str(getattr(part, "path", "")), part)
        for part in (before, after)
    )
    return _entry(Match(one, other), sides_of(before_in, after_in, renamed))


def _id(part: Part) -> str:
    """The id of a profile or persona, which its file's name gives it."""
    return part.id if isinstance(part, Entry) else ""


def _new_ids(matches: tuple[Match, ...]) -> dict[str, str]:
    """Former ids of what has another one now."""
    return {
        match.before.id: match.after.id
        for match in matches
        if match.before and match.after and match.before.id != match.after.id
    }


def _entry(match: Match, sides: Sides) -> EntryChanges | None:
    """One file in two versions; None when it means the same."""
    before, after = match.before, match.after
    known = after or before
    if known is None:
        return None
    here = sides.of(*match.parts)
    if before is None or after is None:
        sentences = tuple(outline(Spot(here), known.part, gone=after is None))
    else:
        sentences = tuple(_sentences(Spot(here), before.part, after.part))
    if not sentences and before and after and not match.renamed:
        return None
    ordered = tuple(sorted(sentences, key=lambda one: (one.topic, one.minor)))
    return EntryChanges(
        kind=known.kind,
        id=known.id,
        name=known.name(here.after if after else here.before),
        what=_what(match),
        was=before.path if before and match.renamed else "",
        path=known.path,
        sentences=ordered,
        reviewers=reviewers_of(here, *match.parts, ordered),
    )


def _what(match: Match) -> What:
    if match.before is None:
        return "new"
    if match.after is None:
        return "removed"
    return "renamed" if match.renamed else "changed"


def _sentences(spot: Spot, before: Part, after: Part) -> Iterator[Sentence]:
    """What differs in one file."""
    if isinstance(before, Entry) and isinstance(after, Entry):
        yield from entry_sentences(spot, before, after)
    elif isinstance(before, Settings) and isinstance(after, Settings):
        yield from settings_sentences(spot, before, after)
    elif isinstance(before, Glossary) and isinstance(after, Glossary):
        yield from part_sentences(spot, before, after)
    elif isinstance(before, AccountsFile) and isinstance(after, AccountsFile):
        yield from account_sentences(spot, before, after)
