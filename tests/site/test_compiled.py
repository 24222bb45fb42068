"""Compiled templates are kept where nobody else can change what we run."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from jinja2.bccache import BytecodeCache, FileSystemBytecodeCache

from icp_docs.site.compiled import compiled_templates


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def store() -> BytecodeCache:
    compiled_templates.cache_clear()
    try:
        return compiled_templates()
    finally:
        compiled_templates.cache_clear()


def test_a_private_folder_is_used(cache: Path) -> None:
    assert isinstance(store(), FileSystemBytecodeCache)
    assert (next((cache / "icp-docs").iterdir()).stat().st_mode & 0o777) == 0o700


@pytest.mark.parametrize("level", ["", "icp-docs", "icp-docs/jinja"])
def test_a_folder_that_others_can_write_is_not(cache: Path, level: str) -> None:
    store()
    folder = next(cache.glob(f"{level}*")) if level else cache
    folder.chmod(0o777)
    assert not isinstance(store(), FileSystemBytecodeCache)


def test_a_link_is_not(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    cache.mkdir()
    (cache / "icp-docs").symlink_to(tmp_path / "elsewhere")
    assert not isinstance(store(), FileSystemBytecodeCache)


def test_a_folder_that_cannot_be_made_is_not(cache: Path) -> None:
    cache.write_text("a file", encoding="utf-8")
    assert not isinstance(store(), FileSystemBytecodeCache)


def test_memory_keeps_templates_by_what_they_say(cache: Path) -> None:
    cache.write_text("a file", encoding="utf-8")
    kept = store()
    for text in ("one", "two", "one"):
        env = Environment(loader=DictLoader({"page": text}), bytecode_cache=kept)
        assert env.get_template("page").render() == text
