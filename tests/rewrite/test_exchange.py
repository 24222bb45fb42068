"""Exchanging files: all or none, with their modes, and never through a link."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from icp_docs.rewrite import ChangedMeanwhileError, Rewritten, exchange


def two(folder: Path) -> list[Rewritten]:
    files = [Rewritten(folder / name, name.encode(), b"new") for name in ("a.yml", "b.yml")]
    for file in files:
        file.path.write_bytes(file.was)
    return files


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_all_files_get_their_content_and_keep_their_mode(tmp_path: Path) -> None:
    files = two(tmp_path)
    files[0].path.chmod(0o640)
    exchange(files)
    assert contents(tmp_path) == {"a.yml": b"new", "b.yml": b"new"}
    assert stat.S_IMODE(files[0].path.stat().st_mode) == 0o640


def test_nothing_is_written_when_one_file_is_no_longer_what_it_was(tmp_path: Path) -> None:
    files = two(tmp_path)
    files[1].path.write_bytes(b"somebody else's")
    with pytest.raises(ChangedMeanwhileError) as raised:
        exchange(files)
    assert raised.value.path == files[1].path
    assert contents(tmp_path) == {"a.yml": b"a.yml", "b.yml": b"somebody else's"}


def test_a_link_in_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"b.yml")
    folder = tmp_path / "folder"
    folder.mkdir()
    files = two(folder)
    files[1].path.unlink()
    files[1].path.symlink_to(outside)
    with pytest.raises(ChangedMeanwhileError):
        exchange(files)
    assert outside.read_bytes() == b"b.yml"
    assert files[0].path.read_bytes() == b"a.yml"


def test_the_first_files_get_their_content_back_when_a_later_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = two(tmp_path)
    replace = Path.replace

    def refuse_the_second(self: Path, target: Path) -> Path:
        if target.name == "b.yml":
            raise PermissionError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_second)
    with pytest.raises(PermissionError):
        exchange(files)
    assert contents(tmp_path) == {"a.yml": b"a.yml", "b.yml": b"b.yml"}


@pytest.mark.parametrize("last", ["a.yml", "b.yml"])
def test_files_get_their_content_back_when_somebody_stops_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    files = two(tmp_path)
    replace = Path.replace
    stops = [last]

    def stopped(self: Path, target: Path) -> Path:
        made = replace(self, target)
        if target.name in stops:
            stops.clear()
            raise KeyboardInterrupt
        return made

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        exchange(files)
    assert contents(tmp_path) == {"a.yml": b"a.yml", "b.yml": b"b.yml"}


def test_nothing_is_written_where_nothing_can_be_put_aside(tmp_path: Path) -> None:
    files = two(tmp_path)
    missing = Rewritten(tmp_path / "gone" / "c.yml", b"", b"new")
    with pytest.raises(FileNotFoundError):
        exchange([*files, missing])
    assert contents(tmp_path) == {"a.yml": b"a.yml", "b.yml": b"b.yml"}
