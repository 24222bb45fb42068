"""Patterns match the same in every Python that we support."""

from __future__ import annotations

import re
from pathlib import Path

import icp_docs

GROUP = re.compile(r"\)(?:[*+?]|\{\{?[0-9,]+\}\}?)\+")


def test_no_group_is_possessive() -> None:
    """Before Python 3.11.5, which Debian 12 does not have, such a group matches too little."""
    package = Path(icp_docs.__file__).parent
    written = {
        f"{path.relative_to(package)}:{number}": line
        for path in package.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if GROUP.search(line) and '"' in line and "before Python" not in line
    }
    assert written == {}
