"""What differs only in form is no change: order of keys, comments, other ways to write a value."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from icp_docs.changes import compare, render
from icp_docs.playbook import Playbook
from tests.changes.playbooks import EXAMPLE, playbook_of

ORDERED = frozenset(["segments", "tiers"])
"""Mappings whose order means something."""


def files() -> dict[str, str]:
    paths = [*EXAMPLE.glob("*.yml"), *EXAMPLE.glob("*s/*.yml")]
    return {
        path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(paths)
        if path.name != "mkdocs.yml"
    }


def same(before: Playbook, after: Playbook, paths: list[str]) -> str:
    return render(compare(before, after), style="text", differing=paths)


def test_order_of_keys(tmp_path: Path) -> None:
    before = playbook_of(tmp_path / "before", files())
    for seed in range(3):
        shuffled = {path: shuffle(text, random.Random(seed)) for path, text in files().items()}
        after = playbook_of(tmp_path / f"after-{seed}", shuffled)
        told = same(before, after, sorted(shuffled))
        assert told.startswith("Nothing changed that means anything. ")


def shuffle(text: str, rng: random.Random) -> str:
    """The same file as one flow mapping a key, each mapping in another order."""
    data: Any = yaml.load(text, Loader=yaml.BaseLoader)

    def mixed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            names = list(value)
            if key not in ORDERED:
                rng.shuffle(names)
            return {name: mixed(value[name], name) for name in names}
        return [mixed(item) for item in value] if isinstance(value, list) else value

    return "# another comment\n" + "".join(
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in mixed(data).items()
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("employees, ideal: {between: [15, 5000]}", "employees, ideal: {between: [15, 5k]}"),
        ("employees, ideal: {between: [15, 500]}", "[employees], ideal: {is: 15 to 500}"),
        (
            "employees, ideal: {between: [15, 500]}",
            "employees, ideal: {at_least: 15, at_most: 500}",
        ),
        ("employees, ideal: {at_least: 15}", "employees, ideal: {field: employees, at_least: 15}"),
        ("employees, ideal: {at_least: 15}", "employees, ideal: {all: [{at_least: 15}]}"),
        ("employees, ideal: {at_least: 15}", "employees, weight: 1, ideal: {at_least: 15}"),
        ("employees, ideal: {at_least: 15}", "employees, must_have: no, ideal: {at_least: 15}"),
        (
            "employees, ideal: {at_least: 15}",
            "employees, label: Size, category: firmographic, ideal: {at_least: 15}",
        ),
        ("country, ideal: {in: [DE, AT]}", "country, ideal: {in: [Austria, Germany]}"),
        ("country, ideal: {is: DE}", "country, ideal: {in: [Deutschland]}"),
        ("country, ideal: {in: [DE, AT, CH]}", "country, ideal: {in: [dach]}"),
        ("country, ideal: {in: [dach]}", "country, ideal: {in: [DACH, DE]}"),
        (
            "country, ideal: {in: [DE, AT]}",
            "country, ideal: {any: [{is: AT}, {is: DE}]}",
        ),
        ("country, ideal: {not: {in: [DE]}}", "country, ideal: {is_not: DE}"),
        ("annual_revenue, ideal: {at_least: 5M}", "annual_revenue, ideal: {at_least: 5_000k EUR}"),
        (
            "annual_revenue, ideal: {at_least: 5M}",
            'annual_revenue, ideal: {at_least: "€5M per year"}',
        ),
        ("soc2, ideal: {is: yes}", "soc2, ideal: {is_not: no}"),
        (
            "last_bought, ideal: {within_last: 1 year}",
            "last_bought, ideal: {within_last: 12 months}",
        ),
        (
            "employees, bands: [{id: big, when: {at_least: 9}, points: 3}]",
            "employees, bands: [{id: big, label: Big, when: {at_least: 9.0}, points: 3.0}]",
        ),
    ],
)
def test_ways_to_write_a_criterion(one: str, other: str, tmp_path: Path) -> None:
    profiles = (
        f"name: A\nsummary: B\ncriteria:\n  - {{id: size, field: {text}}}\n"
        for text in (one, other)
    )
    before, after = (
        playbook_of(tmp_path / name, {"playbook.yml": SETTINGS, "profiles/a.yml": text})
        for name, text in zip(("before", "after"), profiles, strict=True)
    )
    assert same(before, after, []) == "Nothing changed that means anything.\n"


SETTINGS = """\
currency: EUR
regions: {dach: {label: DACH, countries: [DE, AT, CH]}}
fields: {soc2: {type: yes-no}, last_bought: {type: date}}
industries: {pharma: {label: Pharma, naics: [31-33], also: [Pharmaceuticals]}}
tiers: [{id: tier-1, at_least: 70 %}, {id: rest, at_least: 0 %}]
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("countries: [DE, AT, CH]", "countries: [Switzerland, Germany, Austria]"),
        ("at_least: 70 %", "at_least: 70.0%"),
        ("at_least: 70 %", "name: Tier 1, at_least: 70 %"),
        ("{id: rest, at_least: 0 %}", "{id: rest}"),
        ("currency: EUR", "currency: eur\nlocale: en-US\npaper: A4\nreview_every: 90 days"),
        ("{type: yes-no}", "{type: yes-no, label: Soc2}"),
        ("fields: {", "fields: {nps: {type: text}, "),
        ("also: [Pharmaceuticals]", "also: [pharmaceuticals, PHARMA]"),
        ("naics: [31-33]", "naics: [31, 32, 33]"),
    ],
)
def test_ways_to_write_a_setting(one: str, other: str, tmp_path: Path) -> None:
    assert one in SETTINGS
    first = SETTINGS.replace("fields: {", "fields: {nps: {}, ") if "nps" in other else SETTINGS
    before, after = (
        playbook_of(tmp_path / name, {"playbook.yml": text})
        for name, text in (("before", first), ("after", SETTINGS.replace(one, other)))
    )
    assert same(before, after, []) == "Nothing changed that means anything.\n"


def test_spaces_and_line_breaks_of_a_text(tmp_path: Path) -> None:
    text = "name: A\nsummary: {}\ncriteria: [{{id: b}}]\n"
    before, after = (
        playbook_of(tmp_path / name, {"profiles/a.yml": text.format(summary)})
        for name, summary in (("before", "One two three."), ("after", ">\n  One two\n  three.\n"))
    )
    told = same(before, after, ["profiles/a.yml"])
    assert told == (
        "Nothing changed that means anything. 1 file differs only in form: profiles/a.yml.\n"
    )
    assert re.fullmatch(r"Nothing .*\n", told)


def test_a_migrated_playbook_says_what_it_said(tmp_path: Path) -> None:
    profile = "name: A\nsummary: B\ncriteria: [{id: c}]\nwhere_they_buy: Shop\n"
    before = {"playbook.yml": "schema: 1\n", "profiles/a.yml": profile}
    after = {
        "playbook.yml": "schema: 2\n",
        "profiles/a.yml": profile.replace("where_they_buy", "how_they_buy"),
    }
    one, other = playbook_of(tmp_path / "before", before), playbook_of(tmp_path / "after", after)
    assert same(one, other, []) == "Nothing changed that means anything.\n"
