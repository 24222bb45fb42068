"""A list of texts or names in two versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from icp_docs.changes.entries import Sentence
from icp_docs.changes.keys import Key
from icp_docs.changes.naming import item_said
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.spot import Spot
from icp_docs.changes.texts import alike, text_change
from icp_docs.changes.words import some
from icp_docs.text import counted


def item_sentences(
    spot: Spot, key: Key, before: Sequence[Any], after: Sequence[Any]
) -> Iterator[Sentence]:
    """Items that came, went, or are said in other words; `spot` is the whole list."""
    pairs = pairs_of(
        before, after, key=lambda item: item, likeness=alike if key.prose else lambda _a, _b: 0.0
    )
    phrases: list[str] = []
    if pairs.added:
        names = [item_said(item, key, spot.sides.after) for item in pairs.added]
        phrases.append(f"now also {some(names)}" if before else some(names, 6))
    if pairs.removed:
        names = [item_said(item, key, spot.sides.before) for item in pairs.removed]
        phrases.append(f"no longer {some(names)}")
    if len(pairs.changed) > 3:
        phrases.append(f"{counted(len(pairs.changed), 'line')} reworded")
    else:
        phrases += [text_change(old, new) for old, new in pairs.changed]
    if phrases:
        yield spot.say("; ".join(phrases), before, after)
    elif pairs.moved and (key.prose or len(set(after)) == len(after)):
        yield spot.say("in another order", before, after, minor=True)
    else:
        yield spot.say(
            f"{counted(len(after), 'line')}, was {len(before)}", before, after, minor=True
        )
