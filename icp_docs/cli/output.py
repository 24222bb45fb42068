"""A file that a command writes because it was named with --output."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import named
from icp_docs.text import a_list, printable

_OF_AUTHORS = (".yml", ".yaml")  # no command writes such a file with --output

output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write that format to FILE; the log gets what auto gives.",
)


def check_format(output: Path | None, style: str, formats: Sequence[str]) -> None:
    """WrongUse for a file without a format: what auto gives is for a log."""
    if output is not None and style == "auto":
        raise WrongUse(f"--output also needs --format: {a_list(formats)}.")


def write_whole(file: Path, text: str) -> None:
    """Write the text in one step, so that nobody ever reads half a file; what was there goes.

    WrongUse for a folder, a device or a link, whose target would be a surprise, and for a file of a
    playbook. OSError as usual.
    """
    if file.suffix.lower() in _OF_AUTHORS and file.exists():
        shown = printable(named(file.absolute()))
        raise WrongUse(f"'{shown}' may be a file of a playbook. Name another after --output.")
    if file.is_symlink() or (file.exists() and not file.is_file()):
        shown = printable(named(file.absolute()))
        raise WrongUse(f"'{shown}' is not an ordinary file. Name another after --output.")
    part = file.with_name(f".{file.name}.{os.urandom(4).hex()}")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
