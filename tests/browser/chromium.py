"""The system's Chromium, whatever it is called here."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_NAMES = (
    "chromium-headless-shell",  # half the time of the others
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
MISSING = "no Chromium on this machine; make test brings one"


def program() -> str | None:
    """The path of the first that is installed; None when there is none."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@contextmanager
def running(*flags: str) -> Iterator[Browser]:
    """A browser for as long as the block runs; SystemExit when there is none to start."""
    if (path := program()) is None:
        raise SystemExit(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *flags])
        yield browser
        browser.close()
