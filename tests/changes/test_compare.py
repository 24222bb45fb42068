"""Which file is which, who should review it, and what golden accounts get."""

from __future__ import annotations

import json
from pathlib import Path

from icp_docs.changes import Reviewer, compare, compare_entry, render
from icp_docs.changes.worth import best_of, maximum_of
from icp_docs.playbook import load
from tests.changes.playbooks import EXAMPLE, TODAY, changed, playbook_of, sentences, told

SETTINGS = """\
owners: {ops: {name: Operations, contact: ops@example.com}, desk: Sales desk}
tiers: [{id: top, name: Top, at_least: 70 %}, {id: rest, name: Rest}]
"""
PROFILE = """\
name: Plants
summary: Factories that make things and need clean air to do so all day long.
owner: ops
criteria:
  - {id: size, field: employees, ideal: {at_least: 100}, weight: 3}
  - {id: age, label: Age, field: founded, ideal: {less_than: 2000}}
"""
ACCOUNTS = """\
accounts:
  - {name: Old Mill, facts: {employees: 150, founded: 1950}, expect: {profile: plants}}
  - {name: New Mill, facts: {employees: 90, founded: 2010}, expect: {profile: plants}}
"""
FILES = {"playbook.yml": SETTINGS, "profiles/plants.yml": PROFILE, "accounts/plants.yml": ACCOUNTS}


def test_git_names_a_rename_that_content_does_not_show(tmp_path: Path) -> None:
    other = "name: Mills\nsummary: Grain.\ncriteria: [{id: grain}]\n"
    before = playbook_of(tmp_path / "before", {"profiles/plants.yml": PROFILE})
    after = playbook_of(tmp_path / "after", {"profiles/mills.yml": other})
    assert [entry.what for entry in compare(before, after).entries] == ["new", "removed"]
    renamed = {"profiles/mills.yml": "profiles/plants.yml"}
    (entry,) = compare(before, after, renamed=renamed).entries
    assert (entry.what, entry.was, entry.id) == ("renamed", "profiles/plants.yml", "mills")


def test_a_renamed_profile_in_a_golden_account_is_no_change(tmp_path: Path) -> None:
    after = {
        "playbook.yml": SETTINGS,
        "profiles/works.yml": PROFILE,
        "accounts/plants.yml": ACCOUNTS.replace("plants", "works"),
    }
    (entry,) = changed(tmp_path, FILES, after).entries
    assert (entry.what, entry.path, entry.sentences) == ("renamed", "profiles/works.yml", ())


def test_golden_accounts_that_get_another_verdict_stand_first(tmp_path: Path) -> None:
    after = FILES | {"profiles/plants.yml": PROFILE.replace("100", "80").replace("3}", "4}")}
    assert sentences(tmp_path, FILES, after) == [
        "Size: ideal at least 80, was 100",
        "Size: 4 of 5 points, was 3 of 4",
        "All criteria together: 5 points, was 4",
        "New Mill: Top, was Rest; 4 of 5 points (80 %), was 0 of 4 points (0 %)",
    ]


def test_a_golden_account_is_scored_with_what_is_known_now(tmp_path: Path) -> None:
    after = FILES | {"accounts/plants.yml": ACCOUNTS.replace("employees: 90", "employees: 120")}
    assert sentences(tmp_path, FILES, after) == ["New Mill, employees: 120, was 90"]


def test_owners_of_both_versions_should_review(tmp_path: Path) -> None:
    after = FILES | {"profiles/plants.yml": PROFILE.replace("owner: ops", "owner: desk")}
    (entry,) = changed(tmp_path, FILES, after).entries
    assert entry.reviewers == (Reviewer("Sales desk"), Reviewer("Operations", "ops@example.com"))


def test_a_change_of_tiers_concerns_the_owners_of_profiles(tmp_path: Path) -> None:
    after = FILES | {"playbook.yml": SETTINGS.replace("70 %", "80 %")}
    found = changed(tmp_path, FILES, after)
    (entry,) = found.entries
    assert entry.reviewers == (Reviewer("Operations", "ops@example.com"),)
    assert [sentence.concerns for sentence in entry.sentences] == [("plants",)]
    assert entry.weighty


def test_a_renamed_or_removed_profile_is_concerned_once(tmp_path: Path) -> None:
    tiers = SETTINGS.replace("70 %", "80 %")
    after = {"playbook.yml": tiers, "profiles/works.yml": PROFILE}
    former = PROFILE.replace("name: Plants", "name: Factories")
    before = {"playbook.yml": SETTINGS, "profiles/plants.yml": former}
    entry, renamed = changed(tmp_path, before, after).entries
    assert renamed.what == "renamed"
    assert [sentence.concerns for sentence in entry.sentences] == [("works",)]
    entry, _ = changed(tmp_path / "gone", before, {"playbook.yml": tiers}).entries
    (sentence,) = entry.sentences
    assert sentence.concerns == ("plants",)
    assert sentence.text.endswith("(concerns Factories)")


