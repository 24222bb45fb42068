"""Nothing that an author, a branch or a file is called acts in the file or vanishes from it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from icp_docs.changes import Changes
from icp_docs.playbook import load
from icp_docs.preview import render
from icp_docs.preview.overview import seen
from tests.preview.changed import TODAY, preview_of
from tests.security.hostile_playbook import TEXTS, hostile_project

OURS = {"style": 1, "script": 1}


class Active(HTMLParser):
    """Collects everything in a page that could act."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.counts = dict.fromkeys(OURS, 0)
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.counts:
            self.counts[tag] += 1
        if tag in ("iframe", "object", "embed", "base", "link", "form", "img"):
            self.found.append(tag)
        for name, value in attrs:
            target = (value or "").strip().lower()
            acts = name.startswith("on") or name in ("style", "srcdoc", "src", "formaction")
            if acts or (name.endswith("href") and not target.startswith(("#", "http", "mailto:"))):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        self.text += data


def active(html: str) -> Active:
    reader = Active()
    reader.feed(html)
    reader.close()
    return reader


@pytest.mark.parametrize("turned", [False, True])
def test_every_key(tmp_path: Path, turned: bool) -> None:
    hostile, nothing = tmp_path / "hostile", tmp_path / "nothing"
    hostile.mkdir()
    nothing.mkdir()
    hostile_project(hostile)
    pair = (hostile, nothing) if turned else (nothing, hostile)
    reader = active(preview_of(*pair))
    assert reader.found == []
    assert reader.counts == OURS


def test_edits_of_hostile_texts(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    for folder in (before, after):
        folder.mkdir()
        hostile_project(folder)
    for file in after.rglob("*.yml"):
        file.write_text(file.read_text().replace("alert(1)", "alert(2)"), encoding="utf-8")
    html = preview_of(before, after)
    reader = active(html)
    assert "<ins>" in html
    assert (reader.found, reader.counts) == ([], OURS)


@pytest.mark.parametrize("name", [*TEXTS, "a\x00b", "a\u202egnp.exe", "x\x1b[31m", "\ud800"])
def test_names_of_branches(tmp_path: Path, name: str) -> None:
    loaded = load(tmp_path, today=TODAY)
    html = render(loaded, loaded, Changes(), names=(name, name), notes=[name])
    html.encode()
    reader = active(html)
    assert (reader.found, reader.counts) == ([], OURS)
    assert not re.search("[\x00\x1b\u202e]", html)
    assert name[:6] in reader.text or seen(name) in reader.text


def test_a_browser_runs_our_script_alone(tmp_path: Path) -> None:
    loaded = load(tmp_path, today=TODAY)
    html = render(loaded, loaded, Changes(), names=("a", "b"))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert re.fullmatch(
        "default-src &#39;none&#39;; style-src &#39;sha256-[\\w+/=]+&#39;; "
        "script-src &#39;sha256-[\\w+/=]+&#39;; img-src data:; "
        "base-uri &#39;none&#39;; form-action &#39;none&#39;",
        policy[1],
    )
    # What comes before the policy is not under it.
    assert html.index("Content-Security-Policy") < html.index("<title>")
