"""Reading files: from a path or bytes to a Document, whatever is in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from icp_docs.problem import Problem, tidy
from icp_docs.source import letters, simple
from icp_docs.source.document import Document
from icp_docs.source.finding import Finding, problem_at
from icp_docs.source.folder import Folder, content


def read(path: Path, shown: str) -> Document:
    """The document in a file; `shown` is its path in problems. Never raises for author input."""
    return _read(content(path), shown)


def read_files(folder: Folder, paths: Sequence[str]) -> dict[str, Document]:
    """The documents of these files of a folder by their paths."""
    found = folder.contents(paths)
    return {path: _read(raw, path) for path, raw in zip(paths, found, strict=True)}


def read_bytes(raw: bytes, shown: str) -> Document:
    """The document in the bytes of a file."""
    text, odd, findings, sound = letters.decode(raw)
    if text[-1:] != "\n":
        text += "\n"
    if not sound:
        return Document(shown, text, None, _problems(text, shown, findings))
    if "\t" not in odd and "，" not in odd and "icp:" not in text.lower():
        data = simple.parse(text)
        if data is not None:
            return Document(shown, text, data, _problems(text, shown, findings))
    return _read_all_of_yaml(text, shown, findings)


def _read(raw: bytes | Finding, shown: str) -> Document:
    if isinstance(raw, Finding):
        return Document(shown, "", None, (problem_at("", shown, raw),))
    return read_bytes(raw, shown)


def _read_all_of_yaml(text: str, shown: str, findings: list[Finding]) -> Document:
    """The document with the help of libyaml, which takes 30 ms to import: few files need it."""
    from icp_docs.source.whole import read_whole

    whole = read_whole(text, shown)
    problems = tidy([*_problems(text, shown, findings), *whole.problems])
    return Document(shown, text, whole.data, problems, whole.allowances, whole.text)


def _problems(text: str, shown: str, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    return tuple(problem_at(text, shown, finding) for finding in findings)
