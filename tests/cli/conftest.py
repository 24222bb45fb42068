"""Running the command line inside the test's process, in a folder of its own."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from icp_docs.cli.commands import run

Cli = Callable[..., "Ended"]


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    unset = ("CI_PROJECT_DIR", "FORCE_COLOR", "GITLAB_CI", "NO_COLOR", "SOURCE_DATE_EPOCH")
    for name in (*unset, *(name for name in os.environ if name.startswith("GITHUB_"))):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def cli(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Call it with arguments to run `icp-docs` with them."""

    def call(*arguments: str) -> Ended:
        monkeypatch.setattr("sys.argv", ["icp-docs", *arguments])
        code = run()
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return call
