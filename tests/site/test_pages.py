"""Generated pages in a real site: what reaches the browser, and under which address."""

from __future__ import annotations

import json
import re

import pytest
from mkdocs.exceptions import Abort

from tests.site import fake
from tests.site.conftest import Project

HEAD = """
    {{ page.meta.title }}|{{ page.title }}|{{ page.canonical_url }}|{{ page.edit_url }}
"""


def test_a_site_needs_nothing_but_the_plugin(project: Project) -> None:
    site = project.build()
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert files >= {
        "index.html",
        "profiles/index.html",
        "profiles/p0/index.html",
        "profiles/p1/index.html",
        "glossary/index.html",
        "playbook.json",
        "search/search_index.json",
    }
    html = (site / "profiles/p0/index.html").read_text(encoding="utf-8")
    assert "<title>Profile 0 - Playbook</title>" in html
    assert '<meta name="description" content="About Profile 0">' in html
    assert 'data-md-component="search"' in html
    assert 'data-md-component="palette"' in html
    assert 'href="#pains" class="md-skip"' in html
    assert html.count('<a href="#pains" class="md-nav__link">') == 2
    assert "Made with" not in html


def test_no_page_loads_anything_from_another_host(project: Project) -> None:
    project.configure("repo_url: https://github.com/example/playbook\n")
    site = project.build()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:link|script|img|iframe)\b[^>]*(?:href|src)="(https?:[^"]*)', html)
        assert loaded == [], page
        assert 'data-md-component="source"' not in html
        assert 'href="https://github.com/example/playbook"' in html


@pytest.mark.parametrize("count", [1, 5, 40])
def test_hostile_text_stays_text(project: Project, count: int) -> None:
    """Full rendering, shells, and pages outside the navigation treat it alike."""
    project.pages = [
        fake.page("profiles/index", "Profiles"),
        *(
            fake.page(
                f"profiles/p{n}",
                f"{fake.HOSTILE} {n}",
                kind="profile",
                description=fake.HOSTILE,
                tags=(fake.HOSTILE,),
            )
            for n in range(count)
        ),
    ]
    # The plugin `tags` shows a row of them above each page.
    project.configure("theme: material\nplugins: [search, tags, icp-docs]\n")
    site = project.build()
    escaped = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &#34;Co&#34; {{ 7*7 }}"
    for page in site.glob("profiles/**/*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "</title> " not in html
        assert "&amp;lt;" not in html
        assert not re.search(r'="[^"]*<script', html)
    last = (site / f"profiles/p{count - 1}/index.html").read_text(encoding="utf-8")
    assert f"<title>{escaped} &lt;/title&gt; {count - 1} - Playbook</title>" in last
    assert f'name="description" content="{escaped} &lt;/title&gt;"' in last
    assert f'class="md-tag">{escaped} &lt;/title&gt;</' in last
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert not re.search(r"<(?!/?(p|li|ul)\b)", json.dumps(index["docs"]))


def test_addresses_without_directory_urls(project: Project) -> None:
    project.plain_theme(HEAD, "use_directory_urls: false\nsite_url: https://example.com/sales/\n")
    site = project.build()
    html = (site / "profiles/p0.html").read_text(encoding="utf-8")
    assert html.split("|") == [
        "Profile 0",
        "Profile 0",
        "https://example.com/sales/profiles/p0.html",
        "None",
    ]
    assert (site / "profiles/index.html").is_file()
    assert (site / "glossary.html").is_file()


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        (
            "repo_url: https://github.com/example/playbook\n",
            "https://github.com/example/playbook/edit/master/profiles/p0.yml",
        ),
        (
            "repo_url: https://github.com/example/playbook\nedit_uri: edit/main/sales/docs\n",
            "https://github.com/example/playbook/edit/main/sales/profiles/p0.yml",
        ),
        (
            "repo_url: https://gitlab.example.com/a/b\nedit_uri: -/edit/main/docs/\n",
            "https://gitlab.example.com/a/b/-/edit/main/profiles/p0.yml",
        ),
        (
            "repo_url: https://github.com/a/b\nedit_uri_template: blob/main/docs/{path}?plain=1\n",
            "https://github.com/a/b/blob/main/profiles/p0.yml?plain=1",
        ),
        (
            "edit_uri_template: 'https://ide.example.com/?file=docs%2F{path!q}'\n",
            "https://ide.example.com/?file=profiles%2Fp0.yml",
        ),
        ("edit_uri: ''\nrepo_url: https://github.com/a/b\n", "None"),
    ],
)
def test_the_pencil_opens_the_yaml(project: Project, settings: str, url: str) -> None:
    project.plain_theme(HEAD, settings)
    assert project.html("profiles/p0/index.html").split("|")[-1] == url


