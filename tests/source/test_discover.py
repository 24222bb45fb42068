"""Which files are read, and what is said of the names of the others."""

import os
from pathlib import Path

import pytest

from icp_docs.source import discover, read


def playbook(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("name: x\n", encoding="utf-8")
    return root


def told(root: Path) -> list[str]:
    return [
        f"{problem.path} {problem.code} {problem.message} / {problem.hint}"
        for problem in discover(root).problems
    ]


def test_the_files_of_a_playbook(tmp_path: Path) -> None:
    playbook(
        tmp_path,
        "playbook.yml",
        "glossary.yaml",
        "profiles/b-2.yml",
        "profiles/a.yaml",
        "personas/cfo.yml",
        "accounts/won.yml",
        "profiles/_draft.yml",
        "profiles/.hidden.yml",
        "profiles/_old/x.yml",
        "profiles/README.md",
        "profiles/a.yml.bak",
        "docs/index.md",
        "mkdocs.yml",
        "other/x.yml",
    )
    found = discover(tmp_path)
    assert [(file.kind, file.id, file.shown) for file in found.files] == [
        ("playbook", "playbook", "playbook.yml"),
        ("glossary", "glossary", "glossary.yaml"),
        ("profile", "a", "profiles/a.yaml"),
        ("profile", "b-2", "profiles/b-2.yml"),
        ("persona", "cfo", "personas/cfo.yml"),
        ("accounts", "won", "accounts/won.yml"),
    ]
    assert [file.path for file in found.files] == [tmp_path / file.shown for file in found.files]
    assert found.problems == ()


def test_an_empty_folder_is_an_empty_playbook(tmp_path: Path) -> None:
    found = discover(tmp_path)
    assert (found.files, found.problems) == ((), ())


NOT_AN_ID = (
    "ICP003 a file name is an id: small letters a to z, digits and -, beginning with a letter"
)
ENDING = "ICP005 this file is not read, because its name does not end in .yml or .yaml"
INDEX = "ICP003 'index' is the page that lists all, and so cannot be the id of one"
LONG = "ICP003 this file name has 61 characters; an id has at most 60"
INSIDE = "ICP005 the files of a folder inside profiles/ are not read"
MOVE = "move them to profiles/, or let the folder's name begin with _"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("High Growth.yml", f"{NOT_AN_ID} / rename it to high-growth.yml"),
        ("Größe_2.yaml", f"{NOT_AN_ID} / rename it to groe-2.yml"),
        ("2026.yml", f"{NOT_AN_ID} / rename the file"),
        ("a.b.yml", f"{NOT_AN_ID} / rename it to a-b.yml"),
        ("index.yml", f"{INDEX} / rename the file"),
        (f"{'a' * 61}.yml", f"{LONG} / rename the file"),
        ("a.YML", f"{ENDING} / rename it to a.yml"),
        ("A b.yaml.txt", f"{ENDING} / rename it to a-b.yml"),
        ("a.json", f"{ENDING} / rename it to a.yml"),
        ("old/a.yml", f"{INSIDE} / {MOVE}"),
    ],
)
def test_names_that_do_not_count(tmp_path: Path, name: str, expected: str) -> None:
    playbook(tmp_path, f"profiles/{name}")
    assert told(tmp_path) == [f"profiles/{name.partition('/')[0]} {expected}"]
    assert discover(tmp_path).files == ()


def test_sixty_characters_are_an_id(tmp_path: Path) -> None:
    playbook(tmp_path, f"profiles/{'a' * 60}.yml")
    assert discover(tmp_path).problems == ()


def test_names_at_the_top_that_are_almost_right(tmp_path: Path) -> None:
    playbook(tmp_path, "Playbook.yml", "glossary.YAML", "Profiles/a.yml", "persona/b.yml")
    sentence = "ICP005 this is not read, because its name is not exactly the expected one"
    assert told(tmp_path) == [
        f"Playbook.yml {sentence} / rename it to playbook.yml",
        f"Profiles {sentence} / rename it to profiles",
        f"glossary.YAML {sentence} / rename it to glossary.yml",
        f"persona {sentence} / rename it to personas",
    ]


def test_two_files_with_one_id(tmp_path: Path) -> None:
    playbook(tmp_path, "profiles/a.yml", "profiles/a.yaml", "playbook.yml", "playbook.yaml")
    remedy = "rename one of the two, or delete it"
    assert told(tmp_path) == [
        f"playbook.yml ICP004 playbook.yaml has the same id, 'playbook' / {remedy}",
        f"profiles/a.yml ICP004 profiles/a.yaml has the same id, 'a' / {remedy}",
    ]


def test_links_pipes_and_folders_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "x.yml").write_text("name: secret\n", encoding="utf-8")
    root = playbook(tmp_path / "book", "profiles/a.yml")
    (root / "profiles/link.yml").symlink_to(secret / "x.yml")
    (root / "profiles/gone.yml").symlink_to(secret / "nothing")
    (root / "profiles/folder.yml").mkdir()
    os.mkfifo(root / "profiles/pipe.yml")
    (root / "personas").symlink_to(secret)
    (root / "accounts").write_text("", encoding="utf-8")
    link = "ICP002 this is a link to something else, and links are not followed; put"
    assert told(root) == [
        "accounts ICP002 this is not a folder / ",
        f"personas {link} a folder here / ",
        "profiles/folder.yml ICP002 this is not a file / ",
        f"profiles/gone.yml {link} a file here / ",
        f"profiles/link.yml {link} a file here / ",
        "profiles/pipe.yml ICP002 this is not a file / ",
    ]
    assert [file.id for file in discover(root).files] == ["a"]


def test_reading_does_not_follow_a_link_or_wait_for_a_pipe(tmp_path: Path) -> None:
    playbook(tmp_path, "a.yml")
    (tmp_path / "link.yml").symlink_to(tmp_path / "a.yml")
    os.mkfifo(tmp_path / "pipe.yml")
    codes = [
        [problem.code for problem in read(tmp_path / name, name).problems]
        for name in ("a.yml", "link.yml", "pipe.yml", "gone.yml")
    ]
    assert codes == [[], ["ICP001"], ["ICP002"], ["ICP001"]]


def test_names_are_shown_harmless(tmp_path: Path) -> None:
    playbook(tmp_path, "profiles/\x1b[31m\n::error::x\u202e.yml")
    (problem,) = discover(tmp_path).problems
    assert problem.path == "profiles/\\x1b[31m\\n::error::x\\u202e.yml"
    assert problem.hint == "rename the file"
    (tmp_path / "profiles" / os.fsdecode(b"\xff")).mkdir()
    paths = [problem.path for problem in discover(tmp_path).problems]
    assert paths == ["profiles/\\udcff", "profiles/\\x1b[31m\\n::error::x\\u202e.yml"]


def test_what_the_system_does_not_let_us_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    playbook(tmp_path, "profiles/a.yml")

    def refuse(path: object, *_: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        document = read(tmp_path / "profiles/a.yml", "profiles/a.yml")
    (problem,) = document.problems
    assert (problem.path, problem.line, problem.code) == ("profiles/a.yml", 1, "ICP001")
    assert problem.message == "this cannot be read: permission denied"
    assert problem.hint == "look at its permissions"
    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        assert told(tmp_path) == [
            ". ICP001 this cannot be read: permission denied / look at its permissions"
        ]


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert told(tmp_path / "nothing") == [
        ". ICP001 this cannot be read: no such file or directory / "
    ]
