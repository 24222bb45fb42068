"""Running the git program so that nothing a repository or its authors wrote is run by it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

# Settings of a repository can name programs, or change what a command prints.
_SETTINGS = (
    "core.fsmonitor=",
    f"core.hooksPath={os.devnull}",
    "diff.external=",
    f"diff.orderFile={os.devnull}",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.diffMerges=separate",
    "core.quotePath=true",
    "color.ui=false",
    "color.diff=false",
    "i18n.logOutputEncoding=UTF-8",
    "submodule.recurse=false",
    # Larger files than any of ours go through git piece by piece, and not through its memory.
    "core.bigFileThreshold=2m",
    # A folder in the playbook that looks like a repository is not taken for one.
    "safe.bareRepository=explicit",
)

_FIXED = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    # A clone without all its objects would fetch what is missing, with programs that its
    # settings name. Git before 2.45 knows only the second way to forbid it.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}

# What a user set for every repository. The rest is of the repository whose hook we may run in.
_KEPT = re.compile(
    r"GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|PARAMETERS|COUNT|KEY_\d+|VALUE_\d+)"
    r"|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)"
)


class GitError(Exception):
    """What git could not do, as a sentence."""


class NoProgramError(GitError):
    """There is no git program."""


class CommandError(GitError):
    """A command of git that ended with an error; the text is git's own, in English."""


def run(
    folder: Path, *arguments: str, text: bytes = b"", variables: Mapping[str, str] | None = None
) -> bytes:
    """What a git command prints when it runs in a folder; raises GitError."""
    try:
        ended = subprocess.run(  # noqa: S603 - git, and no name of an author as an option
            command(*arguments),
            cwd=folder,
            env=environment(variables),
            input=text,
            capture_output=True,
            check=False,
        )
    except (OSError, ValueError) as error:  # ValueError: a zero byte in an argument
        raise CommandError(str(error)) from None
    if ended.returncode != 0:
        raise CommandError(ended.stderr.decode("utf-8", "replace").strip())
    return ended.stdout


def start(
    folder: Path, *arguments: str, variables: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """A git command to talk with through pipes; raises GitError when it cannot begin."""
    try:
        return subprocess.Popen(  # noqa: S603 - as above
            command(*arguments),
            cwd=folder,
            env=environment(variables),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, ValueError) as error:
        raise CommandError(str(error)) from None


def command(*arguments: str) -> list[str]:
    """A git command with everything before its name that keeps it from running other programs."""
    git = _program(os.environ.get("PATH", os.defpath))
    if git is None:
        raise NoProgramError("there is no git program on this computer")
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    return [git, "--no-pager", *settings, *arguments]


def environment(variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables that git runs with."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or _KEPT.fullmatch(name)
    }
    return {**ours, **_FIXED, **(variables or {})}


@lru_cache(maxsize=8)
def _program(path: str) -> str | None:
    """The absolute path of git: never one in the current folder, where authors put files."""
    folders = [folder for folder in path.split(os.pathsep) if Path(folder).is_absolute()]
    found = shutil.which("git", path=os.pathsep.join(folders)) if folders else None
    return found if found and Path(found).is_absolute() else None
