"""From the repository of a playbook to its history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from icp_docs.git import GitError, Repository, blobs, open_repository
from icp_docs.git.log import landings
from icp_docs.history.changes import Change, History
from icp_docs.history.credits import Credits
from icp_docs.history.lives import PATTERNS, renamed, steps
from icp_docs.history.versions import versions, wanted
from icp_docs.history.walk import walk
from icp_docs.playbook import Playbook
from icp_docs.source import LARGEST


def read_history(folder: Path, playbook: Playbook) -> History | None:
    """The history of the playbook in a folder; None when git does not know any.

    It never raises for what is in a repository: what cannot be read is not told.
    """
    repository = open_repository(folder)
    if repository is None:
        return None
    try:
        return _history(repository, playbook)
    except GitError:
        return None


def _history(repository: Repository, playbook: Playbook) -> History | None:
    log = landings(repository, PATTERNS)
    all_steps = list(steps(log, repository.prefix))
    if not all_steps and not repository.shallow:
        return None
    contents = blobs(repository.top, wanted(all_steps), most=LARGEST)
    found = walk(versions(all_steps, contents), renamed(all_steps), playbook)
    known = sorted({*found.told, *found.newest.values(), *found.lines.values()})
    web = repository.web()
    credits = Credits(repository, [log[number].commit for number in known], web)
    changes = {
        number: credits.change(log[number].commit, found.told.get(number, ())) for number in known
    }
    return History(
        changes=_by_day(changes[number] for number in known if found.told.get(number)),
        older=len({step.landing for step in all_steps if step.landing >= found.complete}),
        cut_off=repository.shallow,
        link=web.address if web else "",
        newest={key: changes[number] for key, number in found.newest.items()},
        lines={key: changes[number] for key, number in found.lines.items()},
        committed=found.committed,
    )


def _by_day(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Newest first, also where a clock was wrong; those of one day in the order of the log."""
    return tuple(sorted(changes, key=lambda one: one.day or date.min, reverse=True))
