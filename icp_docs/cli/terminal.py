"""What the terminal may show: colour, and a sign of life for what takes longer than a second."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_PATIENCE = 1.0
"""Seconds without a word."""


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour what goes to the stream: a terminal that can, or somebody insists.

    NO_COLOR comes before FORCE_COLOR; "0" there means no.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[None]:
    """Say on a terminal what is going on when it takes longer than a second; wipe it at the end."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    import threading

    shown = threading.Event()

    def show() -> None:
        shown.set()
        sys.stderr.write(f"{what}…")
        sys.stderr.flush()

    timer = threading.Timer(_PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown.is_set():
            sys.stderr.write(f"\r{' ' * (len(what) + 1)}\r")
