"""One character of a good playbook damaged at random: told with its line, and never made worse."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_docs.codes import Level
from tests.planted.mistake import example
from tests.planted.outcome import read, with_sure_fixes

LETTERS = (
    *"abcXYZ019 -_:,.;#'\"[]{}()<>=%&*!|@`~?\\/\t\n\r",
    *("\u00a0", "\u200b", "\u2028", "\ufeff", "\u202e", "\x00", "é", "“", "’", "–", "，", "👍"),
)

damages = st.tuples(
    st.sampled_from(sorted(example())),
    st.integers(0, 100_000),
    st.sampled_from(("delete", "insert", "replace", "swap")),
    st.sampled_from(LETTERS),
)


def damaged(text: str, at: int, how: str, letter: str) -> str:
    at %= len(text) - 1
    if how == "delete":
        return text[:at] + text[at + 1 :]
    if how == "swap":
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + letter + text[at + (how == "replace") :]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damages)
def test_damage(damage: tuple[str, int, str, str]) -> None:
    path, at, how, letter = damage
    files = {**example(), path: damaged(example()[path], at, how, letter)}
    loaded = read(files)
    for problem in loaded.problems:
        lines = loaded.documents[problem.path].text.split("\n")
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        if problem.fix is not None:
            assert "\n" not in problem.fix.text
            assert problem.end <= len(lines[problem.line - 1]) + 2
    if any(problem.fix and problem.fix.sure for problem in loaded.problems):
        again = read(with_sure_fixes(files)).problems
        before = [problem for problem in loaded.problems if problem.level is Level.ERROR]
        after = [problem for problem in again if problem.level is Level.ERROR]
        assert len(after) <= len(before)
