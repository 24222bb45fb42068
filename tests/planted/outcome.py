"""What the validator says of a planted mistake, held against what it should say."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from icp_docs.playbook import Loaded, load
from icp_docs.problem import Problem
from icp_docs.rewrite.fixes import fix
from tests.planted.mistake import Mistake, example

TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One mistake, reported."""

    mistake: Mistake
    line: int
    """Where it must be reported."""
    told: tuple[Problem, ...]
    """Every problem that the sound playbook does not have."""
    own: tuple[Problem, ...]
    """Those on the line."""
    suggested: bool
    """One of them names what to type."""
    restores: bool
    """Its fix, applied, gives back the meaning of the sound file."""

    @property
    def follow_ups(self) -> int:
        """Problems beyond the one that the mistake is."""
        return len(self.told) - 1


def outcome(mistake: Mistake) -> Outcome:
    """The mistake, planted and reported."""
    files = mistake.planted()
    sound = _sound(mistake.renamed)
    line = mistake.line(files)
    known = {(problem.path, problem.code, problem.message) for problem in sound.problems}
    told = tuple(
        problem
        for problem in read(files).problems
        if (problem.path, problem.code, problem.message) not in known
    )
    own = tuple(p for p in told if (p.path, p.line) == (mistake.path, line))
    restores = any(_restores(mistake, files, problem, sound) for problem in own)
    suggested = restores or any(_says(problem, mistake.says) for problem in own)
    return Outcome(mistake, line, told, own, suggested, restores)


def read(files: Mapping[str, str]) -> Loaded:
    """The playbook with these files."""
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), files)
        return load(Path(folder), today=TODAY)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def with_fix(text: str, problem: Problem) -> str:
    """The text with the fix of a problem typed in."""
    assert problem.fix is not None
    lines = text.split("\n")
    line = lines[problem.line - 1]
    start, end = problem.column - 1, (problem.end or problem.column) - 1
    lines[problem.line - 1] = line[:start] + problem.fix.text + line[end:]
    return "\n".join(lines)


def with_sure_fixes(files: Mapping[str, str]) -> dict[str, str]:
    """The files as `icp-docs fix` leaves them."""
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), files)
        raw = {path: text.encode("utf-8") for path, text in files.items()}
        fixing = fix(raw, lambda changed: load(Path(folder), today=TODAY, changed=changed).problems)
    return {**files, **{path: text.decode("utf-8") for path, text in fixing.files.items()}}


def data(files: Mapping[str, str]) -> dict[str, object]:
    """What the files say."""
    return {path: document.data for path, document in read(files).documents.items()}


@cache
def _sound(renamed: tuple[str, str]) -> Loaded:
    plain = Mistake("", "", "", renamed=renamed)
    return read(plain.sound() if renamed[0] else example())


def _restores(mistake: Mistake, files: Mapping[str, str], problem: Problem, sound: Loaded) -> bool:
    """Whether the fix, and nothing else, makes the file say what it said before."""
    if problem.fix is None:
        return False
    fixed = {**files, mistake.path: with_fix(files[mistake.path], problem)}
    again = read(fixed)
    document, before = again.documents[mistake.path], sound.documents[mistake.path]
    return document.data == before.data and not document.problems


def _says(problem: Problem, what: str) -> bool:
    """Whether a problem names this, as a word of its own, as what to type."""
    if not what:
        return False
    if problem.fix and what in problem.fix.text:
        return True
    advice = f"{problem.message.partition(';')[2]} {problem.hint}"
    word = re.escape(what)
    if re.fullmatch(r"[\w-]+", what) and re.search(rf"{word}, |, (?:[^;]* or )?{word}", advice):
        return False  # one of many that are listed
    return re.search(rf"(?<![\w-]){word}(?![\w-])", advice) is not None
