"""What the commands that write files of authors anew have in common."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import absolute, named, playbook_folder
from icp_docs.cli.terminal import wants_colour
from icp_docs.text import printable

if TYPE_CHECKING:
    from icp_docs.rewrite import Rewritten
    from icp_docs.source import PlaybookFile

paths_argument = click.argument(
    "paths", type=click.Path(path_type=Path), nargs=-1, metavar="[PATH]..."
)
"""PATHs of such a command: playbooks, folders in them, or files; without one this folder."""

_READ = (
    "A playbook reads playbook.yml, glossary.yml and the .yml files of profiles/, personas/ and"
    " accounts/ whose names do not begin with _ or a dot."
)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
# GitHub obeys what stands behind two colons at the beginning of a line, spaces before or not.
_COMMAND = re.compile(r"^( +):(?=:)")
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def chosen(paths: Iterable[Path]) -> list[PlaybookFile]:
    """The files of playbooks that are or lie in these places, each once.

    WrongUse for a folder without any. A file that no playbook reads is passed over with a word:
    pre-commit hands over every file with a fitting name, drafts such as `_new.yml` too.
    """
    from icp_docs.source import discover

    found: dict[Path, PlaybookFile] = {}
    for path in tuple(paths) or (Path(),):
        folder = playbook_folder(path)
        whole = absolute(path)
        files = discover(folder).files
        inside = [file for file in files if whole in (file.path, *file.path.parents)]
        if not inside and whole != folder:
            if whole.is_dir():
                raise WrongUse(
                    f"'{printable(named(whole))}' holds no file of the playbook. {_READ}"
                )
            click.echo(f"Passed over {printable(named(whole))}. {_READ}", err=True)
        found |= {file.path: file for file in inside}
    return list(found.values())


def write(files: Iterable[Rewritten]) -> None:
    """Exchange the content of all these files, or say why none was written."""
    from icp_docs.rewrite import ChangedMeanwhileError, exchange

    try:
        exchange(files)
    except ChangedMeanwhileError as error:
        raise WrongUse(
            f"{printable(named(error.path))} was changed while this ran; nothing was written."
        ) from None


def show_difference(file: Rewritten) -> None:
    """Print the lines that would change, as `diff -u` does."""
    colour = wants_colour(sys.stdout)
    name = printable(named(file.path))
    click.echo(f"--- {name}\n+++ {name}")
    for line in _difference(file):
        click.echo(click.style(line, fg=_COLOURS.get(line[0])), color=colour)


def _difference(file: Rewritten) -> Iterator[str]:
    was, now = (_lines(text) for text in (file.was, file.now))
    _, _, *rest = difflib.unified_diff(was, now)
    for line in rest:
        yield _COMMAND.sub(r"\1\\x3a", printable(line.removesuffix("\n")))
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(raw: bytes) -> list[str]:
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return _LINE.findall(text)
