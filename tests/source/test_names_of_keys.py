"""The few keys that reading YAML knows by name are those of the model."""

from icp_docs.model import KINDS, Part, Rule, keys_of, parts_of
from icp_docs.model.structure import fields_of, is_list_at, part_at
from icp_docs.source.commas import _LIST_WORDS
from icp_docs.source.indentation import _FIRST_KEYS

PARTS = {part for kind in KINDS.values() for part in parts_of(kind)}


def first_keys(part: type[Part]) -> list[str]:
    """The key that plain text stands for, else all that must be there."""
    needed = [key for key, name in keys_of(part).items() if fields_of(part)[name].is_required()]
    return [part.shorthand] if part.shorthand else needed


def test_first_keys_of_entries() -> None:
    lists: dict[str, set[str]] = {}
    for part in PARTS:
        for key in keys_of(part):
            inner = part_at(part, (key,))
            if inner is not None and is_list_at(part, (key,)) and first_keys(inner):
                lists.setdefault(key, set()).update(first_keys(inner)[:1])
    lists = {key: firsts for key, firsts in lists.items() if firsts != {"name"}}
    assert {key: {first} for key, first in _FIRST_KEYS.items()} == lists


def test_words_that_take_a_list() -> None:
    words = {word for word in keys_of(Rule) if is_list_at(Rule, (word,))}
    words -= {word for word in words if part_at(Rule, (word,)) is not None} | {"field"}
    assert {*words, "countries"} == _LIST_WORDS
