"""The HTML of a page as a tree."""

from __future__ import annotations

from html.parser import HTMLParser

from icp_docs.preview.tree import VOID, Element, Node


def parsed(html: str) -> tuple[Node, ...]:
    """The tree of a page; what is closed and was never opened is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """Collects the elements that are open, each with its children so far."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[Element, list[Node]]] = [(Element(""), [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, tuple(attrs))
        if tag in VOID:
            self._open[-1][1].append(element)
        else:
            self._open.append((element, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # "<path/>": what is drawn has no end of its own.
        self._open[-1][1].append(Element(tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element, _ in self._open):
            while self._shut() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1][1].append(data)

    def finished(self) -> tuple[Node, ...]:
        while len(self._open) > 1:
            self._shut()
        return tuple(self._open[0][1])

    def _shut(self) -> str:
        element, children = self._open.pop()
        self._open[-1][1].append(element.with_children(tuple(children)))
        return element.tag
