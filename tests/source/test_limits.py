"""What is refused before it can do harm, and files that are no text."""

import pytest

from icp_docs.source import Document, read_bytes


def codes(document: Document) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in document.problems]


def test_100_000_brackets() -> None:
    document = read_bytes(b"a: " + b"[" * 100_000, "a.yml")
    assert document.data is None
    assert codes(document) == [(1, 23, "ICP006")]


@pytest.mark.parametrize(("levels", "fine"), [(19, True), (20, False)])
def test_depth(levels: int, fine: bool) -> None:
    document = read_bytes(b"a: " + b"[" * levels + b"]" * levels, "a.yml")
    assert (document.data is not None) is fine
    assert bool(document.problems) is not fine


def test_depth_of_lines() -> None:
    text = "".join(" " * level + "a:\n" for level in range(19)) + " " * 19 + "a: b\n"
    assert read_bytes(text.encode(), "a.yml").problems == ()
    deeper = "".join(" " * level + "a:\n" for level in range(20)) + " " * 20 + "a: b\n"
    assert codes(read_bytes(deeper.encode(), "a.yml")) == [(21, 21, "ICP006")]


def test_number_of_nodes() -> None:
    # The mapping, its key and the list are three.
    text = "a:\n" + "- a\n" * 19_997
    assert read_bytes(text.encode(), "a.yml").problems == ()
    assert codes(read_bytes(f"{text}- a\n".encode(), "a.yml")) == [(19_999, 3, "ICP006")]
    short = "a:\n" + "- a:\n" * 6_700
    assert codes(read_bytes(short.encode(), "a.yml")) == [(6_667, 5, "ICP006")]


def test_size(tmp_path) -> None:
    from icp_docs.source import read

    path = tmp_path / "a.yml"
    path.write_bytes(b"a: " + b"b" * 999_997)
    assert read(path, "a.yml").problems == ()
    path.write_bytes(b"a: " + b"b" * 999_998)
    document = read(path, "profiles/a.yml")
    assert document.data is None
    (problem,) = document.problems
    assert (problem.path, problem.line, problem.column) == ("profiles/a.yml", 1, 1)
    assert problem.message == "this file has 1,000,001 bytes; at most 1,000,000 are read"


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_wide_encodings(encoding: str) -> None:
    document = read_bytes("name: Größe\nsummary: Careful\n".encode(encoding), "a.yml")
    assert document.data is None
    assert codes(document) == [(1, 1, "ICP007")]


def test_latin_1() -> None:
    document = read_bytes("a: b\nname: Groß\n".encode("latin-1"), "a.yml")
    assert document.data is None
    (problem,) = document.problems
    assert (problem.line, problem.column, problem.end) == (2, 10, 11)
    assert problem.message == ("this letter is not saved as UTF-8; it was probably meant to be 'ß'")


@pytest.mark.parametrize("char", ["\xc0\x80", "\xed\xa0\x80", "\xff", "\x80"])
def test_bytes_that_are_not_utf8(char: str) -> None:
    document = read_bytes(f"a: {char}\n".encode("latin-1"), "a.yml")
    assert codes(document) == [(1, 4, "ICP007")]


@pytest.mark.parametrize(
    "char",
    list("\0\x07\x1b\x7f\x85\x9b\u00ad\u061c\u200b\u200c\u200d\u200e\u202e\u2060\u2066\u3164")
    + list("\u2028\u2029\ufe0f\ufeff\ufff9\uffff\U000e0041\U000e0101"),
    ids=lambda char: f"U+{ord(char):04X}",
)
@pytest.mark.parametrize("text", ["x: y\na: b{}c\n", "x: y\n'a': \"b{}c\"\n", "x: y\n# b{}c\n"])
def test_unseen_characters(char: str, text: str) -> None:
    document = read_bytes(text.format(char).encode(), "a.yml")
    ((line, column, code),) = codes(document)
    assert (line, code) == (2, "ICP008")
    assert column == text.split("\n")[1].index("{") + 1
    assert f"(U+{ord(char):04X})" in document.problems[0].message
    assert char not in document.text
    assert document.data is not None


def test_one_unseen_character_a_line_and_not_too_many() -> None:
    text = "a: x\u200b\u200by\n" + "".join(f"k{n}: \u200bx\n" for n in range(50))
    found = codes(read_bytes(text.encode(), "a.yml"))
    assert found == [
        (1, 5, "ICP008"),
        *((n, n_column, "ICP008") for n, n_column in ((n, 5) for n in range(2, 11))),
    ]


def test_the_last_line_may_be_nothing_but_unseen() -> None:
    document = read_bytes("a: b\n\u200b".encode(), "a.yml")
    assert codes(document) == [(2, 1, "ICP008")]
    assert document.text.split("\n")[1] == ""


@pytest.mark.parametrize(
    "text",
    [
     "k: @b\n" * 5_000, "k: v\n" * 5_000, "k: &x v\n" * 5_000, "# icp: ignore x\n" * 5_000,
     "- “a”\n" * 5_000, "- a #b\n" * 5_000, "a\u200b\n" * 5_000,
    ],
)  # fmt: skip
def test_the_number_of_problems_is_bounded(text: str) -> None:
    assert 0 < len(read_bytes(text.encode(), "a.yml").problems) <= 220
