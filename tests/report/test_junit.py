from xml.etree import ElementTree as ET

from icp_docs import report
from icp_docs.problem import Problem
from icp_docs.report import Findings
from tests.report.given import findings, hostile

ERROR = Problem("profiles/a.yml", 3, 1, "ICP101", "unknown key", "delete it")
WARNING = Problem("profiles/b.yml", 1, 2, "ICP504", "no buyer")


def suite(found: Findings) -> ET.Element:
    root = ET.fromstring(report.render(found, style="junit"))
    assert root.tag == "testsuites"
    return root[0]


def test_every_file_is_a_case_and_fails_when_the_check_fails_for_it() -> None:
    found = Findings(problems=(ERROR, WARNING), files=3, paths=("glossary.yml", "profiles/a.yml"))
    cases = suite(found)
    assert (cases.get("tests"), cases.get("failures"), cases.get("errors")) == ("3", "1", "0")
    assert [case.get("name") for case in cases] == [
        "glossary.yml",
        "profiles/a.yml",
        "profiles/b.yml",
    ]
    assert [[part.tag for part in case] for case in cases] == [[], ["failure"], ["system-out"]]
    assert cases[1][0].get("message") == "unknown key; delete it"
    assert cases[1][0].text == "profiles/a.yml:3:1 ICP101 error: unknown key; delete it"


def test_a_warning_fails_when_it_counts_as_an_error() -> None:
    cases = suite(findings(WARNING, strict=True))
    assert [case[0].tag for case in cases] == ["failure"]


def test_one_failure_tells_all_of_a_file() -> None:
    second = Problem("profiles/a.yml", 9, 1, "ICP504", "no buyer")
    third = Problem("profiles/a.yml", 10, 1, "ICP101", "unknown")
    [case] = suite(findings(ERROR, second, third))
    [failure] = case
    assert failure.get("message") == "unknown key; delete it (and 1 more)"
    assert failure.text is not None
    assert [line.split(" ")[0] for line in failure.text.split("\n")] == [
        "profiles/a.yml:3:1",
        "profiles/a.yml:9:1",
        "profiles/a.yml:10:1",
    ]


def test_no_files_and_no_problems() -> None:
    cases = suite(findings())
    assert (cases.get("tests"), list(cases)) == ("0", [])


def test_an_author_attaches_no_file() -> None:
    text = report.render(findings(*hostile()), style="junit")
    assert "[[ATTACHMENT" not in text.replace('name="profiles/[[ATTACHMENT', "")
    assert "[[ATTACHMENT" not in "".join(suite(findings(*hostile())).itertext())
