"""`icp-docs diff`: what a change of the playbook means, in sentences."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from icp_docs.cli import job_summary
from icp_docs.cli.output import check_format, output_option, write_whole
from icp_docs.cli.place import named
from icp_docs.cli.revisions import Versions, revision_arguments, versions
from icp_docs.cli.terminal import progress, wants_colour
from icp_docs.text import printable

if TYPE_CHECKING:
    from icp_docs.changes.render import Style

_FORMATS = ("text", "markdown", "json")


@click.command()
@revision_arguments
@click.option(
    "--format",
    "style",
    type=click.Choice(("auto", *_FORMATS)),
    default="auto",
    show_default=True,
    help="How to show the changes; auto is text, inside a GitHub workflow also Markdown in the "
    "summary of its run.",
)
@output_option
def command(
    base: str | None,
    head: str | None,
    staged: bool,
    exact: bool,
    path: Path,
    style: Style | Literal["auto"],
    output: Path | None,
) -> None:
    """Say what a change of the playbook means.

    BASE is a branch, tag or commit (default: the branch that changes are proposed for). HEAD is
    another (default: your files as they are now). As in a pull request, BASE is taken as it was
    when HEAD left it. Order of keys, comments and layout are no change.
    """
    check_format(output, style, _FORMATS)
    chosen: Style = "text" if style == "auto" else style
    shown: Style = "text" if output else chosen
    with progress("Comparing the playbook"):
        found = versions(path, base, head, staged=staged, exact=exact)
        text = _rendered(found, shown, colour=wants_colour(sys.stdout))
    click.echo(text, nl=False)
    if shown == "json":
        click.echo(_noted(found), nl=False, err=True)
    if output is not None:
        write_whole(output, _rendered(found, chosen))
        click.echo(f"Wrote {printable(named(output.absolute()))}")
    if style == "auto" or output:
        _summarise(found)


def _rendered(found: Versions, style: Style, *, colour: bool = False) -> str:
    """The changes in one of the formats, with what a person has to know about the two versions."""
    from icp_docs.changes import render

    changes = render(
        found.changes,
        style=style,
        differing=found.compared,
        partial=found.partial,
        colour=colour,
    )
    if style == "json":
        return changes
    if style == "text":
        between = f"From {printable(found.before_name)} to {printable(found.after_name)}:\n"
        return f"{between}{_noted(found)}\n{changes}"
    from icp_docs.report.markup import as_html

    before, after = as_html(printable(found.before_name)), as_html(printable(found.after_name))
    notes = "".join(f"\n> {as_html(printable(note))}\n" for note in found.notes)
    return f"{changes}\nChanges from {before} to {after}.\n{notes}"


def _noted(found: Versions) -> str:
    return "".join(f"Note: {printable(note)}\n" for note in found.notes)


def _summarise(found: Versions) -> None:
    """Put the changes into the summary of a run of GitHub, where people look for them."""

    def text(room: int) -> str:
        whole = _rendered(found, "markdown")
        fits = len(whole.encode()) <= room
        return whole if fits else "The playbook's changes are too many for this page.\n"

    if failure := job_summary.append(text, os.environ):
        click.echo(printable(failure))
