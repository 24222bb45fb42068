"""Changes as a person reads them in a terminal: one sentence a line."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.changes.entries import EntryChanges
from icp_docs.changes.render.told import MOST, Told, headline, reviewer_text
from icp_docs.changes.words import shortened
from icp_docs.text import printable, styled

_BOLD, _YELLOW = "1", "33"


def render(told: Told, *, colour: bool = False) -> str:
    """Entry by entry; a star before what moves scores."""
    changes = told.changes
    if not changes:
        return f"{told.nothing()}\n"
    blocks = [_entry(entry, colour=colour) for entry in changes.entries]
    if changes.moves:
        title = styled("Golden accounts", _BOLD, colour=colour)
        moved = sum(sentence.weighty for sentence in changes.moves)
        lines = [
            _line(text, weighty=index < moved, colour=colour)
            for index, text in enumerate(told.moves())
        ]
        blocks.append("\n".join([title, *lines]))
    stars = any(entry.weighty for entry in changes.entries)
    legend = "* moves scores, or who is ruled out" if stars else ""
    closing = [legend, told.form_sentence(), printable(told.summary())]
    blocks.append("\n".join(filter(None, closing)))
    return "\n\n".join(blocks) + "\n"


def _entry(entry: EntryChanges, *, colour: bool) -> str:
    return "\n".join(_lines(entry, colour=colour))


def _lines(entry: EntryChanges, *, colour: bool) -> Iterator[str]:
    title = styled(_beginning(shortened(entry.name, MOST)), _BOLD, colour=colour)
    yield f"{title} ({printable(entry.path)}): {headline(entry)}"
    if entry.reviewers:
        names = ", ".join(map(reviewer_text, entry.reviewers))
        yield f"  Should review: {printable(names)}"
    for sentence in entry.sentences:
        yield _line(sentence.text, weighty=sentence.weighty, colour=colour)


def _beginning(text: str) -> str:
    """A name at the start of a line, where GitHub's log would obey "::error::"."""
    return f"\\x3a{text[1:]}" if text.startswith("::") else text


def _line(text: str, *, weighty: bool, colour: bool) -> str:
    mark = styled("*", _YELLOW, colour=colour) if weighty else "-"
    return f"  {mark} {printable(text)}"
