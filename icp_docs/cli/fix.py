"""`icp-docs fix`: types in every correction that is beyond doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from icp_docs.cli import inspection
from icp_docs.cli.place import named, path_argument, playbook_folder
from icp_docs.cli.rewriting import chosen, show_difference, write
from icp_docs.codes import Level
from icp_docs.text import counted, printable

if TYPE_CHECKING:
    from icp_docs.problem import Problem
    from icp_docs.rewrite import Fixed, Fixing
    from icp_docs.source import PlaybookFile

_LONGEST = 60  # characters of a text that is shown


@click.command()
@path_argument
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if there is a sure fix.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.pass_context
def command(ctx: click.Context, path: Path, check: bool, diff: bool) -> None:
    """Type in every correction that is beyond doubt.

    PATH is the playbook's folder (default: this one), a folder in it or a file. A misspelt key, a
    text that needs quotes, a character that nobody can see: what can only have been meant in one
    way is typed in, and all else stays as it is. `icp-docs validate` shows what is left.
    """
    from icp_docs.rewrite import Rewritten, fix

    folder = playbook_folder(path)
    files = {file.shown: file for file in chosen((path,))}
    was = dict(_contents(files.values()))
    fixing = fix(was, lambda changed: _problems(folder, changed))
    changed = [
        Rewritten(files[shown].path, was[shown], now) for shown, now in sorted(fixing.files.items())
    ]
    if not (check or diff):
        write(changed)
    if diff:
        for rewritten in changed:
            show_difference(rewritten)
    else:
        _tell(folder, fixing, would=check)
    errors = any(problem.level is Level.ERROR for problem in fixing.left)
    ctx.exit(1 if errors or (check and changed) else 0)


def _contents(files: Iterable[PlaybookFile]) -> Iterable[tuple[str, bytes]]:
    """The bytes of each file that can be read."""
    from icp_docs.source import content

    for file in files:
        raw = content(file.path)
        if isinstance(raw, bytes):
            yield file.shown, raw


def _problems(folder: Path, changed: Mapping[str, bytes]) -> Sequence[Problem]:
    """What is wrong in the playbook when these files have other content."""
    from icp_docs.playbook import load

    return load(folder, today=inspection.today(), hints=False, changed=changed).problems


def _tell(folder: Path, fixing: Fixing, *, would: bool) -> None:
    for one in fixing.fixed:
        place = printable(f"{named(folder / one.path)}:{one.line}")
        click.echo(f"{place}: {_change(one)}")
    count = len(fixing.fixed)
    if count:
        did = "Would fix" if would else "Fixed"
        files = counted(len(fixing.files), "file")
        click.echo(f"{did} {counted(count, 'mistake')} in {files}.")
    left = [problem for problem in fixing.left if problem.level is not Level.HINT]
    if left:
        errors = sum(problem.level is Level.ERROR for problem in left)
        counts = [
            counted(number, word)
            for number, word in ((errors, "error"), (len(left) - errors, "warning"))
            if number
        ]
        is_left = "is" if len(left) == 1 else "are"
        place = named(folder)
        where = "" if place == "." else f" {printable(place)}"
        click.echo(f"{' and '.join(counts)} {is_left} left to you; see: icp-docs validate{where}")
    elif not count:
        click.echo("Nothing to fix.")


def _change(one: Fixed) -> str:
    """What was typed, as `wieght -> weight`."""
    if one.problem.code == "ICP008":
        return f"taken out: {printable(one.problem.message.rpartition(': ')[2])}"
    if not one.old:
        return f"put in {_shown(one.new)}"
    if not one.new:
        return f"deleted {_shown(one.old)}"
    return f"{_shown(one.old)} -> {_shown(one.new)}"


def _shown(text: str) -> str:
    """A piece of a line; spaces and tabs that nobody would see stand in quotes."""
    short = printable(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
    return short if text.strip() == text else f"'{short}'"
