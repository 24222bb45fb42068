"""Dates of pages that do not follow the clock, so that two builds are the same."""

from __future__ import annotations

import os

from mkdocs.structure.pages import Page


class Undated(str):
    """No date: false, so that the sitemap leaves it out; the earliest, because MkDocs compares."""

    __slots__ = ()

    def __new__(cls) -> Undated:
        """MkDocs reads this day as the time stamp of a compressed sitemap without any date."""
        return super().__new__(cls, "1970-01-01")

    def __bool__(self) -> bool:
        return False


def forget_build_date(page: Page) -> None:
    """Drop the day of the build as a page's date, unless SOURCE_DATE_EPOCH has set that day."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        page.update_date = Undated()
