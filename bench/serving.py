"""`serve`: from saving a file to the new page, against plain `mkdocs serve`."""

from __future__ import annotations

import contextlib
import re
import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.building import Sites
from bench.measure import BIN, Row, against, environment

_PAGE = "profiles/profile-0003/"
_PATIENCE = 120.0


def rows(sites: Sites, size: int, *, times: int) -> Iterator[Row]:
    """How long an author waits for a saved profile."""
    ours = _seconds(
        [BIN / "icp-docs", "serve", "--address"],
        sites.ours,
        sites.ours / "profiles" / "profile-0003.yml",
        lambda text, word: re.sub(r"^summary: .*", f"summary: {word}", text, flags=re.MULTILINE),
        times,
    )
    other = _seconds(
        [BIN / "mkdocs", "serve", "-q", "--dev-addr"],
        sites.plain,
        sites.plain / "docs" / "profiles" / "profile-0003.md",
        lambda text, word: f"{text}\n\n{word}\n",
        times,
    )
    what = f"serve, {size:,} profiles: save to page, part of mkdocs serve's time"
    yield against(what, ours / other, 0.25, note=f"{ours:.2f} s of {other:.2f} s")


def _seconds(
    command: Sequence[str | Path],
    folder: Path,
    file: Path,
    edited: Callable[[str, str], str],
    times: int,
) -> float:
    """The median time from writing `file` to its page with the new word."""
    original = file.read_text(encoding="utf-8")
    taken = []
    with _server(command, folder) as url:
        for n in range(times):
            # Not in step with the server's own look at the files.
            time.sleep(1 + 0.17 * n)
            word = f"Saved{n}times"
            started = time.perf_counter()
            file.write_text(edited(original, word), encoding="utf-8")
            _wait(url + _PAGE, word)
            taken.append(time.perf_counter() - started)
    file.write_text(original, encoding="utf-8")
    return statistics.median(taken)


@contextlib.contextmanager
def _server(command: Sequence[str | Path], folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    log = folder.with_suffix(".log")
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [*map(str, command), address],
            cwd=folder,
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            url = f"http://{address}/"
            _wait(url + _PAGE, "<title>")
            yield url
        except TimeoutError as error:
            said = log.read_text(encoding="utf-8", errors="replace")
            raise SystemExit(f"{error}\n{said[-2000:]}") from None
        finally:
            # A shell that runs this in the background makes its children deaf to Ctrl+C.
            process.terminate()
            process.wait(_PATIENCE)


def _wait(url: str, word: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with (
            contextlib.suppress(urllib.error.URLError, ConnectionError),
            urllib.request.urlopen(url, timeout=_PATIENCE) as answer,
        ):
            if word in answer.read().decode():
                return
        time.sleep(0.02)
    raise TimeoutError(f"'{word}' did not come to {url}")
