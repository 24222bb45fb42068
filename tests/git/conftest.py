"""An empty repository for each test, without the settings of whoever runs it."""

from pathlib import Path

import pytest

from tests.git.repositories import Repository, isolate


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine reaches git."""
    isolate(monkeypatch, tmp_path / "home")


@pytest.fixture
def repository(tmp_path: Path, alone: None) -> Repository:
    """A repository without a commit."""
    return Repository(tmp_path / "repository")
