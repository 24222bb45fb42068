"""Pages in little memory: thousands of them wait for each other in a build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from icp_docs.page import Page


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A page, and apart from it its HTML."""

    page: Page
    """Without the HTML."""
    html: bytes
    """As UTF-8: one dash or quotation mark makes Python take twice the memory for a text."""


def packed(pages: Iterable[Page]) -> tuple[PackedPage, ...]:
    """The pages, each packed as soon as it is made."""
    return tuple(PackedPage(replace(page, html=""), page.html.encode()) for page in pages)
