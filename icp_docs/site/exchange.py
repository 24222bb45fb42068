"""Building beside the site and exchanging the two folders, so that nobody sees half a site."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from icp_docs.text import printable

if sys.platform != "win32":
    import fcntl

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class SiteFolderError(Exception):
    """The folder of the site cannot be replaced, as a sentence."""


@contextmanager
def fresh_site(site: Path) -> Iterator[Path]:
    """An empty folder beside `site` that takes its place when the block ends without an error.

    Hidden files and folders in `site` itself stay, as MkDocs keeps them (".git", ".well-known").
    What a killed run has left behind is put right first. Raises SiteFolderError when another run
    is at it, or when the system cannot exchange the folders.
    """
    site = Path(os.path.realpath(site))
    workshop = site.parent / f".{site.name}.icp-docs"
    with _held(workshop, site):
        new, old = workshop / "new", workshop / "old"
        _put_right(site, new, old)
        new.mkdir()
        try:
            yield new
            if site.exists():
                shutil.copymode(site, new)
            _exchange(site, new, old)
        finally:
            # After the exchange the former site is in the workshop, under either name.
            _put_right(site, new, old)


@contextmanager
def _held(workshop: Path, site: Path) -> Iterator[None]:
    """Keep other runs out of the workshop, and clear it away at the end."""
    try:
        workshop.mkdir(parents=True, exist_ok=True)
        lock = os.open(workshop / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _refused(site, error) from None
    try:
        _lock(lock, workshop / "lock", site)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                (workshop / "lock").unlink()
                workshop.rmdir()
    finally:
        os.close(lock)


def _lock(lock: int, path: Path, site: Path) -> None:
    """Lock the open file; Windows has no such lock, and there two builds at once go unnoticed."""
    if sys.platform == "win32":
        return
    busy = SiteFolderError(f"another build of '{_shown(site)}' is running; wait until it ends")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # The other run may just have ended and cleared its lock away.
        if os.fstat(lock).st_ino != path.stat().st_ino:
            raise busy
    except OSError:
        raise busy from None


def _put_right(site: Path, new: Path, old: Path) -> None:
    """Clear the workshop; nothing that belongs to the site is lost, whenever the last run ended."""
    if old.exists() and not site.exists():
        old.rename(site)
    for folder in (old, new):
        if folder.exists() and site.exists():
            for entry in folder.glob(".*"):
                if not os.path.lexists(site / entry.name):
                    entry.rename(site / entry.name)
        shutil.rmtree(folder, ignore_errors=True)


def _exchange(site: Path, new: Path, old: Path) -> None:
    """Put `new` in the place of `site`, which goes to `new` or `old`."""
    try:
        if not site.exists():
            new.rename(site)
        elif not _swapped(site, new):
            site.rename(old)
            new.rename(site)
    except OSError as error:
        raise _refused(site, error) from None


def _swapped(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; false when the system has no such step."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    done = library.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
    return bool(done == 0)


def _refused(site: Path, error: OSError) -> SiteFolderError:
    return SiteFolderError(f"'{_shown(site)}' cannot be written: {error.strerror}")


def _shown(path: Path) -> str:
    return printable(os.path.relpath(path))
