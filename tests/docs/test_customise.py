"""What guide/customise.md shows is what happens: examples are built, tables held against us."""

import re
from pathlib import Path

import pytest

from icp_docs.pages.blocks import BLOCKS
from icp_docs.site.build import build

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "guide/customise.md").read_text(encoding="utf-8")
STYLESHEET = ROOT / "icp_docs/theme/assets/icp-docs/icp-docs.css"

# The first line of an example, which names its file.
_NAME = re.compile(r"\W+ ?([\w./-]+\.(?:md|yml|css|html))\b.*")


def examples() -> list[tuple[str, str]]:
    """File and text of each."""
    found = []
    for example in re.findall(r"^```\w+\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        name, _, text = example.partition("\n")
        match = _NAME.fullmatch(name)
        assert match is not None, name
        found.append((match[1], text))
    return found


def settings(*words: str) -> str:
    """The examples of mkdocs.yml that hold one of these words."""
    return "".join(
        text
        for name, text in examples()
        if name == "mkdocs.yml" and any(word in text for word in words)
    )


def built(project: Path, own: str) -> Path:
    plugins = "" if "plugins:" in own else "plugins: [icp-docs]\n"
    (project / "mkdocs.yml").write_text(f"site_name: Ours\n{plugins}{own}")
    build(project / "mkdocs.yml", site_dir=project / "site", strict=True)
    return project / "site"


def playbook(folder: Path) -> None:
    (folder / "profiles").mkdir(parents=True)
    (folder / "profiles/plants.yml").write_text(
        "name: Plants\nstatus: draft\nsummary: Plants with *old* machines.\n"
        "criteria:\n  - {id: size, label: Size, field: employees, ideal: {at_least: 200}}\n"
        "objections:\n  - {says: Too dear., respond: Compare the power bill.}\n"
        "metrics: {win_rate: 31 %}\nnotes: Written in a workshop.\n"
    )

    (folder / "personas").mkdir()
    (folder / "personas/cfo.yml").write_text(
        "name: CFO\nsummary: Signs.\nfunction: finance\nbuying_roles: [economic-buyer]\n"
    )


def project(folder: Path) -> Path:
    playbook(folder)
    for name, text in examples():
        if name != "mkdocs.yml":
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("a") as stream:
                stream.write(text)
    (folder / "docs/javascripts").mkdir()
    (folder / "docs/javascripts/ours.js").write_text("")
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("ours"))
    return built(folder, settings("nav:", "palette:", "extra_css:", "templates:"))


def page(site: Path, name: str) -> str:
    return (site / name / "index.html").read_text(encoding="utf-8")


def test_blocks_are_filled(site: Path) -> None:
    home = page(site, "")
    assert "Plants with <em>old</em> machines." in home
    # No objection is a CFO's, so the replaced template speaks.
    assert '<p class="icp-block">Nobody has written this yet.</p>' in home
    assert "<!-- icp:" not in home


def test_the_sidebar_has_what_nav_names(site: Path) -> None:
    sidebar = page(site, "").partition("md-nav--primary")[2].partition("md-content")[0]
    links = re.findall(r'<a href="([^"#]+)" class="md-nav__link', sidebar)
    wanted = [".", "profiles/", "profiles/plants/", "personas/", "personas/cfo/", "objections/"]
    assert [link for link in dict.fromkeys(links) if not link.startswith("reference/")] == wanted
    assert "Who we sell to" in sidebar
    assert "Price talk" in sidebar


def test_styles_and_palette_are_used(site: Path) -> None:
    html = page(site, "profiles/plants")
    sheets = re.findall(r'<link rel="stylesheet" href="[./]*([^"]+)">', html)
    assert sheets[-2:] == ["assets/icp-docs/icp-docs.css", "stylesheets/ours.css"]
    assert 'src="../../javascripts/ours.js"' in html
    assert 'data-md-color-primary="indigo"' in html


def test_parts_of_templates_are_left_out_replaced_and_added_to(site: Path) -> None:
    html = page(site, "profiles/plants")
    assert "31" not in html.partition("<article")[2]
    assert "<p>Customers like this are in the CRM, under Plants.</p>" in html
    notes = html.index("Written in a workshop.")
    assert notes < html.index(
        '<p>Not sure? See <a href="../../checklists/">the checklists</a>.</p>'
    )


def test_words_are_replaced(site: Path) -> None:
    html = page(site, "personas/cfo")
    assert "Budget owner" in html.partition("<article")[2]
    assert "Economic buyer" not in html
    assert "People" in html.partition("md-nav--primary")[2].partition("md-content")[0]


@pytest.mark.parametrize(
    ("setting", "pencil"),
    [
        ("edit/main/docs/", "github.com/your/repository/edit/main/"),
        ("-/edit/main/docs/", "gitlab.com/your/repository/-/edit/main/"),
        (
            "edit/main/sales/playbook/docs/",
            "github.com/your/repository/edit/main/sales/playbook/",
        ),
    ],
)
def test_the_pencil_opens_the_file(tmp_path: Path, setting: str, pencil: str) -> None:
    site = built(project(tmp_path), settings(f"edit_uri: {setting}\n"))
    assert f'href="https://{pencil}profiles/plants.yml"' in page(site, "profiles/plants")
    assert f'href="https://{pencil}docs/index.md"' in page(site, "")


def test_the_playbook_may_be_elsewhere(tmp_path: Path) -> None:
    playbook(tmp_path / "playbook")
    (tmp_path / "site/docs").mkdir(parents=True)
    (tmp_path / "site/docs/index.md").write_text("# Ours\n")
    assert "Plants" in page(built(tmp_path / "site", settings("playbook:")), "profiles/plants")


def test_table_of_blocks_is_complete() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \|[^|]*\|(.*)\|$", TEXT, re.MULTILINE)
    shown = {name: re.findall(r"`(\w+)`", options) for name, options in rows}
    assert shown == {
        name: list(dict.fromkeys((*block.of_profiles, *block.of_personas, *block.others)))
        for name, block in BLOCKS.items()
    }


@pytest.mark.parametrize("template", ["profile.html", "persona.html"])
def test_parts_of_templates_are_complete(template: str) -> None:
    (row,) = re.findall(rf"^\| `{template}` \|(.*)\|$", TEXT, re.MULTILINE)
    ours = (ROOT / "icp_docs/templates" / template).read_text(encoding="utf-8")
    parts = re.findall(r"{% block (\w+) %}", ours)
    # The first holds all others of the page, and the second is not shown on it.
    assert re.findall(r"`(\w+)`", row) == [
        part for part in parts if part not in ("content", "description")
    ]


def test_colours_are_ours() -> None:
    named = set(re.findall(r"--icp-[\w-]+", TEXT))
    assert {"--icp-brand", "--icp-link"} <= named
    css = STYLESHEET.read_text(encoding="utf-8")
    assert [name for name in named if f"{name}:" not in css] == []
