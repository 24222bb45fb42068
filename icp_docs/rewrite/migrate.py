"""From a playbook in an older version of the language to the newest one, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from icp_docs.model import LATEST, Settings, typed_names
from icp_docs.problem import Problem, tidy
from icp_docs.rewrite.dated import Dated, dated_files, reading_of
from icp_docs.rewrite.edits import Edit, edited
from icp_docs.rewrite.exchange import Rewritten
from icp_docs.rewrite.layout import rows_of_head
from icp_docs.rewrite.text import Text
from icp_docs.source import Document, read_bytes


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that changes in a file."""

    path: str
    line: int
    was: str
    """A key under its old name, or the line with the old version; "" where none was named."""
    now: str


@dataclass(frozen=True, slots=True)
class Migration:
    """What it takes to bring a playbook to the newest version."""

    files: tuple[Rewritten, ...] = ()
    """playbook.yml last: when the power fails among them, the next run does what is left."""
    steps: tuple[Step, ...] = ()
    errors: tuple[Problem, ...] = ()
    """What must be put right first, in the files that would change; then there are no steps."""
    unproven: str = ""
    """A file that would not read the same, which only a mistake of this program can cause."""


def migration(root: Path) -> Migration:
    """What brings the playbook in this folder to the newest version; nothing is written."""
    files = [one for one in dated_files(root) if one.concerned]
    errors = tidy(problem for one in files for problem in one.errors)
    if errors:
        return Migration(errors=errors)
    steps: list[Step] = []
    changed: list[tuple[bool, Rewritten]] = []
    for one in files:
        edits = list(_edits(one))
        now = edited(one.raw, [edit for edit, _ in edits])
        if not _reads_the_same(one, now):
            return Migration(unproven=one.file.shown)
        steps += (step for _, step in edits)
        changed.append((one.is_settings, Rewritten(one.file.path, one.raw, now)))
    changed.sort(key=lambda one: one[0])
    return Migration(tuple(rewritten for _, rewritten in changed), tuple(steps))


def _edits(one: Dated) -> Iterator[tuple[Edit, Step]]:
    """The version in playbook.yml, and the new names of keys."""
    if one.is_settings:
        edit = _version(one)
        was = _replaced(one, edit)
        named = f"schema: {was}" if was else ""
        yield edit, Step(one.file.shown, edit.line, named, f"schema: {LATEST}")
    for place, old in one.reading.old_names.items():
        key = one.document.span(typed_names(place, one.reading.old_names), on_key=True)
        was = _replaced(one, Edit(*key, ""))
        now = was.replace(old, str(place[-1]))  # it may stand in quotes
        yield Edit(*key, now), Step(one.file.shown, key.line, was, now)


def _version(one: Dated) -> Edit:
    """The newest version behind the key `schema`, which may have no value or not be there."""
    if "schema" not in (one.document.data or {}):
        return _new_schema(one)
    key, value = one.document.span(("schema",), on_key=True), one.document.span(("schema",))
    if key != value:
        return Edit(*value, str(LATEST))
    behind = _line(one.document, key.line).index(":", key.end - 1) + 2
    return Edit(key.line, behind, behind, f" {LATEST}")


def _new_schema(one: Dated) -> Edit:
    """`schema` as the first key, below what the file says about itself."""
    text = Text(one.document.text, Settings)
    start = text.built.root.start
    if text.text[start] == "{":
        line, column = text.row(start) + 1, text.column(start) + 2
        quote = '"' if text.text[start + 1 :].lstrip().startswith('"') else ""
        return Edit(line, column, column, f"{quote}schema{quote}: {LATEST}, ")
    ending = "\r\n" if b"\r\n" in one.raw else "\n"
    line = rows_of_head(text) + 1
    return Edit(line, 1, 1, f"{' ' * text.column(start)}schema: {LATEST}{ending}")


def _replaced(one: Dated, edit: Edit) -> str:
    """What stands in the place of an edit."""
    return _line(one.document, edit.line)[edit.column - 1 : edit.end - 1]


def _line(document: Document, line: int) -> str:
    return document.text.split("\n")[line - 1]


def _reads_the_same(one: Dated, now: bytes) -> bool:
    """Whether the new bytes make the model that the old ones made."""
    document = read_bytes(now, one.file.shown)
    reading = reading_of(one.file, document, LATEST)
    if reading.model is None or reading.faults or one.reading.model is None:
        return False
    before = one.reading.model
    if one.is_settings:
        before = before.model_copy(update={"schema_": LATEST})
    return bool(reading.model == before)
