"""Which folder is the playbook that a command was given, and how to name it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

import click

from icp_docs.cli.failure import WrongUse
from icp_docs.guessing import nearest
from icp_docs.source.files import FOLDERS, PARTS
from icp_docs.text import printable

_CONFIGS = ("mkdocs.yml", "mkdocs.yaml")
_INSIDE = (*FOLDERS, "docs", "schema")
_MOST = 1_000  # folders that are looked at for a playbook that was meant
_TOPS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # where GitHub and GitLab put the checkout

path_argument = click.argument(
    "path", type=click.Path(path_type=Path), default=Path(), metavar="[PATH]"
)
"""PATH of every command: the playbook's folder (default: this one) or a file in it."""


def playbook_folder(path: Path) -> Path:
    """The absolute path of the playbook that `path` is or lies in; WrongUse when there is none."""
    folder = folder_for(path)
    if is_playbook(folder):
        return folder
    raise WrongUse(
        f"'{printable(named(folder))}' is not a playbook: no profiles/ in it. {_advice(folder)}"
    )


def config_file(path: Path) -> Path:
    """The mkdocs.yml of the playbook's site, in its folder or above; WrongUse when there is none.

    A folder with a mkdocs.yml need not be the playbook itself, which may lie in a folder below.
    """
    if path.name in _CONFIGS and path.is_file():
        return path.absolute()
    folder = folder_for(path)
    if not (config := _config_in(folder)):
        folder = playbook_folder(path)
        config = next(filter(None, map(_config_in, folder.parents)), None)
    if config is None:
        raise WrongUse(
            f"'{printable(named(folder))}' has no mkdocs.yml. Write one with these three lines:\n\n"
            "site_name: Our playbook\nplugins:\n  - icp-docs"
        )
    return config


def absolute(path: Path) -> Path:
    """The path from the top of the disk; of a link that of the link itself."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def folder_for(path: Path) -> Path:
    """The folder that is the playbook, or would be if it had one, as an absolute path."""
    whole = absolute(path)
    if not whole.exists():
        raise WrongUse(_missing(whole))
    if not whole.is_dir():
        return next(filter(is_playbook, whole.parents), whole.parent)
    if not is_playbook(whole) and whole.name in _INSIDE and is_playbook(whole.parent):
        return whole.parent
    return whole


def is_playbook(folder: Path) -> bool:
    """Whether the folder holds anything that only a playbook holds."""
    return any(
        (folder / name).is_dir() if name in FOLDERS else (folder / name).is_file() for name in PARTS
    )


def named(path: Path) -> str:
    """The absolute path as somebody in this folder would type it."""
    relative = Path(os.path.relpath(path))
    return (path if relative.parts[:2] == ("..", "..") else relative).as_posix()


def from_top(folder: Path, environment: Mapping[str, str]) -> str:
    """The folder as its repository names it, from the top of the checkout; "" for the top itself.

    The top is what the build server says or what holds .git; without either it is this folder.
    """
    inside = folder.resolve()
    told = {Path(environment[name]).resolve() for name in _TOPS if environment.get(name)}
    tops = (place for place in (inside, *inside.parents) if place in told or has_git(place))
    top = next(tops, Path.cwd().resolve())
    name = inside.relative_to(top).as_posix() if inside.is_relative_to(top) else "."
    return "" if name == "." else name


def has_git(place: Path) -> bool:
    """Whether the folder is the top of a checkout."""
    return os.path.exists(place / ".git")  # noqa: PTH110 - Path.exists() raises where it may not look


def _config_in(folder: Path) -> Path | None:
    return next((folder / name for name in _CONFIGS if (folder / name).is_file()), None)


def _missing(path: Path) -> str:
    sentence = f"There is no file or folder '{printable(named(path))}'."
    if not path.parent.is_dir():
        return sentence
    meant = nearest(path.name, (entry.name for entry in path.parent.iterdir()))
    if meant is None:
        return sentence
    return f"{sentence} Did you mean '{printable(named(path.with_name(meant)))}'?"


def _below(folder: Path) -> Iterator[Path]:
    """The folders inside, and those inside them, nearest first; hidden ones are nobody's."""
    children = _folders_in(folder)
    yield from islice(chain(children, *map(_folders_in, children)), _MOST)


def _folders_in(folder: Path) -> list[Path]:
    try:
        return sorted(
            child for child in folder.iterdir() if child.is_dir() and child.name[0] not in "._"
        )
    except OSError:
        return []


def _advice(folder: Path) -> str:
    for found in (*filter(is_playbook, _below(folder)), *filter(is_playbook, folder.parents)):
        return f"Did you mean '{printable(named(found))}'?"
    return 'Start one here with: icp-docs new profile "Our best customers"'
