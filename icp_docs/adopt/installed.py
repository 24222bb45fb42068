"""How to install this program elsewhere: the line that a workflow gives to pip."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from icp_docs import __version__
from icp_docs.git import GitError, open_repository

NAME = "icp-docs"

# What may stand in an address without ending it, beginning a comment or an option of pip.
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?/[A-Za-z0-9._~/%+-]+")
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_HASH = re.compile(r"sha256=[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A line of requirements.txt."""

    line: str
    sure: bool
    """Whether this very program can be had there; else it is only its version."""


def requirement() -> Requirement:
    """The line that installs this program as it was installed here.

    A folder of this machine is never named, since nobody else has it; a clone of a repository that
    has all of it stands for this repository.
    """
    try:
        text = distribution(NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return Requirement(_version(), sure=False)
    if text is None:  # it came from an index of packages, where others find it as well
        return Requirement(_version(), sure=True)
    try:
        origin = json.loads(text)
    except ValueError:
        return Requirement(_version(), sure=False)
    line = _direct(origin) if isinstance(origin, dict) else None
    return Requirement(line or _version(), sure=line is not None)


def _version() -> str:
    return f"{NAME}=={__version__}"


def _direct(origin: Mapping[str, Any]) -> str | None:
    """The line for an origin as PEP 610 records it; None when only this machine has it."""
    address = str(origin.get("url", ""))
    if isinstance(origin.get("dir_info"), dict):
        return _cloned(address)
    if not _ADDRESS.fullmatch(address) or "/../" in address:
        return None
    below = origin.get("subdirectory")
    if below is not None:
        return None
    vcs, archive = origin.get("vcs_info"), origin.get("archive_info")
    if isinstance(vcs, dict):
        commit = str(vcs.get("commit_id", ""))
        known = vcs.get("vcs") == "git" and _COMMIT.fullmatch(commit)
        return f"{NAME} @ git+{address}@{commit}" if known else None
    if isinstance(archive, dict):
        hashes = archive.get("hashes")
        digest = f"sha256={hashes.get('sha256', '')}" if isinstance(hashes, dict) else ""
        return f"{NAME} @ {address}#{digest}" if _HASH.fullmatch(digest) else None
    return None


def _cloned(address: str) -> str | None:
    """The line for a folder that is a clone, without changes that others do not have."""
    parts = urlsplit(address)
    if parts.scheme != "file":
        return None
    repository = open_repository(Path(unquote(parts.path)))
    web = repository.web() if repository is not None and not repository.prefix else None
    if repository is None or web is None:
        return None
    try:
        commit = repository.resolve("HEAD")
        elsewhere = repository.run("for-each-ref", "--contains", commit, "refs/remotes/")
        changed = repository.run("status", "--porcelain", "--untracked-files=no")
    except GitError:
        return None
    if not elsewhere or changed or not _ADDRESS.fullmatch(web.address):
        return None
    return f"{NAME} @ git+{web.address}@{commit}"
