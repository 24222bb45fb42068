"""The whole file, for a small change, for a broken playbook, and for many changed pages.

`UPDATE_GOLDENS=1 pytest tests/preview/test_document.py` writes it anew; read what changed.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from icp_docs import preview
from icp_docs.preview import extent
from tests.pages.playbooks import SMALL
from tests.preview.changed import REPOSITORY, edit, example, preview_of, proposal

GOLDEN = Path(__file__).parent / "small.html"
FOLDERS = sorted(path for path in (REPOSITORY / "tests/broken").iterdir() if path.is_dir())[::6]
"""Some of the broken playbooks, since each takes two previews."""
HASH = re.compile(r"sha256-[\w+/=]+")
CODE = re.compile(r"(?s)(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)")


def small(folder: Path) -> Path:
    names = shutil.ignore_patterns("expected")
    return Path(shutil.copytree(SMALL, folder, ignore=names))


def content(html: str) -> str:
    """The file without style and script."""
    return HASH.sub("hash", CODE.sub("", html))


def sheets(html: str) -> list[str]:
    """The ids of the pages in a file."""
    return re.findall(r'<details class="pv-page[^"]*" id="([^"]+)"', html)


def test_small_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "MOST_PAGES", 2)
    before, after = small(tmp_path / "before"), small(tmp_path / "after")
    (after / "personas/collector.yml").unlink()
    edit(after, {"personas/cfo.yml": {"name: CFO": "name: Head of finance"}})
    html = preview_of(before, after, names=("main (where this began, 1a2b3c4d)", "your files"))
    text = content(html)
    if os.environ.get("UPDATE_GOLDENS"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")
    assert html == preview_of(
        before, after, names=("main (where this began, 1a2b3c4d)", "your files")
    )


def test_it_is_small_and_asks_nobody(tmp_path: Path) -> None:
    html = preview_of(*proposal(tmp_path))
    assert len(html.encode()) < 1_000_000
    outside = re.findall(r"(?:src|href|action|data|poster)=[\"'](?!#|https?:|mailto:)[^\"']*", html)
    assert outside == []
    assert not re.search(r"<(link|img|iframe|object|embed|base|form|audio|video)\b", html)
    assert not re.search(r"url\((?![\"']?data:)", html)


def test_each_link_leads_to_a_place_that_is_there_once(tmp_path: Path) -> None:
    html = content(preview_of(*proposal(tmp_path)))
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'\shref="#([^"]+)"', html)) <= set(ids)
    assert set(re.findall(r'\sfor="([^"]+)"', html)) <= set(ids)


def test_pages_about_the_change_come_first(tmp_path: Path) -> None:
    html = preview_of(*proposal(tmp_path))
    assert sheets(html)[:4] == [
        "profiles/food-beverage-plants",
        "profiles/municipal-wastewater",
        "personas/plant-manager",
        "checklists/food-beverage-plants",
    ]
    removed = html.index('id="profiles/municipal-wastewater"')
    assert "This page is taken out." in html[removed : removed + 800]


def test_nothing_changes(tmp_path: Path) -> None:
    before = small(tmp_path / "before")
    html = preview_of(before, before)
    assert sheets(html) == []
    assert "Nothing that means anything" in html


def test_everything_is_new(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    html = preview_of(tmp_path / "before", small(tmp_path / "after"))
    assert "profiles/growth" in sheets(html)
    assert "<del>" not in html
    new = re.findall(r'pv-page--new" id="([^"]+)', html)
    assert [path for path in sheets(html) if path not in new] == [
        "profiles/index",
        "personas/index",
    ]


def test_a_rename_is_no_other_page(tmp_path: Path) -> None:
    before, after = small(tmp_path / "before"), small(tmp_path / "after")
    (after / "personas/collector.yml").rename(after / "personas/gatherer.yml")
    html = preview_of(before, after)
    assert "personas/gatherer" not in sheets(html), "its page reads the same"
    assert "personas/collector" not in sheets(html)


def test_many_pages_are_named_and_not_all_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "MOST_PAGES", 3)
    html = preview_of(*proposal(tmp_path))
    assert len(sheets(html)) == 3
    rest = html[html.index('class="pv-rest"') :]
    assert re.search(r"\d+ more pages differ and are not shown in this file", rest)
    assert "<li>Food and beverage plants: checklist" in rest


@pytest.mark.parametrize("broken", [False, True])
def test_of_a_large_playbook_the_entries_that_change_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    before, after = example(tmp_path / "before"), example(tmp_path / "after")
    # What every page of a profile shows is another, and two profiles change besides.
    for file in (after / "personas").glob("*.yml"):
        file.write_text(file.read_text().replace("name: ", "name: Chief ", 1))
    profiles = sorted((after / "profiles").glob("*.yml"))
    profiles[-1].write_text(profiles[-1].read_text().replace("summary: ", "summary: Now ", 1))
    if broken:
        (after / "personas/broken.yml").write_text("name: [\n")
    (after / "profiles/first.yml").write_bytes(profiles[0].read_bytes())
    profiles[0].unlink()
    personas = len(list((before / "personas").glob("*.yml")))
    monkeypatch.setattr(extent, "MOST_ENTRIES", personas + 2)
    html = preview_of(before, after)
    assert sorted(re.findall(r'id="(profiles/[^":]+)"', html)) == [
        "profiles/first",
        "profiles/index",
        f"profiles/{profiles[-1].stem}",
    ]
    assert "This playbook is large" in html
    monkeypatch.undo()
    whole = preview_of(before, after)
    assert "This playbook is large" not in whole
    assert len(re.findall(r'id="(profiles/[^":]+)"', whole)) > 2


def test_large_pages_are_bounded_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "MOST_NODES", 10)
    assert sheets(preview_of(*proposal(tmp_path))) == ["profiles/food-beverage-plants"]


def test_pages_with_long_texts_are_bounded_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = example(tmp_path / "before"), example(tmp_path / "after")
    for file in (after / "profiles").glob("*.yml"):
        file.write_text(file.read_text().replace("summary: ", f"summary: {'Word ' * 9000}", 1))
    monkeypatch.setattr(preview, "MOST_NODES", 9000)
    assert len(sheets(preview_of(before, after))) == 1


BROKEN = {
    "a value that cannot be read": ("profiles/growth.yml", "criteria:\n", "criteria:\n  - 7\n"),
    "a file that cannot be read": ("profiles/growth.yml", "criteria:\n", "criteria: [\n"),
    "settings that cannot be read": ("playbook.yml", "schema: 1", "schema: ["),
}


@pytest.mark.parametrize("case", BROKEN)
@pytest.mark.parametrize("side", ["before", "after"])
def test_errors(tmp_path: Path, case: str, side: str) -> None:
    before, after = small(tmp_path / "before"), small(tmp_path / "after")
    path, old, new = BROKEN[case]
    broken = tmp_path / side / path
    broken.write_text(broken.read_text().replace(old, new, 1))
    edit(after, {"personas/cfo.yml": {"name: CFO": "name: Head of finance"}})
    html = preview_of(before, after)
    assert "personas/cfo" in sheets(html)
    if side == "after":
        problems = html.index('id="pv-problems"')
        assert problems < html.index('id="pv-meaning"'), "problems come first"
        assert f"<code>{path}</code>, line " in html[problems:]
    else:
        assert "pv-problem--error" not in content(html)
    assert "personas/collector" not in sheets(html), "it is as it was"


def test_accounts_that_move_come_after_what_moves_them(tmp_path: Path) -> None:
    html = preview_of(*proposal(tmp_path))
    assert html.index('id="pv-meaning"') < html.index('id="pv-problems"')
    assert html.index('id="pv-moves"') < html.index('id="pv-problems"')
    assert "ICP401" in html
    assert "to be put right before it can be published.</p>" in html


def test_a_persona_that_is_missing(tmp_path: Path) -> None:
    before, after = small(tmp_path / "before"), small(tmp_path / "after")
    (after / "personas/cfo.yml").unlink()
    html = preview_of(before, after)
    assert "personas/cfo" in sheets(html)
    assert "Unknown persona" not in html
    assert re.search(r"<code>profiles/\w+\.yml</code>, line \d+", html)


def test_no_page_is_about_golden_accounts(tmp_path: Path) -> None:
    before, after = example(tmp_path / "before"), example(tmp_path / "after")
    accounts = next((after / "accounts").glob("*.yml"))
    accounts.write_text(accounts.read_text().replace("  - name: ", "  - name: New ", 1))
    edit(after, {"playbook.yml": {"calls within two working": "calls within three working"}})
    told = re.findall(r'(?s)<section class="pv-entry">.*?</section>', preview_of(before, after))
    linked = [one for one in told if 'href="#playbook"' in one]
    assert len(told) == 2
    assert [re.findall("<h3>.*?<bdi>(.*?)</bdi>", one) for one in linked] == [["Playbook settings"]]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_preview_is_made_whatever_is_wrong(tmp_path: Path, folder: Path) -> None:
    other = small(tmp_path / "other")
    for pair in ((other, folder), (folder, other)):
        text = content(preview_of(*pair))
        assert text.startswith("<!doctype html>")
        assert text.endswith("</body>\n</html>")
