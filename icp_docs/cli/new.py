"""`icp-docs new`: a commented file to begin a profile, a persona, settings or a glossary with."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import click

from icp_docs.adopt.scalar import scalar
from icp_docs.cli import schema
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.inspection import today
from icp_docs.cli.place import folder_for, named
from icp_docs.text import printable

_STARTERS = Path(__file__).parent.parent / "starters"
_FOLDERS = {"profile": "profiles", "persona": "personas"}
_EXAMPLES = {"profile": "Mid-market factory", "persona": "Plant manager"}
_SINGLE = ("playbook", "glossary")


@click.command()
@click.argument("kind", type=click.Choice((*_FOLDERS, *_SINGLE)), metavar="KIND")
@click.argument("words", nargs=-1, metavar="[NAME] [PATH]")
@click.option("--id", "typed_id", metavar="ID", help="The file's name; made from NAME when absent.")
def command(kind: str, words: tuple[str, ...], typed_id: str | None) -> None:
    """Begin a file of the playbook, commented and already valid.

    KIND is profile, persona, playbook (the settings of all) or glossary. NAME is what the team
    calls a profile or persona, e.g. "Mid-market factory"; the other two have none. PATH is the
    playbook's folder (default: this one). No file is ever overwritten.
    """
    if kind in _SINGLE:
        folder = _folder_of_single(kind, words, typed_id)
        _write(kind, folder, folder / f"{kind}.yml", "")
        return
    name, folder = _name_and_folder(kind, words)
    name = _usable(name)
    identity = _checked(typed_id) if typed_id is not None else _id_of(name)
    _write(kind, folder, folder / _FOLDERS[kind] / f"{identity}.yml", name)


def _folder_of_single(kind: str, words: tuple[str, ...], typed_id: str | None) -> Path:
    if typed_id is not None:
        raise WrongUse(f"A playbook has one {kind}.yml, which takes no --id.")
    if len(words) > 1:
        raise WrongUse(f"A playbook has one {kind}.yml, which takes no name: icp-docs new {kind}")
    return folder_for(Path(*words))


def _name_and_folder(kind: str, words: tuple[str, ...]) -> tuple[str, Path]:
    """The name and the playbook's folder; a name of several words needs quotes."""
    if not words:
        raise WrongUse(f'Say what to call it: icp-docs new {kind} "{_EXAMPLES[kind]}"')
    name, *rest = words
    if rest and (len(rest) > 1 or not Path(rest[0]).exists()):
        whole = printable(" ".join(words)).replace('"', '\\"')
        missing = f"There is no file or folder '{printable(rest[0])}'. " if len(rest) == 1 else ""
        raise WrongUse(
            f'{missing}A name of several words needs quotes: icp-docs new {kind} "{whole}"'
        )
    return name, folder_for(Path(*rest))


def _write(kind: str, folder: Path, file: Path, name: str) -> None:
    for taken in (file, file.with_suffix(".yaml")):
        if taken.exists() or taken.is_symlink():
            way_out = "" if kind in _SINGLE else " Choose another name, or another --id."
            sentence = f"{printable(named(taken))} is there already; nothing was written."
            raise WrongUse(sentence + way_out)
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
    return text.replace("{{name}}", scalar(name)).replace("{{today}}", today().isoformat())


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
