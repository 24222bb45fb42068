"""Addresses: of our own pages, relative to the page that links, and of other sites, when safe."""

from __future__ import annotations

import re

_OUTSIDE = re.compile(r"(https?://|mailto:)[^\s\"'<>\\]+", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@\"'<>\\:/?#&%]+@[^\s@\"'<>\\:/?#&%]+\.[^\s@\"'<>\\:/?#&%]+")


def address(path: str, *, directory_urls: bool) -> str:
    """Where a page or file stands below the root of the site: "profiles/growth/", "playbook.json".

    A path whose last part has a dot is a file; every other path is that of a `Page`.
    """
    folder, _, name = path.rpartition("/")
    if "." in name:
        return path
    if not directory_urls:
        return f"{path}.html"
    if name != "index":
        return f"{path}/"
    return f"{folder}/" if folder else ""


def way_to_root(path: str, *, directory_urls: bool) -> str:
    """The relative address of the site's root as seen from a page: "../../", "" on the root."""
    return "../" * address(path, directory_urls=directory_urls).count("/")


def outside(text: str) -> str:
    """The address of a link that leaves the site (web or mail), "" when the text is none."""
    if _OUTSIDE.fullmatch(text):
        return text
    return f"mailto:{text}" if _MAIL.fullmatch(text) else ""
