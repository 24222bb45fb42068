"""Comments in Markdown that stand for a block: `<!-- icp: compare-profiles segment=smb -->`."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from icp_docs.pages.choices import BlockError

COMMENT = re.compile(r"^[ \t]*<!--[ \t]*icp:(.*?)-->[ \t]*\r?$", re.MULTILINE)
"""A line with nothing but such a comment; the group is what `Comment.words` holds."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Comment:
    """One such comment, which has its line for itself."""

    line: int
    """From 1."""
    words: str
    """What stands between "icp:" and the end."""

    def call(self) -> tuple[str, dict[str, str]]:
        """The name of the block and its options; BlockError when they cannot be read."""
        try:
            words = shlex.split(self.words)
        except ValueError:
            raise BlockError("a quotation mark is not closed") from None
        if not words:
            raise BlockError("name the block, such as <!-- icp: compare-profiles -->")
        return words[0], dict(map(_option, words[1:]))


def comments(markdown: str) -> Iterator[Comment]:
    """The comments outside fenced code, in order."""
    fence = ""
    for number, line in enumerate(markdown.split("\n"), 1):
        if mark := _FENCE.match(line):
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
        elif not fence and (found := COMMENT.fullmatch(line)):
            yield Comment(number, found[1])


def _option(word: str) -> tuple[str, str]:
    key, equals, value = word.partition("=")
    if not equals:
        raise BlockError(f"'{word}' is not an option; write options as key=value")
    return key, value
