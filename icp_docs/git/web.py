"""Where people browse a repository: the addresses of a commit, a pull request, a file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from icp_docs.git.program import GitError


@dataclass(frozen=True, slots=True)
class Host:
    """How a kind of host writes its addresses, below the address of the repository."""

    name: str
    commits: str
    changes: str
    """Pull or merge requests."""
    files: str
    marks: str
    """What stands before the number of such a request in the host's own texts."""


_GITHUB = Host("github", "commit", "pull", "blob", "#")
_GITLAB = Host("gitlab", "-/commit", "-/merge_requests", "-/blob", "!")
_BITBUCKET = Host("bitbucket", "commits", "pull-requests", "src", "#")
_GITEA = Host("gitea", "commit", "pulls", "src/commit", "#")

_HOSTS = MappingProxyType(
    {
        "github.com": _GITHUB,
        "gitlab.com": _GITLAB,
        "bitbucket.org": _BITBUCKET,
        "codeberg.org": _GITEA,
        "gitea.com": _GITEA,
    }
)
# A company's own server: by the first part of its name, or as its runner says.
_KINDS = MappingProxyType(
    {"github": _GITHUB, "gitlab": _GITLAB, "gitea": _GITEA, "forgejo": _GITEA}
)
_RUNNERS = MappingProxyType({"GITHUB_SERVER_URL": _GITHUB, "CI_SERVER_URL": _GITLAB})
# Names under which two hosts take SSH through the port of HTTPS.
_SAME: Final = MappingProxyType(
    {"ssh.github.com": "github.com", "altssh.gitlab.com": "gitlab.com"}
    | {"altssh.bitbucket.org": "bitbucket.org"}
)

_SHORT = re.compile(r"(?:[^@/:]+@)?(?P<host>[^@/:]+):(?!//)(?P<path>.+)")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_STEP = r"(?!\.\.?(?:/|$))[A-Za-z0-9._~-]+"
_PATH = re.compile(rf"{_STEP}(?:/{_STEP})+")
_SCHEMES = ("https", "http", "ssh", "git", "git+ssh")


@dataclass(frozen=True, slots=True)
class Web:
    """A repository as its host shows it."""

    address: str
    """Such as https://github.com/example/playbook; never with a name or password."""
    host: Host

    def commit(self, id_: str) -> str:
        """The page of a commit."""
        return f"{self.address}/{self.host.commits}/{quote(id_, safe='')}"

    def change(self, number: int) -> str:
        """The page of a pull or merge request."""
        return f"{self.address}/{self.host.changes}/{number}"

    def file(self, commit: str, path: str) -> str:
        """The page of a file in a commit; the path is from the top of the repository."""
        place = quote(path.encode("utf-8", "surrogateescape"))
        return f"{self.address}/{self.host.files}/{quote(commit, safe='')}/{place}"


def find(run: Callable[..., bytes]) -> Web | None:
    """The host of the repository that this runs git in; None when there is none that is known."""
    try:
        remotes = run("remote").decode("utf-8", "replace").split("\n")[:-1]
        name = "origin" if "origin" in remotes or len(remotes) != 1 else remotes[0]
        url = run("remote", "get-url", "--", name).decode("utf-8", "replace")
    except GitError:
        return None
    return at(url.removesuffix("\n"))


def at(url: str) -> Web | None:
    """The host that a remote's address belongs to; None when it is not known."""
    short = _SHORT.fullmatch(url)
    parts = _split(f"ssh://{short['host']}/{short['path']}" if short else url)
    if parts is None or parts.scheme not in _SCHEMES:
        return None
    name = _SAME.get(parts.hostname or "", parts.hostname or "")
    path = parts.path.strip("/").removesuffix(".git")
    host = _host(name)
    if host is None or not _NAME.fullmatch(name) or not _PATH.fullmatch(path):
        return None
    if parts.scheme not in ("https", "http"):
        return Web(f"https://{name}/{path}", host)
    return Web(f"{parts.scheme}://{name}{f':{parts.port}' if parts.port else ''}/{path}", host)


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # is read from the text only here
    except ValueError:
        return None
    return parts


def _host(name: str) -> Host | None:
    for variable, host in _RUNNERS.items():
        runner = _split(os.environ.get(variable, ""))
        if runner and runner.hostname == name:
            return host
    return _HOSTS.get(name) or _KINDS.get(name.partition(".")[0])
