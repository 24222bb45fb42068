"""Files that the documents name are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "README.md",
    "COMMANDS.md",
    "CUSTOMISE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
)
_NAMED = re.compile(
    r"(?<![\w./<-])((?:icp_docs|tests|docs|bench|schema|\.ci)/[\w./-]*|[A-Z]+\.md\b)"
)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_named_files_exist(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    # What stands in an example is the reader's own.
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    named = {name for name in _NAMED.findall(text) if "ICPnnn" not in name}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
