"""`icp-docs fix`: what is typed in, what is left alone, and what it says of both."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

BOSS = """\
name: “Plant manager”
sumary: Runs the plant: every day.
owner: operations
pains:
  -pain: Audits are hard
    proof: The auditor's letter
goals:
\t- Sleep
messages:
  - {stage: decison, say: Less}
"""
MENDED = """\
name: "Plant manager"
summary: "Runs the plant: every day."
owner: operations
pains:
  - pain: Audits are hard
    proof: The auditor's letter
goals:
  - Sleep
messages:
  - {stage: decison, say: Less}
"""
TYPED = """\
book/personas/boss.yml:1: “Plant manager” -> "Plant manager"
book/personas/boss.yml:2: Runs the plant: every day. -> "Runs the plant: every day."
book/personas/boss.yml:2: sumary -> summary
book/personas/boss.yml:5: -pain: Audits are hard -> - pain: Audits are hard
book/personas/boss.yml:8: '\\t' -> '  '
"""


@pytest.fixture(autouse=True)
def boss(here: Path) -> Path:
    """A persona with five sure mistakes and one that is a guess, in a playbook of its own."""
    path = here / "book/personas/boss.yml"
    path.parent.mkdir(parents=True)
    path.write_text(BOSS, encoding="utf-8")
    return path


def test_sure_mistakes_are_typed_over_and_the_rest_is_left(cli: Cli, boss: Path) -> None:
    ended = cli("fix", "book")
    assert ended.err == ""
    told, _, summary = ended.out.partition("Fixed")
    assert sorted(told.splitlines()) == sorted(TYPED.splitlines())
    left = "1 error is left to you; see: icp-docs validate book\n"
    assert summary == f" 5 mistakes in 1 file.\n{left}"
    assert boss.read_text(encoding="utf-8") == MENDED
    assert ended.code == 1  # as validate: an error is left


def test_nothing_to_fix(cli: Cli, boss: Path) -> None:
    boss.write_text("name: Boss\nsummary: Runs the plant.\nowner: desk\nkind: user\n")
    ended = cli("fix", "book")
    assert (ended.code, ended.out, ended.err) == (0, "Nothing to fix.\n", "")


def test_an_id_in_two_words_is_left_to_a_person(cli: Cli, boss: Path) -> None:
    """Other files may know it as one word, and saved checklists lose the answer to another id."""
    profile = boss.parents[1] / "profiles/makers.yml"
    profile.parent.mkdir()
    text = "name: Makers\ncriteria:\n  - id: spread sheet\n  - id: Plans_Ahead\n"
    profile.write_text(text, encoding="utf-8")
    ended = cli("fix", str(profile))
    assert "Plans_Ahead -> plans-ahead" in ended.out
    assert profile.read_text(encoding="utf-8") == text.replace("Plans_Ahead", "plans-ahead")


def test_check_and_diff_write_nothing(cli: Cli, boss: Path) -> None:
    ended = cli("fix", "--check", "book")
    assert ended.code == 1
    assert "Would fix 5 mistakes in 1 file.\n" in ended.out
    ended = cli("fix", "--diff", "book")
    assert ended.out.startswith("--- book/personas/boss.yml\n+++ book/personas/boss.yml\n@@ ")
    assert '+summary: "Runs the plant: every day."\n' in ended.out
    assert boss.read_text(encoding="utf-8") == BOSS


def test_check_fails_for_what_is_only_a_warning(cli: Cli, boss: Path) -> None:
    boss.write_text("name: “Boss”\nsummary: Runs.\nowner: desk\nkind: user\n", encoding="utf-8")
    assert cli("validate", "book").code == 0
    assert cli("fix", "--check", "book").code == 1
    assert cli("fix", "book").code == 0
    assert cli("fix", "--check", "book").code == 0


def test_all_else_in_the_file_stays(cli: Cli, boss: Path) -> None:
    raw = BOSS.replace("\n", "\r\n").replace("owner: operations", "owner:  ope\u200brations  # x ")
    boss.write_bytes(b"\xef\xbb\xbf" + raw.encode("utf-8"))
    boss.chmod(0o640)
    ended = cli("fix", "book")
    assert "book/personas/boss.yml:3: taken out: zero width space (U+200B)\n" in ended.out
    expected = MENDED.replace("\n", "\r\n").replace("owner: operations", "owner:  operations  # x ")
    assert boss.read_bytes() == b"\xef\xbb\xbf" + expected.encode("utf-8")
    assert stat.S_IMODE(boss.stat().st_mode) == 0o640
    assert [path.name for path in boss.parent.iterdir()] == ["boss.yml"]


def test_only_the_file_that_is_named(cli: Cli, boss: Path) -> None:
    other = boss.with_name("clerk.yml")
    other.write_text("name: Clerk\nsumary: Files.\nowner: desk\nkind: user\n")
    cli("fix", "book/personas/boss.yml")
    assert other.read_text().startswith("name: Clerk\nsumary: ")
    assert cli("fix", "book/personas/clerk.yml").out.startswith(
        "book/personas/clerk.yml:2: sumary -> summary\nFixed 1 mistake in 1 file.\n"
    )


def test_a_link_is_not_followed(cli: Cli, boss: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("sumary: Clerk\n")
    boss.with_name("linked.yml").symlink_to(outside)
    cli("fix", "book")
    assert outside.read_text() == "sumary: Clerk\n"


def test_what_an_author_wrote_cannot_act_on_the_terminal(cli: Cli, boss: Path) -> None:
    boss.write_text("name: “\x1b[2J##[error]”\nsummary: “##[error]x”\n", encoding="utf-8")
    ended = cli("fix", "book")
    assert "\x1b" not in ended.out
    assert "##[" not in ended.out


def test_a_folder_that_is_no_playbook(cli: Cli, here: Path) -> None:
    (here / "empty").mkdir()
    ended = cli("fix", "empty")
    assert (ended.code, ended.out) == (2, "")
    assert "is not a playbook" in ended.err
