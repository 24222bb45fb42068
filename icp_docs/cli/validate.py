"""`icp-docs validate`: every problem of a playbook, with what to type instead."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from icp_docs import report
from icp_docs.cli import inspection
from icp_docs.cli.place import path_argument, playbook_folder
from icp_docs.cli.terminal import progress, wants_colour
from icp_docs.codes import Level


@click.command()
@path_argument
@click.option(
    "--format",
    "style",
    type=click.Choice(("auto", *report.FORMATS)),
    default="auto",
    show_default=True,
    help="How to print the problems; auto is github inside a GitHub workflow, else text.",
)
@click.option("--strict", is_flag=True, help="Count a warning as an error.")
@click.option("--hints/--no-hints", default=True, show_default=True, help="Show hints as well.")
@click.option("-q", "--quiet", is_flag=True, help="Print only what makes the check fail.")
@click.pass_context
def command(
    ctx: click.Context, path: Path, style: str, strict: bool, hints: bool, quiet: bool
) -> None:
    """Check a playbook, and say what to type where something is wrong.

    PATH is the playbook's folder (default: this one) or a file in it. The whole playbook is
    checked: a change in one file can break another.
    """
    folder = playbook_folder(path)
    levels = {Level.ERROR, Level.WARNING, Level.HINT}
    if quiet or not hints:
        levels.discard(Level.HINT)
    if quiet and not strict:
        levels.discard(Level.WARNING)
    with progress("Reading the playbook", quiet=quiet):
        loaded = inspection.read(folder, hints=Level.HINT in levels)
    style = report.choose(style, os.environ)
    findings = inspection.findings(folder, loaded, style=style, strict=strict, levels=levels)
    if findings.problems or not quiet or style == "json":
        colour = wants_colour(sys.stdout)
        click.echo(report.render(findings, style=style, colour=colour), nl=False)
    ctx.exit(1 if findings.failed else 0)
