"""`icp-docs explain`: the page of a code, in the terminal."""

from __future__ import annotations

import re
import sys

import click

from icp_docs.cli.failure import WrongUse
from icp_docs.cli.terminal import wants_colour
from icp_docs.codes import CODES, explanation
from icp_docs.guessing import nearest
from icp_docs.text import printable


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain the code of a problem, such as ICP012.

    It says what the code means and how to put it right. Without CODE it lists all of them.
    """
    if code is None:
        for name, kind in CODES.items():
            click.echo(f"{name}  {kind.level:<8} {kind.title}")
        return
    code = _known(code)
    title, _, rest = explanation(code).partition("\n")
    page = f"# {code}: {title.removeprefix('# ')} ({CODES[code].level})\n{rest}"
    if not wants_colour(sys.stdout):
        click.echo(page, nl=False)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(force_terminal=True)
    console.print(Markdown(page), width=min(console.width, 100))


def _known(typed: str) -> str:
    """The code in its own spelling, from "icp012", "ICP-12" or "12"."""
    number = re.fullmatch(r"(?:icp)?[-_ ]?(\d{1,3})", typed.strip(), re.IGNORECASE)
    code = f"ICP{number[1]:0>3}" if number else typed
    if code in CODES:
        return code
    meant = nearest(code, CODES)
    hint = f" Did you mean {meant}?" if meant else ""
    raise WrongUse(f"There is no code '{printable(typed)}'.{hint} 'icp-docs explain' lists all.")
