"""Revisions, and the files in them, of real repositories."""

import os
from pathlib import Path

import pytest

from icp_docs.git import (
    INDEX,
    Absent,
    ConflictError,
    Entry,
    TooBig,
    UnknownRevisionError,
    find_repository,
    open_repository,
    program,
)
from icp_docs.git import (
    Repository as Opened,
)
from tests.git.repositories import Repository


def opened(folder: Path) -> Opened:
    found = open_repository(folder)
    assert found is not None
    return found


def contents(repository: Opened, commit: str, *, most: int = 1000) -> dict[str, object]:
    files = repository.files(commit)
    return dict(zip(files, files.read(files, most=most), strict=True))


def test_where_a_folder_lies(repository: Repository) -> None:
    repository.commit({"sales/playbook/profiles/a.yml": "a"})
    top = opened(repository.folder)
    assert (top.top, top.prefix, top.shallow) == (repository.folder, "", False)
    inside = opened(repository.folder / "sales/playbook")
    assert (inside.top, inside.prefix) == (repository.folder, "sales/playbook")


def test_a_link_to_a_folder_is_that_folder(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"book/a.yml": "a"})
    (tmp_path / "link").symlink_to(repository.folder / "book")
    found = opened(tmp_path / "link")
    assert (found.top, found.prefix) == (repository.folder, "book")
    assert list(found.files(found.resolve("HEAD"))) == ["a.yml"]


def test_a_folder_with_an_odd_name(tmp_path: Path) -> None:
    made = Repository(tmp_path / "--a\nb \udcff")
    id_ = made.commit({"-c x=y/:(top)*/a.yml": "a"})
    found = opened(made.folder / "-c x=y/:(top)*")
    assert (found.top, found.prefix) == (made.folder, "-c x=y/:(top)*")
    assert contents(found, id_) == {"a.yml": b"a"}
    assert contents(found, INDEX) == {"a.yml": b"a"}


def test_a_folder_named_like_a_pattern(repository: Repository) -> None:
    id_ = repository.commit({":(top,glob)**/a.yml": "a", "other/a.yml": "b", "*/c.yml": "c"})
    for name, files in {":(top,glob)**": {"a.yml": b"a"}, "*": {"c.yml": b"c"}}.items():
        found = opened(repository.folder / name)
        assert contents(found, id_) == files
        assert contents(found, INDEX) == files


def test_no_repository(tmp_path: Path) -> None:
    assert find_repository(tmp_path) is Absent.NO_REPOSITORY
    assert find_repository(tmp_path / "nothing") is Absent.UNREADABLE
    assert open_repository(tmp_path) is None


