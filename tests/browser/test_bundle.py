"""The script and the stylesheet that sites load: made from browser/, and small."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import REPOSITORY

SHIPPED = REPOSITORY / "icp_docs/theme/assets/icp-docs"
NAMES = ["icp-docs.css", "icp-docs.js"]
MOST = 40_000  # bytes, packed, both together


def test_the_files_are_made_from_their_sources(tmp_path: Path) -> None:
    tool = REPOSITORY / "browser/node_modules/.bin/esbuild"
    assert tool.exists(), "run make lint once: it installs the tools of browser/"
    command = ["npm", "--prefix", str(REPOSITORY / "browser"), "run", "--silent", "bundle"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(command, check=True, env={**os.environ, "OUT": str(tmp_path), "PATH": path})
    assert sorted(path.name for path in SHIPPED.iterdir()) == NAMES
    for name in NAMES:
        made, shipped = (folder / name for folder in (tmp_path, SHIPPED))
        assert made.read_bytes() == shipped.read_bytes(), f"{name} is old: run make browser"


def test_the_files_are_small() -> None:
    assert sum(len(gzip.compress((SHIPPED / name).read_bytes())) for name in NAMES) < MOST
