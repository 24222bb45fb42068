"""Text of authors is text: in a terminal, in a log, in a pull request."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from markdown_it import MarkdownIt

from icp_docs.changes import Changes, compare_entry, render
from icp_docs.changes.render.markdown import escaped
from icp_docs.model import KINDS, Part, read_document
from tests.changes.test_every_key import NOWHERE
from tests.changes.values import full

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</details><script>alert(1)</script>",
    "[here](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "https://evil.example and www.evil.example, http://evil.example",
    "@everyone @org/team #1 GH-2 mail@evil.example",
    "**bold** _it_ ~~gone~~ `code` ```",
    "| a | b |\n| - | - |\n| c | d |",
    "# heading\n- item\n1. first\n> quote\n---\n    code",
    "&lt;b&gt; &#60;i&#62; \\<b> \\",
    "[ref]: https://evil.example",
    "::error::x\n##[error]x ##vso[task.complete]x",
    "\x1b[2J\x07 \u202etxt.exe \u2028 \x85",
    "$x$ $$y$$ :smile: [^1] [[wiki]] {{x}} {% x %}",
    "x" * 5000,
    "word " * 3000,
)
_BLOCKS = ("heading", "paragraph", "bullet_list", "list_item", "strong")
ALLOWED = {f"{name}_{end}" for name in _BLOCKS for end in ("open", "close")} | {
    *("inline", "html_block", "text", "softbreak")
}
OWN_HTML = re.compile(r"(</?details>|<summary>(In full|\d+ more changes?)</summary>)+")


def with_text(data: Any, text: str) -> Any:
    """The data with this text in every place for text."""
    if isinstance(data, dict):
        return {key: with_text(value, text) for key, value in data.items()}
    if isinstance(data, list):
        return [with_text(item, text) for item in data]
    return text if data in ("Second thing", "Second name") else data


def read(kind: str, data: Any) -> Part:
    model = read_document(KINDS[kind], data, id="one", path=f"{kind}s/one.yml").model
    assert model is not None
    return model


def changes(kind: Any, text: str) -> Changes:
    """Every text of a file replaced by this one, and this one by others."""
    plain, hostile = full(KINDS[kind]), with_text(full(KINDS[kind], 1), text)
    versions = [read(kind, data) for data in (plain, hostile)]
    entries = [
        compare_entry(kind, "one", before, after, before_in=NOWHERE, after_in=NOWHERE)
        for before, after in (versions, versions[::-1], (None, versions[1]), (versions[1], None))
    ]
    return Changes(tuple(entry for entry in entries if entry))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text(kind: str, text: str) -> None:
    found = changes(kind, text)
    assert len(found.entries) == 4
    told = render(found, style="text", differing=["a.yml"])
    assert [char for char in told if not char.isprintable() and char != "\n"] == []
    assert not re.search(r"(?m)^\s*::|##\w*\[", told)
    assert max(map(len, told.split("\n"))) < 2500
    json.loads(render(found, style="json"))
    check_markdown(render(found, style="markdown", differing=["a.yml"]))


def check_markdown(told: str) -> None:
    """Nothing in it is markup but what the program itself wrote."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(told)
    every = [inner for token in tokens for inner in (token, *(token.children or ()))]
    assert {token.type for token in every} <= ALLOWED
    for token in every:
        if token.type == "html_block":
            assert all(
                OWN_HTML.fullmatch(line.strip()) for line in token.content.split("\n") if line
            )
    words = "\n".join(token.content for token in every if token.type == "text")
    assert not re.search(r"@\w|(?<!&)#\d|GH-\d|https?://|www\.\w", words)


def test_escaped_text_reads_as_it_was_typed() -> None:
    for text in HOSTILE[:10]:
        plain = " ".join(text.split())
        (paragraph,) = (
            token
            for token in MarkdownIt("commonmark").parse(f"- {escaped(plain)}")
            if token.children
        )
        read_back = "".join(child.content for child in paragraph.children or ())
        assert read_back.replace("\u200b", "") == plain
