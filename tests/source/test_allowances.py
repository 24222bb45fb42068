"""Comments that allow a warning, with a reason."""

from icp_docs.problem import Problem
from icp_docs.source import Document, apply_allowances, read_bytes

LONG = "ICP602"  # a warning


def warning(line: int, code: str = LONG) -> Problem:
    return Problem("a.yml", line, 1, code, "long")


def left(text: str, *problems: Problem) -> list[tuple[int, str]]:
    document = read_bytes(text.encode(), "a.yml")
    assert document.problems == ()
    told = apply_allowances([*document.problems, *problems], [document])
    return [(problem.line, problem.code) for problem in told]


def test_on_the_same_line() -> None:
    text = "a: b\nc: d  # icp: allow ICP602 because the legal name is long\n"
    assert left(text, warning(1), warning(2)) == [(1, LONG)]


def test_on_the_line_above_whatever_comments_are_between() -> None:
    text = "a: b\n\n# icp: allow ICP602 because it is long\n# and more\n\n  # again\nc: d\ne: f\n"
    assert left(text, warning(7), warning(8)) == [(8, LONG)]


def test_several_codes_in_either_spelling() -> None:
    text = "a: b # ICP: Allow ICP601, icp602 ICP605 - because we say so\n"
    problems = [warning(1, code) for code in ("ICP601", "ICP602", "ICP605", "ICP704")]
    assert left(text, *problems) == [(1, "ICP704")]
    (allowance,) = read_bytes(text.encode(), "a.yml").allowances
    assert allowance.codes == ("ICP601", "ICP602", "ICP605")
    assert allowance.reason == "we say so"
    assert allowance.place == (1, 6, 60)


def test_the_reason_needs_no_because() -> None:
    assert left("a: b # icp: allow ICP602: legal name\n", warning(1)) == []


def test_a_comment_in_a_text_is_text() -> None:
    text = 'a: "# icp: allow ICP602 because x"\nb: |\n  # icp: allow ICP602 because x\nc: d\n'
    document = read_bytes(text.encode(), "a.yml")
    assert document.allowances == ()
    assert left(text, warning(1), warning(3), warning(4)) == [(1, LONG), (3, LONG), (4, LONG)]


def test_a_comment_below_a_block_of_text_is_a_comment() -> None:
    assert left("a: |\n  text\n\n# icp: allow ICP602 because x\nb: c\n", warning(5)) == []


def test_other_comments_about_icps_mean_nothing() -> None:
    document = read_bytes(b"# icp: mid-market\na: b  # ICP: the ideal customer\n", "a.yml")
    assert (document.problems, document.allowances) == ((), ())


def test_an_unused_one_is_a_warning() -> None:
    text = "a: b\n# icp: allow ICP601 ICP602 because x\nc: d\n"
    assert left(text, warning(3)) == [(2, "ICP904")]


def test_an_unused_one_is_not_told_while_there_are_errors() -> None:
    text = "a: b\n# icp: allow ICP601 because x\nc: d\n"
    error = Problem("other.yml", 3, 1, "ICP101", "unknown key")
    assert left(text, error) == [(3, "ICP101")]


def test_it_counts_in_its_own_file_only() -> None:
    document = read_bytes(b"a: b  # icp: allow ICP602 because x\n", "a.yml")
    other = Problem("b.yml", 1, 1, LONG, "long")
    told = apply_allowances([other], [document, Document("b.yml", "a: b\n", {"a": "b"})])
    assert [(problem.path, problem.code) for problem in told] == [
        ("b.yml", LONG),
        ("a.yml", "ICP904"),
    ]


def test_what_follows_from_a_mistake_on_the_same_line_is_left_out() -> None:
    document = read_bytes(b"weight: @5\nname: x\n", "a.yml")
    follows = Problem("a.yml", 1, 9, "ICP104", "'weight' is no number")
    other = Problem("a.yml", 2, 1, "ICP101", "unknown key")
    told = apply_allowances([*document.problems, follows, other], [document])
    assert [(problem.line, problem.code) for problem in told] == [(1, "ICP020"), (2, "ICP101")]
