"""Filled shells are byte for byte what the theme would have rendered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from icp_docs.page import Page
from icp_docs.site import shell
from icp_docs.site.theme_parts import Context, ThemeParts
from tests.site import fake
from tests.site.conftest import Project

SETTINGS = """
    theme: material
    plugins: [search, tags, icp-docs]
    site_url: https://example.com/sales/
    repo_url: https://github.com/example/playbook
    extra_css: [more.css]
"""


def many(**more: Any) -> list[Page]:
    """Forty profiles, personas and checklists, alike and not quite alike."""
    kinds = {"profiles": "profile", "personas": "persona", "checklists": "checklist"}
    made = []
    for folder, kind in kinds.items():
        made.append(fake.page(f"{folder}/index", folder.capitalize()))
        for n in range(40):
            fields: dict[str, Any] = {
                "title": f"{fake.HOSTILE if n % 3 else 'Plain'} {n}",
                "tags": ("one", f"t{n % 2}")[: n % 3],
                "description": "Short & <sweet>" if n % 5 else "",
                "headings": () if n % 7 == 6 else fake.page(f"x/{n}").headings[: 3 - n % 2],
                **more,
            }
            made.append(fake.page(f"{folder}/p{n}", kind=kind, **fields))
    return made


def rendered(project: Project, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, bytes], int]:
    """Every file of the site, and how many pages the theme rendered for it."""
    times = 0
    whole = ThemeParts.page

    def counted(parts: ThemeParts, context: Context) -> str:
        nonlocal times
        times += 1
        return whole(parts, context)

    with monkeypatch.context() as patch:
        patch.setattr(ThemeParts, "page", counted)
        site = project.build()
    return {str(path.relative_to(site)): path.read_bytes() for path in files(site)}, times


def files(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*") if path.is_file())


@pytest.mark.parametrize("settings", [SETTINGS, "use_directory_urls: false\n"])
def test_a_filled_shell_is_what_the_theme_renders(
    project: Project, monkeypatch: pytest.MonkeyPatch, settings: str
) -> None:
    project.configure(settings)
    project.write("docs/more.css", "")
    project.pages = many()
    filled, few = rendered(project, monkeypatch)
    monkeypatch.setattr(shell, "_WORTH_IT", 1000)
    full, all_of_them = rendered(project, monkeypatch)
    assert filled == full
    assert all_of_them == 123
    assert few < 110


def test_pages_that_are_alike_are_rendered_three_times(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.pages = many(tags=("a",), description="x", headings=fake.page("x/y").headings)
    _, times = rendered(project, monkeypatch)
    # Of each kind: the mark page and two checks, the first and the last page, and the list.
    assert times == 3 * (3 + 2 + 1)


@pytest.mark.parametrize(
    "template",
    [
        "{{ page.content }} {{ page.file.name }}",
        "{{ page.content }} {% for item in page.toc %}{{ item.title }}{% endfor %}",
        "{{ page.content | upper }} {{ page.title | length }}",
        "{{ page.content }} {% if page.title == 'Plain 7' %}lucky{% endif %}{{ page.url }}",
    ],
)
def test_a_theme_that_shows_more_than_a_shell_knows_renders_every_page(
    project: Project, monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    project.plain_theme(template)
    project.pages = many()
    filled, _ = rendered(project, monkeypatch)
    monkeypatch.setattr(shell, "_WORTH_IT", 1000)
    full, _ = rendered(project, monkeypatch)
    assert filled == full


def test_other_plugins_see_and_change_whole_pages(project: Project) -> None:
    project.write(
        "hook.py",
        "def on_page_content(html, page, **_):\n"
        "    return html.replace('profiles/', 'PROFILES/')\n"
        "def on_page_context(context, page, **_):\n"
        "    context['nav'].homepage.title = 'Start'\n"
        "def on_post_page(output, page, **_):\n"
        "    assert '<title>' in output\n"
        "    return output.replace('</body>', f'{page.url}</body>')\n",
    )
    project.configure("hooks: [hook.py]\n")
    project.pages = many()
    html = project.html("profiles/p30/index.html")
    assert '<p id="p-p30">PROFILES/p30</p>' in html
    assert html.rstrip().endswith("profiles/p30/</body>\n</html>")
