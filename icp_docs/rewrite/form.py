"""A file in its form: the order of keys, indentation and quotes, and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from icp_docs.codes import Level
from icp_docs.model import KINDS, Part
from icp_docs.model.structure import part_at
from icp_docs.problem import Loc, Problem
from icp_docs.rewrite.arrange import arrange
from icp_docs.rewrite.layout import layout
from icp_docs.rewrite.order import in_order
from icp_docs.rewrite.text import Text, UnformattableError
from icp_docs.rewrite.tree import lines_of
from icp_docs.source import Document, read_bytes

_LINE_END = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Form:
    """What came of formatting one file."""

    now: bytes
    """The file in its form; as it was when it cannot be brought into it."""
    errors: tuple[Problem, ...] = ()
    """What is wrong with it as YAML, for which it is left alone."""
    left: int = 0
    """The line that is written in a way which is left alone, and the file with it; else 0."""


def formatted(raw: bytes, *, kind: str, shown: str) -> Form:
    """The bytes of a file of this kind, a key of `KINDS`, in its form.

    `shown` is its path in problems. What the file says, the order of its lists and its comments
    are proven to be the same, or nothing is changed.
    """
    document = read_bytes(raw, shown)
    errors = tuple(one for one in document.problems if one.level is Level.ERROR)
    if errors or document.data is None:
        return Form(raw, errors)
    text = Text(document.text, KINDS[kind], document.allowances)
    try:
        now = _with_line_ends(_written(text), raw)
    except UnformattableError as trouble:
        return Form(raw, left=text.row(trouble.offset) + 1)
    if not _same(text, document, read_bytes(now, shown)):
        # Hardly anything but what is allowed in a line can stand in the way.
        return Form(raw, left=min((one.place[0] for one in document.allowances), default=1))
    return Form(now)


def _written(text: Text) -> str:
    if text.text[text.built.root.start] == "{":
        return "\n".join(line.rstrip() for line in text.lines).rstrip("\n") + "\n"
    tree = layout(text)
    arrange(tree)
    return "".join(f"{line}\n" for line in lines_of(tree))


def _with_line_ends(text: str, raw: bytes) -> bytes:
    """The text with the line ends that the file has in its first line."""
    match = _LINE_END.search(raw)
    return text.encode("utf-8").replace(b"\n", match[0] if match else b"\n")


def _same(before: Text, document: Document, after: Document) -> bool:
    """Whether the file says the same, with the same comments and the same leave for problems."""
    if after.data is None:
        return False
    model = before.model
    now = Text(after.text, model)
    return (
        _in_order(model, (), document.data) == _in_order(model, (), after.data)
        and sorted(before.comments()) == sorted(now.comments())
        and _allowed(document, before) <= _allowed(after, now)
    )


def _in_order(model: type[Part], loc: Loc, data: Any) -> Any:
    """The data with mappings as lists, so that the order of tables and lists counts."""
    if isinstance(data, dict):
        names = in_order(part_at(model, loc), data)
        return [(name, _in_order(model, (*loc, name), data[name])) for name in names]
    if isinstance(data, list):
        return [_in_order(model, (*loc, at), item) for at, item in enumerate(data)]
    return data


def _allowed(document: Document, text: Text) -> set[tuple[Loc, tuple[str, ...], str]]:
    """What is allowed, and at which places."""
    if not document.allowances:
        return set()
    top = min(spot.key_start for spot in text.built.spots[id(text.built.data)].values())
    places: dict[int, list[Loc]] = {text.row(top) + 1: [()]}
    for loc, offset in _places(text, text.built.data, ()):
        places.setdefault(text.row(offset) + 1, []).append(loc)
    return {
        (loc, allowance.codes, allowance.reason)
        for allowance in document.allowances
        for loc in places.get(allowance.line, ())
    }


def _places(text: Text, data: Any, loc: Loc) -> Iterator[tuple[Loc, int]]:
    """Each key and item with the offset at which it begins."""
    for name, spot in text.built.spots.get(id(data), {}).items():
        yield (*loc, name), spot.key_start if isinstance(name, str) else spot.start
        yield from _places(text, data[name], (*loc, name))
