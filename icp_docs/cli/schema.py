"""`icp-docs schema`: JSON Schema of each kind of file, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import named
from icp_docs.guessing import nearest
from icp_docs.text import a_list, printable


@click.command()
@click.argument("kind", required=False)
@click.option(
    "--write",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write to DIR/KIND.json instead; all kinds when KIND is not given.",
)
def command(kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of a kind of file, for your editor.

    KIND is profile, persona, accounts, playbook or glossary.
    An editor completes and checks YAML with it. Files name it in their first line.
    """
    from icp_docs.model import KINDS, schema_text

    if kind is not None and kind not in KINDS:
        meant = nearest(kind, KINDS)
        hint = f"Did you mean '{meant}'?" if meant else f"Write {a_list(list(KINDS))}."
        raise WrongUse(f"There is no kind of file '{printable(kind)}'. {hint}")
    if folder is not None:
        for name in (kind,) if kind else KINDS:
            click.echo(f"Wrote {printable(named(write(name, folder)))}")
    elif kind is None:
        raise WrongUse(f"Say which: {a_list(list(KINDS))}; or --write DIR for all of them.")
    else:
        click.echo(schema_text(kind), nl=False)


def write(kind: str, folder: Path) -> Path:
    """Write one schema into the folder, which is made when missing; returns the file."""
    from icp_docs.model import schema_text

    folder.mkdir(parents=True, exist_ok=True)
    file = folder.absolute() / f"{kind}.json"
    file.write_text(schema_text(kind), encoding="utf-8", newline="\n")
    return file
