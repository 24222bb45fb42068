"""How a command stops when it was called in a way that cannot work."""

from __future__ import annotations

import os

import click

from icp_docs.text import printable


class WrongUse(click.ClickException):
    """A sentence for standard error; the command ends with exit code 2."""

    exit_code = 2


def unusable(error: OSError) -> WrongUse:
    """The sentence for a file, folder or port that the system refuses."""
    reason = error.strerror or str(error)
    place = error.filename
    if isinstance(place, (str, bytes)):
        return WrongUse(f"{printable(os.fsdecode(place))}: {printable(reason)}")
    return WrongUse(printable(reason))
