"""Where the mark under a problem goes."""

import pytest

from icp_docs.problem import Fault, Loc, Problem
from icp_docs.source import Document, read_bytes

SIMPLE = """\
name: High-growth   # the name
criteria:
  - id: employees
    ideal: {between: [15, 500], "field": x}
    weight:

  # a comment
  - id: country
    label: >-
      Country
      or region
needs:
  goals:
  - Fewer "errors"
"""
# The same after something that only libyaml reads, so that both ways are tested.
FULL = f'{SIMPLE}"q": |\n  text\n  more\nmulti: [a,\n  b]\n'

PLACES: list[tuple[Loc, bool, str]] = [
    ((), False, "1: name"),
    (("name",), False, "1: High-growth"),
    (("name",), True, "1: name"),
    (("criteria",), False, "2: criteria"),
    (("criteria", 0), False, "3: id"),
    (("criteria", 0), True, "3: id"),
    (("criteria", 0, "id"), False, "3: employees"),
    (("criteria", 0, "ideal"), False, '4: {between: [15, 500], "field": x}'),
    (("criteria", 0, "ideal"), True, "4: ideal"),
    (("criteria", 0, "ideal", "between"), False, "4: [15, 500]"),
    (("criteria", 0, "ideal", "between"), True, "4: between"),
    (("criteria", 0, "ideal", "between", 1), False, "4: 500"),
    (("criteria", 0, "ideal", "field"), True, '4: "field"'),
    (("criteria", 0, "weight"), False, "5: weight"),
    (("criteria", 1, "label"), True, "9: label"),
    (("criteria", 1, "label"), False, "9: >-"),
    (("needs", "goals"), False, "13: goals"),
    (("needs", "goals", 0), False, '14: Fewer "errors"'),
    # What does not exist stands where the nearest thing around it stands.
    (("missing",), False, "1: name"),
    (("missing", 3, "x"), True, "1: name"),
    (("name", 0), False, "1: High-growth"),
    (("criteria", 0, "label"), False, "3: id"),
    (("criteria", 0, "ideal", "at_least"), False, '4: {between: [15, 500], "field": x}'),
    (("criteria", 0, "weight", "x"), False, "5: weight"),
    (("criteria", 7), False, "2: criteria"),
    (("criteria", "id"), False, "2: criteria"),
    (("needs", "pains", 0), False, "12: needs"),
    (("needs", "goals", 0, "x"), False, '14: Fewer "errors"'),
]


def marked(document: Document, loc: Loc, on_key: bool) -> str:
    line, column, end = document.span(loc, on_key=on_key)
    return f"{line}: {document.text.splitlines()[line - 1][column - 1 : end - 1]}"


@pytest.mark.parametrize("text", [SIMPLE.replace('"field"', "field"), FULL], ids=["simple", "full"])
@pytest.mark.parametrize(("loc", "on_key", "expected"), PLACES)
def test_place(text: str, loc: Loc, on_key: bool, expected: str) -> None:
    document = read_bytes(text.encode(), "a.yml")
    assert document.problems == ()
    assert bool(document.text_read) == (text is FULL)
    if text is not FULL:
        expected = expected.replace('"field"', "field")
    assert marked(document, loc, on_key) == expected


def test_a_value_of_several_lines_is_marked_on_its_first() -> None:
    document = read_bytes(FULL.encode(), "a.yml")
    assert marked(document, ("q",), False) == "15: |"
    assert marked(document, ("q",), True) == '15: "q"'
    assert marked(document, ("multi",), False) == "18: [a,"
    assert marked(document, ("multi", 1), False) == "19: b"


def test_columns_count_characters_behind_a_byte_order_mark_and_emoji() -> None:
    document = read_bytes("\ufeffa: b\r\nné: [👩‍💻, x, ü]\r\n".encode(), "a.yml")
    assert document.span(("né", 1)) == (2, 11, 12)
    assert document.span(("né", 2)) == (2, 14, 15)


def test_a_fault_becomes_a_problem() -> None:
    document = read_bytes(b"name: x\nsummry: y\n", "profiles/a.yml")
    fault = Fault(("summry",), "ICP101", "unknown key 'summry'", "summary", on_key=True)
    assert document.problem(fault) == Problem(
        "profiles/a.yml", 2, 1, "ICP101", "unknown key 'summry'", "summary", 7
    )


def test_a_document_without_data_has_its_first_line() -> None:
    assert read_bytes(b"", "a.yml").span(("name",)) == (1, 1, 2)


def test_places_below_a_mistake() -> None:
    document = read_bytes(b"name: *x* y\nsummary: `z`\nkind: buyer\n", "a.yml")
    assert len(document.problems) == 2
    assert marked(document, ("kind",), False) == "3: buyer"
