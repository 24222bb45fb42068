"""What moved in a rule, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.changes.playbooks import sentences

SETTINGS = """\
currency: EUR
regions: {dach: {label: DACH, countries: [DE, AT, CH]}, benelux: {countries: [BE, NL, LU]}}
industries: {pharma: {label: Pharma, naics: [3254]}, cars: {label: Cars, naics: [3361]}}
fields:
  users: {label: Users, type: number}
  revenue: {label: Yearly revenue, type: money}
  tools: {label: Tools in use, type: list}
  stage: {label: Funding stage, type: choice, choices: [seed, series-a, series-b], ordered: yes}
  signed: {label: Signed, type: date}
  soc2: {label: SOC 2, type: yes-no}
"""
PROFILE = "name: A\nsummary: B\n{key}:\n  - {{id: line, label: Line, {rule}}}\n"


def told(folder: Path, before: str, after: str, *, kind: str = "criteria") -> list[str]:
    files = [
        {
            "playbook.yml": SETTINGS,
            "profiles/a.yml": PROFILE.format(key=kind, rule=rule)
            + ("" if kind == "criteria" else "criteria: [{id: other}]\n"),
        }
        for rule in (before, after)
    ]
    return sentences(folder, files[0], files[1])


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "field: users, ideal: {at_least: 5}",
            "field: users, ideal: {at_least: 9}",
            "at least 9, was 5",
        ),
        (
            "field: users, ideal: {at_least: 5}",
            "field: users, ideal: {more_than: 5}",
            "more than 5, was at least 5",
        ),
        (
            "field: users, ideal: {at_least: 5}",
            "field: users, ideal: {at_most: 5}",
            ": at most 5, was at least 5",
        ),
        (
            "field: users, ideal: {between: [5, 50]}",
            "field: users, ideal: {between: [5, 5k]}",
            "up to 5,000, was 50",
        ),
        (
            "field: users, ideal: {between: [5, 50]}",
            "field: users, ideal: {is: 9-50}",
            "from 9, was 5",
        ),
        (
            "field: users, ideal: {between: [5, 50]}",
            "field: users, ideal: {at_least: 5, less_than: 50}",
            "under 50, was up to 50",
        ),
        (
            "field: users, ideal: {between: [5, 50]}",
            "field: users, ideal: {at_least: 5}",
            ": at least 5, was 5 to 50",
        ),
        ("field: users, ideal: {is: 5}", "field: users, ideal: {in: [5, 6]}", "now also 6"),
        (
            "field: revenue, ideal: {at_least: 1M}",
            "field: revenue, ideal: {at_least: 1M USD}",
            "at least $1M, was €1M",
        ),
        (
            "field: stage, ideal: {at_least: seed}",
            "field: stage, ideal: {at_least: series-a}",
            "at least Series a, was Seed",
        ),
        (
            "field: stage, ideal: {is: seed}",
            "field: stage, ideal: {in: [seed, series-b]}",
            "now also Series b",
        ),
        (
            "field: stage, ideal: {is: seed}",
            "field: stage, ideal: {is: series-b}",
            ": Series b, was Seed",
        ),
        ("field: soc2, ideal: {is: yes}", "field: soc2, ideal: {is: no}", ": no, was yes"),
        (
            "field: signed, ideal: {at_least: 2026-01-01}",
            "field: signed, ideal: {at_least: 2026-02-01}",
            "on or after 1 Feb 2026, was 1 Jan 2026",
        ),
        (
            "field: signed, ideal: {within_last: 30 days}",
            "field: signed, ideal: {within_last: 60 days}",
            "in the last 60 days, was 30 days",
        ),
        (
            "field: tools, ideal: {contains_any: [sap]}",
            "field: tools, ideal: {contains_any: [sap, oracle]}",
            "now also oracle",
        ),
        (
            "field: tools, ideal: {contains_all: [sap]}",
            "field: tools, ideal: {contains_all: [sap, oracle]}",
            "now also needs oracle",
        ),
        (
            "field: tools, ideal: {contains_none: [sap, oracle]}",
            "field: tools, ideal: {contains_none: [sap]}",
            "no longer excludes oracle",
        ),
        (
            "field: tools, ideal: {contains_any: [sap]}",
            "field: tools, ideal: {contains_none: [sap]}",
            ": no sap, was sap",
        ),
        (
            "field: country, ideal: {in: [dach]}",
            "field: country, ideal: {in: [dach, benelux]}",
            "now also Benelux",
        ),
        (
            "field: country, ideal: {in: [dach]}",
            "field: country, ideal: {in: [DE, CH, LI]}",
            "now also Liechtenstein; no longer Austria",
        ),
        (
            "field: country, ideal: {not_in: [dach]}",
            "field: country, ideal: {not_in: [dach, FR]}",
            "now also excludes France",
        ),
        (
            "field: industry, ideal: {in: [pharma]}",
            "field: industry, ideal: {in: [cars, pharma]}",
            "now also Cars",
        ),
        (
            "ideal: {field: users, at_least: 5}",
            "ideal: {any: [{field: users, at_least: 5}, {field: soc2, is: yes}]}",
            "now also when SOC 2",
        ),
        (
            "ideal: {any: [{field: users, at_least: 5}, {field: soc2, is: yes}]}",
            "ideal: {any: [{field: users, at_least: 7}, {field: soc2, is: yes}]}",
            "at least 7 users, was 5",
        ),
        (
            "ideal: {all: [{field: users, at_least: 5}, {field: soc2, is: yes}]}",
            "ideal: {field: users, at_least: 5}",
            "no longer needs SOC 2",
        ),
        (
            "ideal: {n_of: {n: 1, of: [{field: users, at_least: 5}, {field: soc2, is: yes}]}}",
            "ideal: {n_of: {n: 2, of: [{field: users, at_least: 5}, {field: soc2, is: yes}]}}",
            "at least 2 of them, was 1",
        ),
        (
            "ideal: {any: [{field: users, at_least: 5}, {field: tools, contains_any: [sap]}]}",
            "ideal: {any: [{field: users, at_least: 5}, {field: tools, contains_any: [sap, crm]}]}",
            ", tools in use: now also crm",
        ),
    ],
)
def test_rules(before: str, after: str, sentence: str, tmp_path: Path) -> None:
    space = "" if sentence[0] in ":," else " "
    assert told(tmp_path, before, after) == [f"Line: ideal{space}{sentence}"]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "field: users, when: {at_most: 5}",
            "field: users, when: {at_most: 9}",
            "rules out at most 9 users, was 5",
        ),
        (
            "field: country, when: {in: [KP]}",
            "field: country, when: {in: [KP, RU]}",
            "now also rules out Russia",
        ),
        (
            "field: country, when: {in: [KP, RU]}",
            "field: country, when: {in: [KP]}",
            "no longer rules out Russia",
        ),
        (
            "when: {field: soc2, is: no}",
            "when: {any: [{field: soc2, is: no}, {field: users, at_most: 5}]}",
            "now also rules out when at most 5 users",
        ),
        (
            "when: {field: soc2, is: no}",
            "when: {all: [{field: soc2, is: no}, {field: users, at_most: 5}]}",
            "rules out: now also needs at most 5 users",
        ),
        (
            "question: Really?",
            "question: Really?, field: soc2, when: {is: no}",
            "by a rule now: rules out SOC 2: no; a person judged it",
        ),
    ],
)
def test_disqualifiers(before: str, after: str, sentence: str, tmp_path: Path) -> None:
    (first, *_) = told(tmp_path, before, after, kind="disqualifiers")
    assert first == f"Line: {sentence}"
