"""Plain MkDocs, without our plugin, builds an export into the same pages."""

import html as entities
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from icp_docs import pages
from icp_docs.export import ExportError, contents, write
from icp_docs.playbook import Playbook, load

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("mkdocs")
HOSTILE = (
    '<script>alert(1)</script> {{ 7*7 }} {% raw %} [a](javascript:x) &lt;b&gt; --8<-- "x" $(id)'
)


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    """The example, with text in one persona that other generators could act on."""
    folder = tmp_path_factory.mktemp("book")
    for name in ("profiles", "personas", "docs"):
        (folder / name).mkdir()
        for file in (ROOT / name).glob("*.*"):
            (folder / name / file.name).write_bytes(file.read_bytes())
    for name in ("playbook.yml", "glossary.yml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    quoted = HOSTILE.replace("'", "''")
    (folder / "personas/hostile.yml").write_text(
        f"name: '{quoted}'\nsummary: '{quoted}'\ntags: ['{quoted}']\n"
        f"goals:\n  - |\n    {HOSTILE}\n\n    {HOSTILE}\n"
    )
    found = load(folder, today=date(2026, 11, 22)).playbook
    assert found is not None
    return found


@pytest.fixture(scope="module", params=["mkdocs", "material"])
def site(
    playbook: Playbook, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Path:
    folder = tmp_path_factory.mktemp("other")
    write(contents(playbook, docs=playbook.root / "docs"), folder / "docs")
    (folder / "mkdocs.yml").write_text(
        f"site_name: Other\ntheme: {request.param}\nplugins: [search]\n"
    )
    command = [PROGRAM, "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def built(site: Path, path: str) -> str:
    place = path.removesuffix("index") if path.endswith("index") else f"{path}/"
    return (site / place / "index.html").read_text(encoding="utf-8")


def squeezed(text: str) -> str:
    """The same HTML whether a character is written as itself or as an entity, without breaks."""
    return re.sub(r"\s+", " ", text.replace("&#123;", "{").replace("&#10;", "\n"))


def test_every_page_has_the_same_html(playbook: Playbook, site: Path) -> None:
    made = pages.build(playbook)
    assert len(made) > 30
    for page in made:
        assert squeezed(page.html.strip()) in squeezed(built(site, page.path)), page.path


def test_blocks_of_hand_written_pages_are_filled(playbook: Playbook, site: Path) -> None:
    home = built(site, "index")
    assert "<!-- icp:" not in home
    html = pages.block(playbook, "profiles", {}, path="index")
    assert squeezed(html.strip()) in squeezed(home)


def test_links_and_assets_lead_somewhere(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        for block in re.findall(r'<div class="icp-export">.*?</script>\n</div>', text, re.DOTALL):
            for link in re.findall(r'(?:href|src)="([^"#?:]+)[#?"]', block):
                target = (file.parent / entities.unescape(link)).resolve()
                target = target / "index.html" if target.is_dir() else target
                assert target.is_file(), f"{file}: {link}"


def test_hostile_text_is_text(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert "<script>alert(1)" not in text, file
        assert 'href="javascript:' not in text, file


def test_no_template_code_is_left_for_another_generator(playbook: Playbook) -> None:
    files = contents(playbook, docs=Path("none"))
    for name, content in files.items():
        if name.endswith(".md"):
            body = content.decode().split("---\n", 2)[2]
            body = re.sub(r"<(script|style)\b.*?</\1>", "", body, flags=re.DOTALL)
            assert "{" not in body, name


def test_data_for_programs_and_hand_written_files_come_along(playbook: Playbook) -> None:
    files = contents(playbook, docs=playbook.root / "docs")
    assert {"playbook.json", "schema/profile.json", "index.md", "profiles/index.md"} <= set(files)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.md", "\n<!-- icp: profils -->\n", "docs/a.md:2: there is no block 'profils'; did you "),
        ("a.md", '<!-- icp: profiles "x -->', "docs/a.md:1: a quotation mark is not closed"),
        ("a.md", "<!-- icp: -->", "docs/a.md:1: name the block, such as "),
        ("a.md", "<!-- icp: profiles x -->", "docs/a.md:1: 'x' is not an option; write options "),
        ("profiles/index.md", "# Mine\n", "docs/profiles/index.md stands where a generated file "),
    ],
)
def test_hand_written_page_that_cannot_be_exported(
    playbook: Playbook, tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    with pytest.raises(ExportError) as caught:
        contents(playbook, docs=tmp_path)
    assert str(caught.value).startswith(sentence)


def test_comment_in_a_code_block_is_code(playbook: Playbook, tmp_path: Path) -> None:
    text = "```markdown\n<!-- icp: profiles -->\n```\n"
    (tmp_path / "a.md").write_text(text)
    assert contents(playbook, docs=tmp_path)["a.md"].decode() == text


@pytest.mark.parametrize("target", ["/etc", "/etc/hostname"])
def test_a_link_is_refused(playbook: Playbook, tmp_path: Path, target: str) -> None:
    (tmp_path / "link.md").symlink_to(target)
    with pytest.raises(ExportError, match=r"link.md is a link; replace it by a copy"):
        contents(playbook, docs=tmp_path)


def test_a_linked_folder_of_pages_is_refused(playbook: Playbook, tmp_path: Path) -> None:
    (tmp_path / "docs").symlink_to("/etc")
    with pytest.raises(ExportError, match=r"docs is a link; replace it by a copy"):
        contents(playbook, docs=tmp_path / "docs")


def test_what_is_no_file_is_refused(playbook: Playbook, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(ExportError, match=r"pipe.md is not a file; take it out of docs/"):
        contents(playbook, docs=tmp_path)


def test_page_that_is_not_utf8(playbook: Playbook, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"caf\xe9")
    with pytest.raises(ExportError, match=r"docs/a\.md is not UTF-8"):
        contents(playbook, docs=tmp_path)


def test_two_exports_are_the_same(playbook: Playbook) -> None:
    docs = playbook.root / "docs"
    assert contents(playbook, docs=docs) == contents(playbook, docs=docs)
