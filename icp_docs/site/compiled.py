"""Where compiled templates are kept from one build to the next."""

from __future__ import annotations

import os
import stat
from functools import cache
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache, FileSystemBytecodeCache


@cache
def compiled_templates() -> BytecodeCache:
    """The store of compiled templates: the user's cache folder, or this process's memory."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    folder = caches / "icp-docs" / f"jinja-{jinja2.__version__}"
    return FileSystemBytecodeCache(os.fspath(folder)) if _private(folder) else _Memory()


def _private(folder: Path) -> bool:
    """Make the folder; whether nobody else can put there what we would run."""
    if not hasattr(os, "getuid"):
        return False
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return all(map(_ours_alone, (folder, folder.parent, folder.parent.parent)))
    except (OSError, RuntimeError):
        return False


def _ours_alone(folder: Path) -> bool:
    found = folder.lstat()
    shared = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not shared


class _Memory(BytecodeCache):
    """Keeps compiled templates as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self._kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()
