"""Addresses."""

from __future__ import annotations

import pytest

from icp_docs.pages.links import address, outside, way_to_root


@pytest.mark.parametrize(
    ("path", "folder", "file", "root"),
    [
        ("index", "", "index.html", ""),
        ("glossary", "glossary/", "glossary.html", "../"),
        ("profiles/index", "profiles/", "profiles/index.html", "../"),
        ("profiles/growth", "profiles/growth/", "profiles/growth.html", "../../"),
        ("playbook.json", "playbook.json", "playbook.json", ""),
    ],
)
def test_address(path: str, folder: str, file: str, root: str) -> None:
    assert address(path, directory_urls=True) == folder
    assert address(path, directory_urls=False) == file
    assert way_to_root(path, directory_urls=True) == root
    assert way_to_root(path, directory_urls=False) == "../" * path.count("/")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("HTTP://example.com", "HTTP://example.com"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("a.b+c@example.co.uk", "mailto:a.b+c@example.co.uk"),
        ("javascript:alert(1)@example.com", ""),
        ("javascript:alert(1)", ""),
        ("//example.com", ""),
        ("https://example.com/ onclick=x", ""),
        ('https://example.com/"onclick=x', ""),
        ("#sales on Slack", ""),
        ("", ""),
    ],
)
def test_outside(text: str, link: str) -> None:
    assert outside(text) == link
