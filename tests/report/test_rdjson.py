import json
from typing import Any

import pytest

from icp_docs import report
from icp_docs.problem import Fix, Problem
from tests.report.given import FIXES, findings


def diagnostics(*problems: Problem, **others: Any) -> Any:
    return json.loads(report.render(findings(*problems, **others), style="rdjson"))["diagnostics"]


def test_severities_and_codes() -> None:
    told = diagnostics(
        *(Problem("a.yml", 1, 1, code, "m") for code in ("ICP101", "ICP504", "ICP701"))
    )
    assert [one["severity"] for one in told] == ["ERROR", "WARNING", "INFO"]
    assert [one["code"] for one in told] == [
        {"value": "ICP101"},
        {"value": "ICP504"},
        {"value": "ICP701"},
    ]


@pytest.mark.parametrize(("line", "column", "end", "text", "fixed"), FIXES)
def test_a_suggestion_applied_as_reviewdog_does(
    line: str, column: int, end: int, text: str, fixed: str
) -> None:
    problem = Problem("a.yml", 1, column, "ICP101", "m", "", end, Fix(text))
    [told] = diagnostics(problem, lines={1: line})
    [suggestion] = told["suggestions"]
    places = suggestion["range"]
    raw = line.encode()
    before = raw[: places["start"]["column"] - 1]
    after = raw[places["end"]["column"] - 1 :]
    assert (before + suggestion["text"].encode() + after).decode() == fixed


def test_without_the_line_there_is_no_column_and_so_no_suggestion() -> None:
    [told] = diagnostics(Problem("a.yml", 3, 5, "ICP101", "m", "", 7, Fix("x")))
    assert told["location"]["range"] == {"start": {"line": 3}}
    assert "suggestions" not in told


def test_a_message_becomes_a_comment_in_which_nothing_acts() -> None:
    [told] = diagnostics(
        Problem(
            "a.yml", 1, 1, "ICP101", "key 'x' of @team, see #12 and <img src=x> or ```y`` and `z`"
        )
    )
    assert told["message"] == (
        "key 'x' of `@team,` see `#12` and `<img src=x>` or ```` ```y`` ```` and `z`"
    )
