"""A site folder to build in, with pages that a test chooses."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from icp_docs.page import Page
from icp_docs.site import content as real
from tests.site import fake


class Project:
    """A folder with mkdocs.yml and docs/, and the pages that its playbook is said to have."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pages: Sequence[Page] = fake.profiles(2)
        self.data: dict[str, bytes] | None = None
        self.write("mkdocs.yml", "site_name: Playbook\nplugins: [icp-docs]\n")
        self.write("docs/index.md", "# Home\n\nOur ICP.\n")

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def configure(self, lines: str) -> None:
        """Settings besides the name of the site and the plugin."""
        own = "site_name: Playbook\n" + fake.text(lines)
        self.write("mkdocs.yml", own if "plugins:" in own else own + "plugins: [icp-docs]\n")

    def plain_theme(self, page: str, settings: str = "") -> None:
        """A theme of one template instead of Material, which shows just what a test looks at."""
        self.write("theme/main.html", fake.text(page))
        theme = "theme: {name: null, custom_dir: theme}\n"
        self.configure(theme + fake.text(settings))

    def build(self, *, strict: bool = True, **options: Any) -> Path:
        """Build with MkDocs itself; the folder of the site."""
        config = load_config(str(self.root / "mkdocs.yml"), strict=strict, **options)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return Path(config.site_dir)

    def html(self, name: str, **options: Any) -> str:
        """A file of the site after a build."""
        return (self.build(**options) / name).read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    made = Project(tmp_path / "project")
    monkeypatch.setattr(
        real, "read_content", lambda root, **_: fake.content(root, made.pages, made.data)
    )
    # Other tests may have given the logger of MkDocs a handler or a level.
    level = logging.getLogger("mkdocs").level
    yield made
    logging.getLogger("mkdocs").setLevel(level)
