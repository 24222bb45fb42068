"""Jinja2: where templates are found, how they are kept, and what is said of a broken one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import walk_tb

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket

from icp_docs.text import printable

OURS = Path(__file__).parents[1] / "templates"


class TemplateError(Exception):
    """A template of the user's that cannot be used, as a sentence with its file and line."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        self.file, self.line, self.reason = printable(file), line, printable(reason)
        super().__init__(f"{self.file}, line {line}: {self.reason}")


class _Compiled(BytecodeCache):
    """Keeps compiled templates for this process: a rebuild compiles only what has changed."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class _Folder(FileSystemLoader):
    """A folder of the user's templates."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            reason = "this is not UTF-8; save the file in that encoding"
            raise TemplateError(str(Path(self.searchpath[0], template)), line, reason) from error


def environment(templates: Sequence[Path], compiled: BytecodeCache | None) -> Environment:
    """Jinja2 that finds the user's templates first, and ours under "icp-docs/" as well.

    `compiled` keeps them compiled; when absent this process does.
    """
    ours = FileSystemLoader(OURS)
    theirs = [_Folder(folder) for folder in templates]
    return Environment(
        loader=ChoiceLoader([*theirs, PrefixLoader({"icp-docs": ours}), ours]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled or _COMPILED,
        auto_reload=False,
    )


def user_fault(error: Exception, folders: Sequence[Path]) -> TemplateError | None:
    """What is wrong in a user's template, or None when the error is not of their making."""
    if isinstance(error, TemplateSyntaxError):
        places = [(error.filename or "", error.lineno)]
    else:
        places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    for file, line in reversed(places):
        if any(Path(file).is_relative_to(folder) for folder in folders):
            return TemplateError(file, line, _reason(error))
    return None


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template '{error.name}'"
    if isinstance(error, RecursionError):
        return "this template uses itself; to extend ours, put icp-docs/ before its name"
    return str(error)
