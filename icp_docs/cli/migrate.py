"""`icp-docs migrate`: a playbook in the newest version of the language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import named, path_argument, playbook_folder
from icp_docs.cli.rewriting import write
from icp_docs.text import counted, printable

if TYPE_CHECKING:
    from icp_docs.rewrite import Migration, Step


@click.command()
@path_argument
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if there is work to do.")
@click.pass_context
def command(ctx: click.Context, path: Path, check: bool) -> None:
    """Bring a playbook to the newest version of the language.

    Keys that have another name today get it, and playbook.yml says the version. Nothing else in
    the files changes, and the playbook means the same. All files are written, or none.
    """
    from icp_docs.rewrite import migration

    folder = playbook_folder(path)
    needed = migration(folder)
    if needed.unproven:
        raise WrongUse(
            f"{printable(needed.unproven)} would not say the same afterwards, so nothing was"
            " written. This is a mistake of icp-docs: please report it."
        )
    if needed.errors:
        click.echo(_refusal(folder, needed), err=True)
        ctx.exit(1)
    if not check:
        write(needed.files)
    for step in needed.steps:
        click.echo(_sentence(folder, step, check=check))
    click.echo(_summary(needed, check=check))
    ctx.exit(1 if check and needed.steps else 0)


def _refusal(folder: Path, needed: Migration) -> str:
    lines = ["Nothing was written: these files have errors, which must be put right first."]
    for problem in needed.errors:
        place = f"{printable(named(folder / problem.path))}:{problem.line}"
        lines.append(f"{place}: {problem.message} [{problem.code}]")
    return "\n".join(lines)


def _sentence(folder: Path, step: Step, *, check: bool) -> str:
    place = f"{printable(named(folder / step.path))}:{step.line}"
    was, now = printable(step.was), printable(step.now)
    if not was:
        return f"{place}: {now} {'would be' if check else 'is'} new"
    return f"{place}: {was} {'would become' if check else 'is now'} {now}"


def _summary(needed: Migration, *, check: bool) -> str:
    from icp_docs.model import LATEST

    if not needed.steps:
        return f"Nothing to do: no file is in an older version of the language than {LATEST}."
    files = counted(len(needed.files), "file")
    if check:
        return f"{files} to migrate to version {LATEST} of the language."
    return (
        f"{files} migrated to version {LATEST} of the language. The playbook means the same as"
        " before: `icp-docs diff` shows no change."
    )
