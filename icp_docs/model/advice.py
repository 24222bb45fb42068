"""What an author is told to type instead of a value that a key cannot hold."""

from __future__ import annotations

import re

from pydantic_core import ErrorDetails

from icp_docs.model.part import Part
from icp_docs.model.rule import Rule
from icp_docs.model.structure import choices_at, fields_of, is_list_at, keys_of, part_at
from icp_docs.problem import Fix, Loc, instead
from icp_docs.text import fold, printable

_OF_LISTS = {"is": "in", "is_not": "not_in"}  # words for one value -> for several
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"  # of a whole year it can only be this one
_SHOWN = 60  # characters of a text that is repeated in a sentence


def instead_of(model: type[Part], loc: Loc, value: object) -> str:
    """The advice for a list or a mapping where one value is expected; "" for other values."""
    return _listed(model, loc, value) or _in_quotes(value) or _alone(loc, value)


def _in_quotes(value: object) -> str:
    """The advice for `Save money: at once`, which became a key."""
    if isinstance(value, dict) and len(value) == 1:
        (key, text), *_ = value.items()
        if text is None and isinstance(key, str) and key.isprintable() and '"' not in key:
            return f'put the whole value in quotes: "{{{printable(key)}}}"'
        if isinstance(text, str) and '"' not in f"{key}{text}" and "\\" not in f"{key}{text}":
            return f'put the whole value in quotes: "{printable(f"{key}: {text}")}"'
    return ""


def _listed(model: type[Part], loc: Loc, value: object) -> str:
    """The advice for ids in braces where a list of them is expected: `{won-2025}`."""
    if not isinstance(value, dict) or any(text is not None for text in value.values()):
        return ""
    ids = [key for key in value if isinstance(key, str) and re.fullmatch("[a-z0-9_-]+", key)]
    if len(ids) < len(value) or not is_list_at(model, loc[:-1]):
        return ""
    return f"write [{', '.join(ids)}]"


def _alone(loc: Loc, value: object) -> str:
    """The advice for a list where one value is expected."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return ""
    if loc[-1] in _OF_LISTS:
        word, items = _OF_LISTS[str(loc[-1])], printable(", ".join(value))
        return f"write {{{word}: [{items}]}}" if len(items) <= _SHOWN else ""
    if len(value) != 1:
        return ""
    shown = value[0] if len(value[0]) <= _SHOWN else f"{value[0][:_SHOWN]}…"
    return f"write it alone: {printable(shown)}"


def without_dash(item: dict[str, object]) -> str:
    """The advice for a dash before the only entry of what is no list."""
    key, value = next(iter(item.items()), ("", None))
    if not isinstance(value, str) or len(value) > _SHOWN:
        return "write the keys without a dash"
    return f"write it without the dash: {printable(f'{key}: {value}')}"


def as_part(model: type[Part], loc: Loc, value: object) -> str:
    """The advice for text where a mapping is expected: the key that the text belongs to."""
    part = part_at(model, loc)
    if part is None or part is Rule or not isinstance(value, str) or len(value) > _SHOWN:
        return ""
    keys = keys_of(part)
    fitting = [key for key in keys if value in choices_at(part, (key,))]
    free = [key for key in (*needed(part), *keys) if not choices_at(part, (key,))]
    key = next(iter((*fitting, *free)), None)
    if key is None:
        return ""
    typed = value if instead(value) == Fix(value) else f'"{value}"'
    return f"write {{{key}: {printable(typed)}}}"


def better_fix(error: ErrorDetails) -> Fix | None:
    """The correction that the reader of a value knows."""
    context, typed = error.get("ctx", {}), error["input"]
    meant = context.get("meant")
    if isinstance(typed, dict):
        typed = typed.get(context.get("key"))
    if not meant or not isinstance(typed, str):
        return None
    if error["type"] == "ICP106":
        # SiteSize, and what other files call spreadsheet typed as two words, may be meant as one.
        parted = re.search("[a-z][A-Z]", typed) or (error["loc"][-1] == "id" and " " in typed)
        sure = fold(typed) == fold(meant) and not parted
    else:
        sure = bool(re.fullmatch(_DAY, meant) and re.search("[0-9]{4}", typed))
    return instead(meant, sure=sure)


def needed(part: type[Part]) -> list[str]:
    """The keys that a part must have."""
    return [key for key, name in keys_of(part).items() if fields_of(part)[name].is_required()]
