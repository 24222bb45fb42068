"""Whatever habits a file was written with: formatting loses no comment and changes no meaning."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import icp_docs
from icp_docs.model import KINDS
from icp_docs.rewrite import formatted
from icp_docs.source import discover, read_bytes
from tests.rewrite.any_style import Writer

ROOT = Path(icp_docs.__file__).parent.parent
_NOTE = re.compile(rb"# (?:note \d+|icp: allow ICP601 because \d+)")


def data(raw: bytes) -> Any:
    return read_bytes(raw, "x.yml").data


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**32), kind=st.sampled_from(sorted(KINDS)))
def test_any_style(seed: int, kind: str) -> None:
    raw = Writer(Random(seed)).file().encode()
    form = formatted(raw, kind=kind, shown="x.yml")
    assert form.errors == ()
    if form.left:
        assert form.now == raw
        return
    assert sorted(_NOTE.findall(form.now)) == sorted(_NOTE.findall(raw))
    assert data(form.now) == data(raw)
    assert formatted(form.now, kind=kind, shown="x.yml") == form
    lines = form.now.decode().replace("\r\n", "\n").split("\n")
    assert lines[-1] == "" != lines[-2]
    assert b"\r" not in form.now.replace(b"\r\n", b"")
    assert (b"\r\n" in form.now) == (b"\r\n" in raw)


def test_hardly_any_file_is_left_alone() -> None:
    texts = [Writer(Random(seed)).file().encode() for seed in range(120)]
    left = [text for text in texts if formatted(text, kind="profile", shown="x").left]
    assert len(left) <= 2


EXAMPLES = [file.path.read_text(encoding="utf-8") for file in discover(ROOT).files]
PIECES = ["", "\n", "  ", "- ", ": ", " #", "[", "}", '"', "'", "|", ">", "?", "\t", "&a ", "---\n"]


@settings(max_examples=120, deadline=None)
@given(
    text=st.sampled_from(EXAMPLES),
    changes=st.lists(
        st.tuples(st.integers(0, 30_000), st.integers(0, 30), st.sampled_from(PIECES)), max_size=4
    ),
    kind=st.sampled_from(sorted(KINDS)),
)
def test_damaged_files(text: str, changes: list[tuple[int, int, str]], kind: str) -> None:
    for at, length, piece in changes:
        at %= len(text)
        text = text[:at] + piece + text[at + length :]
    raw = text.encode()
    form = formatted(raw, kind=kind, shown="x.yml")
    if form.errors or form.left:
        assert form.now == raw
    else:
        assert data(form.now) == data(raw)
        assert formatted(form.now, kind=kind, shown="x.yml") == form
