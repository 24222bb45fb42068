"""Whatever the bytes: data or a problem with a place in the file, never an exception."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from icp_docs.source import Document, apply_allowances, read_bytes

SEEDS = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "cases").glob("*.yml"))
]
BITS = (
    st.sampled_from("\n\r\t :#'\"[]{},|>*&!%@`~\\-?“\u00a0\u200b\u2028\0")
    | st.sampled_from(["  ", "- ", ": ", " #", "? ", "👩‍💻", "null", "---", "...", "<<: ", "a:b"])
    | st.sampled_from(["5,000", "<<<<<<< ", "=======\n", " # icp: allow ICP601 because x"])
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 5)))
        text = text[:start] + draw(BITS | st.just("")) + text[end:]
    return text


def check(document: Document) -> None:
    assert document.data is not None or document.problems
    assert len(document.problems) <= 220
    lines = document.text.split("\n")
    for problem in document.problems:
        assert 1 <= problem.line <= max(len(lines) - 1, 1)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.end == 0 or problem.column < problem.end
        assert problem.end <= len(lines[problem.line - 1]) + 2
        assert problem.message
    for loc in ((), ("a", 0), ("name",), ("criteria", 1, "id")):
        assert 1 <= document.span(loc).line <= max(len(lines) - 1, 1)
    apply_allowances(document.problems, [document])


@settings(max_examples=400, deadline=None)
@given(mutated())
def test_mutated_yaml(text: str) -> None:
    check(read_bytes(text.encode("utf-8", "surrogatepass"), "a.yml"))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
@example(b"")
@example(b"\xff")
@example(b"\xef\xbb\xbf")
@example(b"\xfe\xff")
@example(b"\x00")
@example(b"%")
@example(b": ")
@example(b"? ? ?")
@example(b"'")
@example(b"\xe2\x80\xa8")
def test_any_bytes(raw: bytes) -> None:
    check(read_bytes(raw, "a.yml"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(read_bytes(text.encode("utf-8", "surrogatepass"), "a.yml"))
