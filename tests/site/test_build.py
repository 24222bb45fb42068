"""`icp_docs.site.build`: a whole new site or the old one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from icp_docs.site import content as real
from icp_docs.site.build import Built, build
from icp_docs.site.failure import BuildError
from tests.site.conftest import Project


def snapshot(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_site_is_built(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    project.plain_theme("{{ page.title }}", "site_dir: public\n")
    built = build(project.root / "mkdocs.yml")
    assert built == Built(project.root / "public", 4)
    assert (project.root / "public/profiles/p0/index.html").read_text("utf-8") == "Profile 0"
    assert capfd.readouterr() == ("", "")
    names = {path.name for path in project.root.iterdir()}
    assert names == {"docs", "mkdocs.yml", "public", "theme"}


def test_it_is_the_site_that_mkdocs_builds(project: Project, tmp_path: Path) -> None:
    expected = snapshot(project.build())
    build(project.root / "mkdocs.yml", site_dir=tmp_path / "elsewhere", strict=True)
    assert snapshot(tmp_path / "elsewhere") == expected


def broken(*_: object, **__: object) -> real.Content:
    raise real.BrokenPlaybookError("profiles/a.yml:1:1 ICP101 error: no such key\n    tittle: x")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("playbook", "tittle: x"),
        ("link", "nowhere.md"),
        ("config", "mkdocs.yml"),
        ("markdown", "new.md"),
        ("theme", "theme/main.html, line 1"),
        ("include", "There is no template 'gone.html'."),
        ("plugin", "plugins:\n  - icp-docs"),
    ],
)
def test_an_error_leaves_the_old_site(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    what: str,
    said: str,
) -> None:
    project.plain_theme("{{ page.title }}")
    file = project.root / "mkdocs.yml"
    site = build(file).folder
    before = snapshot(site)
    breakages: dict[str, Callable[[], object]] = {
        "playbook": lambda: monkeypatch.setattr(real, "read_content", broken),
        "link": lambda: project.write("docs/new.md", "[x](nowhere.md)\n"),
        "config": lambda: project.write("mkdocs.yml", "site_name: [\n"),
        "plugin": lambda: project.write("mkdocs.yml", "site_name: x\n"),
        "markdown": lambda: (project.root / "docs/new.md").write_bytes(b"# \xff\n"),
        "theme": lambda: project.write("theme/main.html", "{{ page.title |"),
        "include": lambda: project.write("theme/main.html", "{% include 'gone.html' %}"),
    }
    breakages[what]()
    with pytest.raises(BuildError) as error:
        build(file, strict=True)
    assert said in str(error.value) + capfd.readouterr().err
    assert "Traceback" not in str(error.value)
    assert snapshot(site) == before
    assert not list(project.root.glob(".*"))


def template_error(*_: object, **__: object) -> real.Content:
    raise real.BrokenTemplateError("mine/profile.html, line 1: unknown tag 'nonsense'")


@pytest.mark.parametrize(
    ("reader", "lines", "said"),
    [
        (broken, "", "Error: There are mistakes in the playbook.\n\nprofiles/a.yml:1:1 ICP101 "),
        (template_error, "", "Error: A template cannot be used.\n\nmine/profile.html, line 1: "),
        (None, "<!-- icp: ecko -->\n", "Error: docs/new.md:1: there is no block 'ecko'; did "),
    ],
)
def test_a_mistake_is_told_without_the_machinery_around_it(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    reader: Callable[..., real.Content] | None,
    lines: str,
    said: str,
) -> None:
    project.plain_theme("{{ page.content }}")
    monkeypatch.chdir(project.root)
    project.write("docs/new.md", lines)
    if reader:
        monkeypatch.setattr(real, "read_content", reader)
    with pytest.raises(BuildError) as error:
        build(Path("mkdocs.yml"))
    assert str(error.value) == "The site was not built."
    told = capfd.readouterr().err
    assert told.startswith(said)
    assert "BuildError" not in told
    assert "icp_docs" not in told


def test_escape_sequences_do_not_reach_the_terminal(
    project: Project, capfd: pytest.CaptureFixture[str]
) -> None:
    project.plain_theme("{{ page.title }}")
    project.write("docs/\x1b[31mred.md", "[x](\x1b]0;title)\n")
    build(project.root / "mkdocs.yml")
    told = capfd.readouterr().err
    assert "red.md" in told
    assert "\x1b" not in told


def test_the_day_is_that_of_the_source(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []
    made = real.read_content

    def noted(root: Path, *, today: date, **more: object) -> real.Content:
        days.append(today)
        return made(root, today=today, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(real, "read_content", noted)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    project.plain_theme("{{ page.title }}")
    build(project.root / "mkdocs.yml")
    assert days == [date(1970, 1, 2)]
