"""Generated blocks in hand-written pages: a comment on a line of its own becomes HTML.

`<!-- icp: compare-profiles segment=scale-up -->` names the block and its options; an option with
spaces is quoted. Markdown leaves the comment alone, and in a code block turns it into text, so the
comment is looked for in the HTML that Markdown has made.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from icp_docs.pages import BlockError
from icp_docs.pages.comments import COMMENT, Comment, comments
from icp_docs.text import printable

Make = Callable[[str, Mapping[str, str], str], str]
"""From name, options and the path of the page to HTML; raises BlockError."""


def fill(html: str, *, file: File, make: Make) -> str:
    """The HTML of a page with each comment replaced by its block."""

    def block(found: re.Match[str]) -> str:
        comment = Comment(_line_of(found[0].strip(), file.content_string), found[1])
        try:
            return make(*comment.call(), page_path(file))
        except BlockError as error:
            raise PluginError(_located(file, comment.line, error)) from None

    return COMMENT.sub(block, html)


def check(files: Sequence[File], make: Make) -> None:
    """Make every block once, so that a wrong one stops the build before it touches the site."""
    wrong = []
    for file in files:
        if file.is_documentation_page():
            for comment in comments(_text(file)):
                try:
                    make(*comment.call(), page_path(file))
                except BlockError as error:
                    wrong.append(_located(file, comment.line, error))
    if wrong:
        raise PluginError("\n".join(wrong))


def page_path(file: File) -> str:
    """The path of a page as the playbook's pages name theirs: "guide/start", "index"."""
    folder = Path(file.src_uri).parent
    return (folder / file.name).as_posix()


def _located(file: File, line: int, error: BlockError) -> str:
    path = os.path.relpath(file.abs_src_path) if file.abs_src_path else file.src_uri
    return f"{printable(Path(path).as_posix())}:{line}: {printable(str(error))}"


def _text(file: File) -> str:
    try:
        return file.content_string
    except (OSError, ValueError):
        # MkDocs says what is wrong with a file that it cannot read.
        return ""


def _line_of(comment: str, text: str) -> int:
    lines = (number for number, line in enumerate(text.splitlines(), 1) if comment in line)
    return next(lines, 1)
