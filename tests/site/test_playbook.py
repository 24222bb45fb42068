"""A real playbook from YAML to a site, without any stand-in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from icp_docs.site import shell
from tests.site.fake import text

PROFILE = """
    name: Growing software company
    summary: They hire quickly.
    aliases: [rocket]
    criteria:
      - id: employees
        label: Employees
        field: employees
        ideal: {between: [15, 500]}
      - id: investors
        label: Backed by investors
        question: Have they raised money?
    buying_committee:
      - {persona: cfo, role: economic-buyer}
"""
PERSONA = """
    name: CFO
    summary: Signs.
    buying_roles: [economic-buyer]
    objections:
      - {says: Too dear, respond: Compare the hours.}
"""
GLOSSARY = "terms:\n  - {term: Ideal customer profile, short: ICP, definition: Whom we win.}\n"


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    files = {
        "mkdocs.yml": "site_name: Sales\nplugins: [icp-docs]\n",
        "docs/index.md": "# Sales\n\nAn ICP.\n\n<!-- icp: profiles -->\n",
        "profiles/growth.yml": text(PROFILE),
        "personas/cfo.yml": text(PERSONA),
        "glossary.yml": GLOSSARY,
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def built(playbook: Path) -> Path:
    config = load_config(str(playbook / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return Path(config.site_dir)


def test_the_pages_are_there(playbook: Path) -> None:
    site = built(playbook)
    profile = (site / "profiles/growth/index.html").read_text(encoding="utf-8")
    assert "<title>Growing software company - Sales</title>" in profile
    assert "15 to 500" in profile
    assert (site / "personas/cfo/index.html").is_file()
    assert (site / "checklists/growth/index.html").is_file()
    home = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="profiles/growth/"' in home
    assert '<abbr title="Whom we win." tabindex="0">ICP</abbr>' in home
    assert json.loads((site / "playbook.json").read_text(encoding="utf-8"))["profiles"]["growth"]
    entries = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert any("rocket" in entry["text"] for entry in entries)


def test_a_mistake_is_shown_with_its_line_and_the_site_stays(
    playbook: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = built(playbook)
    file = playbook / "personas/cfo.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("summary", "sumary"), encoding="utf-8")
    with pytest.raises(Abort, match="The site was not built"):
        built(playbook)
    assert "personas/cfo.yml:2:1 ICP101 error: " in caplog.text
    assert "2 | sumary: Signs." in caplog.text
    assert (site / "profiles/growth/index.html").is_file()


def test_warnings_do_not_fail_a_strict_build(
    playbook: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="mkdocs")
    file = playbook / "profiles/growth.yml"
    text_ = file.read_text(encoding="utf-8")
    file.write_text(text_ + "reviewed: 2001-01-01\n", encoding="utf-8")
    built(playbook)
    assert "`icp-docs validate` shows them" in caplog.text


def test_a_template_of_the_authors_own_is_used(playbook: Path) -> None:
    (playbook / "mine").mkdir()
    template = '{% extends "icp-docs/profile.html" %}{% block lead %}MY LEAD{% endblock %}'
    (playbook / "mine/profile.html").write_text(template, encoding="utf-8")
    settings = "site_name: Sales\nplugins: [icp-docs: {templates: [mine]}]\n"
    (playbook / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert "MY LEAD" in (built(playbook) / "profiles/growth/index.html").read_text("utf-8")


def test_a_template_that_cannot_be_used_is_told(
    playbook: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (playbook / "mine").mkdir()
    (playbook / "mine/profile.html").write_text("{% nonsense %}", encoding="utf-8")
    settings = "site_name: Sales\nplugins: [icp-docs: {templates: [mine]}]\n"
    (playbook / "mkdocs.yml").write_text(settings, encoding="utf-8")
    with pytest.raises(Abort):
        built(playbook)
    (told,) = caplog.messages
    assert told.startswith("A template cannot be used.\n\n")
    assert "mine/profile.html, line 1: " in told


def test_the_playbook_may_be_another_folder(playbook: Path) -> None:
    (playbook / "sales").mkdir()
    for name in ("profiles", "personas"):
        (playbook / name).rename(playbook / "sales" / name)
    settings = (
        "site_name: Sales\nplugins: [icp-docs: {playbook: sales}]\n"
        "repo_url: https://github.com/example/sales\n"
    )
    (playbook / "mkdocs.yml").write_text(settings, encoding="utf-8")
    page = (built(playbook) / "profiles/growth/index.html").read_text(encoding="utf-8")
    assert "https://github.com/example/sales/edit/master/sales/profiles/growth.yml" in page


def test_shells_show_every_kind_of_page_as_the_theme_does(
    playbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(16):
        for kind, source in (("profiles", PROFILE), ("personas", PERSONA)):
            file = playbook / kind / f"more-{n:02}.yml"
            file.write_text(text(source).replace("name: ", f"name: <{n}> & "), encoding="utf-8")
    assert (filled := snapshot(built(playbook)))["profiles/more-07/index.html"]
    monkeypatch.setattr(shell, "_WORTH_IT", 10_000)
    assert snapshot(built(playbook)) == filled


def snapshot(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*.html")}
