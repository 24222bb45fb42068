"""The children of an element as the pieces that are compared: words, and elements among them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from icp_docs.preview.tree import INLINE, WHOLE, Element, Node

# A sign belongs to its number (−4, €500k), unless it stands between two things (50-60).
_WORD = re.compile(
    r"\s+|(?:(?<![\w)\].%])[-+−±](?=[$£€¥]?\d))?(?:[$£€¥](?=\d))?"
    r"[^\W_]+(?:[.,:/'’-][^\W_]+)*|[\W_]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or an element, with the gap that follows it."""

    node: Node
    gap: str = ""
    term: Element | None = None
    """The explained term (abbr) that the word is part of."""

    @property
    def look(self) -> Hashable:
        """Equal for tokens that a reader cannot tell apart."""
        return self.node if isinstance(self.node, str) else self.node.look

    @property
    def inline(self) -> bool:
        """Whether it stands in a line of text."""
        return isinstance(self.node, str) or self.node.tag in INLINE

    @property
    def text(self) -> bool:
        """Whether it is mere text, which a mark may stand around without harm to the layout."""
        return isinstance(self.node, str) or (
            self.node.tag in INLINE - WHOLE and not self.node.get("class")
        )

    @property
    def words(self) -> int:
        """How many letters it has, as a measure of what it says."""
        return len(self.node if isinstance(self.node, str) else self.node.text)


def tokens_of(nodes: Sequence[Node], *, inline: bool = False) -> list[Token]:
    """The children as tokens.

    Gaps before the first and behind the last are dropped, unless the parent stands in a line of
    text: nobody sees them at the ends of a block.
    """
    found: list[Token] = []
    for token in _tokens(nodes, None):
        if token.node != "":
            found.append(token)
        elif found:
            last = found[-1]  # replace() would take most of the time of a long text
            found[-1] = Token(last.node, last.gap or token.gap, last.term)
        elif inline:
            found.append(token)
    if found and not inline:
        found[-1] = replace(found[-1], gap="")
    return found


def nodes_of(tokens: Sequence[Token]) -> tuple[Node, ...]:
    """The tokens as children again, the words of a term together in it."""
    made: list[Node] = []
    for term, run in groupby(tokens, key=lambda token: token.term):
        *before, last = run
        inside = [node for token in before for node in (token.node, token.gap)]
        if term is None:
            made += [*inside, last.node, last.gap]
        else:
            made += [term.with_children(joined([*inside, last.node])), last.gap]
    return joined(made)


def joined(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The same with texts side by side made one."""
    made: list[Node] = []
    for text, run in groupby(nodes, key=lambda node: isinstance(node, str)):
        if text:
            made.append("".join(node for node in run if isinstance(node, str)))
        else:
            made += run
    return tuple(node for node in made if node != "")


def _tokens(nodes: Sequence[Node], term: Element | None) -> Iterator[Token]:
    for node in nodes:
        if isinstance(node, str):
            for word in _WORD.findall(node):
                yield Token("", word) if word.isspace() else Token(word, "", term)
        elif node.tag == "abbr":
            yield from _tokens(node.children, node)
        else:
            yield Token(node)
