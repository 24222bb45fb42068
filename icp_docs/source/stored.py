"""The folder of a playbook as git has it: in a revision, or in what is staged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from icp_docs.git import Files, GitError, TooBig
from icp_docs.source import refusal
from icp_docs.source.finding import Finding
from icp_docs.source.folder import LARGEST, Listed, unreadable


class _What(Enum):
    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    SUBMODULE = "submodule"


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in a folder, which answers as os.DirEntry does when links are not followed."""

    name: str
    what: _What

    def is_dir(self, *, follow_symlinks: bool) -> bool:
        """Whether it is a folder; a submodule is one."""
        return self.what in (_What.FOLDER, _What.SUBMODULE)

    def is_file(self, *, follow_symlinks: bool) -> bool:
        """Whether it is an ordinary file."""
        return self.what is _What.FILE

    def is_symlink(self) -> bool:
        """Whether it is a link."""
        return self.what is _What.LINK


class Stored:
    """The files below one folder of a revision; nothing of them is put on the disk."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._folders: dict[str, dict[str, _What]] = {"": {}}
        for path, entry in files.items():
            what = _What.SUBMODULE
            if entry.is_file or entry.is_link:
                what = _What.FILE if entry.is_file else _What.LINK
            self._add(path.split("/"), what)

    def entries(self, inside: str) -> list[Listed]:
        """What stands in it; raises OSError for a submodule."""
        if self._folders[""].get(inside) is _What.SUBMODULE:
            raise OSError(0, "it is a submodule, with its files in another repository")
        names = self._folders.get(inside, {})
        return [_Named(name, what) for name, what in names.items() if name]

    def contents(self, paths: Iterable[str]) -> Iterator[bytes | Finding]:
        """The bytes of each file."""
        wanted = list(paths)
        read = 0
        try:
            for found in self._files.read(wanted, most=LARGEST):
                read += 1
                yield _content(found)
        except GitError as error:
            for _ in wanted[read:]:
                yield unreadable(OSError(0, str(error)))

    def _add(self, steps: list[str], what: _What) -> None:
        """Notes the first two steps of a path: nothing of a playbook lies deeper."""
        top, *rest = steps
        self._folders[""].setdefault(top, _What.FOLDER if rest else what)
        if rest:
            inner = _What.FOLDER if len(rest) > 1 else what
            self._folders.setdefault(top, {}).setdefault(rest[0], inner)


def _content(found: bytes | TooBig | None) -> bytes | Finding:
    if found is None:
        return unreadable(OSError(0, "git does not have it on this computer"))
    return refusal.too_big(found.size, LARGEST) if isinstance(found, TooBig) else found
