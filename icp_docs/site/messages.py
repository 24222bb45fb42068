"""What MkDocs and the plugins log, shown by a command that runs them in its own process."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from icp_docs.text import printable


@contextmanager
def messages() -> Iterator[None]:
    """Print warnings and errors of a build on standard error."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(_Formatter())
    handler.addFilter(_is_told)
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


def _is_told(record: logging.LogRecord) -> bool:
    """Not the server's line for each address that it does not have, or sends on elsewhere."""
    return record.name != "mkdocs.livereload" or record.levelno > logging.WARNING


class _Formatter(logging.Formatter):
    """The message line by line, without anything that a terminal could act on."""

    def format(self, record: logging.LogRecord) -> str:
        text = f"{record.levelname.capitalize()}: {record.getMessage()}"
        return "\n".join(printable(line) for line in text.split("\n"))
