"""Writing files into a folder that must be ours, and leaving everything else in it alone."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path, PurePosixPath

MARK = ".icp-docs-export"
"""Lists the files of the last export, one a line; the sign that a folder is ours."""


class ExportError(Exception):
    """Why nothing was exported, as a sentence."""


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files (by POSIX path) and remove those of the last export that are gone.

    Raises ExportError, before anything is changed, where a file would be lost that is not ours.
    """
    ours = _last(folder)
    for name in files.keys() - ours:
        if (folder / name).exists():
            raise ExportError(f"'{name}' is in it already, and icp-docs did not write that file")
    folder.mkdir(parents=True, exist_ok=True)
    # Both lists, so that an export that was cut short can be run again.
    _list(folder, files.keys() | ours)
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for name in sorted(ours - files.keys()):
        (folder / name).unlink(missing_ok=True)
        _prune(folder / name, folder)
    _list(folder, files.keys())


def _last(folder: Path) -> set[str]:
    """The names of the last export's files; none for a new or empty folder."""
    mark = folder / MARK
    if mark.is_file():
        names = mark.read_text(encoding="utf-8").splitlines()
        return {name for name in names if _inside(name)}
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError("it is not empty, and 'icp-docs export' did not make it")
    return set()


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def _list(folder: Path, names: Set[str]) -> None:
    text = "".join(f"{name}\n" for name in sorted(names))
    (folder / MARK).write_text(text, encoding="utf-8", newline="\n")


def _prune(file: Path, top: Path) -> None:
    """Remove the folders that the file leaves empty."""
    for folder in file.parents:
        if folder == top or any(folder.iterdir()):
            return
        folder.rmdir()
