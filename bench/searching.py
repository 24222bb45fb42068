"""Search in a real browser: from opening the site to the first result."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Row, against

_FLAGS = ("--disable-gpu", "--disable-background-networking")


def rows(site: Path, size: int, *, times: int) -> Iterator[Row]:
    """How long a rep waits for the first search, the time to load the page included."""
    from tests.browser import chromium
    from tests.browser.serving import Sites

    serving = Sites()
    url = serving.serve(site).address
    taken = []
    with chromium.running(*_FLAGS) as browser:
        for _ in range(times):
            page = browser.new_context().new_page()
            started = time.perf_counter()
            page.goto(url)
            page.locator(".md-search__input").click()
            page.keyboard.type("company")
            page.wait_for_selector(".md-search-result__item", timeout=60_000)
            taken.append(time.perf_counter() - started)
            page.context.close()
    serving.close()
    index = (site / "search" / "search_index.json").stat().st_size
    note = f"an index of {index / 1e6:.1f} MB"
    what = f"search, {size:,} profiles: seconds to the first result"
    yield against(what, statistics.median(taken), 3, note=note)
