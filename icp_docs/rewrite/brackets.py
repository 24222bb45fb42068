"""Values in brackets and braces: on one line where they fit, else as a block."""

from __future__ import annotations

import re
from typing import Any

from icp_docs.model.structure import part_at
from icp_docs.problem import Loc
from icp_docs.rewrite.order import in_order
from icp_docs.rewrite.scalars import plain_key, restyled
from icp_docs.rewrite.text import Text, UnformattableError
from icp_docs.rewrite.tree import STEP, Block, Entry
from icp_docs.source.built import Spot

WIDTH = 100
"""Columns of a line with brackets."""

_BETWEEN = re.compile(r"[\s,:\[\]{}]*")


def one_line(text: Text, value: Any, spot: Spot, loc: Loc) -> str | None:
    """The value on one line; None when it has comments, or texts that need more than a line."""
    if isinstance(value, dict | list):
        parts = _pairs if isinstance(value, dict) else _items
        found = parts(text, value, loc)
        if found is None or not _plain_between(text, spot):
            return None
        return f"{text.text[spot.start]}{', '.join(found)}{text.text[spot.end - 1]}"
    written = text.written(spot)
    if "\n" in written:
        return None
    return written if value is None else restyled(written, value, flow=True)


def _pairs(text: Text, value: Any, loc: Loc) -> list[str] | None:
    """The keys of a mapping in braces with their values."""
    spots = text.built.spots[id(value)]
    pairs = []
    for key in in_order(part_at(text.model, loc), value):
        inner = one_line(text, value[key], spots[key], (*loc, key))
        if inner is None:
            return None
        pairs.append(f"{_key(text, str(key), spots[key])}: {inner}")
    return pairs


def _items(text: Text, value: Any, loc: Loc) -> list[str] | None:
    """The items of a list in brackets; None when one is missing, which then would be none."""
    spots = text.built.spots[id(value)]
    items = []
    for position, item in enumerate(value):
        inner = one_line(text, item, spots[position], (*loc, position))
        if not inner:
            return None
        items.append(inner)
    return items


def as_block(text: Text, value: Any, loc: Loc, column: int) -> Block:
    """A value that `one_line` can write, without its outermost brackets."""
    part = part_at(text.model, loc) if isinstance(value, dict) else None
    block = Block(isinstance(value, list), part, column)
    spots = text.built.spots[id(value)]
    for name in value if isinstance(value, dict) else range(len(value)):
        entry = Entry(name)
        lead = "" if block.listed else f"{_key(text, str(name), spots[name])}:"
        put(text, entry, value[name], spots[name], (*loc, name), lead, column)
        block.entries.append(entry)
    return block


def put(text: Text, entry: Entry, value: Any, spot: Spot, loc: Loc, lead: str, column: int) -> None:
    """Gives an entry in this column, which begins with `lead`, a value on one line or a block."""
    if isinstance(value, str):
        entry.code = f"{lead} {restyled(text.written(spot), value, flow=False)}".lstrip()
        return
    whole = one_line(text, value, spot, loc)
    if whole is None:
        raise UnformattableError(spot.start)
    code = f"{lead} {whole}".lstrip()
    dash = 0 if lead else STEP
    stays = not value or entry.comment or text.is_allowed(spot.start)
    if stays or column + dash + len(code) <= WIDTH:
        entry.code = code
    else:
        entry.code, entry.beside_dash = lead, not lead
        entry.inside = as_block(text, value, loc, column + STEP)


def _key(text: Text, key: str, spot: Spot) -> str:
    return plain_key(text.text[spot.key_start : spot.key_end], key)


def _plain_between(text: Text, spot: Spot) -> bool:
    """Whether nothing but brackets and commas stands between the values: no comment."""
    at = spot.start
    for scalar in text.scalars_in(spot):
        if not _BETWEEN.fullmatch(text.text, at, scalar.start):
            return False
        at = scalar.end
    return _BETWEEN.fullmatch(text.text, at, spot.end) is not None
