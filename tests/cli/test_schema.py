import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from icp_docs.model import KINDS
from tests.cli.conftest import Cli

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", KINDS)
def test_committed_schema_is_current(cli: Cli, kind: str) -> None:
    # When this fails: icp-docs schema --write schema
    committed = (ROOT / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert cli("schema", kind).out == committed


@pytest.mark.parametrize("kind", KINDS)
def test_is_json_schema_2020_12(cli: Cli, kind: str) -> None:
    schema = json.loads(cli("schema", kind).out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_write_all(cli: Cli, here: Path) -> None:
    ended = cli("schema", "--write", "a/b")
    assert (ended.code, ended.out.splitlines()) == (0, [f"Wrote a/b/{kind}.json" for kind in KINDS])
    assert {file.name for file in (here / "a/b").iterdir()} == {f"{kind}.json" for kind in KINDS}


def test_write_one(cli: Cli, here: Path) -> None:
    assert cli("schema", "persona", "--write", "s").out == "Wrote s/persona.json\n"
    assert [file.name for file in (here / "s").iterdir()] == ["persona.json"]


def test_folder_that_is_a_file(cli: Cli, here: Path) -> None:
    (here / "s").touch()
    ended = cli("schema", "--write", "s")
    assert (ended.code, ended.out) == (2, "")


@pytest.mark.parametrize("kind", ["profile", "persona"])
def test_editors_find_the_schema_of_a_new_file(cli: Cli, here: Path, kind: str) -> None:
    cli("new", kind, "A")
    (file,) = here.glob("p*/a.yml")
    named = file.read_text().splitlines()[0].partition("$schema=")[2]
    assert (file.parent / named).resolve() == here / "schema" / f"{kind}.json"
    assert (file.parent / named).is_file()


def test_every_file_of_the_example_names_its_schema() -> None:
    folders = {"profiles": "profile", "personas": "persona", "accounts": "accounts"}
    files = {file: kind for name, kind in folders.items() for file in (ROOT / name).glob("*.yml")}
    files |= {ROOT / f"{kind}.yml": kind for kind in ("playbook", "glossary")}
    assert len(files) > 10
    for file, kind in files.items():
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), file
        named = file.parent / first.partition("=")[2]
        assert named.resolve() == ROOT / "schema" / f"{kind}.json"
