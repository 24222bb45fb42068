"""Changes as Markdown for a pull request or the summary of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from icp_docs.changes.entries import EntryChanges, Reviewer, Sentence
from icp_docs.changes.render.told import MOST, Told, headline, reviewer_text
from icp_docs.changes.words import one_line, shortened
from icp_docs.text import counted, printable

_FEW = 8
"""Sentences of an entry up to which all are shown at once."""
_LONG = 160
"""Characters of a text from which it can be unfolded in full."""

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&$#^{}])")
_OPENING = re.compile(r"^([-+=:]|\d+(?=[.)]))")
_ACTING = re.compile(r"@|#(?=\w)|(?<=[Gg][Hh])-(?=\d)|(?<=[Ww]{3})\.|:(?=//)|:(?=\w[^ ]*@)")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_NO_WIDTH = "\u200b"


def render(told: Told) -> str:
    """Headings, lists, and long texts to unfold."""
    changes = told.changes
    if not changes:
        return escaped(told.nothing()) + "\n"
    blocks = [f"**{escaped(told.summary())}**"]
    if len(changes.entries) > 1 and changes.reviewers:
        blocks.append(f"Should review: {_reviewers(changes.reviewers)}")
    if changes.moves:
        moved = "\n".join(f"- {escaped(text)}" for text in told.moves())
        blocks += ["### Golden accounts", moved]
    for entry in changes.entries:
        blocks += _entry(entry)
    if form := told.form_sentence():
        blocks.append(escaped(form))
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: no markup, link, mention or reference to an issue.

    A host looks for mentions in what Markdown has made, where escapes are gone; only a character
    without width keeps them apart.
    """
    plain = _ACTING.sub(lambda match: f"{match[0]}{_NO_WIDTH}", printable(text))
    plain = _MARKUP.sub(r"\\\1", plain)
    return _OPENING.sub(lambda match: _not_a_list(match[0]), plain)


def _not_a_list(start: str) -> str:
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _reviewers(reviewers: Sequence[Reviewer]) -> str:
    return ", ".join(map(_reviewer, reviewers))


def _reviewer(reviewer: Reviewer) -> str:
    """A reviewer; an address as code, so that it can be copied as it is."""
    if _ADDRESS.fullmatch(reviewer.contact):
        return f"{escaped(shortened(reviewer.name, MOST))} (`{reviewer.contact}`)"
    return escaped(reviewer_text(reviewer))


def _entry(entry: EntryChanges) -> Iterator[str]:
    yield f"### {escaped(shortened(entry.name, MOST))}"
    told = [escaped(entry.path), escaped(headline(entry))]
    if entry.reviewers:
        told.append(f"should review: {_reviewers(entry.reviewers)}")
    yield " · ".join(told)
    weighty = [sentence for sentence in entry.sentences if sentence.weighty]
    others = [sentence for sentence in entry.sentences if not sentence.weighty]
    if weighty:
        yield "Moves scores, or who is ruled out:"
        yield _list(weighty)
    if weighty and 0 < len(others) <= _FEW:
        yield "Also changed:"
    shown = others if len(others) <= _FEW else [] if weighty else others[:_FEW]
    yield from filter(None, [_list(shown)])
    if folded := others[len(shown) :]:
        yield f"<details><summary>{counted(len(folded), 'more change')}</summary>"
        yield _list(folded)
        yield "</details>"


def _list(sentences: Sequence[Sentence]) -> str:
    return "\n".join(line for sentence in sentences for line in _item(sentence))


def _item(sentence: Sentence) -> Iterator[str]:
    text = escaped(sentence.text)
    yield f"- {text}"
    before, after = _text(sentence.before), _text(sentence.after)
    if max(len(before), len(after)) > _LONG:
        yield "  <details><summary>In full</summary>"
        if before:
            yield f"\n  Before: {escaped(before)}"
        if after:
            yield f"\n  Now: {escaped(after)}"
        yield "\n  </details>"


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""
