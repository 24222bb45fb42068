"""Each format for programs against the schema of its readers (schemas/SOURCES.md)."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema

from icp_docs import report
from icp_docs.problem import Fix, Problem
from icp_docs.report import Findings
from tests.report.given import HOSTILE, findings, hostile, many

SCHEMAS = Path(__file__).parent / "schemas"
NOTHING: tuple[Problem, ...] = ()
LINES = {3: "x: é", 7: "🚀: y"}

cases = pytest.mark.parametrize(
    "problems", [NOTHING, hostile(), many(3000)], ids=["none", "hostile", "many"]
)


@cache
def schema(name: str) -> Any:
    document = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


def told(found: Findings, style: str) -> Any:
    return json.loads(report.render(found, style=style))


@cases
@pytest.mark.parametrize(
    ("style", "name"), [("sarif", "sarif-2.1.0"), ("rdjson", "rdjson"), ("gitlab", "gitlab")]
)
def test_json(style: str, name: str, problems: tuple[Problem, ...]) -> None:
    document = told(findings(*problems, lines=LINES, folder="sales"), style)
    errors = [error.message for error in schema(name).iter_errors(document)]
    assert errors == []


@cases
def test_junit(problems: tuple[Problem, ...]) -> None:
    text = report.render(findings(*problems, folder="sales"), style="junit")
    jenkins = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))
    assert [str(error.reason) for error in jenkins.iter_errors(text)] == []


@pytest.mark.parametrize("style", ["sarif", "rdjson", "gitlab", "json"])
def test_every_problem_is_there(style: str) -> None:
    document = told(findings(*hostile()), style)
    lists = {
        "sarif": lambda: document["runs"][0]["results"],
        "rdjson": lambda: document["diagnostics"],
        "gitlab": lambda: document,
        "json": lambda: document["problems"],
    }
    assert len(lists[style]()) == len(HOSTILE) * 5


@pytest.mark.parametrize(
    ("style", "empty"), [("sarif", '"fixes"'), ("rdjson", '"suggestions"'), ("json", '"text"')]
)
def test_no_fix_where_columns_do_not_fit_the_file_itself(style: str, empty: str) -> None:
    typo = Problem("a.yml", 3, 2, "ICP101", "m", "", 4, Fix("y"))
    unseen = Problem("a.yml", 9, 1, "ICP008", "a letter that cannot be seen")
    assert report.render(findings(typo, lines=LINES), style=style).count(empty) == 1
    assert report.render(findings(typo, unseen, lines=LINES), style=style).count(empty) == 0


def test_a_schema_is_not_content_with_anything() -> None:
    document = told(findings(*hostile()), "sarif")
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert list(schema("sarif-2.1.0").iter_errors(document)) != []
