"""Why something was changed: the message of a commit or merge as people want to read it.

Each host writes merges in its own way, around the title and text of the pull or merge request.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from icp_docs.text import visible

_LONGEST = 20_000  # characters of a message that are looked at
_LONGEST_TITLE = 200
_LONGEST_BODY = 3000

_GITHUB = re.compile(r"Merge pull request #(?P<number>\d+) from \S+")
_GITEA = re.compile(r"Merge pull request '(?P<title>.+)' \([#!](?P<number>\d+)\) from .+")
_BITBUCKET = re.compile(r"Merged in \S+ \(pull request #(?P<number>\d+)\)")
_AZURE = re.compile(r"Merged PR (?P<number>\d+): (?P<title>.+)")
_PLAIN_MERGE = re.compile(
    r"Merge (?:(?:remote-tracking )?branch(?:es)?|commit|tag) '.+|Merge [^ ]+ into [^ ]+|Merge"
)
_SQUASHED = re.compile(r"(?P<title>.+?)\s+\((?P<mark>[#!])(?P<number>\d+)\)")
_GITLAB = re.compile(r"See merge request (?:\S*)!(?P<number>\d+)")
_MERGES = (_GITHUB, _GITEA, _BITBUCKET, _AZURE)

# Written for programs: who signed off, and the addresses of all who helped.
_TRAILER = re.compile(r"[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: .+|\(cherry picked from commit .+\)")
_HELPER = re.compile(r"^co-authored-by:(.*?)<([^<>]*)>[ \t]*$", re.IGNORECASE | re.MULTILINE)
_MAIL = re.compile(r"<?(?<![^\s<>@(\"',;:])([^\s<>@(\"',;:]++)@[^\s<>@)\"',;]+\.[A-Za-z]{2,}>?")
_POINT = re.compile(r"[-*•] |\d+[.)] ")
# What the form of a proposal says to its author, and its boxes to tick.
_REMARK = re.compile(r"<!--.{0,1000}?-->", re.DOTALL)
_BOX = re.compile(r"[-*] \[[ xX]\] ")
_BULLET = re.compile(r"\A[-*] ")
_DIGITS = 9  # of the number of a request; more is not one


@dataclass(frozen=True, slots=True)
class Reason:
    """A message without what hosts and programs put around it."""

    title: str
    """"" when the message of a merge gives none."""
    body: tuple[str, ...]
    """Paragraphs, and each point of a list."""
    number: int | None = None
    """Of the pull or merge request; None when it names none."""


def reason_of(message: str, *, mark: str = "") -> Reason:
    """The reason that a message gives; `mark` is what its host writes before such a number.

    A title that ends in "(#12)" names a pull request on one host, and an issue on another.
    """
    title, *paragraphs = _paragraphs(message) or [""]
    number = None
    if paragraphs and (found := _GITLAB.fullmatch(paragraphs[-1])):
        number = _number(found)
        paragraphs.pop()
    for form in _MERGES:
        if found := form.fullmatch(title):
            number = _number(found)
            title = found.groupdict().get("title", "")
            break
    else:
        if _PLAIN_MERGE.fullmatch(title):
            title = ""
        elif (found := _SQUASHED.fullmatch(title)) and found["mark"] == mark:
            title, number = found["title"], _number(found)
    if not title and paragraphs:
        title = paragraphs.pop(0)
    return Reason(_cut(title, _LONGEST_TITLE), tuple(_within(paragraphs)), number)


def helpers(message: str) -> list[tuple[str, str]]:
    """Name and address of those whom a message names as authors besides its own."""
    return [(name.strip(), address) for name, address in _HELPER.findall(message[:_LONGEST])]


def person(name: str) -> str:
    """A name as it may be published: on one line, and without an address."""
    return _cut(_without_addresses(" ".join(visible(name[:_LONGEST]).split())), 100)


def _paragraphs(message: str) -> list[str]:
    """The paragraphs and points, each on one line, without trailers and addresses."""
    message = _REMARK.sub("", message[:_LONGEST].replace("\r\n", "\n"))
    blocks = re.split(r"\n[ \t]*\n", message.strip())
    told = []
    for place, block in enumerate(blocks):
        lines = [" ".join(line.split()) for line in block.split("\n")]
        if place:
            lines = [
                line for line in lines if not _TRAILER.fullmatch(line) and not _BOX.match(line)
            ]
        told += _points(lines)
    return [_without_addresses(visible(one)) for one in told]


def _points(lines: list[str]) -> list[str]:
    points: list[str] = []
    for line in filter(None, lines):
        if points and not _POINT.match(line):
            points[-1] += f" {line}"
        else:
            points.append(_BULLET.sub("• ", line))
    return points


def _within(paragraphs: list[str]) -> list[str]:
    """As many paragraphs as there is room for."""
    room = _LONGEST_BODY
    told = []
    for one in paragraphs:
        if room > 0:
            told.append(_cut(one, room))
            room -= len(one)
    return told


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def _without_addresses(text: str) -> str:
    """Addresses of people are not published; what stands before the @ says who is meant."""
    return _MAIL.sub(r"\1", text) if "@" in text else text


def _number(found: re.Match[str]) -> int | None:
    digits = found["number"]
    return int(digits) if len(digits) <= _DIGITS else None
