"""`icp-docs preview`: one HTML file of what a change does to the pages."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import click

from icp_docs.cli import job_summary
from icp_docs.cli.output import write_whole
from icp_docs.cli.place import named
from icp_docs.cli.revisions import Versions, revision_arguments, versions
from icp_docs.cli.terminal import progress
from icp_docs.codes import Level
from icp_docs.text import printable


@click.command()
@revision_arguments
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("preview.html"),
    show_default=True,
    metavar="FILE",
    help="Where to write it.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")
def command(
    base: str | None,
    head: str | None,
    staged: bool,
    exact: bool,
    path: Path,
    output: Path,
    quiet: bool,
) -> None:
    """Write one HTML file of what a change does to the pages.

    It shows what the change means, what is wrong, and each page that looks different, with the
    differences marked. BASE and HEAD are as for 'icp-docs diff'. The file needs nothing else:
    open it, mail it, or keep it with the run of a workflow. It is written also when the playbook
    has errors.
    """
    gc.enable()
    with progress("Making the preview", quiet=quiet):
        found = versions(path, base, head, staged=staged, exact=exact)
        text = _rendered(found)
    write_whole(output, text)
    errors = sum(problem.level is Level.ERROR for problem in found.after.problems)
    if errors:
        many = "an error" if errors == 1 else f"{errors:,} errors"
        message = f"The playbook has {many}; the preview shows what can be read."
        click.echo(message, err=True)
    if not quiet:
        click.echo(f"Wrote {printable(named(output.absolute()))}")
    _summarise(output, errors)


def _rendered(found: Versions) -> str:
    from icp_docs import preview

    return preview.render(
        found.before,
        found.after,
        found.changes,
        names=(found.before_name, found.after_name),
        notes=found.notes,
    )


def _summarise(output: Path, errors: int) -> None:
    """Say in the summary of a run of GitHub what to look for among its artifacts."""
    from icp_docs.report.markup import as_html

    name = as_html(printable(output.name))
    wrong = " The playbook has errors, which it shows first." if errors else ""
    line = (
        f"The pages as this change makes them are in {name}, among the artifacts of this run:"
        f" download it and open it in a browser.{wrong}\n"
    )
    if failure := job_summary.append(lambda room: line if len(line) < room else "", os.environ):
        click.echo(printable(failure))
