"""The order of keys: every key has its place, and comments come along."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

import icp_docs
from icp_docs.model import KINDS, Part, Profile, Rule, keys_of, parts_of
from icp_docs.rewrite.arrange import arrange
from icp_docs.rewrite.layout import layout
from icp_docs.rewrite.order import in_order, written_order
from icp_docs.rewrite.text import Text
from icp_docs.rewrite.tree import Block, lines_of
from icp_docs.source import PlaybookFile, discover

EXAMPLE = discover(Path(icp_docs.__file__).parent.parent).files
PARTS = sorted({part for kind in KINDS.values() for part in parts_of(kind)}, key=str)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_has_a_place(part: type[Part]) -> None:
    if part is not Rule:
        assert sorted(written_order(part)) == sorted(keys_of(part))


def test_words_of_a_rule_keep_their_order_behind_the_field() -> None:
    assert in_order(Rule, ["more_than", "at_most", "field"]) == ["field", "more_than", "at_most"]


def test_unknown_keys_stay_behind_the_key_they_follow() -> None:
    keys = ["x", "notes", "y", "name", "z"]
    assert in_order(Profile, keys) == ["x", "name", "z", "notes", "y"]


def test_a_key_under_its_old_name_stands_where_the_new_one_does() -> None:
    keys = ["not_this", "where_they_buy", "offering"]
    assert in_order(Profile, keys) == ["offering", "where_they_buy", "not_this"]


def test_names_of_authors_keep_their_order() -> None:
    assert in_order(None, ["name", "b", "a"]) == ["name", "b", "a"]


def shuffle(block: Block, random: Random) -> None:
    """Mixes the keys of every part; blank lines go with the key below them."""
    for entry in block.entries:
        if entry.inside is not None:
            shuffle(entry.inside, random)
    if block.part is not None and block.part is not Rule:
        random.shuffle(block.entries)


def written(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("file", EXAMPLE, ids=lambda file: file.shown)
def test_mixed_keys_come_back_with_their_comments(file: PlaybookFile, seed: int) -> None:
    raw = file.path.read_bytes()
    tree = layout(Text(raw.decode(), KINDS[file.kind]))
    shuffle(tree, Random(seed))
    arrange(tree)
    assert written("\n".join(lines_of(tree))) == written(raw.decode())
