"""A MkDocs hook for other processes: the playbook is the files of profiles/, each a title."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from icp_docs.site import content
from tests.site import fake


def read_content(root: Path, **_: Any) -> content.Content:
    pages = [fake.page("profiles/index", "Profiles")]
    for file in sorted((root / "profiles").glob("*.yml")):
        title = file.read_text(encoding="utf-8").strip()
        if "ERROR" in title:
            raise content.BrokenPlaybookError(f"profiles/{file.name}:1:1 <b>{title}</b>")
        more: dict[str, Any] = {"tags": ("b", "a")} if len(title) % 2 else {}
        pages.append(fake.page(f"profiles/{file.stem}", title, kind="profile", **more))
    return fake.content(root, pages)


def on_startup(**_: Any) -> None:
    """Not when a test imports this module, which would change the site of every other test."""
    content.read_content = read_content
