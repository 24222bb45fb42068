"""Typing over characters of a file: all other bytes stay."""

from __future__ import annotations

import pytest

from icp_docs.rewrite import Edit, edited


@pytest.mark.parametrize(
    ("raw", "edits", "now"),
    [
        (b"a: 1\nb: 2\n", [Edit(2, 1, 2, "c")], b"a: 1\nc: 2\n"),
        (b"a: 1\r\nb: 2\r\n", [Edit(2, 1, 2, "c")], b"a: 1\r\nc: 2\r\n"),
        (b"a: 1\rb: 2", [Edit(2, 4, 5, "3")], b"a: 1\rb: 3"),
        (b"\xef\xbb\xbfa: 1\n", [Edit(1, 1, 2, "b")], b"\xef\xbb\xbfb: 1\n"),
        ("ä: ö # ü\n".encode(), [Edit(1, 4, 5, "👍🏽")], "ä: 👍🏽 # ü\n".encode()),
        (b"a: 1\n", [Edit(1, 5, 5, " # c")], b"a: 1 # c\n"),
        (b"a: 1\n", [Edit(1, 4, 5, "2"), Edit(1, 1, 2, "bcd")], b"bcd: 2\n"),
        (b"a: 1\n", [Edit(1, 1, 1, "b: 2\n")], b"b: 2\na: 1\n"),
        ("a: 1\u2028\x85b\n".encode(), [Edit(1, 1, 2, "c")], "c: 1\u2028\x85b\n".encode()),
        (b"a: 1\n", [], b"a: 1\n"),
    ],
)
def test_edited(raw: bytes, edits: list[Edit], now: bytes) -> None:
    assert edited(raw, edits) == now
