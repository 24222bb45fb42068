"""What is said of a landing besides its sentences: when, who, why, and where to see it.

The date is that of the landing, since that is when everybody got to see it. A merge is the work of
those who wrote the commits that it brought, not of who pressed the button; its reason is the title
that the pull request had, and where it has none, what these commits say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from icp_docs.git import Repository, Web
from icp_docs.git.log import Commit, brought
from icp_docs.history.changes import Change, Told
from icp_docs.history.reason import Reason, helpers, person, reason_of
from icp_docs.source.files import FOLDERS, SINGLE

_FILES = (
    *(f":(glob)**/{folder}/*.y*ml" for folder in FOLDERS),
    *(f":(glob)**/{name}.y*ml" for name in SINGLE),
)
_DIGITS = 7  # of a commit's id, as git itself shows it
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


class Credits:
    """Tells the commits of one repository; raises GitError when it is made."""

    def __init__(self, repository: Repository, commits: list[Commit], web: Web | None) -> None:
        self._web = web
        self._shallow = repository.shallow
        merges = [commit for commit in commits if len(commit.parents) > 1]
        self._brought = brought(repository, merges, _FILES)
        # Other authors of a commit are named by address, which the mailmap may know.
        everybody = [*commits, *(one for some in self._brought.values() for one in some)]
        self._names = {commit.address.lower(): commit.author for commit in everybody}

    def change(self, commit: Commit, told: Iterable[Told]) -> Change:
        """The commit as pages show it."""
        reason = self._reason(commit)
        name, link = self._address(commit, reason)
        return Change(
            id=commit.id,
            landed=_moment(commit.seconds),
            people=tuple(dict.fromkeys(filter(None, map(person, self._people(commit))))),
            title=reason.title,
            body=reason.body,
            name=name,
            link=link,
            told=tuple(told),
        )

    def _made(self, commit: Commit) -> tuple[Commit, ...]:
        """The commits that are the work itself; none when they are not known."""
        if len(commit.parents) < 2:
            return (commit,)
        return self._brought.get(commit.id) or (() if self._shallow else (commit,))

    def _people(self, commit: Commit) -> Iterator[str]:
        made = self._made(commit)
        for one in made:
            yield one.author
        for one in (commit, *made):
            for name, address in helpers(one.message):
                yield self._names.get(address.lower(), name)

    def _reason(self, commit: Commit) -> Reason:
        reason = self._read(commit)
        if reason.title:
            return reason
        titles = list(dict.fromkeys(self._read(one).title for one in self._made(commit)))
        title, *others = list(filter(None, titles)) or [""]
        return Reason(title, tuple(others), reason.number)

    def _read(self, commit: Commit) -> Reason:
        return reason_of(commit.message, mark=self._web.host.marks if self._web else "")

    def _address(self, commit: Commit, reason: Reason) -> tuple[str, str]:
        short = commit.id[:_DIGITS]
        if self._web is None:
            return short, ""
        if reason.number is None:
            return short, self._web.commit(commit.id)
        return f"{self._web.host.marks}{reason.number}", self._web.change(reason.number)


def _moment(seconds: int | None) -> datetime | None:
    if seconds is None:
        return None
    try:
        return _BEGIN + timedelta(seconds=seconds)
    except OverflowError:
        return None
