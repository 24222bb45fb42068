"""Bringing playbooks to the newest version: names of keys change, and not a byte beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from icp_docs.rewrite import Migration, Step, migrate, migration

PROFILE = """\
name: Plants      # as we say
summary: Factories.

{key}: At fairs   # mostly
criteria: [{{id: lines}}]
"""


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode())


def after(folder: Path) -> dict[str, str]:
    """The new content of every file that would change."""
    found = migration(folder)
    assert (found.errors, found.unproven) == ((), "")
    return {file.path.name: file.now.decode() for file in found.files}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("schema: 1\ncompany: X\n", "schema: 2\ncompany: X\n"),
        (
            "company: X\nschema:   '1'  # of the language",
            "company: X\nschema:   2  # of the language",
        ),
        ("schema: # none\ncompany: X\n", "schema: 2 # none\ncompany: X\n"),
        ("schema  :\ncompany: X\n", "schema  : 2\ncompany: X\n"),
        ("schema: ~\r\ncompany: X\r\n", "schema: 2\r\ncompany: X\r\n"),
        ("company: X", "schema: 2\ncompany: X"),
        (
            "# Of all\n\n# Who we are\ncompany: X\r\n",
            "# Of all\n\nschema: 2\r\n# Who we are\ncompany: X\r\n",
        ),
        ("--- # begins\n  company: X\n", "--- # begins\n  schema: 2\n  company: X\n"),
        ("\ufeffcompany: X\n", "\ufeffschema: 2\ncompany: X\n"),
        ('{"company": "X"}\n', '{"schema": 2, "company": "X"}\n'),
        ("{ company: X }\n", "{schema: 2,  company: X }\n"),
    ],
)
def test_the_version_is_written_into_playbook_yml(tmp_path: Path, was: str, now: str) -> None:
    write(tmp_path, {"playbook.yml": was})
    assert after(tmp_path) == {"playbook.yml": now}


@pytest.mark.parametrize("key", ["where_they_buy", '"where_they_buy"', "'where_they_buy'"])
def test_a_key_gets_its_new_name_where_it_stands(tmp_path: Path, key: str) -> None:
    profile = PROFILE.format(key=key)
    write(tmp_path, {"playbook.yml": "schema: 1\n", "profiles/plants.yml": profile})
    assert after(tmp_path)["plants.yml"] == profile.replace("where_they_buy", "how_they_buy")
    assert migration(tmp_path).steps == (
        Step("playbook.yml", 1, "schema: 1", "schema: 2"),
        Step("profiles/plants.yml", 4, key, key.replace("where_they_buy", "how_they_buy")),
    )


def test_other_mentions_of_the_old_name_stay(tmp_path: Path) -> None:
    profile = PROFILE.format(key="where_they_buy") + "notes: where_they_buy\n# where_they_buy: x\n"
    write(tmp_path, {"profiles/plants.yml": profile})
    assert after(tmp_path) == {
        "plants.yml": profile.replace("where_they_buy: At", "how_they_buy: At"),
    }


def test_without_playbook_yml_none_is_written(tmp_path: Path) -> None:
    write(tmp_path, {"profiles/plants.yml": PROFILE.format(key="how_they_buy")})
    assert migration(tmp_path).files == ()


def test_nothing_is_left_to_do_afterwards(tmp_path: Path) -> None:
    files = {
        "playbook.yml": "company: X\n",
        "profiles/plants.yml": PROFILE.format(key="where_they_buy"),
    }
    write(tmp_path, files)
    for file in migration(tmp_path).files:
        file.path.write_bytes(file.now)
    found = migration(tmp_path)
    assert (found.files, found.steps, found.errors) == ((), (), ())


def test_a_run_that_was_killed_at_any_point_is_finished_by_the_next_one(tmp_path: Path) -> None:
    files = {
        "playbook.yml": "company: X\n",
        "profiles/a.yml": PROFILE.format(key="where_they_buy"),
        "profiles/b.yml": PROFILE.format(key="where_they_buy"),
    }
    write(tmp_path, files)
    whole = after(tmp_path)
    for killed_after in range(len(files)):
        write(tmp_path, files)
        for file in migration(tmp_path).files[:killed_after]:
            file.path.write_bytes(file.now)
        for file in migration(tmp_path).files:
            file.path.write_bytes(file.now)
        left = {path.name: path.read_text() for path in tmp_path.rglob("*.yml")}
        assert left == whole, killed_after


@pytest.mark.parametrize(
    ("playbook", "profile", "codes"),
    [
        ("schema: 3\n", PROFILE.format(key="how_they_buy"), ["ICP104"]),
        ("schema: [1]\n", PROFILE.format(key="how_they_buy"), ["ICP103"]),
        ("schema: 1\ncurrency: shells\n", PROFILE.format(key="how_they_buy"), ["ICP104"]),
        ("", PROFILE.format(key="how_they_buy"), ["ICP009"]),
        ("schema: 1\n", "where_they_buy: a: b\n" + PROFILE.format(key="notes"), ["ICP019"]),
        ("schema: 1\n", "where_they_buy: [\n", ["ICP023"]),
        ("schema: 1\n", "where_they_buy: a\n" + PROFILE.format(key="how_they_buy"), ["ICP117"]),
        ("schema: 1\n", "nmae: a\n" + PROFILE.format(key="where_they_buy"), ["ICP101"]),
    ],
)
def test_errors_in_files_that_must_change_come_first(
    tmp_path: Path, playbook: str, profile: str, codes: list[str]
) -> None:
    write(tmp_path, {"playbook.yml": playbook, "profiles/plants.yml": profile})
    found = migration(tmp_path)
    assert [problem.code for problem in found.errors] == codes
    assert (found.files, found.steps) == ((), ())


def test_in_the_newest_version_there_is_nothing_to_do_and_nothing_to_refuse(tmp_path: Path) -> None:
    profile = PROFILE.format(key="where_they_buy")
    files = {
        "playbook.yml": "schema: 2\n",
        "profiles/a.yml": profile,
        "profiles/b.yml": f"- {profile}",
    }
    write(tmp_path, files)
    assert migration(tmp_path) == Migration()


def test_errors_elsewhere_are_no_hindrance(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "playbook.yml": "schema: 1\n",
            "profiles/plants.yml": PROFILE.format(key="where_they_buy"),
            "profiles/broken.yml": "name: [\n",
            "personas/cfo.yml": "nmae: CFO\n",
        },
    )
    assert sorted(after(tmp_path)) == ["plants.yml", "playbook.yml"]


def test_what_would_not_read_the_same_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"playbook.yml": "schema: 1\ncompany: X\n"})
    monkeypatch.setattr(migrate, "edited", lambda raw, edits: b"schema: 2\ncompany: Y\n")
    found = migration(tmp_path)
    assert (found.unproven, found.files) == ("playbook.yml", ())
