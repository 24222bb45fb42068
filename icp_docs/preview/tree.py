"""The HTML of our own pages as a tree, and as HTML again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
"""Elements without an end."""

INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "del", "dfn", "em", "i"),
        *("img", "input", "ins", "kbd", "label", "mark", "meter", "output", "progress", "q", "s"),
        *("samp", "select", "small", "span", "strong", "sub", "sup", "svg", "textarea", "time"),
        *("u", "var", "wbr"),
    )
)
"""Elements that stand in a line of text."""

WHOLE = frozenset(["br", "hr", "img", "input", "meter", "progress", "select", "svg", "textarea"])
"""Elements that are the same or another, since nothing in them is text of the page."""


@dataclass(frozen=True)
class Element:
    """An element of a page; text in it is not escaped."""

    tag: str
    attributes: tuple[tuple[str, str | None], ...] = ()
    """In the order of the source; None is an attribute without a value."""
    children: tuple[Node, ...] = ()

    def get(self, name: str) -> str:
        """The value of an attribute, "" when it is absent or has none."""
        return next((value or "" for key, value in self.attributes if key == name), "")

    def classes(self) -> list[str]:
        """The words of its class."""
        return self.get("class").split()

    def having(self, **attributes: str) -> Element:
        """The same with these attributes, "data_change" for "data-change"; "" takes one away."""
        named = {name.replace("_", "-"): value for name, value in attributes.items()}
        kept = tuple((key, value) for key, value in self.attributes if key not in named)
        return replace(self, attributes=kept + tuple((k, v) for k, v in named.items() if v))

    def with_children(self, children: tuple[Node, ...]) -> Element:
        """The same around other children."""
        return replace(self, children=children)

    def elements(self) -> Iterator[Element]:
        """Its children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    @cached_property
    def look(self) -> Hashable:
        """Equal for elements that a reader cannot tell apart.

        Explanations of terms do not count: only the first use of a term on a page has one.
        """
        if self.tag in WHOLE:
            return html_of((self,))
        return (self.tag, self.marks, self.get("data-column"), tuple(_looks(self.children)))

    @cached_property
    def marks(self) -> Hashable:
        """What a reader sees of it besides its content: how it looks and where it leads to."""
        if self.tag not in INLINE:
            return ()
        target = self.get("href")
        return (self.get("class"), target if ":" in target else "")

    @cached_property
    def text(self) -> str:
        """Its words, with single spaces."""
        return " ".join(" ".join(_texts(self)).split())

    @cached_property
    def words(self) -> frozenset[str]:
        """Its different words."""
        return frozenset(self.text.split())


Node = Element | str


def html_of(nodes: tuple[Node, ...]) -> str:
    """The HTML of a tree."""
    out: list[str] = []
    _write(nodes, out)
    return "".join(out)


def size(nodes: tuple[Node, ...]) -> int:
    """How many elements and gaps between words there are."""
    return sum(
        node.count(" ") if isinstance(node, str) else 1 + size(node.children) for node in nodes
    )


def mapped(nodes: tuple[Node, ...], change: Callable[[Element], Node | None]) -> tuple[Node, ...]:
    """The tree with each element as `change` makes it, parents first; None takes it out."""
    return tuple(_mapped(nodes, change))


def _mapped(nodes: tuple[Node, ...], change: Callable[[Element], Node | None]) -> Iterator[Node]:
    for node in nodes:
        made = change(node) if isinstance(node, Element) else node
        if isinstance(made, Element):
            yield made.with_children(mapped(made.children, change))
        elif made is not None:
            yield made


def _looks(nodes: tuple[Node, ...]) -> Iterator[Hashable]:
    """What is seen of children: their words one by one, and the elements among them."""
    for node in nodes:
        if isinstance(node, str):
            yield from node.split()
        elif node.tag == "abbr":
            yield from _looks(node.children)
        else:
            yield node.look


def _texts(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)


def _write(nodes: tuple[Node, ...], out: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            out.append(escape(node, quote=False))
            continue
        out.append(f"<{node.tag}{''.join(map(_attribute, node.attributes))}>")
        if node.tag not in VOID:
            _write(node.children, out)
            out.append(f"</{node.tag}>")


def _attribute(pair: tuple[str, str | None]) -> str:
    name, value = pair
    return f" {name}" if value is None else f' {name}="{escape(value)}"'
