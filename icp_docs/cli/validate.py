"""`icp-docs validate`: every problem of a playbook, with what to type instead."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from icp_docs import report
from icp_docs.cli import inspection
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.output import check_format, output_option, write_whole
from icp_docs.cli.place import absolute, named, path_argument, playbook_folder
from icp_docs.cli.terminal import progress, wants_colour
from icp_docs.codes import Level
from icp_docs.report import Findings
from icp_docs.text import printable


@click.command()
@path_argument
@click.option(
    "--format",
    "style",
    type=click.Choice(("auto", *report.FORMATS)),
    default="auto",
    show_default=True,
    help="How to show the problems; auto is github inside a GitHub workflow, else text. "
    "GitLab shows gitlab from a file (--output), and its log gets text.",
)
@output_option
@click.option("--strict", is_flag=True, help="Count a warning as an error.")
@click.option("--hints/--no-hints", default=True, show_default=True, help="Show hints as well.")
@click.option("-q", "--quiet", is_flag=True, help="Print only what makes the check fail.")
@click.pass_context
def command(
    ctx: click.Context,
    path: Path,
    style: str,
    output: Path | None,
    strict: bool,
    hints: bool,
    quiet: bool,
) -> None:
    """Check a playbook, and say what to type where something is wrong.

    PATH is the playbook's folder (default: this one) or a file in it. The whole playbook is
    checked: a change in one file can break another.
    """
    check_format(output, style, report.FORMATS)
    folder = playbook_folder(path)
    if output is not None:
        _check_place(output, folder)
    levels = {Level.ERROR, Level.WARNING, Level.HINT}
    if quiet or not hints:
        levels.discard(Level.HINT)
    if quiet and not strict:
        levels.discard(Level.WARNING)
    with progress("Reading the playbook", quiet=quiet):
        loaded = inspection.read(folder, hints=Level.HINT in levels)

    def found(style: str) -> Findings:
        return inspection.findings(folder, loaded, style=style, strict=strict, levels=levels)

    shown = report.choose("auto" if output else style, os.environ)
    findings = found(shown)
    if findings.problems or not quiet or shown not in report.FOR_PEOPLE:
        _show(findings, shown)
    if output is not None:
        write_whole(output, report.render(found(style), style=style))
        if not quiet:
            click.echo(f"Wrote {printable(named(output.absolute()))}")
    ctx.exit(1 if findings.failed else 0)


def _show(findings: Findings, style: str) -> None:
    """Print the report, and add it to the summary of the run where GitHub has one."""
    click.echo(report.render(findings, style=style, colour=wants_colour(sys.stdout)), nl=False)
    if style == "github":
        from icp_docs.cli import job_summary

        if line := job_summary.add(findings, os.environ):
            click.echo(printable(line))


def _check_place(output: Path, folder: Path) -> None:
    """WrongUse where the report would take the place of what somebody wrote."""
    file = absolute(output)
    if file.suffix in (".yml", ".yaml") and file.is_relative_to(folder):
        raise WrongUse(f"'{printable(named(file))}' would be taken for a file of the playbook.")
