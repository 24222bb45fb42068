"""The system's Chromium, and built sites to look at with it."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from icp_docs.site.build import build
from tests.browser.visiting import Visit
from tests.security.hostile_playbook import hostile_project

REPOSITORY = Path(__file__).parents[2]
NAMES = (
    "chromium-headless-shell",  # half the time of the others
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without it a test is skipped, on the build machine it fails."""
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    if program is None:
        reason = "no Chromium on this machine"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield running
        running.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's own output is enough."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of pages that the browser left before it had all of them."""


@dataclass(frozen=True)
class Site:
    """A built site that is being served."""

    folder: Path
    address: str
    """With a slash at the end."""


class Sites:
    """Builds and serves sites as long as the tests run."""

    def __init__(self) -> None:
        self._servers: list[ThreadingHTTPServer] = []

    def of(self, project: Path, site: Path) -> Site:
        """The site of a folder with a mkdocs.yml, built here and served."""
        build(project / "mkdocs.yml", site_dir=site, strict=True)
        handler = functools.partial(_Quiet, directory=str(site))
        server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._servers.append(server)
        return Site(site, f"http://127.0.0.1:{server.server_port}/")

    def close(self) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()


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
