"""What a mkdocs.yml leaves open is set, and what it says wins."""

from __future__ import annotations

import logging

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from tests.site.conftest import Project


def configured(project: Project, lines: str = "") -> MkDocsConfig:
    project.configure(lines)
    config = load_config(str(project.root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    return config.plugins.on_config(config)


def test_nothing_is_set(project: Project) -> None:
    config = configured(project)
    assert config.theme.name == "material"
    assert config.theme["font"] is False
    assert [scheme["scheme"] for scheme in config.theme["palette"]] == ["default", "slate"]
    assert "navigation.indexes" in config.theme["features"]
    assert "content.tooltips" not in config.theme["features"]
    assert config.extra["generator"] is False
    assert config.mdx_configs["toc"] == {"permalink": True}
    assert "admonition" in config.markdown_extensions
    assert config.validation.links.anchors == logging.WARNING
    assert [str(script) for script in config.extra_javascript] == ["assets/icp-docs/icp-docs.js"]


def test_what_is_set_wins(project: Project) -> None:
    config = configured(
        project,
        """
        theme: {name: material, palette: {scheme: slate}, features: [navigation.tabs]}
        extra: {generator: true}
        extra_css: [mine.css]
        extra_javascript: [mine.js]
        markdown_extensions: [footnotes, toc: {title: Here, permalink: false}]
        validation: {links: {anchors: ignore}}
        """,
    )
    assert config.theme["palette"] == {"scheme": "slate"}
    assert config.theme["features"] == ["navigation.tabs"]
    assert config.theme["font"] is False
    assert config.extra["generator"] is True
    assert config.extra_css == ["assets/icp-docs/icp-docs.css", "mine.css"]
    assert [str(one) for one in config.extra_javascript] == [
        "assets/icp-docs/icp-docs.js",
        "mine.js",
    ]
    assert config.mdx_configs["toc"] == {"title": "Here", "permalink": False}
    assert "admonition" in config.markdown_extensions
    assert config.validation.links.anchors == logging.DEBUG


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_is_left_alone(project: Project, theme: str) -> None:
    project.configure(f"theme: {theme}\n")
    html = project.html("profiles/p0/index.html")
    assert "<h1>Profile 0</h1>" in html
    assert "data-md-component" not in html


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("theme: {name: material, font: {text: Roboto}}", "load fonts from Google"),
        ("theme: {name: material, features: [content.tooltips]}", "run as a script"),
        (
            "markdown_extensions: {pymdownx.superfences: {custom_fences: [{class: mermaid}]}}",
            "mermaid.min.js",
        ),
    ],
)
def test_a_setting_that_breaks_a_promise_is_warned_of(
    project: Project, caplog: pytest.LogCaptureFixture, settings: str, complaint: str
) -> None:
    project.configure(f"{settings}\n")
    with pytest.raises(Abort, match="strict"):
        project.build()
    assert complaint in caplog.text
    caplog.clear()
    configured(project, f"{settings}\n")
    assert caplog.text.count("WARNING") == 1


def test_the_authors_files_win_over_ours(project: Project) -> None:
    project.write("overrides/partials/source.html", "MY SOURCE")
    project.write("docs/assets/icp-docs/icp-docs.css", "/* mine */")
    project.configure(
        "theme: {name: material, custom_dir: overrides}\nrepo_url: https://github.com/a/b\n"
    )
    site = project.build()
    assert "MY SOURCE" in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "assets/icp-docs/icp-docs.css").read_text(encoding="utf-8") == "/* mine */"
