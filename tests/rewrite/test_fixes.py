"""Typing in sure fixes: again and again, the first of two that overlap, never for the worse."""

from __future__ import annotations

from collections.abc import Sequence

from icp_docs.problem import Fix, Problem
from icp_docs.rewrite.fixes import Files, fix


def problem(line: int, column: int, end: int, text: str, *, code: str = "ICP101") -> Problem:
    return Problem("profiles/a.yml", line, column, code, "wrong", "", end, Fix(text, sure=True))


class Checker:
    """Says what is wrong with a text, by what stands in it."""

    def __init__(self, raw: str, *wrong: tuple[str, Problem]) -> None:
        self.files = {"profiles/a.yml": raw.encode("utf-8")}
        self.wrong = wrong
        self.asked = 0

    def __call__(self, changed: Files) -> Sequence[Problem]:
        self.asked += 1
        text = {**self.files, **changed}["profiles/a.yml"].decode("utf-8")
        return [found for part, found in self.wrong if part in text]

    def fixed(self) -> str:
        fixing = fix(self.files, self)
        return {**self.files, **fixing.files}["profiles/a.yml"].decode("utf-8")


def test_what_one_fix_shows_is_fixed_as_well() -> None:
    first, second = problem(1, 1, 2, "b"), problem(2, 1, 2, "d")
    assert Checker("a\nc\n", ("a", first), ("b\nc", second)).fixed() == "b\nd\n"


def test_of_two_that_overlap_the_first_wins() -> None:
    checker = Checker("abc\n", ("abc", problem(1, 1, 3, "X")), ("abc", problem(1, 2, 4, "Y")))
    assert checker.fixed() == "Xc\n"


def test_guesses_are_left() -> None:
    guess = Problem("profiles/a.yml", 1, 1, "ICP101", "wrong", "", 2, Fix("b"))
    checker = Checker("a\n", ("a", guess))
    fixing = fix(checker.files, checker)
    assert (fixing.files, fixing.fixed, fixing.left) == ({}, (), (guess,))
    assert checker.asked == 1


def test_a_fix_that_makes_more_errors_is_taken_back() -> None:
    bad, good = problem(1, 1, 2, "x"), problem(2, 1, 2, "d")
    more = [
        ("x", Problem("profiles/a.yml", 1, 1, code, "worse"))
        for code in ("ICP102", "ICP103", "ICP104")
    ]
    checker = Checker("a\nc\n", ("a", bad), ("c", good), *more)
    assert checker.fixed() == "a\nd\n"


def test_errors_that_only_show_once_the_file_can_be_read_are_no_harm() -> None:
    unread = problem(1, 1, 2, "x", code="ICP020")
    more = [("x", Problem("profiles/a.yml", 1, 1, code, "found")) for code in ("ICP102", "ICP103")]
    assert Checker("a\n", ("a", unread), *more).fixed() == "x\n"


def test_a_fix_that_helps_nothing_ends() -> None:
    checker = Checker("a\n", ("", problem(1, 1, 2, "a")))
    assert checker.fixed() == "a\n"
    assert checker.asked < 10


def test_text_is_put_in_where_nothing_is_marked() -> None:
    assert Checker("ab\n", ("ab", problem(1, 2, 0, "-"))).fixed() == "a-b\n"
