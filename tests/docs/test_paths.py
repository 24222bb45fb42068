"""What the documents name and link to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("guide/*.md"))
)
_NAMED = re.compile(
    r"(?<![\w./<-])((?:icp_docs|tests|docs|guide|bench|schema|\.ci)/[\w./-]*|[A-Z]+\.md\b)"
)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def _text(document: str) -> str:
    """The document without its examples: what stands in them is the reader's own."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_named_files_exist(document: str) -> None:
    named = {name.rstrip(".") for name in _NAMED.findall(_text(document)) if "ICPnnn" not in name}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    lost = []
    for link in _LINK.findall(_text(document)):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        name, _, heading = link.partition("#")
        target = (ROOT / document).parent / name if name else ROOT / document
        if not target.exists() or (heading and heading not in _headings(target)):
            lost.append(link)
    assert lost == []


def _headings(document: Path) -> set[str]:
    """The anchors that GitHub and GitLab give to the headings of a Markdown file."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_guide_is_linked_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    guides = [path.name for path in ROOT.glob("guide/*.md")]
    assert guides
    assert [name for name in guides if f"(guide/{name})" not in readme] == []
