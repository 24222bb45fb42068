"""`icp-docs init`: a repository that is ready for a playbook and for changes to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from icp_docs.cli import inspection, started
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import absolute, folder_for, is_playbook, named
from icp_docs.text import printable

if TYPE_CHECKING:
    from collections.abc import Collection

    from icp_docs.git import Repository

_LONGEST_NAME = 60


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path(), metavar="[DIR]")
@click.option("--name", metavar="NAME", help="Whose playbook it is; default: the folder's name.")
@click.option(
    "--host",
    type=click.Choice(("github", "gitlab", "both")),
    help="Where changes are proposed; default: where git says it is, else both.",
)
def command(folder: Path, name: str | None, host: str | None) -> None:
    """Make a repository for a playbook, with checks and an example.

    DIR is made when it is missing; without it, this folder is taken. What is there already stays
    as it is, so run it again at any time: it adds what is missing.
    """
    folder = _folder(folder)
    name = _usable(name) if name is not None else _named_after(folder)
    from icp_docs.adopt import examples, kit, put, requirement

    repository = _repository_around(folder)
    inside = repository is not None and repository.top != Path(os.path.realpath(folder))
    hosts = _hosts(host, repository, inside=inside)
    needed = requirement()
    fresh = not is_playbook(folder)
    begun = examples(name=name, today=inspection.today()) if fresh else ()
    done = put(folder, (*begun, *kit(name=name, requirement=needed.line, hosts=hosts)))
    outdated = False
    if hosts:
        owners, outdated = started.code_owners(folder)
        done += put(folder, (owners,))
    click.echo(started.told(folder, done), nl=False)
    if "requirements.txt" in done.written and not needed.sure:
        click.echo(started.unsure(needed.line))
    if outdated:
        click.echo(started.OUTDATED)
    if not hosts:
        click.echo(started.without_workflows(folder))
    click.echo(started.next_step(folder, begun=fresh))


def _folder(path: Path) -> Path:
    """The folder as an absolute path, whether it is there or not."""
    whole = absolute(path)
    if whole.is_dir():
        return folder_for(whole)
    if os.path.lexists(whole):
        raise WrongUse(f"'{printable(named(whole))}' is no folder; name one, or a new one.")
    return whole


def _usable(name: str) -> str:
    name = name.strip()
    if not name.isprintable():
        raise WrongUse(f"This name has characters that cannot be seen: {printable(name)}")
    if not any(char.isalnum() for char in name) or len(name) > _LONGEST_NAME:
        raise WrongUse(f'A name has letters, at most {_LONGEST_NAME}, e.g. --name "Example Inc."')
    return name


def _named_after(folder: Path) -> str:
    """A folder such as acme-playbook names the company Acme."""
    words = folder.name.replace("-", " ").replace("_", " ").split()
    if len(words) > 1 and words[-1].lower() == "playbook":
        words.pop()
    name = " ".join(words)[:_LONGEST_NAME].strip()
    if not name.isprintable() or not any(char.isalnum() for char in name):
        return "Our"
    return name[0].upper() + name[1:]


def _repository_around(folder: Path) -> Repository | None:
    from icp_docs.git import open_repository

    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    return open_repository(there)


def _hosts(host: str | None, repository: Repository | None, *, inside: bool) -> Collection[str]:
    """For which hosts to write workflows; none inside a repository, unless somebody insists."""
    from icp_docs.adopt import HOSTS

    if host is not None:
        return HOSTS if host == "both" else (host,)
    if inside:
        return ()
    web = repository.web() if repository is not None else None
    return (web.host.name,) if web is not None and web.host.name in HOSTS else HOSTS
