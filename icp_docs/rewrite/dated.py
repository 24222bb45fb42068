"""The files of a playbook with what each says under the version of the language it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from icp_docs.codes import Level
from icp_docs.model import KINDS, LATEST, Reading, read_document, version_in
from icp_docs.model.versions import CHANGES
from icp_docs.problem import Problem
from icp_docs.source import Document, PlaybookFile, content, discover, read, read_bytes

_OLD_NAME = re.compile(rf"\b(?:{'|'.join(re.escape(change.old) for change in CHANGES)})\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """One file as it is."""

    file: PlaybookFile
    version: int | None
    """Of the language, as playbook.yml says."""
    raw: bytes
    document: Document
    reading: Reading[Any]

    @property
    def is_settings(self) -> bool:
        """It is playbook.yml."""
        return self.file.kind == "playbook"

    @property
    def errors(self) -> Iterator[Problem]:
        """What is wrong with it as YAML and in its shape."""
        yield from (one for one in self.document.problems if one.level is Level.ERROR)
        yield from (self.document.problem(fault) for fault in self.reading.faults)

    @property
    def concerned(self) -> bool:
        """Whether it has to change, or may have to and cannot be read."""
        if self.version == LATEST:
            return False
        if self.document.data is None:
            return self.is_settings or _OLD_NAME.search(self.document.text) is not None
        if self.is_settings:
            return True
        twice = any(fault.code == "ICP117" for fault in self.reading.faults)
        return twice or bool(self.reading.old_names)


def dated_files(root: Path) -> list[Dated]:
    """Every file of the playbook, read as the version of the language says."""
    found = discover(root).files
    documents = {file.shown: _document(file) for file in found}
    version = next(
        (version_in(documents[file.shown][1].data) for file in found if file.kind == "playbook"),
        None,
    )
    return [
        Dated(file, version, raw, document, reading_of(file, document, version))
        for file, (raw, document) in zip(found, documents.values(), strict=True)
    ]


def _document(file: PlaybookFile) -> tuple[bytes, Document]:
    raw = content(file.path)
    if isinstance(raw, bytes):
        return raw, read_bytes(raw, file.shown)
    return b"", read(file.path, file.shown)


def reading_of(file: PlaybookFile, document: Document, version: int | None) -> Reading[Any]:
    """What a document says in this version of the language."""
    if document.data is None:
        return Reading(None)
    return read_document(
        KINDS[file.kind], document.data, id=file.id, path=file.shown, version=version
    )
