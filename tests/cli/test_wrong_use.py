"""What is typed wrong ends in one sentence on standard error and exit code 2."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli

START = 'Start one here with: icp-docs new profile "Our best customers"'


@pytest.fixture(autouse=True)
def folders(here: Path) -> None:
    for folder in ("book/profiles", "empty", "plain/sub", "deep/docs"):
        (here / folder).mkdir(parents=True)
    (here / "plain/sub/readme.txt").touch()


@pytest.mark.parametrize("command", ["validate", "build", "serve"])
@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("bok", "There is no file or folder 'bok'. Did you mean 'book'?"),
        ("zzz", "There is no file or folder 'zzz'."),
        ("no/where", "There is no file or folder 'no/where'."),
        ("\x1b[2J", r"There is no file or folder '\x1b[2J'."),
        ("empty", f"'empty' is not a playbook: no profiles/ in it. {START}"),
        ("plain/sub/readme.txt", f"'plain/sub' is not a playbook: no profiles/ in it. {START}"),
        (".", "'.' is not a playbook: no profiles/ in it. Did you mean 'book'?"),
        ("deep/docs", f"'deep/docs' is not a playbook: no profiles/ in it. {START}"),
    ],
)
def test_no_playbook(cli: Cli, command: str, path: str, sentence: str) -> None:
    ended = cli(command, path)
    assert (ended.code, ended.out, ended.err) == (2, "", f"Error: {sentence}\n")


def test_export_of_no_playbook(cli: Cli, here: Path) -> None:
    ended = cli("export", "out", "empty")
    assert (ended.code, ended.err) == (
        2,
        f"Error: 'empty' is not a playbook: no profiles/ in it. {START}\n",
    )
    assert not (here / "out").exists()


def test_a_folder_two_levels_below_is_suggested(cli: Cli, here: Path) -> None:
    (here / "plain/sales/personas").mkdir(parents=True)
    (here / "plain/.venv/profiles").mkdir(parents=True)
    assert cli("validate", "plain").err == (
        "Error: 'plain' is not a playbook: no profiles/ in it. Did you mean 'plain/sales'?\n"
    )
    (here / "top").mkdir()
    (here / "plain").rename(here / "top/plain")
    assert cli("validate", "top").err == (
        "Error: 'top' is not a playbook: no profiles/ in it. Did you mean 'top/plain/sales'?\n"
    )


def test_a_folder_above_is_suggested(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "book/assets").mkdir()
    monkeypatch.chdir(here / "book/assets")
    assert cli("validate").err == (
        "Error: '.' is not a playbook: no profiles/ in it. Did you mean '..'?\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["validat"], "There is no command 'validat'. Did you mean 'icp-docs validate'?"),
        (["zzz"], "There is no command 'zzz'. See 'icp-docs --help'."),
        (["schema"], "Say which: profile, persona, accounts, playbook or glossary; or --write "),
        (["schema", "personas"], "There is no kind of file 'personas'. Did you mean 'persona'?"),
        (["schema", "zzz"], "There is no kind of file 'zzz'. Write profile, persona, accounts, "),
        (["explain", "zzz"], "There is no code 'zzz'. 'icp-docs explain' lists all."),
        (["explain", "ICP1001"], "There is no code 'ICP1001'. Did you mean ICP1"),
        (["explain", "\x1b[2J"], r"There is no code '\x1b[2J'."),
    ],
)
def test_sentence(cli: Cli, arguments: list[str], sentence: str) -> None:
    ended = cli(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"Error: {sentence}")


@pytest.mark.parametrize(
    "arguments", [["validate", "--nope"], ["validate", "--format", "xml"], ["new"], ["new", "x"]]
)
def test_click_refuses(cli: Cli, arguments: list[str]) -> None:
    ended = cli(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Usage: icp-docs ")
