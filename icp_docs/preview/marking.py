"""Two versions of a page as one, with what was taken out and what was put in marked.

A view of the page hides one of the two, so that one tree is the page as it was, as it will be, and
with the differences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Literal

from icp_docs.preview.pairs import pairs
from icp_docs.preview.tokens import Token, joined, nodes_of, tokens_of
from icp_docs.preview.tree import INLINE, WHOLE, Element, Node

Mark = Literal["del", "ins"]

_CHANGE = {"del": "gone", "ins": "new"}
_ENOUGH = 0.35
"""Share of a text that has to stay, for single words to be marked in it."""
_SHORT = 3
"""Letters of a word that stays between two that do not, and is marked with them."""
_BETWEEN = Element("span", (("data-between", "yes"),), (" ",))
"""Keeps a former text and its new one apart when both are read, or copied."""
_MOST = 1_000_000  # comparisons of words; beyond it a text is marked as a whole


def merged(
    before: Sequence[Node], after: Sequence[Node], *, inline: bool = False
) -> tuple[Node, ...]:
    """The children of an element in both versions; `inline` when it stands in a line of text.

    Lines of text are in `<del>` and `<ins>`; other elements have data-change "gone" or "new", too,
    since these two may not stand around a row of a table.
    """
    old, new = tokens_of(before, inline=inline), tokens_of(after, inline=inline)
    return joined(_merged(old, new))


def changed(node: Node) -> bool:
    """Whether anything in a merged tree is marked."""
    return isinstance(node, Element) and (is_marked(node) or any(map(changed, node.children)))


def is_marked(element: Element) -> bool:
    """Whether an element is a mark; a gap alone is no change that anybody sees."""
    if element.tag in _CHANGE:
        return any(isinstance(node, Element) or not node.isspace() for node in element.children)
    return bool(element.get("data-change"))


def _merged(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Node]:
    if len(before) * len(after) > _MOST or _another(before, after):
        yield from _exchanged(before, after)
        return
    for kind, i1, i2, j1, j2 in _steps(before, after):
        if kind == "equal":
            yield from _kept(before[i1:i2], after[j1:j2])
        else:
            yield from _replaced(before[i1:i2], after[j1:j2])


_Step = tuple[str, int, int, int, int]


def _steps(before: Sequence[Token], after: Sequence[Token]) -> list[_Step]:
    """What stays and what does not; a short word that stays between two changes does not."""
    old, new = [token.look for token in before], [token.look for token in after]
    steps: list[_Step] = list(SequenceMatcher(None, old, new).get_opcodes())
    joined: list[_Step] = []
    for place, step in enumerate(steps):
        kind, i1, i2, j1, j2 = step
        between = 0 < place < len(steps) - 1
        if kind == "equal" and between and _slight(after[j1:j2]):
            kind = "replace"
        if joined and kind != "equal" and joined[-1][0] != "equal":
            _, i1, _, j1, _ = joined.pop()
            kind = "replace"
        joined.append((kind, i1, i2, j1, j2))
    return joined


def _slight(tokens: Sequence[Token]) -> bool:
    return all(isinstance(token.node, str) for token in tokens) and (
        sum(token.words for token in tokens) <= _SHORT
    )


def _another(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a line says something else altogether, so that single words would only confuse."""
    if not before or not after or not all(token.inline for token in (*before, *after)):
        return False
    if any(not isinstance(token.node, str) for token in (*before, *after)):
        return False
    stays = sum(
        sum(token.words for token in after[j1:j2])
        for kind, _, _, j1, j2 in _steps(before, after)
        if kind == "equal"
    )
    longer = max(sum(token.words for token in tokens) for tokens in (before, after))
    return stays < _ENOUGH * longer


def _replaced(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Node]:
    """What took the place of what; elements that correspond are compared further."""
    olds, news = _elements(before), _elements(after)
    found = pairs([old for _, old in olds], [new for _, new in news])
    ends = [(-1, -1), *((olds[i][0], news[j][0]) for i, j in found), (len(before), len(after))]
    for (i1, j1), (i2, j2) in pairwise(ends):
        yield from _exchanged(before[i1 + 1 : i2], after[j1 + 1 : j2])
        if i2 < len(before):
            old, new = before[i2].node, after[j2].node
            assert isinstance(old, Element)
            assert isinstance(new, Element)
            inline = new.tag in INLINE
            yield new.with_children(merged(old.children, new.children, inline=inline))
            yield from _gap(before[i2], after[j2])


def _elements(tokens: Sequence[Token]) -> list[tuple[int, Element]]:
    return [
        (place, token.node) for place, token in enumerate(tokens) if isinstance(token.node, Element)
    ]


def _kept(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Node]:
    """What stays; a gap that one of the two has not is marked, for each view to be exact."""
    start = 0
    for place, (old, new) in enumerate(zip(before, after, strict=True)):
        if bool(old.gap) != bool(new.gap):
            yield from nodes_of([*after[start:place], replace(new, gap="")])
            yield from _gap(old, new)
            start = place + 1
    yield from nodes_of(after[start:])


def _gap(before: Token, after: Token) -> Iterator[Node]:
    if bool(before.gap) == bool(after.gap) or not after.inline:
        yield after.gap
    else:
        yield Element("del" if before.gap else "ins", (), (before.gap or after.gap,))


def _exchanged(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Node]:
    """What was taken out, and what was put in its place."""
    gap = ""
    if before and after and before[-1].gap and after[-1].gap:
        gap = after[-1].gap
        before = [*before[:-1], replace(before[-1], gap="")]
        after = [*after[:-1], replace(after[-1], gap="")]
    yield from _marked(before, "del")
    if before and after and before[-1].text and after[0].text:
        yield _BETWEEN
    yield from _marked(after, "ins")
    yield gap


def _marked(tokens: Sequence[Token], mark: Mark) -> Iterator[Node]:
    for text, run in groupby(tokens, key=lambda token: token.text):
        if text:
            yield Element(mark, (), nodes_of(list(run)))
            continue
        for token in run:
            assert isinstance(token.node, Element)
            yield _marked_element(token.node, mark)
            yield token.gap


def _marked_element(element: Element, mark: Mark) -> Element:
    tagged = element.having(data_change=_CHANGE[mark])
    if element.tag in WHOLE:
        return tagged
    inside = tokens_of(element.children, inline=element.tag in INLINE)
    return tagged.with_children(joined(_marked(inside, mark)))
