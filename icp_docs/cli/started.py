"""What `init` says of the repository it made, and who is asked to review there."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from icp_docs.cli import inspection
from icp_docs.cli.place import named
from icp_docs.text import counted, printable

if TYPE_CHECKING:
    from icp_docs.adopt import Planned, Put

OUTDATED = "CODEOWNERS no longer says what the playbook says; delete it and run this again."

_CODE_OWNERS = "CODEOWNERS"

# What a file is for, by the beginning of its path; the first that fits.
_PURPOSES = {
    "profiles/": "An example",
    "personas/": "An example",
    "accounts/": "An example",
    "playbook.yml": "An example",
    "glossary.yml": "An example",
    ".github/": "For GitHub",
    ".gitlab": "For GitLab",
    "CODEOWNERS": "For reviews",
    ".vscode/": "For editors",
    ".editorconfig": "For editors",
    "schema/": "For editors",
    "": "The site",
}


def code_owners(folder: Path) -> tuple[Planned, bool]:
    """The file that says who reviews what, and whether an earlier one says something else.

    Only of a file that `init` wrote can that be said, and only of a playbook without errors.
    """
    from icp_docs.adopt import HEAD, Planned, code_owners

    loaded = inspection.read(folder, hints=False)
    text = code_owners(loaded)
    file = folder / _CODE_OWNERS
    if loaded.playbook is None or file.is_symlink() or not file.is_file():
        return Planned(_CODE_OWNERS, text), False
    there = file.read_text(encoding="utf-8", errors="replace")
    return Planned(_CODE_OWNERS, text), there.startswith(HEAD) and there != text


def told(folder: Path, done: Put) -> str:
    """What was written, by what it is for, and what was not, and why."""
    place = "this folder" if folder == Path.cwd() else f"{printable(named(folder))}/"
    lines = []
    if done.written:
        lines.append(f"Wrote {counted(len(done.written), 'file')} into {place}")
        lines += _by_purpose(done.written)
    else:
        lines.append(f"Nothing to write: everything is in {place} already.")
    if done.written and done.kept:
        lines.append(f"Kept as they were: {_few(done.kept)}")
    if done.linked:
        lines.append(f"Left out, since their folder is a link: {_few(done.linked)}")
    return "".join(f"{line}\n" for line in lines)


def unsure(requirement: str) -> str:
    """What to write into requirements.txt when nobody else can have this very program."""
    return (
        f"For workflows, requirements.txt asks for {requirement}. If pip cannot find it, write"
        " there where it is: icp-docs @ git+https://HOST/PATH@COMMIT"
    )


def without_workflows(folder: Path) -> str:
    """Why there are none in a folder of a larger repository, and how to have them."""
    return (
        "No workflows: they belong at the top of the repository that this folder is in. To write"
        f" them here, and move them: icp-docs init {_typed(folder)} --host both"
    )


def next_step(folder: Path, *, begun: bool) -> str:
    """The command to type next: look at what was begun, or check what was there."""
    move = "" if folder == Path.cwd() else f"cd {_typed(folder)} && "
    return f"Next: {move}icp-docs {'serve' if begun else 'validate'}"


def _typed(folder: Path) -> str:
    """The folder as a shell takes it: no option, and one word."""
    name = named(folder)
    return printable(shlex.quote(f"./{name}" if name.startswith("-") else name))


def _by_purpose(paths: Iterable[str]) -> list[str]:
    tops: dict[str, dict[str, None]] = {purpose: {} for purpose in _PURPOSES.values()}
    for path in paths:
        purpose = next(_PURPOSES[start] for start in _PURPOSES if path.startswith(start))
        top, slash, _ = path.partition("/")
        tops[purpose][top + slash] = None
    width = max(map(len, tops))
    return [f"  {purpose:{width}}  {', '.join(names)}" for purpose, names in tops.items() if names]


def _few(names: Iterable[str]) -> str:
    return ", ".join(map(printable, names))
