"""Options of a block in a hand-written page: which profiles or personas it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from icp_docs.guessing import nearest
from icp_docs.pages.keys import part_keys
from icp_docs.text import a_list, fold, printable

if TYPE_CHECKING:
    from icp_docs.playbook import Playbook

_ATTRIBUTES = {
    "id": "id",
    "profile": "id",
    "persona": "id",
    "segment": "segment",
    "status": "status",
    "tag": "tags",
    "function": "function",
    "role": "buying_roles",
    "seniority": "seniority",
    "kind": "kind",
}
"""Option -> the attribute of a profile or persona that holds what it names."""

_MANY = 12  # values that still make a sentence


class BlockError(Exception):
    """A block that cannot be made, as a sentence that says what to write."""


def check_names(block: str, options: Iterable[str], allowed: Iterable[str]) -> None:
    """Raise BlockError for an option that the block does not have."""
    names = list(allowed)
    for name in options:
        if name not in names:
            meant = nearest(name, names)
            has = f"it has {a_list(names, last='and')}" if names else "it has none"
            hint = f"did you mean '{meant}'?" if meant else has
            raise BlockError(f"the block '{block}' has no option '{printable(name)}'; {hint}")


def chosen(
    playbook: Playbook, kind: Literal["profiles", "personas"], options: Mapping[str, str]
) -> dict[str, Any]:
    """The profiles or personas that have what each option asks for; "a,b" asks for one of two.

    Raises BlockError for a value that nothing in the playbook and no word of the language has.
    """
    entries = dict(getattr(playbook, kind))
    known = {name: _known(playbook, entries.values(), name) for name in options}
    for name, text in options.items():
        wanted = _wanted(name, text, known[name])
        entries = {id_: one for id_, one in entries.items() if wanted & _forms(one, name)}
    return entries


def chosen_field(playbook: Playbook, text: str) -> str:
    """The id of the account field that is named; BlockError when there is none with sizes."""
    fields = playbook.vocabulary.fields
    sizes = [id_ for id_, spec in fields.items() if spec.kind in {"number", "money"}]
    found = next((id_ for id_ in sizes if fold(id_) == fold(text)), None)
    if found:
        return found
    meant = nearest(text, sizes)
    hint = f"did you mean '{meant}'?" if meant else f"write {a_list(sizes[:_MANY])}"
    if text in fields:
        raise BlockError(f"the account field '{text}' holds no sizes; {hint}")
    raise BlockError(f"there is no account field '{printable(text)}' in this playbook; {hint}")


def _known(playbook: Playbook, entries: Iterable[Any], name: str) -> list[str]:
    """Everything that may be written for an option."""
    values = list(playbook.settings.segments) if name == "segment" else []
    for entry in entries:
        keys = part_keys()[type(entry)]
        values += [c for key in keys if key.name == _ATTRIBUTES[name] for c in key.content.choices]
        values += _values(entry, name)
    return list(dict.fromkeys(values))


def _wanted(name: str, text: str, known: list[str]) -> set[str]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        raise BlockError(f"the option '{name}' is empty; write {name}= and a value behind it")
    forms = {fold(value) for value in known}
    for word in words:
        if fold(word) not in forms:
            noun = "profile" if name == "id" else name
            meant = nearest(word, known)
            few = f"; write {a_list(known)}" if 0 < len(known) <= _MANY else ""
            hint = f"; did you mean '{meant}'?" if meant else few
            raise BlockError(f"there is no {noun} '{printable(word)}' in this playbook{hint}")
    return {fold(word) for word in words}


def _forms(entry: object, name: str) -> set[str]:
    return set(map(fold, _values(entry, name)))


def _values(entry: object, name: str) -> tuple[str, ...]:
    value = getattr(entry, _ATTRIBUTES[name])
    return value if isinstance(value, tuple) else (value,) if value else ()
