"""Messages of commits and merges as hosts write them, and what people read of them."""

from __future__ import annotations

import pytest

from icp_docs.history.reason import Reason, helpers, person, reason_of


@pytest.mark.parametrize(
    ("message", "mark", "reason"),
    [
        ("", "", Reason("", ())),
        ("\n \n", "", Reason("", ())),
        ("Take larger ones\n", "", Reason("Take larger ones", ())),
        (
            "A title\nthat goes on\n\nAnd a\nbody.\n",
            "",
            Reason("A title that goes on", ("And a body.",)),
        ),
        ("A\r\n\r\nb\r\nc\r\n", "", Reason("A", ("b c",))),
        (
            "A\n\n- one\n  goes on\n* two\n3. three",
            "",
            Reason("A", ("• one goes on", "• two", "3. three")),
        ),
        ("A (#12)", "#", Reason("A", (), 12)),
        ("A (#12)", "!", Reason("A (#12)", ())),
        ("A (#12)", "", Reason("A (#12)", ())),
        ("A (#123456789012345)", "#", Reason("A", ())),
        ("Merge pull request #12 from ana/x\n\nA\n\nB", "#", Reason("A", ("B",), 12)),
        ("Merge pull request #12 from ana/x", "#", Reason("", (), 12)),
        (
            "Merge branch 'x' into 'main'\n\nA\n\nB\n\nSee merge request halden/pb!7",
            "!",
            Reason("A", ("B",), 7),
        ),
        ("A\n\nB\n\nSee merge request halden/pb!7", "!", Reason("A", ("B",), 7)),
        ("Merge pull request 'A' (#5) from ana/x into main\n\nB", "#", Reason("A", ("B",), 5)),
        ("Merged in ana/x (pull request #5)\n\nA\n\nApproved-by: Ben", "#", Reason("A", (), 5)),
        ("Merged PR 8: A", "", Reason("A", (), 8)),
        ("Merge branch 'main' of github.com:halden/playbook", "", Reason("", ())),
        ("Merge remote-tracking branch 'origin/main'", "", Reason("", ())),
        ("Merge the two segments", "", Reason("Merge the two segments", ())),
        (
            'Revert "A"\n\nThis reverts commit abc.',
            "",
            Reason('Revert "A"', ("This reverts commit abc.",)),
        ),
        (
            "A\n\nB\n\nSigned-off-by: A <a@b.example>\nCo-authored-by: C <c@d.example>",
            "",
            Reason("A", ("B",)),
        ),
        (
            "Ask ana@example.com\n\nor <ben@b.example>, at 5@noon",
            "",
            Reason("Ask ana", ("or ben, at 5@noon",)),
        ),
    ],
)
def test_reason(message: str, mark: str, reason: Reason) -> None:
    assert reason_of(message, mark=mark) == reason


def test_what_is_long_is_cut() -> None:
    reason = reason_of("x" * 10_000 + "\n\n" + "\n\n".join(["y" * 2_000] * 3))
    assert reason.title == "x" * 200 + "…"
    assert [len(one) for one in reason.body] == [2000, 1001]


@pytest.mark.parametrize(
    "piece", ["x", " ", "@", "a@", "<", "<!--", "a.", "\n ", "- ", "co-authored-by: <"]
)
def test_no_message_takes_long(piece: str) -> None:
    for message in (piece * 500_000, f"A{piece * 500_000}@", f"A\n\n{piece * 500_000}(#"):
        assert len(reason_of(message, mark="#").title) <= 201
        assert helpers(message) == []
        assert len(person(message)) <= 101


def test_what_a_form_says_to_its_author_is_left_out() -> None:
    message = "A (#1)\n\n<!-- Why?\n\nTell. -->\nSales asked.\n\n- [x] I checked it\n- one\n"
    assert reason_of(message, mark="#") == Reason("A", ("Sales asked.", "• one"), 1)


def test_helpers() -> None:
    message = "A\n\nCo-authored-by: Ana Ruiz <ana@example.com>\nco-authored-by: <x@y.example>\n"
    assert helpers(message) == [("Ana Ruiz", "ana@example.com"), ("", "x@y.example")]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("ana@example.com", "ana"),
        ("Ana <ana@example.com>", "Ana ana"),
        ("Ana\u202e\tRuiz\n", "Ana\ufffd\ufffdRuiz"),
        ("x" * 300, "x" * 100 + "…"),
    ],
)
def test_person(name: str, shown: str) -> None:
    assert person(name) == shown
