"""A file of a megabyte cannot keep the machine busy that checks it.

Without its limit each of these takes minutes to years: a test that does not end has failed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from icp_docs.codes import Level
from icp_docs.model import as_id, id_fault
from icp_docs.pages.anchors import slugs
from icp_docs.rules import Truth
from icp_docs.source import read_bytes
from icp_docs.text import says
from tests.playbook.folder import loaded
from tests.rules.given import compiled, facts, verdict

NAMED = "name: A\nsummary: B\n"


def numbered(line: str, count: int) -> str:
    """The line so many times; `{}` is another number each time, `{far}` one unlike the others."""
    return "".join(
        line.replace("{}", str(n)).replace("{far}", f"{n * 104_729:x}") for n in range(count)
    )


def codes(folder: Path, **files: str) -> dict[str, Level]:
    """The codes of what is wrong with a profile, and other files of its playbook."""
    named = {f"{name.replace('__', '/')}.yml": text for name, text in files.items()}
    return {problem.code: problem.level for problem in loaded(folder, named).problems}


def test_names_that_differ_only_in_signs_get_anchors() -> None:
    names = ["Tier", "Tier 2", "Tier ™", "Tier №", "Tier-3"]
    assert len(set(slugs(names).values())) == len(names)


@pytest.mark.parametrize("text", ["A" * 1_000_000, "a/" * 500_000, ".yml" * 250_000])
def test_what_is_no_id_is_refused_at_once(text: str) -> None:
    assert id_fault(text)
    assert as_id(text) == ""


@pytest.mark.parametrize(("part", "truth"), [("a" * 200, Truth.YES), ("a b", Truth.NO)])
def test_words_in_a_long_text(part: str, truth: Truth) -> None:
    rule = {"field": "title", "contains_any": [part]}
    assert verdict(rule, facts(title="a " * 300_000)) is truth


def test_a_text_to_look_for_is_short() -> None:
    _, (fault,) = compiled({"field": "title", "contains_any": ["a" * 201]})
    assert fault.code == "ICP302"
    assert fault.message.endswith("is too long to compare; write at most 200 letters")


def test_thousands_of_values_that_do_not_fit() -> None:
    _, faults = compiled({"field": "country", "in": [f"xx{number}" for number in range(15_000)]})
    assert {fault.code for fault in faults} == {"ICP202"}
    assert len(faults) == 101


def test_thousands_of_accounts_and_of_values(tmp_path: Path) -> None:
    values = ", ".join(f"x{number}" for number in range(15_000))
    profile = f"{NAMED}criteria: [{{id: c, field: city, ideal: {{in: [{values}]}}}}]\n"
    golden = numbered(
        "- {name: A{}, facts: {city: y{}}, expect: {profile: a, tier: tier-1}}\n", 1300
    )
    found = codes(tmp_path, profiles__a=profile, accounts__a=f"accounts:\n{golden}")
    assert found["ICP006"] is Level.ERROR


def test_bands_with_thousands_of_values(tmp_path: Path) -> None:
    bands = "".join(
        f"  - {{id: b{n}, points: 1, when: {{in: [{', '.join(map(str, range(n, 380 + n)))}]}}}}\n"
        for n in range(45)
    )
    lines = f"{NAMED}criteria:\n- id: c\n  field: employees\n  bands:\n{bands}"
    assert Level.ERROR not in codes(tmp_path, profiles__a=lines).values()


def test_a_long_label_and_a_long_rule() -> None:
    assert says("a " * 300_000, "a " * 150_000)
    assert not says("a " * 300_000, "a " * 150_000 + "b")


def test_instructions_to_yaml() -> None:
    text = numbered("%TAG !{}! x\n", 70_000) + "a: b\n"
    assert [problem.code for problem in read_bytes(text.encode(), "a.yml").problems] == ["ICP011"]


def test_thousands_of_names_that_nothing_bears(tmp_path: Path) -> None:
    criteria = numbered("  - {id: criterion-number-{}}\n", 90)
    asked = numbered("  - {ask: x, criterion: criterin-nmber-{far}}\n", 2400)
    known = numbered("  - id: piece-of-evidence-{}\n", 3000)
    cited = numbered("  - pice-of-evidnce-{far}\n", 3000)
    terms = numbered("  - {term: The term {}, see: [The trm {far}]}\n", 3000)
    profile = f"{NAMED}criteria:\n{criteria}discovery_questions:\n{asked}"
    proofs = f"{NAMED}evidence:\n{known}criteria:\n- id: c\n  evidence:\n{cited}"
    found = codes(tmp_path, profiles__a=profile, profiles__b=proofs, glossary=f"terms:\n{terms}")
    assert {"ICP214", "ICP215", "ICP219"} <= found.keys()


@pytest.mark.parametrize(
    "lines",
    [
        "criteria:\n" + numbered("- {id: c{}}\n", 1500),
        "criteria: [{id: c}]\ndisqualifiers:\n" + numbered("- {id: d{}}\n", 1500),
        "criteria: [{id: c}]\ntiers:\n" + numbered("- {id: t{}, at_least: 0 %}\n", 1500),
        "criteria:\n- id: c\n  field: employees\n  bands:\n"
        + numbered("  - {id: b{}, when: {between: [{}, 99999]}, points: 1}\n", 1300),
        "criteria:\n- id: c\n  per_segment:\n    s:\n      bands:\n"
        + numbered("      - {id: b{}, points: 1}\n", 1300),
    ],
    ids=["criteria", "disqualifiers", "tiers", "bands", "bands of a segment"],
)
def test_more_lines_than_anybody_scores_by(tmp_path: Path, lines: str) -> None:
    golden = numbered("- {name: A{}, facts: {employees: {}}, expect: {profile: a, tier: t}}\n", 900)
    found = codes(tmp_path, profiles__a=NAMED + lines, accounts__a=f"accounts:\n{golden}")
    assert found["ICP006"] is Level.ERROR


@pytest.mark.parametrize(
    ("weight", "requiring"), [("9{}.01", 6), ("1", 20)], ids=["steps", "conditions"]
)
def test_more_sums_than_can_be_looked_at(tmp_path: Path, weight: str, requiring: int) -> None:
    criteria = numbered(f"- {{id: c{{}}, weight: {weight}}}\n", 90)
    tiers = "".join(
        f"- {{id: t{n}, at_least: {20 - n}, requires: [c{n}]}}\n" for n in range(requiring)
    )
    found = codes(tmp_path, profiles__a=f"{NAMED}criteria:\n{criteria}tiers:\n{tiers}")
    assert found["ICP313"] is Level.ERROR
