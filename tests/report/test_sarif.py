import json
from typing import Any

import pytest

from icp_docs import report
from icp_docs.codes import CODES
from icp_docs.problem import Fix, Problem
from tests.report.given import FIXES, findings


def run(*problems: Problem, **others: Any) -> Any:
    return json.loads(report.render(findings(*problems, **others), style="sarif"))["runs"][0]


def test_rules_explain_the_codes_that_occur_and_only_these() -> None:
    told = run(
        Problem("a.yml", 1, 1, "ICP504", "m"),
        Problem("a.yml", 2, 1, "ICP101", "m"),
        Problem("a.yml", 3, 1, "ICP504", "m"),
    )
    rules = told["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["ICP101", "ICP504"]
    assert [result["ruleIndex"] for result in told["results"]] == [1, 0, 1]
    assert [result["level"] for result in told["results"]] == ["warning", "error", "warning"]
    assert rules[0]["name"] == "UnknownKey"
    assert rules[0]["fullDescription"]["text"].startswith("A key is the word before the colon. ")
    assert "\n## Wrong\n" in rules[0]["help"]["markdown"]


def test_every_code_can_be_a_rule() -> None:
    rules = run(*(Problem("a.yml", 1, 1, code, "m") for code in CODES))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(CODES)
    # GitHub refuses longer ones.
    assert [rule for rule in rules if len(rule["fullDescription"]["text"]) > 1024] == []


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("profiles/a.yml", "play%20book/profiles/a.yml"),
        ("profiles/a:b%41?c#d.yml", "play%20book/profiles/a%3Ab%2541%3Fc%23d.yml"),
        ("profiles/é\n.yml", "play%20book/profiles/%C3%A9%0A.yml"),
        ("profiles/\udcff.yml", "play%20book/profiles/%FF.yml"),
    ],
)
def test_paths_are_addresses_from_the_top_of_the_repository(path: str, uri: str) -> None:
    told = run(Problem(path, 1, 1, "ICP101", "m"), folder="play book")
    place = told["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert list(told["originalUriBaseIds"]) == ["%SRCROOT%"]


def test_a_message_holds_no_link() -> None:
    told = run(
        Problem("a.yml", 1, 1, "ICP101", r"type [1, 2] or \x"),
        Problem("a.yml", 1, 2, "ICP101", r"type \[here](https://evil.example)"),
    )
    texts = [result["message"]["text"] for result in told["results"]]
    assert texts == [r"type [1, 2] or \x", r"type \\\[here\](https://evil.example)"]


@pytest.mark.parametrize(("line", "column", "end", "text", "fixed"), FIXES)
def test_a_fix_applied_as_its_reader_does(
    line: str, column: int, end: int, text: str, fixed: str
) -> None:
    problem = Problem("a.yml", 1, column, "ICP101", "m", "", end, Fix(text))
    told = run(problem, lines={1: line})
    [change] = told["results"][0]["fixes"][0]["artifactChanges"]
    [replacement] = change["replacements"]
    region = replacement["deletedRegion"]
    assert (told["columnKind"], region["startLine"]) == ("unicodeCodePoints", 1)
    before, after = line[: region["startColumn"] - 1], line[region["endColumn"] - 1 :]
    assert before + replacement["insertedContent"]["text"] + after == fixed


def test_no_fix_without_a_line() -> None:
    told = run(Problem("a.yml", 0, 0, "ICP101", "m", "", 0, Fix("x")))
    assert "fixes" not in told["results"][0]
    place = told["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 1}  # GitHub shows nothing that has no line
