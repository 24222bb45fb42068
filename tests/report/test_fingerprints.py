import json
from dataclasses import replace

from icp_docs import report
from icp_docs.problem import Problem
from tests.report.given import findings, hostile, many

TWICE = Problem("a.yml", 9, 1, "ICP012", "the key 'x' stands here again; the first is in line 3")
PROBLEMS = (
    Problem("a.yml", 1, 1, "ICP101", "unknown key 'x'"),
    Problem("a.yml", 5, 1, "ICP101", "unknown key 'x'"),
    TWICE,
    Problem("b.yml", 1, 1, "ICP101", "unknown key 'x'"),
)


def fingerprints(*problems: Problem) -> list[str]:
    told = json.loads(report.render(findings(*problems), style="gitlab"))
    return [one["fingerprint"] for one in told]


def test_they_survive_lines_put_in_above() -> None:
    moved = tuple(replace(problem, line=problem.line + 40) for problem in PROBLEMS)
    first = replace(TWICE, line=49, message=TWICE.message.replace("line 3", "line 43"))
    assert fingerprints(*PROBLEMS) == fingerprints(*moved[:2], first, moved[3])


def test_they_are_all_different() -> None:
    for problems in (PROBLEMS, hostile(), many(500)):
        unique = set(problems)
        assert len(set(fingerprints(*problems))) == len(problems) >= len(unique)


def test_they_do_not_depend_on_other_problems() -> None:
    assert fingerprints(*PROBLEMS[2:]) == fingerprints(*PROBLEMS)[2:]
    assert fingerprints(PROBLEMS[0]) == fingerprints(PROBLEMS[1])


def test_sarif_has_the_same() -> None:
    told = json.loads(report.render(findings(*PROBLEMS), style="sarif"))
    results = told["runs"][0]["results"]
    known = [result["partialFingerprints"]["icpDocsProblem/v1"] for result in results]
    assert known == fingerprints(*PROBLEMS)