def test_nothing_at_all(tmp_path: Path) -> None:
    assert told(tmp_path, FILES, FILES) == "Nothing changed that means anything.\n"
    assert told(tmp_path / "new", {}, {}) == "Nothing changed that means anything.\n"


def test_one_file_of_which_a_version_is_missing(tmp_path: Path) -> None:
    playbook = playbook_of(tmp_path, FILES)
    plants = playbook.profiles["plants"]

    def what(before: object, after: object) -> str | None:
        entry = compare_entry(
            "profile", "plants", before, after, before_in=playbook, after_in=playbook
        )
        return entry and f"{entry.what} {entry.path}"

    assert what(None, plants) == "new profiles/plants.yml"
    assert what(plants, None) == "removed profiles/plants.yml"
    assert what(plants, plants) is None
    assert what(None, None) is None
    assert what(plants, plants.model_copy()) is None


def test_json_holds_both_versions_of_a_long_text_in_full(tmp_path: Path) -> None:
    long, longer = "word " * 200, "other words " * 200
    before = FILES | {"profiles/plants.yml": f"{PROFILE}notes: {long}\n"}
    after = FILES | {"profiles/plants.yml": f"{PROFILE}notes: {longer}\n"}
    document = json.loads(render(changed(tmp_path, before, after), style="json"))
    (entry,) = document.pop("entries")
    assert document == {"version": 1, "changed": True, "moves": [], "only_form": []}
    (sentence,) = entry.pop("sentences")
    assert entry == {
        "kind": "profile",
        "id": "plants",
        "name": "Plants",
        "what": "changed",
        "was": "",
        "path": "profiles/plants.yml",
        "weighty": False,
        "reviewers": [{"name": "Operations", "contact": "ops@example.com"}],
    }
    assert sentence.pop("text").startswith("Notes: rewritten, now “other words")
    assert sentence == {
        "key": "notes",
        "line": "",
        "place": "notes",
        "topic": "upkeep",
        "weighty": False,
        "minor": False,
        "concerns": [],
        "before": long.strip(),
        "after": longer.strip(),
    }


def test_what_criteria_bring_is_what_their_scorecards_say() -> None:
    playbook = load(EXAMPLE, today=TODAY).readable
    assert playbook.scorecards
    for id_, card in playbook.scorecards.items():
        criteria = playbook.profiles[id_].criteria
        assert [best_of(one) for one in criteria] == [line.best for line in card.criteria]
        assert maximum_of(criteria) == card.maximum


def test_of_many_golden_accounts_with_the_same_verdict_some_are_named(tmp_path: Path) -> None:
    one = "  - {name: Mill %s, facts: {employees: 150, founded: 1950}, expect: {profile: plants}}\n"
    other = "  - {name: Shop, facts: {employees: 90, founded: 1950}, expect: {profile: plants}}\n"
    accounts = "accounts:\n" + "".join(one % number for number in range(20)) + other
    before = FILES | {"accounts/plants.yml": accounts}
    after = before | {"profiles/plants.yml": PROFILE.replace("{less_than", "{more_than")}
    found = changed(tmp_path, before, after)
    assert len(found.moves) == 21
    text = render(found, style="text")
    assert text.count("Mill ") == 5
    assert "  - 16 more keep their verdict, with other points\n" in text
    assert "- 16 more keep their verdict, with other points" in render(found, style="markdown")
    assert len(json.loads(render(found, style="json"))["moves"]) == 21


def test_a_golden_account_of_a_renamed_profile_is_scored_once(tmp_path: Path) -> None:
    after = {
        "playbook.yml": SETTINGS,
        "profiles/works.yml": PROFILE.replace("100", "80"),
        "accounts/plants.yml": ACCOUNTS.replace("plants", "works"),
    }
    found = changed(tmp_path, FILES, after)
    assert [move.text for move in found.moves] == [
        "New Mill: Top, was Rest; 3 of 4 points (75 %), was 0 of 4 points (0 %)",
    ]


def test_another_name_of_a_tier_is_no_other_verdict(tmp_path: Path) -> None:
    after = FILES | {"playbook.yml": SETTINGS.replace("name: Top", "name: Best")}
    found = changed(tmp_path, FILES, after)
    assert [one.text for entry in found.entries for one in entry.sentences] == [
        "Top is called “Best” now"
    ]
    assert found.moves == ()
