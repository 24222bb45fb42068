"""From the bytes of a file to its text: encoding, line ends, letters that nobody can see."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from typing import NamedTuple

from icp_docs.problem import Fix
from icp_docs.source.finding import Finding

_PLAIN = bytes(range(0x20, 0x7F)) + b"\n"
_MOST = 10  # problems of one file; a damaged file is damaged everywhere

_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_PICTURE = f"[{_EMOJI}][\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?"
_SUSPECT = re.compile(f"[{_UNSEEN}]")
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Letters(NamedTuple):
    """The text of a file, with line ends as "\\n" and nothing unseen in it."""

    text: str
    odd: str
    """Its characters beyond printable ASCII, so that most checks need not look at all of them."""
    findings: list[Finding]
    sound: bool = True
    """False when the bytes are not text that can be read."""


@cache
def _letters() -> re.Pattern[str]:
    """What stands in a text: emoji as a whole, with joiners and the like, or (1) what is unseen."""
    flag = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
    return re.compile(f"[#*0-9]\ufe0f?\u20e3|{flag}|{_PICTURE}(?:\u200d{_PICTURE})*|([{_UNSEEN}])")


def decode(raw: bytes) -> Letters:
    """The text of these bytes; what is not UTF-8 or cannot be seen becomes a finding."""
    odd_bytes = raw.translate(None, _PLAIN)
    if not odd_bytes:
        return Letters(raw.decode("ascii"), "", [])
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[3:]
        odd_bytes = odd_bytes[3:]
    wide = _wide(raw)
    if wide:
        message = f"this file is saved as {wide}, which is not read"
        finding = Finding(0, 0, "ICP007", message, "save it with the encoding UTF-8")
        return Letters("", "", [finding], sound=False)
    if b"\r" in odd_bytes:
        raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        odd_bytes = odd_bytes.replace(b"\r", b"")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start)
    # What is left without the plain bytes is still whole letters, and far shorter than the text.
    odd = odd_bytes.decode("utf-8")
    if not _SUSPECT.search(odd):
        return Letters(text, odd, [])
    return Letters(without_unseen(text), odd, _unseen(text))


def unseen_in(value: str) -> str | None:
    """The first character of a value that is forbidden, e.g. by way of an escape; None if fine."""
    if _SUSPECT.search(value):
        for match in _letters().finditer(value):
            if match[1]:
                return match[1]
    return None


def name_of(char: str) -> str:
    """A character as a person can look it up: "zero width space (U+200B)"."""
    name = unicodedata.name(char, "control character").lower()
    return f"{name} (U+{ord(char):04X})"


def _wide(raw: bytes) -> str | None:
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    return "UTF-16" if raw.count(0) * 3 > len(raw) else None


def _not_utf8(raw: bytes, at: int) -> Letters:
    text = raw.decode("utf-8", "replace")
    before = len(raw[:at].decode("utf-8"))
    meant = raw[at : at + 1].decode("cp1252", "replace")
    guess = (
        f"; it was probably meant to be '{meant}'" if meant.isalnum() or meant in "’“”–€" else ""
    )
    message = f"this letter is not saved as UTF-8{guess}"
    hint = "save the file with the encoding UTF-8 and look at its accented letters"
    finding = Finding(before, before + 1, "ICP007", message, hint)
    return Letters(text, "", [finding], sound=False)


def without_unseen(text: str) -> str:
    """The text without what cannot be seen, which is what is read of it."""

    def replace(match: re.Match[str]) -> str:
        char = match[1]
        if not char:
            return match[0]
        return _instead(char)

    rest = _letters().sub(replace, text)
    # A last line of nothing else remains as an empty line, for its problem to stand on.
    return rest if text.endswith("\n") or not rest.endswith("\n") else f"{rest}\n"


def _unseen(text: str) -> list[Finding]:
    """The first forbidden character of each line, for the first lines that have one."""
    findings: list[Finding] = []
    removed = last = 0
    for match in _letters().finditer(text):
        char, at = match[1], match.start()
        if not char:
            continue
        # Offsets are those of the text without the characters, which is what is read and shown.
        start = at - removed
        removed += char not in _LINE_ENDS
        if not findings or text.find("\n", last, at) >= 0:
            findings.append(_finding(start, char))
            last = at
        if len(findings) == _MOST:
            break
    return findings


def _finding(start: int, char: str) -> Finding:
    """The first forbidden character of a line, which stands in the same column of the file."""
    fix = Fix(_instead(char), sure=True)
    return Finding(start, start + 1, "ICP008", _about(char), _remedy(char), fix)


def _instead(char: str) -> str:
    """What remains of a forbidden character."""
    return " " if char in _LINE_ENDS else ""


def _about(char: str) -> str:
    if char in _LINE_ENDS:
        return f"a line break that editors do not show stands here: {name_of(char)}"
    if char in _TURNS:
        return f"a character that turns the direction of the text stands here: {name_of(char)}"
    if unicodedata.category(char) == "Cc":
        return f"a control character stands here: {name_of(char)}"
    return f"a character that cannot be seen stands here: {name_of(char)}"


def _remedy(char: str) -> str:
    if char in _LINE_ENDS:
        return "delete it and press Enter or the space bar instead"
    return "delete the words around it and type them again, or run: icp-docs fix"
