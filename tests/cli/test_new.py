from pathlib import Path

import pytest

from tests.cli.conftest import Cli


def test_profile(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793000000")
    ended = cli("new", "profile", "Mid-market factory")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "Wrote profiles/mid-market-factory.yml\n"
        "Wrote schema/profile.json, with which editors complete what you type\n"
        "Next: fill it in, then run: icp-docs validate\n"
    )
    text = (here / "profiles/mid-market-factory.yml").read_text()
    assert "\nname: Mid-market factory\n" in text
    assert "\nreviewed: 2026-10-26\n" in text
    assert "{{" not in text


@pytest.mark.parametrize("kind", ["playbook", "glossary"])
def test_files_that_a_playbook_has_once(cli: Cli, here: Path, kind: str) -> None:
    ended = cli("new", kind)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        f"Wrote {kind}.yml\n"
        f"Wrote schema/{kind}.json, with which editors complete what you type\n"
        "Next: fill it in, then run: icp-docs validate\n"
    )
    written = (here / f"{kind}.yml").read_text(encoding="utf-8")
    assert written.startswith(f"# yaml-language-server: $schema=schema/{kind}.json\n")
    again = cli("new", kind)
    assert (again.code, again.out) == (2, "")
    assert again.err == f"Error: {kind}.yml is there already; nothing was written.\n"
    assert (here / f"{kind}.yml").read_text(encoding="utf-8") == written


def test_a_playbook_yaml_counts_as_there(cli: Cli, here: Path) -> None:
    (here / "playbook.yaml").write_text("company: Mine\n")
    assert cli("new", "playbook").err == (
        "Error: playbook.yaml is there already; nothing was written.\n"
    )
    assert not (here / "playbook.yml").exists()


def test_settings_in_another_folder(cli: Cli, here: Path) -> None:
    (here / "book/profiles").mkdir(parents=True)
    assert cli("new", "playbook", "book/profiles").out.startswith("Wrote book/playbook.yml\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["playbook", "Our", "playbook"], "A playbook has one playbook.yml, which takes no name: "),
        (["playbook", "--id", "x"], "A playbook has one playbook.yml, which takes no --id."),
        (["glossary", "nowhere"], "There is no file or folder 'nowhere'."),
        (["profile"], 'Say what to call it: icp-docs new profile "Mid-market factory"'),
        (["persona"], 'Say what to call it: icp-docs new persona "Plant manager"'),
        (
            ["profile", "Mid", "market"],
            "There is no file or folder 'market'. A name of several words needs quotes: icp-docs",
        ),
        (
            ["persona", "Head", "of", "IT"],
            'A name of several words needs quotes: icp-docs new persona "Head of IT"',
        ),
        (["persona", "A", "\x1b[2J"], r"There is no file or folder '\x1b[2J'. A name of several "),
    ],
)
def test_what_cannot_be_begun(cli: Cli, here: Path, arguments: list[str], sentence: str) -> None:
    ended = cli("new", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"Error: {sentence}")
    assert list(here.iterdir()) == []


def test_second_one_writes_no_schema_again(cli: Cli, here: Path) -> None:
    cli("new", "persona", "One")
    (here / "schema/persona.json").write_text("ours")
    assert cli("new", "persona", "Two").out.startswith("Wrote personas/two.yml\nNext:")
    assert (here / "schema/persona.json").read_text() == "ours"


@pytest.mark.parametrize("taken", ["boss.yml", "boss.yaml"])
def test_overwrites_nothing(cli: Cli, here: Path, taken: str) -> None:
    (here / "personas").mkdir()
    (here / "personas" / taken).write_text("name: Mine\n")
    ended = cli("new", "persona", "BOSS")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"Error: personas/{taken} is there already; nothing was written. "
        "Choose another name, or another --id.\n"
    )
    assert [file.name for file in here.rglob("*.y*ml")] == [taken]


def test_does_not_write_through_a_dangling_link(cli: Cli, here: Path) -> None:
    (here / "personas").mkdir()
    (here / "personas/boss.yml").symlink_to(here / "elsewhere.yml")
    assert cli("new", "persona", "Boss").code == 2
    assert not (here / "elsewhere.yml").exists()


@pytest.mark.parametrize(
    ("name", "identity", "scalar"),
    [
        ("Plant manager", "plant-manager", "Plant manager"),
        ("R&D lead (EMEA)", "r-d-lead-emea", "R&D lead (EMEA)"),
        ("Müller's café", "mullers-cafe", '"Müller\'s café"'),
        ("3PL: provider #1", "pl-provider-1", '"3PL: provider #1"'),
        ('The "new" \\ one', "the-new-one", '"The \\"new\\" \\\\ one"'),
        ("null", "null", '"null"'),
        ("  Spaced  ", "spaced", "Spaced"),
        ("x" * 90, "x" * 60, "x" * 90),
        ("[a]: {b}", "a-b", '"[a]: {b}"'),
    ],
)
def test_name_becomes_id_and_yaml(
    cli: Cli, here: Path, name: str, identity: str, scalar: str
) -> None:
    assert cli("new", "profile", name).code == 0
    text = (here / f"profiles/{identity}.yml").read_text(encoding="utf-8")
    assert f"\nname: {scalar}\n" in text


def test_id_can_be_given(cli: Cli, here: Path) -> None:
    assert cli("new", "persona", "工場長", "--id", "plant-manager").code == 0
    assert '\nname: "工場長"\n' in (here / "personas/plant-manager.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["工場長"], "No file name can be made from '工場長'. Give one: --id my-profile"),
        (["Index"], "No file name can be made from 'Index'. Give one: --id my-profile"),
        (["42"], "No file name can be made from '42'. Give one: --id my-profile"),
        (["  "], 'A name needs a letter, e.g. icp-docs new profile "Mid-market factory".'),
        (["a\u202eb"], r"This name has characters that cannot be seen: a\u202eb"),
        (["A", "--id", "../x"], "'../x' cannot be the --id: "),
        (["A", "--id", "index"], "'index' cannot be the --id: "),
        (["A", "nowhere"], "There is no file or folder 'nowhere'."),
    ],
)
def test_wrong_use_writes_nothing(
    cli: Cli, here: Path, arguments: list[str], sentence: str
) -> None:
    ended = cli("new", "profile", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"Error: {sentence}")
    assert list(here.iterdir()) == []


def test_in_another_folder(cli: Cli, here: Path) -> None:
    (here / "book").mkdir()
    ended = cli("new", "profile", "A", "book")
    assert ended.out.splitlines()[0] == "Wrote book/profiles/a.yml"
    assert ended.out.splitlines()[-1] == "Next: fill it in, then run: icp-docs validate book"


def test_from_inside_the_playbook(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("new", "profile", "A")
    monkeypatch.chdir(here / "profiles")
    assert cli("new", "profile", "B").out.startswith("Wrote b.yml\n")
    assert (here / "profiles/b.yml").is_file()
