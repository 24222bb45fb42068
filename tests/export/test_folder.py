from pathlib import Path

import pytest

from icp_docs.export import ExportError, write
from icp_docs.export.folder import MARK


def tree(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != MARK)
    return {file.relative_to(folder).as_posix(): file.read_text() for file in files}


def test_replaces_what_it_wrote_and_leaves_the_rest(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    write({"a.md": b"1", "old/deep/b.md": b"2", "kept/c.md": b"3"}, out)
    (out / "kept/mine.txt").write_text("mine")
    write({"a.md": b"4", "kept/c.md": b"3"}, out)
    assert tree(out) == {"a.md": "4", "kept/c.md": "3", "kept/mine.txt": "mine"}
    assert not (out / "old").exists()
    assert (out / MARK).read_text() == "a.md\nkept/c.md\n"


def test_empty_folder_is_fine(tmp_path: Path) -> None:
    write({"a.md": b"1"}, tmp_path)
    assert tree(tmp_path) == {"a.md": "1"}


def test_refuses_a_folder_of_somebody_else(tmp_path: Path) -> None:
    (tmp_path / "thesis.md").write_text("mine")
    with pytest.raises(ExportError, match="it is not empty, and 'icp-docs export' did not make it"):
        write({"a.md": b"1"}, tmp_path)
    assert tree(tmp_path) == {"thesis.md": "mine"}


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ExportError):
        write({"a.md": b"1"}, tmp_path / "file")


def test_refuses_to_write_over_a_file_put_there_since(tmp_path: Path) -> None:
    write({"a.md": b"1"}, tmp_path)
    (tmp_path / "b.md").write_text("mine")
    with pytest.raises(ExportError, match=r"'b\.md' is in it already"):
        write({"a.md": b"2", "b.md": b"2"}, tmp_path)
    assert tree(tmp_path) == {"a.md": "1", "b.md": "mine"}


def test_a_forged_list_removes_nothing_outside(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / MARK).write_text(f"../precious\n{tmp_path}/precious\n\n.\n")
    write({"a.md": b"1"}, out)
    assert (tmp_path / "precious").read_text() == "mine"
    assert tree(out) == {"a.md": "1"}


def test_export_cut_short_can_be_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.md": b"1", "b.md": b"1"}, tmp_path)
    real = Path.write_bytes

    def full_disk(file: Path, content: bytes) -> int:
        if file.name == "d.md":
            raise OSError(28, "No space left on device")
        return real(file, content)

    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_bytes", full_disk)
        with pytest.raises(OSError, match="No space"):
            write({"c.md": b"2", "d.md": b"2"}, tmp_path)
    write({"c.md": b"2", "d.md": b"2"}, tmp_path)
    assert tree(tmp_path) == {"c.md": "2", "d.md": "2"}
