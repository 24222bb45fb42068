"""All files of an export: generated pages, hand-written ones, data for programs, assets."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from icp_docs import pages
from icp_docs.export.folder import ExportError
from icp_docs.export.markdown import block, page_file
from icp_docs.history import read_history
from icp_docs.pages.comments import comments
from icp_docs.text import printable

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook

_THEME = Path(__file__).parent.parent / "theme"
_HOMES = ("index", "README")


def contents(playbook: Playbook, *, docs: Path) -> dict[str, bytes]:
    """The files by POSIX path; `docs` is the folder of hand-written pages, which need not exist.

    Raises ExportError for one of them that cannot be part of it.
    """
    history = read_history(playbook.root, playbook)
    made = pages.build(playbook, history=history)
    files = {f"{page.path}.md": page_file(page).encode() for page in made}
    files |= pages.data_files(playbook, history=history)
    files |= dict(_files(_THEME / "assets", top=_THEME))
    for name, content in _files(docs, top=docs):
        if name in files:
            place = printable(name)
            raise ExportError(f"docs/{place} stands where a generated file belongs; rename it")
        files[name] = _filled(playbook, name, content) if name.endswith(".md") else content
    return files


def _files(folder: Path, *, top: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file that is not hidden, in order; a link is refused."""
    _refuse_link(folder)
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A link to a folder is listed among the folders, and not walked into.
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in (*links, *sorted(name for name in names if not name.startswith("."))):
            file = Path(place, name)
            _refuse_link(file)
            if not file.is_file():
                raise ExportError(f"{printable(str(file))} is not a file; take it out of docs/")
            yield file.relative_to(top).as_posix(), file.read_bytes()


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        raise ExportError(f"{printable(str(path))} is a link; replace it by a copy")


def _filled(playbook: Playbook, name: str, content: bytes) -> bytes:
    """A hand-written page with each comment replaced by its block."""
    page = PurePosixPath(name)
    stem = "index" if page.stem in _HOMES else page.stem
    path = (page.parent / stem).as_posix()
    try:
        lines = content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise ExportError(f"docs/{printable(name)} is not UTF-8; save it as UTF-8") from None
    for comment in comments("\n".join(lines)):
        try:
            called, options = comment.call()
            html = pages.block(playbook, called, options, path=path)
        except pages.BlockError as error:
            raise ExportError(f"docs/{printable(name)}:{comment.line}: {error}") from None
        lines[comment.line - 1] = f"\n{block(html, path=path)}"
    return "\n".join(lines).encode()
