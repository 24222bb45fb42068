"""Good playbooks, broken at random: never an exception, and every problem has its place."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_docs import report
from icp_docs.codes import CODES, Level
from icp_docs.playbook import load
from icp_docs.report import Findings, lines_of
from icp_docs.text import printable

GOOD = Path(__file__).parent.parent / "good"
CASES = {
    name: {
        path.relative_to(GOOD / name).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((GOOD / name).rglob("*.yml"))
    }
    for name in ("language-page", "golden-accounts", "per-segment", "rules", "short-forms")
}
BITS = (
    *"[]{}:,#&*!|>%@`\"'-?~<=\\\t ",
    *("- ", ": ", " #", "? ", "--- ", "...", "<<: *a", "&a ", "!!str ", "null", "yes", "[", "}"),
    *(
        "\x1b[2J",
        "\x85",
        "\u2028",
        "\u202e",
        "\ufeff",
        "“",
        "é",
        "👍",
        "\r",
        "##[error]x",
        "::error::x",
    ),
    *(
        "9" * 40,
        "1e999",
        "-1",
        "5,000",
        "15 to 5",
        "100 %",
        "1 Oct",
        "{{x}}",
        "<b>",
        "a: b",
        "x" * 400,
    ),
)

whole = st.integers(min_value=0, max_value=10_000)
changes = st.tuples(
    st.sampled_from(
        ("delete", "double", "swap", "insert", "replace", "cut", "indent", "outdent", "value")
    ),
    whole,
    whole,
    st.sampled_from(BITS),
)


def changed(text: str, how: str, first: int, second: int, bit: str) -> str:
    """The text with one mistake as an author makes it."""
    lines = text.split("\n")
    at, other = first % len(lines), second % len(lines)
    line = lines[at]
    column = second % (len(line) + 1)
    if how == "delete":
        del lines[at]
    elif how == "double":
        lines.insert(other, line)
    elif how == "swap":
        lines[at], lines[other] = lines[other], line
    elif how == "insert":
        lines[at] = f"{line[:column]}{bit}{line[column:]}"
    elif how == "replace":
        lines[at] = f"{line[:column]}{bit}{line[column + 1 :]}"
    elif how == "cut":
        lines[at] = line[:column]
    elif how == "indent":
        lines[at] = f"{' ' * (second % 4)}{line}"
    elif how == "outdent":
        lines[at] = line[second % 4 :]
    else:
        lines[at] = f"{line.partition(':')[0]}: {bit}"
    return "\n".join(lines)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(CASES)), whole, st.lists(changes, min_size=1, max_size=3))
def test_mutations(case: str, which: int, mistakes: list[tuple[str, int, int, str]]) -> None:
    files = dict(CASES[case])
    broken = sorted(files)[which % len(files)]
    for mistake in mistakes:
        files[broken] = changed(files[broken], *mistake)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        loaded = load(Path(folder), today=date(2026, 11, 1))
    for problem in loaded.problems:
        assert problem.code in CODES
        assert problem.path in files
        lines = loaded.documents[problem.path].text.split("\n")
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.end == 0 or problem.end > problem.column
        assert printable(problem.message) == problem.message
        assert printable(problem.hint) == problem.hint
    assert list(loaded.problems) == sorted(set(loaded.problems))
    failed = any(problem.level is Level.ERROR for problem in loaded.problems)
    assert (loaded.playbook is None) is failed
    findings = Findings(problems=loaded.problems, files=len(files), line=lines_of(loaded.documents))
    for style in report.FORMATS:
        told = report.render(findings, style=style)
        assert [char for char in told if not char.isprintable() and char != "\n"] == []
