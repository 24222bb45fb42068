"""`icp-docs new`: a commented file to begin a profile or a persona with."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import click

from icp_docs.cli import schema
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.inspection import today
from icp_docs.cli.place import folder_for, named
from icp_docs.text import printable

_STARTERS = Path(__file__).parent.parent / "starters"
_FOLDERS = {"profile": "profiles", "persona": "personas"}
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ &/(),.'+-]+[A-Za-z0-9)]+)*")


@click.command()
@click.argument("kind", type=click.Choice(tuple(_FOLDERS)), metavar="KIND")
@click.argument("name")
@click.argument("path", type=click.Path(path_type=Path), default=Path(), metavar="[PATH]")
@click.option("--id", "typed_id", metavar="ID", help="The file's name; made from NAME when absent.")
def command(kind: str, name: str, path: Path, typed_id: str | None) -> None:
    """Begin a profile or a persona: a commented file that is already valid.

    KIND is profile or persona. NAME is what the team calls it, e.g. "Mid-market factory". PATH is
    the playbook's folder (default: this one).
    No file is ever overwritten.
    """
    name = _usable(name)
    identity = _checked(typed_id) if typed_id is not None else _id_of(name)
    folder = folder_for(path)
    file = folder / _FOLDERS[kind] / f"{identity}.yml"
    for taken in (file, file.with_suffix(".yaml")):
        if taken.exists() or taken.is_symlink():
            raise WrongUse(
                f"{printable(named(taken))} is there already; nothing was written. "
                "Choose another name, or another --id."
            )
    file.parent.mkdir(exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(_starter(kind, name))
    click.echo(f"Wrote {printable(named(file))}")
    if not (folder / "schema" / f"{kind}.json").exists():
        written = schema.write(kind, folder / "schema")
        click.echo(f"Wrote {printable(named(written))}, with which editors complete what you type")
    place = "" if folder == Path.cwd() else f" {printable(named(folder))}"
    click.echo(f"Next: fill it in, then run: icp-docs validate{place}")


def _starter(kind: str, name: str) -> str:
    text = (_STARTERS / f"{kind}.yml").read_text(encoding="utf-8")
    return text.replace("{{name}}", _scalar(name)).replace("{{today}}", today().isoformat())


def _scalar(name: str) -> str:
    """The name as YAML: as it is where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(name) and name.casefold() != "null":
        return name
    return json.dumps(name, ensure_ascii=False)


def _usable(name: str) -> str:
    name = name.strip()
    if not any(char.isalnum() for char in name):
        raise WrongUse('A name needs a letter, e.g. icp-docs new profile "Mid-market factory".')
    if not name.isprintable():
        raise WrongUse(f"This name has characters that cannot be seen: {printable(name)}")
    return name


def _id_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = plain.replace("'", "")
    identity = re.sub(r"[^a-z0-9]+", "-", plain).strip("-").lstrip("-0123456789")
    identity = identity[:60].rstrip("-")
    if not identity or identity == "index":
        raise WrongUse(
            f"No file name can be made from '{printable(name)}'. Give one: --id my-profile"
        )
    return identity


def _checked(identity: str) -> str:
    from icp_docs.model import id_fault

    if fault := id_fault(identity):
        raise WrongUse(f"'{printable(identity)}' cannot be the --id: {fault}.")
    return identity
