from datetime import date
from pathlib import Path

import pytest

import icp_docs.rewrite
from icp_docs.playbook import load
from icp_docs.rewrite import Rewritten, exchange
from tests.cli.conftest import Cli
from tests.git.repositories import Repository, isolate

PROFILE = (
    "name: Plants\nsummary: Factories.\nwhere_they_buy: At fairs # mostly\ncriteria: [{id: a}]\n"
)
DONE = (
    "2 files migrated to version 2 of the language. The playbook means the same as before:"
    " `icp-docs diff` shows no change.\n"
)


@pytest.fixture(autouse=True)
def book(here: Path) -> Path:
    """A playbook in version 1 of the language."""
    folder = here / "book"
    (folder / "profiles").mkdir(parents=True)
    (folder / "profiles/plants.yml").write_text(PROFILE)
    (folder / "playbook.yml").write_text("# Ours\n\nschema: 1\n")
    return folder


def contents(book: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in book.rglob("*.*ml")}


def test_a_playbook_is_migrated(cli: Cli, book: Path) -> None:
    before = load(book, today=date(2026, 10, 1))
    ended = cli("migrate", "book")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "book/playbook.yml:3: schema: 1 is now schema: 2\n"
        "book/profiles/plants.yml:3: where_they_buy is now how_they_buy\n" + DONE
    )
    assert contents(book) == {
        "playbook.yml": "# Ours\n\nschema: 2\n",
        "plants.yml": PROFILE.replace("where_they_buy", "how_they_buy"),
    }
    loaded = load(book, today=date(2026, 10, 1))
    assert before.playbook is not None
    assert loaded.playbook is not None
    assert loaded.playbook.profiles == before.playbook.profiles
    told = {problem.code for problem in before.problems}
    assert told - {problem.code for problem in loaded.problems} == {"ICP116"}
    ended = cli("migrate", "book")
    assert (ended.code, ended.out) == (
        0,
        "Nothing to do: no file is in an older version of the language than 2.\n",
    )


def test_check_writes_nothing(cli: Cli, book: Path) -> None:
    before = contents(book)
    ended = cli("migrate", "--check", "book")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == (
        "book/playbook.yml:3: schema: 1 would become schema: 2\n"
        "book/profiles/plants.yml:3: where_they_buy would become how_they_buy\n"
        "2 files to migrate to version 2 of the language.\n"
    )
    assert contents(book) == before
    cli("migrate", "book")
    assert cli("migrate", "--check", "book").code == 0


def test_a_version_that_was_not_named(cli: Cli, book: Path) -> None:
    (book / "playbook.yml").write_text("company: X\n")
    assert cli("migrate", "--check", "book").out.startswith(
        "book/playbook.yml:1: schema: 2 would be new\n"
    )
    assert cli("migrate", "book").out.startswith("book/playbook.yml:1: schema: 2 is new\n")
    assert contents(book)["playbook.yml"] == "schema: 2\ncompany: X\n"


def test_errors_come_first(cli: Cli, book: Path) -> None:
    (book / "profiles/plants.yml").write_text(f"nmae: x\n{PROFILE}")
    before = contents(book)
    ended = cli("migrate", "book")
    assert (ended.code, ended.out) == (1, "")
    first, second = ended.err.splitlines()
    assert first == ("Nothing was written: these files have errors, which must be put right first.")
    assert second.startswith("book/profiles/plants.yml:1: unknown key 'nmae' in this profile")
    assert contents(book) == before


def test_a_playbook_of_the_future(cli: Cli, book: Path) -> None:
    (book / "playbook.yml").write_text("schema: 3\n")
    ended = cli("migrate", "book")
    assert ended.code == 1
    assert "version 3 of this language is newer than the program; update icp-docs" in ended.err


def test_a_file_that_somebody_changes_meanwhile(
    cli: Cli, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(files: tuple[Rewritten, ...]) -> None:
        (book / "profiles/plants.yml").write_text("name: Other\n")
        exchange(files)

    monkeypatch.setattr(icp_docs.rewrite, "exchange", too_late)
    ended = cli("migrate", "book")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "Error: book/profiles/plants.yml was changed while this ran; nothing was written.\n"
    )
    assert contents(book)["playbook.yml"] == "# Ours\n\nschema: 1\n"


def test_diff_shows_no_change_after_it(
    cli: Cli, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch, tmp_path / "home")
    monkeypatch.chdir(book)
    texts = {"playbook.yml": "company: X\nschema: 1\n", "profiles/plants.yml": PROFILE}
    Repository(book).commit(texts)
    cli("migrate")
    cli("fmt")
    ended = cli("diff", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert "Nothing changed that means anything. 2 files differ only in form" in ended.out