def test_no_git_program(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nothing")
    assert find_repository(repository.folder) is Absent.NO_PROGRAM


def test_a_bare_repository(tmp_path: Path) -> None:
    bare = Repository(tmp_path / "bare.git", bare=True)
    assert find_repository(bare.folder) is Absent.NO_WORKING_TREE


def test_inside_the_folder_of_git(repository: Repository) -> None:
    assert find_repository(repository.folder / ".git") is Absent.NO_WORKING_TREE


def test_a_repository_of_somebody_else(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    # git's own variable for its tests; ours take it away like most that begin with GIT_.
    monkeypatch.setitem(program._FIXED, "GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert find_repository(repository.folder) is Absent.NOT_TRUSTED


def test_a_broken_repository(repository: Repository) -> None:
    (repository.folder / ".git/config").write_text("[core\n")
    assert find_repository(repository.folder) is Absent.UNREADABLE


def test_before_the_first_commit(repository: Repository) -> None:
    found = opened(repository.folder)
    assert not found.knows("HEAD")
    assert found.default_branch() is None
    repository.write({"a.yml": "a"})
    repository.git("add", "--all")
    assert contents(found, INDEX) == {"a.yml": b"a"}


def test_a_worktree_a_submodule_and_a_detached_head(repository: Repository, tmp_path: Path) -> None:
    id_ = repository.commit({"book/a.yml": "a"})
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    tree = opened(tmp_path / "tree/book")
    assert (tree.top, tree.prefix, tree.resolve("HEAD")) == (tmp_path / "tree", "book", id_)
    other = Repository(tmp_path / "other")
    other.git("submodule", "--quiet", "add", repository.folder.as_uri(), "sub")
    commit = other.commit({"b.yml": "b"})
    sub = opened(other.folder / "sub/book")
    assert (sub.top, sub.prefix, sub.resolve("HEAD")) == (other.folder / "sub", "book", id_)
    files = opened(other.folder).files(commit)
    assert files["sub"] == Entry(0o160000, id_)
    assert not files["sub"].is_file


def test_revisions(repository: Repository) -> None:
    first = repository.commit({"a": "1"}, message="the first")
    repository.git("tag", "--annotate", "v1", "-m", "One")
    second = repository.commit({"a": "2"})
    repository.branch("topic/one", "HEAD~1")
    found = opened(repository.folder)
    named = ("HEAD", "v1", "main", "main~1", first[:10], ":/the first", "@{-1}")
    assert [found.resolve(name) for name in named] == [
        *(first, first, second, first, first, first, second)
    ]
    assert found.merge_base(second, first) == first


@pytest.mark.parametrize(
    "typed",
    [
        *("", "nothing", "-h", "--all", "--upload-pack=touch x", "^main", "main..main", "a\nb"),
        *("main\0", "main:a", "HEAD^{tree}", "refs/heads/*", "\udcff", ":/[", "main@{upstream}"),
    ],
)
def test_what_names_no_commit(repository: Repository, typed: str) -> None:
    repository.commit({"a": "1"})
    with pytest.raises(UnknownRevisionError) as caught:
        opened(repository.folder).resolve(typed)
    assert caught.value.revision == typed


def test_a_branch_that_looks_like_an_option(repository: Repository) -> None:
    id_ = repository.commit({"a": "1"})
    repository.git("update-ref", "refs/heads/--all", id_)
    assert opened(repository.folder).resolve("--all") == id_


def test_the_name_that_was_meant(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"a": "1"})
    repository.git("tag", "release-7")
    repository.git("branch", "topic/wastewater")
    clone = opened(repository.clone(tmp_path / "clone").folder)

    def meant(typed: str) -> str | None:
        with pytest.raises(UnknownRevisionError) as caught:
            clone.resolve(typed)
        return caught.value.meant

    assert meant("mian") == "main"
    assert meant("topic/wastewater") == "origin/topic/wastewater"
    assert meant("realease-7") == "release-7"
    assert meant("quite-another-name") is None


def test_the_branch_that_changes_are_for(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"a": "1"})
    repository.branch("trunk")
    clone = repository.clone(tmp_path / "clone")
    assert opened(repository.folder).default_branch() == "main"
    assert opened(clone.folder).default_branch() == "origin/trunk"
    clone.git("remote", "set-head", "origin", "--delete")
    assert opened(clone.folder).default_branch() == "origin/main"


def test_histories_without_a_common_commit(repository: Repository) -> None:
    one = repository.commit({"a": "1"})
    repository.git("checkout", "--quiet", "--orphan", "other")
    other = repository.commit({"a": "2"})
    assert opened(repository.folder).merge_base(one, other) is None


def test_a_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"a": "1"})
    repository.commit({"a": "2"})
    clone = opened(repository.clone(tmp_path / "clone", "--depth=1").folder)
    assert clone.shallow
    assert contents(clone, clone.resolve("HEAD")) == {"a": b"2"}
    assert not clone.knows("HEAD~1")


def test_files_are_those_of_the_revision(repository: Repository) -> None:
    first = repository.commit({"book/a.yml": "old", "book/b.yml": "gone", "other/c.yml": "c"})
    second = repository.commit({"book/a.yml": "new", "book/b.yml": None})
    repository.write({"book/a.yml": "staged"})
    repository.git("add", "--all")
    repository.write({"book/a.yml": "on the disk", "book/new.yml": "not staged"})
    found = opened(repository.folder / "book")
    assert contents(found, first) == {"a.yml": b"old", "b.yml": b"gone"}
    assert contents(found, second) == {"a.yml": b"new"}
    assert contents(found, INDEX) == {"a.yml": b"staged"}
    assert list(found.files(second, "other")) == ["c.yml"]
    assert list(found.files(second, "")) == ["book/a.yml", "other/c.yml"]
    assert list(found.files(second, "nothing")) == []


