"""`icp-docs fmt`: the files of a playbook in one order of keys and one style."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from icp_docs.cli.place import named
from icp_docs.cli.rewriting import chosen, paths_argument, show_difference, write
from icp_docs.text import counted, printable

if TYPE_CHECKING:
    from icp_docs.rewrite import Form, Rewritten
    from icp_docs.source import PlaybookFile


@click.command()
@paths_argument
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], check: bool, diff: bool) -> None:
    """Bring files into one order of keys and one style.

    PATH is a playbook's folder (default: this one), a folder in it or a file; several are fine.
    Comments, blank lines, the order of lists and what the files mean stay as they are. A file
    that cannot be read is left alone.
    """
    from icp_docs.rewrite import Rewritten

    files = chosen(paths)
    changed: list[Rewritten] = []
    broken = False
    for file in files:
        was, form = _form(file)
        broken |= bool(form.errors)
        _tell_left(file, form)
        if form.now != was:
            changed.append(Rewritten(file.path, was, form.now))
    if not (check or diff):
        write(changed)
    for rewritten in changed:
        if diff:
            show_difference(rewritten)
        else:
            did = "Would format" if check else "Formatted"
            click.echo(f"{did} {printable(named(rewritten.path))}")
    if not diff:
        click.echo(_summary(len(changed), len(files), check=check))
    ctx.exit(1 if broken or (check and changed) else 0)


def _form(file: PlaybookFile) -> tuple[bytes, Form]:
    """The bytes of a file, and what becomes of them."""
    from icp_docs.rewrite import Form, formatted
    from icp_docs.source import content, read

    raw = content(file.path)
    if isinstance(raw, bytes):
        return raw, formatted(raw, kind=file.kind, shown=file.shown)
    return b"", Form(b"", errors=read(file.path, file.shown).problems)


def _tell_left(file: PlaybookFile, form: Form) -> None:
    """Why a file stays as it is."""
    left = f"Left {printable(named(file.path))} as it is"
    if form.errors:
        first = min(form.errors)
        click.echo(f"{left}: line {first.line}: {first.message}", err=True)
    elif form.left:
        why = "is written in a way that cannot be brought into form safely"
        click.echo(f"{left}: line {form.left} {why}.", err=True)


def _summary(changed: int, files: int, *, check: bool) -> str:
    whole = counted(files, "file")
    if not changed:
        return f"{whole} in form."
    return f"{changed} of {whole} {'not in form' if check else 'formatted'}."
