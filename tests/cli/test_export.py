from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.fixture(autouse=True)
def playbook(cli: Cli, here: Path) -> Path:
    cli("new", "profile", "Factory")
    cli("new", "persona", "Boss")
    (here / "docs").mkdir()
    (here / "docs/index.md").write_text("# Home\n\n<!-- icp: personas status=draft -->\n")
    return here


def test_export(cli: Cli, here: Path) -> None:
    ended = cli("export", "out")
    assert (ended.code, ended.err) == (0, "")
    files = [file for file in (here / "out").rglob("*") if file.is_file()]
    assert ended.out == f"Wrote {len(files) - 1:,} files into out/\n"
    assert 'href="personas/boss/"' in (here / "out/index.md").read_text()
    assert cli("export", "out", "--quiet").out == ""


def test_playbook_elsewhere(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli("export", "out", "here/profiles/factory.yml").code == 0
    assert (tmp_path / "out/profiles/factory.md").is_file()


def test_errors_are_shown_and_nothing_is_written(cli: Cli, here: Path) -> None:
    (here / "personas/boss.yml").write_text("nmae: Boss\nname: B\nsummary: Text\n")
    ended = cli("export", "out")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith("personas/boss.yml:1:1 ICP101 error: unknown key 'nmae'")
    assert ended.out.endswith("\n1 error in 2 files.\n")
    assert not (here / "out").exists()


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("docs", "it is not empty, and 'icp-docs export' did not make it"),
        ("docs/index.md", "it is not empty, and 'icp-docs export' did not make it"),
        (".", "it is not empty, and 'icp-docs export' did not make it"),
    ],
)
def test_refuses_a_folder_of_somebody_else(
    cli: Cli, here: Path, folder: str, sentence: str
) -> None:
    before = {file: file.read_bytes() for file in here.rglob("*") if file.is_file()}
    ended = cli("export", folder)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"Error: Nothing was exported to '{folder}': {sentence}.\n"
    assert {file: file.read_bytes() for file in here.rglob("*") if file.is_file()} == before


def test_block_that_does_not_exist(cli: Cli, here: Path) -> None:
    (here / "docs/index.md").write_text("# Home\n\n<!-- icp: persona -->\n")
    ended = cli("export", "out")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(
        "Error: Nothing was exported to 'out': docs/index.md:3: there is no block 'persona'; "
    )
    assert not (here / "out").exists()
