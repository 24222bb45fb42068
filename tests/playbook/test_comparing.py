"""Two versions of a playbook side by side: what was renamed, and what cannot be read."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from icp_docs.playbook import Loaded, comparable, renamed
from tests.playbook.folder import PERSONA, loaded, profile

PLANTS = profile()
OFFICES = PLANTS.replace("Plants", "Offices").replace("Factories", "People at desks all day long")


def versions(
    folder: Path, before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[Loaded, Loaded]:
    for name in ("before", "after"):
        (folder / name).mkdir()
    return loaded(folder / "before", before), loaded(folder / "after", after)


CFO = "name: Chief Financial Officer\nsummary: Signs everything above 50k.\nowner: desk\n"
COO = "name: Head of plants\nsummary: Runs them day and night.\nowner: somebody else\n"
COMMENTS = "".join(f"# What the {number}th key of a file is there for.\n" for number in range(20))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a": CFO}, {"b": CFO}, {"b": "a"}),
        ({"a": CFO}, {"b": CFO.replace("50k", "80k").replace("\n", "\r\n")}, {"b": "a"}),
        ({"a": CFO}, {"b": COO}, {}),
        ({"a": CFO, "b": COO}, {"c": COO, "d": CFO}, {"c": "b", "d": "a"}),
        ({"a": CFO}, {"b": CFO, "c": CFO}, {"b": "a"}),
        ({"a": CFO}, {"a": COO, "b": CFO}, {}),
        ({"a": COMMENTS + CFO}, {"b": COMMENTS + COO}, {}),
        ({"a": ""}, {"b": ""}, {}),
        ({"a": "name: [\n" + CFO}, {"b": CFO}, {"b": "a"}),
    ],
    ids=[
        *("moved", "moved and changed", "another file", "two", "copied", "not gone"),
        *("only comments alike", "empty", "broken before"),
    ],
)
def test_renamed(
    tmp_path: Path, before: dict[str, str], after: dict[str, str], expected: dict[str, str]
) -> None:
    def paths(names: Mapping[str, str]) -> dict[str, str]:
        return {f"personas/{name}.yml": text for name, text in names.items()}

    found = renamed(*versions(tmp_path, paths(before), paths(after)))
    assert found == {f"personas/{new}.yml": f"personas/{old}.yml" for new, old in expected.items()}


def test_a_profile_does_not_become_a_persona(tmp_path: Path) -> None:
    found = versions(tmp_path, {"profiles/a.yml": PLANTS}, {"personas/a.yml": PLANTS})
    assert renamed(*found) == {}


def test_the_other_ending(tmp_path: Path) -> None:
    text = "company: Example Inc.\ncurrency: EUR\n"
    found = versions(tmp_path, {"playbook.yaml": text}, {"playbook.yml": text})
    assert renamed(*found) == {"playbook.yml": "playbook.yaml"}


def test_of_many_files_only_the_same_are_recognised(tmp_path: Path) -> None:
    notes = "".join(f"  Line {number}\n" for number in range(100))
    texts = [f"{CFO}aliases: [a{number}]\nnotes: |\n{notes}" for number in range(101)]
    before = {f"personas/a{number}.yml": text for number, text in enumerate(texts)}
    after = {f"personas/b{number}.yml": text for number, text in enumerate(texts)}
    after["personas/b7.yml"] += "  Another\n"
    found = renamed(*versions(tmp_path, before, after))
    assert found == {
        f"personas/b{number}.yml": f"personas/a{number}.yml" for number in range(101) if number != 7
    }


def test_what_cannot_be_read_is_taken_from_the_other_version(tmp_path: Path) -> None:
    whole = {
        "playbook.yml": "currency: EUR\nlocale: en-GB\n",
        "glossary.yml": "terms: [{term: ARR, means: Revenue}]\n",
        "profiles/plants.yml": PLANTS,
        "profiles/offices.yml": OFFICES,
        "personas/cfo.yml": PERSONA,
        "accounts/won.yml": "accounts: [{name: Acme, expect: {profile: plants, tier: tier-1}}]\n",
    }
    broken = dict.fromkeys(whole, "name: [") | {"profiles/offices.yml": OFFICES}
    one, other = versions(tmp_path, broken, whole)
    assert one.unread == whole.keys() - {"profiles/offices.yml"}
    before, after = comparable(one, other)
    for name in ("settings", "format", "profiles", "personas", "glossary", "account_files"):
        assert getattr(before, name) == getattr(after, name), name
    assert before.accounts == after.accounts
    assert after == other.readable
    assert comparable(other, one)[1] == before


def test_what_the_other_version_does_not_have_is_nowhere(tmp_path: Path) -> None:
    before, after = comparable(*versions(tmp_path, {"profiles/plants.yml": "["}, {}))
    assert before.profiles == after.profiles == {}


def test_of_two_files_with_one_id_the_one_that_is_read_stays(tmp_path: Path) -> None:
    twice = {"personas/cfo.yml": PERSONA, "personas/cfo.yaml": PERSONA}
    found = versions(tmp_path, twice, {"personas/cfo.yml": PERSONA.replace("CFO", "New")})
    before, after = comparable(*found)
    assert [before.personas["cfo"].name, after.personas["cfo"].name] == ["CFO", "New"]


def test_a_name_that_is_missing_is_the_id(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"personas/plant-manager.yml": "owner: desk\n"})
    assert found.playbook is None
    persona = found.readable.personas["plant-manager"]
    assert (persona.name, persona.summary, persona.owner) == ("Plant manager", "", "desk")
    assert (persona.id, persona.path) == ("plant-manager", "personas/plant-manager.yml")
