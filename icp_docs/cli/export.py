"""`icp-docs export`: the site's content as Markdown, for another generator."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from icp_docs import report
from icp_docs.cli import inspection
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import named, path_argument, playbook_folder
from icp_docs.cli.terminal import progress, wants_colour
from icp_docs.codes import Level
from icp_docs.text import printable

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@path_argument
@click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")
@click.pass_context
def command(ctx: click.Context, folder: Path, path: Path, quiet: bool) -> None:
    """Write the site's content as Markdown, for another generator.

    DIR is new, empty, or of the last export. The pages are HTML inside Markdown, with the
    stylesheet and script they need. Hand-written pages come along from docs/.
    """
    root = playbook_folder(path)
    with progress("Exporting the playbook", quiet=quiet):
        loaded = inspection.read(root)
        playbook = loaded.playbook
        if playbook is not None:
            files = _written(playbook, root / "docs", folder)
    if playbook is None:
        style = report.choose("auto", os.environ)
        found = inspection.findings(root, loaded, style=style, levels=(Level.ERROR,))
        click.echo(report.render(found, style=style, colour=wants_colour(sys.stdout)), nl=False)
        ctx.exit(1)
    if not quiet:
        click.echo(f"Wrote {files:,} files into {printable(named(folder.absolute()))}/")


def _written(playbook: Playbook, docs: Path, folder: Path) -> int:
    from icp_docs.export import ExportError, contents, write

    place = printable(named(folder.absolute()))
    try:
        files = contents(playbook, docs=docs)
    except ExportError as error:
        raise click.ClickException(f"Nothing was exported to '{place}': {error}.") from None
    try:
        write(files, folder)
    except ExportError as error:
        raise WrongUse(f"Nothing was exported to '{place}': {error}.") from None
    return len(files)
