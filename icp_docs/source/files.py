"""Which files make up a playbook, found without following a link or opening anything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from icp_docs.problem import Problem, tidy
from icp_docs.source import names
from icp_docs.source.finding import Finding, problem_at
from icp_docs.source.folder import Folder, Listed, OnDisk, unreadable
from icp_docs.text import fold, printable

Kind = Literal["playbook", "glossary", "profile", "persona", "accounts"]

_KINDS: tuple[Kind, ...] = ("playbook", "glossary", "profile", "persona", "accounts")
FOLDERS: dict[str, Kind] = {"profiles": "profile", "personas": "persona", "accounts": "accounts"}
"""Folder -> kind of the files in it."""
SINGLE: dict[str, Kind] = {"playbook": "playbook", "glossary": "glossary"}
"""Name without ending -> kind of a file at the top."""
_ENDINGS = (".yml", ".yaml")
PARTS = (*FOLDERS, *(f"{name}{ending}" for name in SINGLE for ending in _ENDINGS))
"""Names of the folders and files that make a folder a playbook."""


@dataclass(frozen=True, slots=True)
class PlaybookFile:
    """One file to read."""

    kind: Kind
    id: str
    path: Path
    shown: str
    """POSIX path relative to the playbook's folder, as problems name it."""


@dataclass(frozen=True, slots=True)
class Discovered:
    """The files of a playbook in the order of kind and id, and what is wrong with their names."""

    files: tuple[PlaybookFile, ...]
    problems: tuple[Problem, ...]


def discover(root: Path, folder: Folder | None = None) -> Discovered:
    """The files of the playbook in this folder; folders that are missing are empty.

    They are those on the disk when no other place is given.
    """
    search = _Search(root, folder or OnDisk(root))
    search.top()
    files = sorted(search.files.values(), key=lambda file: (_KINDS.index(file.kind), file.id))
    return Discovered(tuple(files), tidy(search.problems))


class _Search:
    """What has been found so far."""

    def __init__(self, root: Path, folder: Folder) -> None:
        self._root = root
        self._place = folder
        self.files: dict[tuple[Kind, str], PlaybookFile] = {}
        self.problems: list[Problem] = []

    def top(self) -> None:
        """Looks at the playbook's own folder."""
        for entry in self._entries("", "."):
            name = entry.name
            stem, ending = names.split(name)
            if name in FOLDERS:
                if entry.is_dir(follow_symlinks=False):
                    self._folder(FOLDERS[name], name)
                else:
                    self._tell(name, names.not_ordinary(entry, "a folder"))
            elif stem in SINGLE and ending in _ENDINGS:
                self._add(SINGLE[stem], stem, entry, name)
            else:
                self._almost(name, stem, ending)

    def _almost(self, name: str, stem: str, ending: str) -> None:
        """A name at the top that was probably meant to be one of ours."""
        meant = fold(stem)
        if ending.lower() in _ENDINGS and meant in SINGLE:
            self._tell(printable(name), names.wrong_name(f"{meant}.yml"))
        for folder in FOLDERS:
            if not ending and meant in (folder, folder.removesuffix("s")):
                self._tell(printable(name), names.wrong_name(folder))

    def _folder(self, kind: Kind, folder: str) -> None:
        for entry in self._entries(folder, folder):
            name = entry.name
            shown = f"{folder}/{printable(name)}"
            stem, ending = names.split(name)
            if ending in _ENDINGS:
                wrong = names.not_an_id(stem)
                if wrong is None:
                    self._add(kind, stem, entry, shown)
                else:
                    self._tell(shown, wrong)
            elif names.nearly_yaml(name):
                self._tell(shown, names.wrong_ending(name))
            elif entry.is_dir(follow_symlinks=False):
                self._tell(shown, names.folder_inside(folder))

    def _entries(self, inside: str, shown: str) -> list[Listed]:
        """What a folder holds and is not hidden, by name."""
        try:
            entries = [entry for entry in self._place.entries(inside) if entry.name[0] not in "._"]
        except OSError as error:
            self._tell(shown, unreadable(error))
            return []
        return sorted(entries, key=lambda entry: entry.name)

    def _add(self, kind: Kind, id_: str, entry: Listed, shown: str) -> None:
        first = self.files.get((kind, id_))
        if not entry.is_file(follow_symlinks=False):
            self._tell(shown, names.not_ordinary(entry, "a file"))
        elif first is not None:
            self._tell(shown, names.same_id(first.shown, id_))
        else:
            self.files[kind, id_] = PlaybookFile(kind, id_, self._root / shown, shown)

    def _tell(self, shown: str, finding: Finding) -> None:
        self.problems.append(problem_at("", shown, finding))
