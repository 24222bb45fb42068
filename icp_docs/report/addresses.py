"""Where GitHub shows the files of a run, and where one can edit them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Beginnings of addresses, to be followed by `Findings.uri`; empty where none is known."""

    view: str = ""
    """Of the files as they are in the commit."""
    edit: str = ""
    """Of the editor for the branch that the commit is on."""

    def line(self, uri: str, line: int) -> str:
        """The address of a line of a file, or of the file when the line is 0."""
        mark = f"#L{line}" if line else ""
        return f"{self.view}{uri}{mark}" if self.view else ""

    def editor(self, uri: str) -> str:
        """The address at which a file can be edited."""
        return f"{self.edit}{uri}" if self.edit else ""


def addresses(environment: Mapping[str, str], event: object) -> Addresses:
    """Those of the run that the environment and the parsed event of GitHub describe.

    In a pull request GITHUB_SHA is a trial merge that GitHub deletes later. So the links go to the
    commit that was pushed, which the repository shows even when it comes from a fork.
    """
    server, repository = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    if not (server and repository) or _imitated(environment):
        return Addresses()
    commit = _text(event, "pull_request", "head", "sha") or environment.get("GITHUB_SHA", "")
    owner, branch = _branch(environment, event)
    return Addresses(
        view=f"{server}/{quote(repository)}/blob/{quote(commit)}/" if commit else "",
        edit=f"{server}/{quote(owner)}/edit/{quote(branch)}/" if owner and branch else "",
    )


def _imitated(environment: Mapping[str, str]) -> bool:
    """Gitea and Forgejo run the same workflows and have other addresses."""
    return any(environment.get(name) for name in ("GITEA_ACTIONS", "FORGEJO_ACTIONS"))


def _branch(environment: Mapping[str, str], event: object) -> tuple[str, str]:
    """The repository and branch that somebody would correct; the repository may be a fork."""
    head = _text(event, "pull_request", "head", "ref")
    if head:
        return _text(event, "pull_request", "head", "repo", "full_name"), head
    reference = environment.get("GITHUB_REF", "")
    if not reference.startswith("refs/heads/"):
        return "", ""
    return environment["GITHUB_REPOSITORY"], reference.removeprefix("refs/heads/")


def _text(event: object, *keys: str) -> str:
    """The text below these keys, or "": nothing is certain of what a server sends."""
    for key in keys:
        event = event.get(key) if isinstance(event, dict) else None
    return event if isinstance(event, str) else ""
