"""Bringing the keys of a tree into their order, with everything that goes with them."""

from __future__ import annotations

from icp_docs.rewrite.gaps import ALLOW
from icp_docs.rewrite.order import in_order
from icp_docs.rewrite.tree import Block, Entry


def arrange(block: Block) -> None:
    """Sorts the keys of every part in a file; lists and tables by ids stay as they are."""
    _arrange(block, block.entries[0].lead)


def _arrange(block: Block, above: list[str]) -> None:
    """The same for one block; `above` are the comments above its first line."""
    for entry in block.entries:
        if entry.inside is None:
            continue
        first = entry.inside.entries[0]
        _arrange(entry.inside, entry.lead if entry.beside_dash else [])
        if entry.beside_dash and entry.inside.entries[0] is not first:
            _lift(entry)
    first = block.entries[0]
    # A problem of the whole part stands in its first line, and may be allowed there.
    pinned = any(ALLOW.match(comment) for comment in (*above, first.comment))
    _sort(block, [first] if pinned else [])


def _sort(block: Block, pinned: list[Entry]) -> None:
    """Brings the entries into their order, those that are pinned first."""
    by_name = {entry.name: entry for entry in block.entries if entry not in pinned}
    entries = [*pinned, *(by_name[name] for name in in_order(block.part, by_name))]
    first, former = entries[0], block.entries[0]
    if first is not former:
        # The first one needs no blank line above it, and what stood there now does.
        blank = next((at for at, line in enumerate(first.lead) if line), len(first.lead))
        first.lead, former.lead = first.lead[blank:], first.lead[:blank] + former.lead
    block.entries = entries


def _lift(item: Entry) -> None:
    """The comments of a key that comes to stand beside the dash go above the item."""
    assert item.inside is not None
    first = item.inside.entries[0]
    item.lead, first.lead = item.lead + first.lead, []
