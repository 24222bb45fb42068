"""Git without the settings of whoever runs the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.git.repositories import isolate


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, tmp_path / "home")
