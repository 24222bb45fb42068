import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from icp_docs.codes import CODES
from tests.cli.conftest import Cli

PAGES = Path(__file__).parents[2] / "icp_docs/explanations"
PROGRAM = Path(sys.executable).with_name("icp-docs")


@pytest.mark.parametrize("typed", ["ICP101", "icp101", "101", "ICP-101", " icp 101 "])
def test_prints_the_page(cli: Cli, typed: str) -> None:
    ended = cli("explain", typed)
    assert (ended.code, ended.err) == (0, "")
    page = (PAGES / "ICP101.md").read_text(encoding="utf-8")
    assert ended.out == page.replace("# Unknown key", "# ICP101: Unknown key (error)", 1)


def test_without_a_code_lists_all(cli: Cli) -> None:
    lines = cli("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)
    assert "ICP101  error    Unknown key" in lines


def on_a_terminal(*arguments: str, **environment: str) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [PROGRAM, *arguments],
        stdout=theirs,
        stderr=theirs,
        env={"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environment},
    ) as process:
        os.close(theirs)
        text = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                break
            if not piece:
                break
            text += piece
        assert process.wait() == 0
    os.close(ours)
    return text.decode()


def test_terminal_gets_a_page_to_read() -> None:
    text = on_a_terminal("explain", "ICP101")
    assert "\x1b[" in text
    assert "```" not in text


def test_no_color_is_honoured() -> None:
    assert "\x1b[" not in on_a_terminal("explain", "ICP101", NO_COLOR="1")
    assert "\x1b[" not in on_a_terminal("explain", "ICP101", TERM="dumb")


def test_force_color_is_honoured(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in cli("explain", "ICP110").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in cli("explain", "ICP110").out


def test_force_color_can_say_no() -> None:
    assert "\x1b[" not in on_a_terminal("explain", "ICP101", FORCE_COLOR="0")
