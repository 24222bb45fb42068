"""Generated blocks in hand-written pages: a comment on a line of its own becomes HTML.

`<!-- icp: compare-profiles segment=scale-up -->` names the block and its options; an option with
spaces is quoted. Markdown leaves the comment alone, and in a code block turns it into text, so the
comment is looked for in the HTML that Markdown has made.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from icp_docs.pages import BlockError
from icp_docs.text import printable

Make = Callable[[str, Mapping[str, str], str], str]
"""From name, options and the path of the page to HTML; raises BlockError."""

_COMMENT = re.compile(r"^[ \t]*<!--[ \t]*icp:(.*?)-->[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def fill(html: str, *, file: File, make: Make) -> str:
    """The HTML of a page with each comment replaced by its block."""

    def block(comment: re.Match[str]) -> str:
        try:
            return _made(comment[1], page_path(file), make)
        except BlockError as error:
            line = _line_of(comment[0].strip(), file.content_string)
            raise PluginError(_located(file, line, error)) from None

    return _COMMENT.sub(block, html)


def check(files: Sequence[File], make: Make) -> None:
    """Make every block once, so that a wrong one stops the build before it touches the site."""
    wrong = []
    for file in files:
        if file.is_documentation_page():
            for line, comment in _comments(_text(file)):
                try:
                    _made(comment, page_path(file), make)
                except BlockError as error:
                    wrong.append(_located(file, line, error))
    if wrong:
        raise PluginError("\n".join(wrong))


def page_path(file: File) -> str:
    """The path of a page as the playbook's pages name theirs: "guide/start", "index"."""
    folder = Path(file.src_uri).parent
    return (folder / file.name).as_posix()


def _made(comment: str, path: str, make: Make) -> str:
    try:
        words = shlex.split(comment)
    except ValueError:
        raise BlockError("a quotation mark is not closed") from None
    if not words:
        raise BlockError("name the block, e.g. <!-- icp: compare-profiles -->")
    return make(words[0], dict(map(_option, words[1:])), path)


def _option(word: str) -> tuple[str, str]:
    key, equals, value = word.partition("=")
    if not equals:
        raise BlockError(f"'{word}' is not an option; write options as key=value")
    return key, value


def _located(file: File, line: int, error: BlockError) -> str:
    return f"{printable(file.src_uri)}:{line}: {printable(str(error))}"


def _text(file: File) -> str:
    try:
        return file.content_string
    except (OSError, ValueError):
        # MkDocs says what is wrong with a file that it cannot read.
        return ""


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """Line and content of each comment outside fenced code."""
    fence = ""
    for number, line in enumerate(text.splitlines(), 1):
        if mark := _FENCE.match(line):
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
        elif not fence and (comment := _COMMENT.fullmatch(line)):
            yield number, comment[1]


def _line_of(comment: str, text: str) -> int:
    lines = (number for number, line in enumerate(text.splitlines(), 1) if comment in line)
    return next(lines, 1)
