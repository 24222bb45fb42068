"""The files of a playbook that its changes are told of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from icp_docs.changes.sides import Side
from icp_docs.model import Glossary, Part
from icp_docs.model.entry import Entry
from icp_docs.playbook import Playbook
from icp_docs.source import Kind
from icp_docs.source.files import FOLDERS

_NAMES = {"playbook": "Playbook settings", "glossary": "Glossary"}
_FOLDERS: dict[Kind, str] = {kind: folder for folder, kind in FOLDERS.items()}


@dataclass(frozen=True, slots=True)
class Known:
    """One file with what was read of it."""

    kind: Kind
    id: str
    given_path: str
    part: Part

    @property
    def path(self) -> str:
        """Where it lies in the playbook's folder."""
        if self.given_path:
            return self.given_path
        folder = _FOLDERS.get(self.kind)
        return f"{folder}/{self.id}.yml" if folder else f"{self.kind}.yml"

    def name(self, side: Side) -> str:
        """What people call it."""
        if isinstance(self.part, Entry):
            return self.part.name
        if self.kind == "accounts":
            return f"Golden accounts: {side.name('profiles', self.id)}"
        return _NAMES[self.kind]


def files_of(playbook: Playbook) -> tuple[Known, ...]:
    """Every file: settings, profiles, personas, glossary, golden accounts."""
    found = [Known("playbook", "playbook", "", playbook.settings)]
    found += [Known("profile", one.id, one.path, one) for one in playbook.profiles.values()]
    found += [Known("persona", one.id, one.path, one) for one in playbook.personas.values()]
    if playbook.glossary:
        found.append(Known("glossary", "glossary", "", _glossary(playbook)))
    for path, file in playbook.account_files.items():
        found.append(Known("accounts", PurePosixPath(path).stem, path, file))
    return tuple(found)


def _glossary(playbook: Playbook) -> Glossary:
    return Glossary.model_construct(terms=playbook.glossary)
