"""Files before and after formatting: each folder of `forms/`, and the files that are left alone.

`UPDATE_GOLDENS=1 pytest tests/rewrite` writes the files anew; read what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import icp_docs
from icp_docs.rewrite import Form, formatted
from icp_docs.source import discover, read_bytes

FORMS = Path(__file__).parent / "forms"
CASES = sorted(path for path in FORMS.iterdir() if path.is_dir())
HERE = Path(icp_docs.__file__).parent
EXAMPLE = discover(HERE.parent).files
STARTERS = sorted((HERE / "starters").glob("*.yml"))


def form(text: str | bytes, kind: str = "persona") -> Form:
    raw = text.encode() if isinstance(text, str) else text
    return formatted(raw, kind=kind, shown="x.yml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_form(case: Path) -> None:
    kind = case.name.partition("-")[0]
    came = form((case / "before.yml").read_bytes(), kind)
    assert (came.errors, came.left) == ((), 0)
    expected = case / "after.yml"
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_bytes(came.now)
    assert came.now.decode() == expected.read_text(encoding="utf-8")
    assert form(came.now, kind) == came


@pytest.mark.parametrize("file", EXAMPLE, ids=lambda file: file.shown)
def test_the_example_is_in_form(file: object) -> None:
    raw = file.path.read_bytes()
    assert formatted(raw, kind=file.kind, shown=file.shown).now.decode() == raw.decode()


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_the_starters_are_in_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("{{name}}", "Plants")
    text = text.replace("{{today}}", "2026-10-01")
    assert form(text, path.stem) == Form(text.encode())


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ("quote: |+\n  a\n\n", 3),
        ("quote: |2\n   a\n", 3),
        ("quote:\n  |\n  a\n", 4),
        ("? quote\n: a\n", 3),
        ("tags: # of mine\n  [a]\n", 4),
    ],
)
def test_what_cannot_be_moved_safely_is_left_with_its_line(lines: str, left: int) -> None:
    text = f"summary: S\nname: N\n{lines}"
    assert form(text) == Form(text.encode(), left=left)


def test_brackets_in_the_next_line_go_up() -> None:
    came = form("name: N\ntags:\n\n  [a,\n   b] # c\ntitles:\n  {\n  }\n")
    assert came.now == b"name: N\ntags: [a, b] # c\ntitles: {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment\n",
        "- a\n",
        "name: [\n",
        "name: a: b\n",
        "a: &x 1\nb: *x\n",
        "\tname: A\n",
    ],
)
def test_what_is_not_read_is_left_alone(text: str) -> None:
    came = form(text)
    assert came.now == text.encode()
    assert came.errors
    assert came.errors == tuple(sorted(came.errors))


@pytest.mark.parametrize(
    "raw", [b"\xff\xfe\x00", b"name: \xe4\n", b"\x00", "name: \u200bA\n".encode()]
)
def test_what_is_no_text_is_left_alone(raw: bytes) -> None:
    came = form(raw)
    assert came.now == raw
    assert came.errors


def test_line_ends_are_those_of_the_first_line() -> None:
    assert form(b"summary: S\r\nname: N\r\n").now == b"name: N\r\nsummary: S\r\n"
    assert form(b"summary: S\r\nname: N").now == b"name: N\r\nsummary: S\r\n"
    assert form(b"summary: S\nname: N\r\n").now == b"name: N\nsummary: S\n"
    assert form(b"summary: S\rname: N\r").now == b"name: N\rsummary: S\r"


def test_a_byte_order_mark_goes() -> None:
    assert form(b"\xef\xbb\xbfname: N\n").now == b"name: N\n"


@pytest.mark.parametrize("text", ['{"name": "N", "summary": "S"}\n', "{name: N,\n summary: S}\n"])
def test_a_file_in_braces_stays_in_them(text: str) -> None:
    assert form(text.replace("\n", "  \n") + "\n\n") == Form(text.encode())


def test_what_other_programs_would_take_for_something_else_stays_as_typed() -> None:
    titles = "[NO, 012, 1_000, 12:30, 2026-10-01, on, 0x1F, 1e3, ~, null, '12', \"null\"]"
    text = f"name: N\ntitles: {titles}\n"
    came = form(text)
    assert came.now.decode() == text.replace("'12'", '"12"')
    assert read_bytes(came.now, "x").data == read_bytes(text.encode(), "x").data