def test_the_pencil_finds_a_playbook_in_a_subfolder_of_its_repository(project: Project) -> None:
    (project.root.parent / ".git").mkdir()
    project.plain_theme(HEAD, "repo_url: https://github.com/example/company\n")
    url = "https://github.com/example/company/edit/master/project/"
    site = project.build()
    page = (site / "profiles/p0/index.html").read_text(encoding="utf-8")
    home = (site / "index.html").read_text(encoding="utf-8")
    assert page.split("|")[-1] == f"{url}profiles/p0.yml"
    assert home.split("|")[-1] == f"{url}docs/index.md"


def test_a_page_without_a_file_has_no_pencil(project: Project) -> None:
    project.plain_theme(HEAD, "repo_url: https://github.com/example/playbook\n")
    assert project.html("glossary/index.html").split("|")[-1] == "None"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("profiles/p1.md", "profiles/p1.md and the playbook's profiles/p1/index.html"),
        ("profiles/p1/index.md", "profiles/p1/index.md and"),
        ("profiles.md", "profiles.md and the playbook's profiles/index.html"),
        ("profiles/README.md", "profiles/README.md and the playbook's profiles/index.html"),
        ("playbook.json", "playbook.json and the playbook's playbook.json"),
    ],
)
def test_an_address_that_is_taken_is_refused_before_the_site_is_touched(
    project: Project, caplog: pytest.LogCaptureFixture, name: str, shown: str
) -> None:
    site = project.build()
    project.write(f"docs/{name}", "# Mine\n")
    before = sorted(path.name for path in site.rglob("*"))
    with pytest.raises(Abort):
        project.build()
    assert f"  {shown}" in caplog.text
    assert sorted(path.name for path in site.rglob("*")) == before


def test_a_file_that_the_author_excludes_takes_no_address(project: Project) -> None:
    project.plain_theme(HEAD, "exclude_docs: /profiles/p1.md\n")
    project.write("docs/profiles/p1.md", "# Mine\n")
    assert project.html("profiles/p1/index.html").startswith("Profile 1|")


def test_only_our_pages_have_dates_in_the_sitemap(project: Project) -> None:
    project.plain_theme(HEAD, "site_url: https://example.com/\n")
    sitemap = project.html("sitemap.xml")
    entries = re.findall(r"<loc>(.*?)</loc>\s*(?:<lastmod>(.*?)</lastmod>)?", sitemap)
    assert entries == [
        ("https://example.com/", ""),
        ("https://example.com/profiles/", ""),
        ("https://example.com/profiles/p0/", "2026-01-02"),
        ("https://example.com/profiles/p1/", "2026-01-02"),
        ("https://example.com/glossary/", ""),
    ]


def test_source_date_epoch_dates_hand_written_pages(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    project.plain_theme(HEAD, "site_url: https://example.com/\n")
    assert "<loc>https://example.com/</loc>\n         <lastmod>1970-01-02</lastmod>" in (
        project.html("sitemap.xml")
    )


def test_a_site_without_any_date_is_built(project: Project) -> None:
    project.pages = [fake.page("glossary", section="Reference")]
    project.plain_theme(HEAD, "site_url: https://example.com/\n")
    assert "lastmod" not in project.html("sitemap.xml")
