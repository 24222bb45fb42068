"""Reading one file: from its path to a Document, whatever is in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from icp_docs.problem import Problem, tidy
from icp_docs.source import letters, simple
from icp_docs.source.document import Document
from icp_docs.source.finding import Finding, problem_at

LARGEST = 1_000_000
"""Bytes of one file."""

# A link put in the place of the file after the folder was listed is not followed, and a pipe
# does not make us wait. Windows has neither flag, and needs one of its own.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read(path: Path, shown: str) -> Document:
    """The document in a file; `shown` is its path in problems. Never raises for author input."""
    try:
        raw = _bytes(path)
    except OSError as error:
        finding = unreadable(error)
        return Document(shown, "", None, (problem_at("", shown, finding),))
    if isinstance(raw, Finding):
        return Document(shown, "", None, (problem_at("", shown, raw),))
    return read_bytes(raw, shown)


def read_bytes(raw: bytes, shown: str) -> Document:
    """The document in the bytes of a file."""
    text, odd, findings, sound = letters.decode(raw)
    if text[-1:] != "\n":
        text += "\n"
    if not sound:
        return Document(shown, text, None, _problems(text, shown, findings))
    if "\t" not in odd and "icp:" not in text.lower():
        data = simple.parse(text)
        if data is not None:
            return Document(shown, text, data, _problems(text, shown, findings))
    return _read_all_of_yaml(text, shown, findings)


def unreadable(error: OSError) -> Finding:
    """What is said of a file or folder that the system does not let us read."""
    reason = (error.strerror or "it cannot be read").lower()
    hint = "look at its permissions" if isinstance(error, PermissionError) else ""
    return Finding(0, 0, "ICP001", f"this cannot be read: {reason}", hint)


def _bytes(path: Path) -> bytes | Finding:
    descriptor = os.open(path, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Finding(0, 0, "ICP002", "this is not an ordinary file", "replace it by a file")
        if status.st_size > LARGEST:
            from icp_docs.source import refusal

            return refusal.too_big(status.st_size, LARGEST)
        return os.read(descriptor, status.st_size + 1)
    finally:
        os.close(descriptor)


def _read_all_of_yaml(text: str, shown: str, findings: list[Finding]) -> Document:
    """The document with the help of libyaml, which takes 30 ms to import: few files need it."""
    from icp_docs.source.whole import read_whole

    whole = read_whole(text, shown)
    problems = tidy([*_problems(text, shown, findings), *whole.problems])
    return Document(shown, text, whole.data, problems, whole.allowances, whole.text)


def _problems(text: str, shown: str, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    return tuple(problem_at(text, shown, finding) for finding in findings)
