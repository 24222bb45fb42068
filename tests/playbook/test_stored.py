"""A playbook in a revision says the same as on the disk, without being put there."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from icp_docs.git import INDEX, open_repository
from icp_docs.git import Repository as Opened
from icp_docs.playbook import Loaded, load
from tests.git.repositories import Repository, isolate

TESTS = Path(__file__).parents[1]
TODAY = date(2026, 11, 1)
PERSONA = "name: CFO\nsummary: Signs.\nowner: desk\n"


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Every broken and every good playbook of the tests, committed."""
    folder = tmp_path_factory.mktemp("stored")
    for kind in ("broken", "good"):
        shutil.copytree(TESTS / kind, folder / kind)
    with pytest.MonkeyPatch.context() as patch:
        isolate(patch, folder)
        repository = Repository(folder)
        repository.commit()
    return repository


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, tmp_path)


def opened(folder: Path) -> Opened:
    found = open_repository(folder)
    assert found is not None
    return found


def stored(folder: Path, commit: str = "HEAD", *, hints: bool = True) -> Loaded:
    repository = opened(folder)
    files = repository.files(commit if commit == INDEX else repository.resolve(commit))
    return load(folder, today=TODAY, files=files, hints=hints)


@pytest.mark.parametrize("kind", ["broken", "good"])
def test_every_playbook_of_the_tests(committed: Repository, kind: str) -> None:
    cases = sorted(case for case in (committed.folder / kind).iterdir() if case.is_dir())
    assert len(cases) > 10
    for case in cases:
        assert stored(case) == load(case, today=TODAY), case.name


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def test_names_links_and_folders(repository: Repository) -> None:
    folder = repository.folder
    repository.write(
        {
            "personas/cfo.yml": PERSONA,
            "personas/cfo.yaml": PERSONA,
            "personas/_draft.yml": "x",
            "personas/.hidden.yml": "x",
            "personas/inner/x.yml": "x",
            "personas/folder.yml/x.yml": "x",
            "personas/Big Co.yml": "x",
            "personas/a.YML": "x",
            "personas/\x1b[31m\n::error::x\u202e.yml": "x",
            "personas/\udcff.yml": "x",
            "personas/big.yml": b"x" * 1_000_001,
            "accounts": "a file, not a folder",
            "Glossary.yml": "x",
            "docs/index.md": "x",
        }
    )
    (folder / "personas/link.yml").symlink_to("cfo.yml")
    (folder / "personas/run.yml").write_text(PERSONA)
    (folder / "personas/run.yml").chmod(0o755)
    (folder / "profiles").symlink_to("personas")
    repository.commit()
    on_disk = load(folder, today=TODAY)
    assert {problem.code for problem in on_disk.problems} >= {
        *("ICP002", "ICP003", "ICP004", "ICP005", "ICP006")
    }
    for commit in ("HEAD", INDEX):
        assert stored(folder, commit) == on_disk
    assert on_disk.playbook is None
    assert sorted(on_disk.readable.personas) == ["cfo", "run"]


def test_nothing_is_put_on_the_disk_or_taken_from_it(repository: Repository) -> None:
    repository.commit({"personas/cfo.yml": PERSONA.replace("CFO", "Old")})
    repository.commit({"personas/cfo.yml": PERSONA, "personas/other.yml": PERSONA})
    before = stored(repository.folder, "HEAD~1")
    shutil.rmtree(repository.folder / "personas")
    assert stored(repository.folder, "HEAD~1") == before
    assert {id_: one.name for id_, one in before.readable.personas.items()} == {"cfo": "Old"}
    assert os.listdir(repository.folder) == [".git"]  # noqa: PTH208 - names only


def test_a_revision_without_a_playbook(repository: Repository) -> None:
    repository.commit({"README.md": "x"})
    found = stored(repository.folder)
    assert (found.problems, dict(found.documents)) == ((), {})
    assert found.playbook is not None
    assert found.playbook.profiles == {}


def test_a_submodule_in_place_of_a_folder(repository: Repository, tmp_path: Path) -> None:
    other = Repository(tmp_path / "other")
    other.commit({"cfo.yml": PERSONA})
    repository.git("submodule", "--quiet", "add", other.folder.as_uri(), "personas")
    repository.commit()
    (problem,) = stored(repository.folder).problems
    assert (problem.path, problem.code, problem.message) == (
        *("personas", "ICP001"),
        "this cannot be read: it is a submodule, with its files in another repository",
    )


def test_a_content_that_git_does_not_have(repository: Repository) -> None:
    repository.commit({"personas/cfo.yml": PERSONA, "personas/coo.yml": PERSONA + "\n"})
    blob = opened(repository.folder).files(INDEX)["personas/cfo.yml"].blob
    (repository.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    found = stored(repository.folder, hints=False)
    errors = [(one.path, one.code, one.message) for one in found.problems if one.code == "ICP001"]
    assert errors == [
        (
            "personas/cfo.yml",
            "ICP001",
            "this cannot be read: git does not have it on this computer",
        )
    ]
    assert list(found.readable.personas) == ["coo"]
    assert found.unread == {"personas/cfo.yml"}
