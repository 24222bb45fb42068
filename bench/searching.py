"""Search in a real browser: from opening the site to the first result."""

from __future__ import annotations

import functools
import http.server
import statistics
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Row, against

_CHROMIUM = "/usr/bin/chromium"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def rows(site: Path, size: int, *, times: int) -> Iterator[Row]:
    """How long a rep waits for the first search, the time to load the page included."""
    from playwright.sync_api import sync_playwright

    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=_CHROMIUM, args=list(_FLAGS))
            taken = []
            for _ in range(times):
                page = browser.new_context().new_page()
                started = time.perf_counter()
                page.goto(url)
                page.locator(".md-search__input").click()
                page.keyboard.type("company")
                page.wait_for_selector(".md-search-result__item", timeout=60_000)
                taken.append(time.perf_counter() - started)
                page.context.close()
            browser.close()
        server.shutdown()
    index = (site / "search" / "search_index.json").stat().st_size
    note = f"an index of {index / 1e6:.1f} MB"
    what = f"search, {size:,} profiles: seconds to the first result"
    yield against(what, statistics.median(taken), 3, note=note)
