"""Where the pages of the playbook stand in the navigation."""

from __future__ import annotations

import pytest

from tests.site import fake
from tests.site.conftest import Project

OUTLINE = """
    {%- macro show(items) -%}
    {%- for item in items -%}
    {{ "*" if item.active }}{{ item.title }}
    {%- if item.children %}({{ show(item.children) }}){% endif %};
    {%- endfor -%}
    {%- endmacro -%}
    {{ show(nav.items) }} < {{ page.previous_page.url }} > {{ page.next_page.url }}
    {#- #} ^ {% for one in page.ancestors %}{{ one.title }};{% endfor %}
"""


def outline(project: Project, settings: str = "", page: str = "index.html") -> str:
    project.plain_theme(OUTLINE, settings)
    return project.html(page)


def test_hand_written_pages_come_last_but_the_home_page(project: Project) -> None:
    project.write("docs/guide/start.md", "# Start\n")
    assert outline(project).startswith(
        "*Home;Profiles(Profiles;Profile 0;Profile 1;);Glossary;Guide(Start;); <"
    )


def test_hand_written_pages_in_a_folder_of_ours_join_its_section(project: Project) -> None:
    project.write("docs/profiles/how.md", "# How we chose\n")
    assert outline(project).startswith(
        "*Home;Profiles(Profiles;Profile 0;Profile 1;How we chose;);Glossary; <"
    )


@pytest.mark.parametrize(
    ("nav", "shown"),
    [
        # A nav without any of our pages gets them at its end.
        ("[index.md]", "*Home;Profiles(Profiles;Profile 0;Profile 1;);Glossary;"),
        # A nav that names one is the whole navigation.
        ("[profiles/, index.md]", "Profiles(Profiles;Profile 0;Profile 1;);*Home;"),
        ("[index.md, Our ICPs: profiles/]", "*Home;Our ICPs(Profiles;Profile 0;Profile 1;);"),
        ("[index.md, glossary/]", "*Home;Glossary;"),
        ("[index.md, Words: glossary/]", "*Home;Words;"),
        ("[index.md, Words: glossary.md]", "*Home;Words;"),
        ("[index.md, Best: profiles/p1.md]", "*Home;Best;"),
        (
            "[index.md, Playbook: [profiles/, glossary.md]]",
            "*Home;Playbook(Profiles(Profiles;Profile 0;Profile 1;);Glossary;);",
        ),
    ],
)
def test_an_authors_nav(project: Project, nav: str, shown: str) -> None:
    assert outline(project, f"nav: {nav}\n").split(" < ")[0] == shown


def test_pages_of_no_section_are_outside(project: Project) -> None:
    archived = fake.page("profiles/old", "Old", kind="profile")
    object.__setattr__(archived, "section", "")
    project.pages = [*fake.profiles(1), archived]
    assert "Old" not in outline(project)


def test_many_profiles_are_outside_and_still_in_a_row(project: Project) -> None:
    project.pages = [*fake.profiles(31), fake.page("checklists/p1", kind="checklist")]
    shown = outline(project, page="profiles/p1/index.html")
    # The list page is not shown as a section of one, and is lit while one of its pages is read.
    assert shown.split(" < ") == [
        "Home;*Profiles;Glossary;",
        "profiles/p0/ > profiles/p2/ ^ Profiles;",
    ]
    assert "active" not in shown
    assert "> profiles/p1/ ^" in outline(project, page="profiles/p0/index.html")
    assert "<  > " in outline(project, page="checklists/p1/index.html")


def test_thirty_are_inside(project: Project) -> None:
    project.pages = [
        *fake.profiles(15),
        *(fake.page(f"personas/a{n}", kind="persona") for n in range(15)),
    ]
    assert "Profile 14" in outline(project)


def test_a_page_outside_lights_up_its_section(project: Project) -> None:
    project.pages = [*fake.profiles(31), fake.page("profiles/why", "Why", section="Profiles")]
    shown = outline(project, page="profiles/p1/index.html")
    assert shown.startswith("Home;*Profiles(Profiles;Why;);Glossary; <")
