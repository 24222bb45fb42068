"""What the data of a file is: text as it was typed, and nothing else."""

import pytest

from icp_docs.source import Document, read_bytes


def data_of(text: str) -> object:
    document = read_bytes(text.encode(), "a.yml")
    assert document.problems == ()
    return document.data


TYPED = [
    "NO",
    "no",
    "on",
    "yes",
    "true",
    "12:30",
    "012",
    "0x1F",
    "0o17",
    "1_000",
    "1e3",
    ".5",
    ".inf",
    "2026-10-01",
    "=",
    "<<",
    "5,000",
    "-10",
]


@pytest.mark.parametrize("slow", [False, True], ids=["simple", "libyaml"])
def test_scalars_stay_text(slow: bool) -> None:
    text = "".join(f"k{number}: {value}\n" for number, value in enumerate(TYPED))
    # A quoted key is more than the simple way knows.
    data = data_of(f"{text}'z': 1\n" if slow else text)
    assert isinstance(data, dict)
    assert [value for key, value in data.items() if key != "z"] == TYPED


def test_only_a_plain_null_is_nothing() -> None:
    text = (
        "a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: 'null'\ng: \"~\"\nh: ''\ni: nULL\nj: [~, null]\n"
    )
    assert data_of(text) == {
        "a": None,
        "b": None,
        "c": None,
        "d": None,
        "e": None,
        "f": "null",
        "g": "~",
        "h": "",
        "i": "nULL",
        "j": [None, None],
    }


def test_countries_are_countries() -> None:
    assert data_of("in: [DE, NO, SE]\n") == {"in": ["DE", "NO", "SE"]}


def test_a_question_mark_inside_braces() -> None:
    assert data_of("a: [{ask: Which releases slipped?, then: Show}]\n") == {
        "a": [{"ask": "Which releases slipped?", "then": "Show"}]
    }


def test_blocks_of_text_and_lines_that_go_on() -> None:
    text = """\
a: >
  One
  line.

  Another.
b: |-
  First
    second
  # third
list:
  - c: Goes
      on
    d: >-
      Also
      here
e: Text that
  goes on
"""
    assert data_of(text) == {
        "a": "One line.\nAnother.\n",
        "b": "First\n  second\n# third",
        "list": [{"c": "Goes on", "d": "Also here"}],
        "e": "Text that goes on",
    }


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfa: b\nc: d\n",
        b"a: b\r\nc: d\r\n",
        b"a: b\rc: d\r",
        b"a: b\nc: d",
        b"---\na: b\nc: d\n...\n",
        b"# x\n\n  # y\na: b  # z\n\nc: d\n",
    ],
    ids=["bom", "crlf", "cr", "no-last-line-break", "document-marks", "comments"],
)
def test_ways_to_save_a_file(raw: bytes) -> None:
    assert read_bytes(raw, "a.yml") == Document(
        "a.yml",
        read_bytes(raw, "a.yml").text,
        {"a": "b", "c": "d"},
        text_read=read_bytes(raw, "a.yml").text_read,
    )


def test_emoji_with_joiners_are_text() -> None:
    emoji = "👩‍💻 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 🇩🇪 👨‍👩‍👧‍👦 🏳️‍🌈"
    assert data_of(f"a: Team {emoji}\n") == {"a": f"Team {emoji}"}
    assert data_of(f'a: "Team {emoji}"\n"b": c\n') == {"a": f"Team {emoji}", "b": "c"}


def test_other_scripts_are_text() -> None:
    assert data_of("a: Größe 大きい größer\nb: 大きい会社\nc: [Ärzte, Δ]\n") == {
        "a": "Größe 大きい größer",
        "b": "大きい会社",
        "c": ["Ärzte", "Δ"],
    }
