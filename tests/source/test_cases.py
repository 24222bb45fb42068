"""What people get wrong when they type YAML: one file a mistake, and all that is said of it.

`UPDATE_GOLDENS=1 pytest tests/source/test_cases.py` writes it anew; read what changed.
"""

import json
import os
from pathlib import Path

import pytest

from icp_docs.source import Document, read

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def told(document: Document) -> str:
    """Every problem with the text under its mark, and the data that came of it all the same."""
    lines = document.text.split("\n")
    found = []
    for problem in document.problems:
        marked = lines[problem.line - 1][problem.column - 1 : max(problem.end - 1, 0)]
        found.append(
            f"{problem.path}:{problem.line}:{problem.column} {problem.code} {problem.message}\n"
            f"    mark: {marked}\n    hint: {problem.hint}\n"
        )
    data = json.dumps(document.data, ensure_ascii=False, indent=1)
    return "".join(found) + f"data: {data}\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    expected = path.with_suffix(".txt")
    found = told(read(path, path.name))
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