def test_hostile_names_links_and_modes(repository: Repository) -> None:
    names = ["a\nb.yml", "tab\t.yml", '"quoted".yml', "-x.yml", "é.yml", ":(glob)*", "\udcff.yml"]
    repository.write(
        {"run.sh": "x", **{name: name.encode("utf-8", "surrogateescape") for name in names}}
    )
    (repository.folder / "run.sh").chmod(0o755)
    (repository.folder / "link.yml").symlink_to("/etc/passwd")
    id_ = repository.commit()
    found = opened(repository.folder)
    for commit in (id_, INDEX):
        files = found.files(commit)
        assert sorted(files) == sorted([*names, "run.sh", "link.yml"])
        assert files["link.yml"].is_link
        assert not files["link.yml"].is_file
        assert files["run.sh"].mode == 0o100755
        assert list(files.read(names, most=99)) == [
            name.encode("utf-8", "surrogateescape") for name in names
        ]


def test_a_tree_with_names_that_no_file_can_have(repository: Repository) -> None:
    blob = repository.git("hash-object", "-w", "--stdin", text=b"hostile")
    raw = b"".join(
        b"100644 " + name + b"\0" + bytes.fromhex(blob) for name in (b"..", b".git", b"a")
    )
    tree = repository.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", text=raw)
    id_ = repository.git("commit-tree", tree, "-m", "x")
    assert list(opened(repository.folder).files(id_)) == ["..", ".git", "a"]


def test_large_contents_are_not_read(repository: Repository) -> None:
    sizes = {"0": 0, "1": 9, "2": 10, "3": 11, "4": 3_000_000, "5": 3}
    id_ = repository.commit({name: b"x" * size for name, size in sizes.items()})
    found = contents(opened(repository.folder), id_, most=10)
    assert found == {
        "0": b"",
        "1": b"x" * 9,
        "2": b"x" * 10,
        "3": TooBig(11),
        "4": TooBig(3_000_000),
        "5": b"xxx",
    }


def test_more_files_than_a_pipe_holds(repository: Repository) -> None:
    written = {f"{number:04}": f"{number}\n" * 400 for number in range(700)}
    id_ = repository.commit(written)
    found = contents(opened(repository.folder), id_, most=10_000)
    assert found == {name: text.encode() for name, text in written.items()}


def test_reading_can_end_early(repository: Repository) -> None:
    id_ = repository.commit({f"{number:03}": b"x" * 500_000 for number in range(5)})
    files = opened(repository.folder).files(id_)
    reading = files.read(files, most=1_000_000)
    assert next(reading) == b"x" * 500_000
    reading.close()


def test_a_content_that_git_does_not_have(repository: Repository) -> None:
    id_ = repository.commit({"a": "one", "b": "two"})
    found = opened(repository.folder)
    blob = found.files(id_)["a"].blob
    (repository.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert contents(found, id_) == {"a": None, "b": b"two"}


def test_a_merge_that_is_not_finished(repository: Repository) -> None:
    repository.commit({"a.yml": "1", "b.yml": "1"})
    repository.branch("topic")
    repository.commit({"a.yml": "2"})
    repository.switch("main")
    repository.commit({"a.yml": "3"})
    with pytest.raises(AssertionError):
        repository.merge("topic")
    with pytest.raises(ConflictError) as caught:
        opened(repository.folder).files(INDEX)
    assert caught.value.path == "a.yml"


def test_the_index_of_a_hook(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"a": "committed"})
    repository.write({"a": "staged"})
    repository.git("add", "a")
    index = repository.folder / ".git/next-index-1.lock"
    repository.git("read-tree", "HEAD", GIT_INDEX_FILE=str(index))
    for value in (str(index), ".git/next-index-1.lock"):
        monkeypatch.setenv("GIT_INDEX_FILE", value)
        monkeypatch.setenv("GIT_DIR", ".git")
        assert contents(opened(repository.folder), INDEX) == {"a": b"committed"}
    # A hook of another repository: its index is not ours, and its folder is not either.
    other = Repository(tmp_path / "other")
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", os.fspath(other.folder))
    assert contents(opened(repository.folder), INDEX) == {"a": b"staged"}


def test_a_content_that_ends_in_the_middle_is_none(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "damaged")
    repository.commit({"a.yml": "".join(f"{number**9}\n" for number in range(9000)), "b.yml": "b"})
    repository.git("config", "core.bigFileThreshold", "1")  # git hands it on while it reads
    id_ = repository.git("rev-parse", "HEAD:a.yml")
    file = repository.folder / ".git/objects" / id_[:2] / id_[2:]
    file.chmod(0o600)
    file.write_bytes(file.read_bytes()[:20_000])
    opened = open_repository(repository.folder)
    assert opened is not None
    files = opened.files(opened.resolve("HEAD"))
    assert list(files.read(["a.yml", "b.yml"], most=1_000_000)) == [None, b"b"]
