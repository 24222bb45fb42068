"""Words as people and terminals see them: compared, listed, and echoed safely."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# "##[error]", "##vso[...]": build servers obey them anywhere in a line of their log.
LOG_COMMAND = re.compile(r"##(?=\w*\[)")

_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """The text with a mark for each character that nobody can see but something may act on."""
    return _UNSEEN.sub("\ufffd", text)


def printable(text: str) -> str:
    """The text on one line, with everything a terminal or a log could act on shown as an escape."""
    if "##" in text:
        text = LOG_COMMAND.sub(r"#\\x23", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which names are compared: no case, accents, spaces or punctuation."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return "".join(char for char in text.casefold() if char.isalnum())


def says(text: str, part: str) -> bool:
    """Whether a text holds the words of a part, in their order: "8 to 15 years" says "8 to 15"."""
    words, wanted = (f" {' '.join(_words(one))} " for one in (text, part))
    return wanted in words


def _words(text: str) -> list[str]:
    plain = text.casefold().replace("more than", "over").replace("less than", "under")
    return re.findall(r"[\w%]+(?:[.,]\w+)*", plain)


def json_text(document: object) -> str:
    """The document as JSON, ASCII only: it may be printed to a log as well as read from a file."""
    text = json.dumps(document, indent=2) + "\n"
    # json lets DEL through, and "##[error]" is a command to a build server.
    return text.replace("\x7f", "\\u007f").replace("##", "#\\u0023")


def counted(number: int, noun: str, many: str = "") -> str:
    """A number with its noun: 1 criterion, 3 criteria."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def styled(text: str, style: str, *, colour: bool) -> str:
    """The text in a style of terminals (ECMA-48, such as "1;31"), without colour as it is."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text


def a_list(words: Sequence[str], *, last: str = "or") -> str:
    """Words as a sentence lists them: "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
