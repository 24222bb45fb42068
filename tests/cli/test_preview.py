"""`icp-docs preview` on real repositories: what it writes, says and refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.git.repositories import Repository, isolate
from tests.pages.playbooks import SMALL

PATHS = [path for path in SMALL.rglob("*.yml") if "expected" not in path.parts]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch, tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793880000")  # 2026-11-05


@pytest.fixture
def repository(here: Path) -> Repository:
    """A small playbook on `main`, and a persona under another name on `topic`."""
    made = Repository(here)
    files = {path.relative_to(SMALL).as_posix(): path.read_text() for path in PATHS}
    made.commit(files)
    made.git("checkout", "--quiet", "-b", "topic")
    cfo = files["personas/cfo.yml"]
    made.commit({"personas/cfo.yml": cfo.replace("name: CFO", "name: Head of finance")})
    return made


def sheets(file: Path) -> list[str]:
    """The ids of the pages in a preview."""
    return re.findall(r'<details class="pv-page[^"]*" id="([^"]+)"', file.read_text())


def test_a_branch(cli: Cli, here: Path, repository: Repository) -> None:
    ended = cli("preview", "main", "topic")
    assert (ended.code, ended.out, ended.err) == (0, "Wrote preview.html\n", "")
    assert "personas/cfo" in sheets(here / "preview.html")
    text = (here / "preview.html").read_text()
    assert re.search(r"From <bdi><b>main.*</b></bdi> to <bdi><b>topic</b></bdi>", text)


def test_twice_the_same(cli: Cli, here: Path, repository: Repository) -> None:
    for name in ("one.html", "two.html"):
        assert cli("preview", "main", "topic", "--output", name, "--quiet").out == ""
    assert (here / "one.html").read_bytes() == (here / "two.html").read_bytes()


def test_files_with_errors(cli: Cli, here: Path, repository: Repository) -> None:
    repository.write({"profiles/growth.yml": "name: [\n"})
    ended = cli("preview")
    assert ended.code == 0
    assert ended.out == "Wrote preview.html\n"
    assert re.fullmatch(
        r"The playbook has (an error|\d+ errors); the preview shows what can be read\.\n", ended.err
    )
    assert "<code>profiles/growth.yml</code>, line " in (here / "preview.html").read_text()


def test_a_base_without_the_playbook(cli: Cli, here: Path, repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "empty")
    repository.git("rm", "--quiet", "-r", "--force", ".")
    repository.commit({"README.md": "Nothing\n"})
    repository.git("checkout", "--quiet", "topic")
    assert cli("preview", "empty", "topic", "--exact").code == 0
    text = (here / "preview.html").read_text()
    assert "There is no playbook in empty, so all of it is new." in text
    assert "<del>" not in text


def test_names_of_branches_are_text(cli: Cli, here: Path, repository: Repository) -> None:
    name = "a<img/src=x/onerror=alert(1)>"
    repository.git("branch", "--move", "topic", name)
    assert cli("preview", "main", name).code == 0
    text = (here / "preview.html").read_text()
    assert "<b>a&lt;img/src=x/onerror=alert(1)&gt;</b>" in text
    assert "<img" not in text


def test_wrong_use(cli: Cli, here: Path, repository: Repository) -> None:
    ended = cli("preview", "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert "nowhere" in ended.err
    (here / "folder").mkdir()
    assert cli("preview", "main", "--output", "folder").code == 2
    assert cli("preview", "main", "--output", "none/preview.html").code == 2
    assert not (here / "preview.html").exists()


def test_the_summary_of_a_run(
    cli: Cli, here: Path, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = here / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert cli("preview", "main", "topic", "--output", "preview.html").code == 0
    assert summary.read_text().strip() == (
        "The pages as this change makes them are in <code>preview.html</code>, among the artifacts"
        " of this run: download it and open it in a browser."
    )
