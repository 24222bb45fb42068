"""The system's Chromium, and built sites to look at with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.serving import Site, Sites
from tests.browser.visiting import Visit
from tests.security.hostile_playbook import hostile_project

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without it a test is skipped, on the build machine it fails."""
    if chromium.program() is None:
        pytest.fail(chromium.MISSING) if os.environ.get("CI") else pytest.skip(chromium.MISSING)
    with chromium.running() as browser:
        yield browser


@pytest.fixture(scope="session")
def sites() -> Iterator[Sites]:
    serving = Sites()
    yield serving
    serving.close()


@pytest.fixture(scope="session")
def example(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the example playbook."""
    return sites.of(REPOSITORY, tmp_path_factory.mktemp("example") / "site")


@pytest.fixture(scope="session")
def hostile(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of a playbook whose every text is hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile_project(folder)
    return sites.of(folder, folder / "site")


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Opens pages; a mistake in a script fails the test."""
    with Visit(browser) as visiting:
        yield visiting
