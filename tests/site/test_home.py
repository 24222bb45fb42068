"""The home page of a site without one of its owner's."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from icp_docs.page import Page
from icp_docs.site import content
from icp_docs.site.build import build
from tests.site import fake
from tests.site.conftest import Project

HOME = Page("index", "home", "Home", "<h1>Ours</h1>\n", section="Home")


@pytest.fixture
def asked_for_home(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each build has asked for a home page."""
    asked: list[bool] = []
    read = content.read_content

    def noted(root: Path, *, home_page: bool, **options: Any) -> content.Content:
        asked.append(home_page)
        return read(root, home_page=home_page, **options)

    monkeypatch.setattr(content, "read_content", noted)
    return asked


@pytest.fixture
def homeless(project: Project) -> Project:
    (project.root / "docs/index.md").unlink()
    project.pages = [HOME, *fake.profiles(2)]
    return project


def test_it_is_asked_for_only_when_there_is_none(
    project: Project, asked_for_home: list[bool]
) -> None:
    project.build()
    (project.root / "docs/index.md").rename(project.root / "docs/README.md")
    project.build()
    (project.root / "docs/README.md").unlink()
    project.build()
    assert asked_for_home == [False, False, True]


@pytest.mark.parametrize("nav", ["", "nav: [index.md]\n", "nav: [about.md]\n"])
def test_it_stands_first(homeless: Project, nav: str) -> None:
    homeless.write("docs/about.md", "# About\n")
    homeless.plain_theme("{% for item in nav %}{{ item.title }};{% endfor %}", nav)
    shown = homeless.html("index.html", strict=False).split(";")
    assert shown[0] == "Home"
    assert shown.count("Home") == 1
    assert "Profiles" in shown


def test_it_has_the_width_of_the_page(homeless: Project) -> None:
    html = homeless.html("index.html")
    assert "<title>Home - Playbook</title>" in html
    assert 'data-md-type="navigation" hidden' in html
    assert 'data-md-type="toc" hidden' in html


def test_without_the_bar_of_sections_it_keeps_the_sidebar(homeless: Project) -> None:
    homeless.configure("theme: {name: material, features: [navigation.path]}\n")
    html = homeless.html("index.html")
    assert 'data-md-type="navigation" hidden' not in html
    assert 'data-md-type="toc" hidden' in html


def test_a_site_needs_no_folder_of_hand_written_pages(homeless: Project) -> None:
    shutil.rmtree(homeless.root / "docs")
    site = build(homeless.root / "mkdocs.yml").folder
    assert "<h1>Ours</h1>" in (site / "index.html").read_text(encoding="utf-8")
