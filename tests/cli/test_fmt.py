import os
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

MESSY = "summary: Runs the plant.\nname: 'Boss' # the one\n"
TIDY = "name: Boss # the one\nsummary: Runs the plant.\n"


@pytest.fixture(autouse=True)
def book(here: Path) -> Path:
    """A playbook with one file that is in form and one that is not."""
    folder = here / "book"
    (folder / "personas").mkdir(parents=True)
    (folder / "personas/boss.yml").write_text(MESSY)
    (folder / "personas/clerk.yml").write_text(TIDY)
    return folder


def test_files_are_formatted(cli: Cli, book: Path) -> None:
    ended = cli("fmt", "book")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "Formatted book/personas/boss.yml\n1 of 2 files formatted.\n"
    assert (book / "personas/boss.yml").read_text() == TIDY
    assert cli("fmt", "book").out == "2 files in form.\n"


def test_check_writes_nothing(cli: Cli, book: Path) -> None:
    ended = cli("fmt", "--check", "book")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == "Would format book/personas/boss.yml\n1 of 2 files not in form.\n"
    assert (book / "personas/boss.yml").read_text() == MESSY
    assert cli("fmt", "--check", "book/personas/clerk.yml").code == 0


def test_diff_shows_lines_and_writes_nothing(cli: Cli, book: Path) -> None:
    ended = cli("fmt", "--diff", "book")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "--- book/personas/boss.yml\n+++ book/personas/boss.yml\n@@ -1,2 +1,2 @@\n"
        "+name: Boss # the one\n summary: Runs the plant.\n-name: 'Boss' # the one\n"
    )
    assert (book / "personas/boss.yml").read_text() == MESSY
    assert cli("fmt", "--diff", "--check", "book").code == 1


def test_diff_tells_of_the_end_of_the_last_line(cli: Cli, book: Path) -> None:
    (book / "personas/boss.yml").write_text("name: Boss\nnotes:  A")
    assert cli("fmt", "--diff", "book").out == (
        "--- book/personas/boss.yml\n+++ book/personas/boss.yml\n@@ -1,2 +1,2 @@\n"
        " name: Boss\n-notes:  A\n\\ No newline at end of file\n+notes: A\n"
    )


def test_no_line_of_a_diff_is_a_command_to_a_build_server(cli: Cli, book: Path) -> None:
    text = "summary: |\n  ::stop-commands::x\nname: '::error::x'\n"
    (book / "personas/boss.yml").write_text(text)
    shown = cli("fmt", "--diff", "book").out.splitlines()
    assert r"   \x3a:stop-commands::x" in shown
    assert not [line for line in shown if line.lstrip().startswith("::")]


def test_diff_in_colour(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[32m+name: Boss # the one\x1b[0m\n" in cli("fmt", "--diff", "book").out


def test_a_file_a_folder_and_several_of_them(cli: Cli, book: Path) -> None:
    assert cli("fmt", "--check", "book/personas").out.endswith("1 of 2 files not in form.\n")
    assert cli("fmt", "--check", "book/personas/boss.yml").out.endswith(
        "1 of 1 file not in form.\n"
    )
    ended = cli("fmt", "--check", "book", "book/personas/boss.yml", "book/personas")
    assert ended.out.endswith("1 of 2 files not in form.\n")


def test_without_a_path_it_is_this_folder(
    cli: Cli, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book)
    assert cli("fmt").out == "Formatted personas/boss.yml\n1 of 2 files formatted.\n"


READ = (
    "A playbook reads playbook.yml, glossary.yml and the .yml files of profiles/, personas/ and"
    " accounts/ whose names do not begin with _ or a dot.\n"
)


@pytest.mark.parametrize("name", ["mkdocs.yml", "personas/_draft.yml", "personas/Not an id.yml"])
def test_a_file_that_the_playbook_does_not_read_is_passed_over(
    cli: Cli, book: Path, name: str
) -> None:
    (book / name).write_text(MESSY)
    ended = cli("fmt", f"book/{name}", "book/personas/boss.yml")
    assert (ended.code, ended.err) == (0, f"Passed over book/{name}. {READ}")
    assert ended.out == "Formatted book/personas/boss.yml\n1 of 1 file formatted.\n"
    assert (book / name).read_text() == MESSY


def test_a_folder_without_files_of_the_playbook_is_wrong_use(cli: Cli, book: Path) -> None:
    (book / "docs").mkdir()
    ended = cli("fmt", "book/docs")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"Error: 'book/docs' holds no file of the playbook. {READ}"


def test_no_playbook(cli: Cli, here: Path) -> None:
    ended = cli("fmt", "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "Error: There is no file or folder 'nowhere'.\n"


def test_what_cannot_be_read_is_told_and_left_and_the_others_are_formatted(
    cli: Cli, book: Path
) -> None:
    (book / "personas/broken.yml").write_text("name: [\n")
    ended = cli("fmt", "book")
    assert ended.code == 1
    assert ended.out == "Formatted book/personas/boss.yml\n1 of 3 files formatted.\n"
    assert ended.err == "Left book/personas/broken.yml as it is: line 1: this [ is never closed\n"
    assert (book / "personas/broken.yml").read_text() == "name: [\n"


def test_what_cannot_be_formatted_is_told_and_left(cli: Cli, book: Path) -> None:
    (book / "personas/odd.yml").write_text("name: Odd\nsummary: |+\n  S\n\n")
    ended = cli("fmt", "--check", "book/personas/odd.yml")
    assert (ended.code, ended.out) == (0, "1 file in form.\n")
    assert ended.err == (
        "Left book/personas/odd.yml as it is: line 2 is written in a way that cannot be brought"
        " into form safely.\n"
    )


def test_errors_of_meaning_are_no_hindrance(cli: Cli, book: Path) -> None:
    (book / "personas/boss.yml").write_text("nmae: x\nsummary: []\nname: Boss\n")
    assert cli("fmt", "book").code == 0
    assert (book / "personas/boss.yml").read_text() == "nmae: x\nname: Boss\nsummary: []\n"


def test_links_are_not_followed(cli: Cli, book: Path, here: Path) -> None:
    outside = here / "outside.yml"
    outside.write_text(MESSY)
    (book / "personas/link.yml").symlink_to(outside)
    assert cli("fmt", "book").out == "Formatted book/personas/boss.yml\n1 of 2 files formatted.\n"
    assert outside.read_text() == MESSY


def test_what_authors_wrote_reaches_the_terminal_as_text(cli: Cli, book: Path) -> None:
    text = "summary: ##vso[task] \u2028x\nname: A\n"
    (book / "personas/boss.yml").write_text(text)
    ended = cli("fmt", "--diff", "book")
    assert "\u2028" not in ended.out + ended.err
    (book / "personas/boss.yml").write_text("summary: '##vso[task]'\nname: A\n")
    ended = cli("fmt", "--diff", "book")
    assert "##vso" not in ended.out


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is refused to root")
def test_a_folder_that_takes_no_file(cli: Cli, book: Path) -> None:
    (book / "personas").chmod(0o500)
    ended = cli("fmt", "book")
    (book / "personas").chmod(0o700)
    assert (ended.code, ended.out) == (2, "")
    assert "Permission denied" in ended.err
