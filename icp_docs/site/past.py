"""The history of the playbook, read once for every commit: an edit while serving does not wait."""

from __future__ import annotations

from pathlib import Path

from icp_docs.git import GitError, open_repository
from icp_docs.history import History, read_history
from icp_docs.model import Settings
from icp_docs.playbook import Playbook


class Past:
    """Keeps the last history that was read."""

    def __init__(self) -> None:
        self._known: tuple[Path, str, Settings] | None = None
        self._history: History | None = None

    def of(self, root: Path, playbook: Playbook) -> History | None:
        """The history of the playbook in this folder; None when git does not know any."""
        head = _head(root)
        if head is None:
            return None
        known = (root, head, playbook.settings)
        if known != self._known:
            self._history = read_history(root, playbook)
            self._known = known
        return self._history


def _head(root: Path) -> str | None:
    repository = open_repository(root)
    if repository is None:
        return None
    try:
        return repository.resolve("HEAD")
    except GitError:
        return None
