"""Templates of the user's: in place of ours, extending ours, and with mistakes in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from icp_docs.pages import TemplateError
from tests.pages.playbooks import SMALL, pages_of, read

PLAYBOOK = read(SMALL)
OURS = pages_of(PLAYBOOK)


def test_replaced(tmp_path: Path) -> None:
    tmp_path.joinpath("persona.html").write_text("<h1>{{ persona.name }}</h1>{{ '<b>' }}\n")
    made = pages_of(PLAYBOOK, templates=[tmp_path])
    assert made["personas/cfo"].html == "<h1>CFO</h1>&lt;b&gt;"
    assert made["profiles/growth"] == OURS["profiles/growth"]


def test_extended_block_by_block(tmp_path: Path) -> None:
    tmp_path.joinpath("persona.html").write_text(
        '{% extends "icp-docs/persona.html" %}\n'
        "{% block pains %}{{ super() }}"
        '{% call ui.section("more", "More & more") %}{{ persona.summary|md }}{% endcall %}'
        "{% endblock %}\n"
        "{% block glance %}{% endblock %}\n"
    )
    page = pages_of(PLAYBOOK, templates=[tmp_path])["personas/cfo"]
    ids = [heading.id for heading in page.headings]
    assert ids[ids.index("pains") + 1] == "more"
    assert "May sign alone" in OURS["personas/cfo"].html
    assert "May sign alone" not in page.html
    assert '<h2 id="more">More &amp; more<a' in page.html


def test_words_in_another_language(tmp_path: Path) -> None:
    tmp_path.joinpath("words.html").write_text(
        '{% import "icp-docs/words.html" as ours %}\n'
        '{% set labels = dict(ours.labels, **{"economic-buyer": "Wirtschaftlicher Käufer"}) %}\n'
        '{% set sections = dict(ours.sections, personas="Personen") %}\n'
        "{% set heading_link = ours.heading_link %}\n",
        encoding="utf-8",
    )
    page = pages_of(PLAYBOOK, templates=[tmp_path])["personas/cfo"]
    assert page.section == "Personen"
    assert "Wirtschaftlicher Käufer" in page.html


def test_first_folder_wins(tmp_path: Path) -> None:
    for name in ("one", "two"):
        tmp_path.joinpath(name).mkdir()
        tmp_path.joinpath(name, "persona.html").write_text(name)
    folders = [tmp_path / "one", tmp_path / "two"]
    assert pages_of(PLAYBOOK, templates=folders)["personas/cfo"].html == "one"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a\n{% if x %}\nb", 3, "Unexpected end of template."),
        ("\n\n{{ persona.nmae }}", 3, "has no attribute 'nmae'"),
        ("{{ nobody }}", 1, "'nobody' is undefined"),
        ("{% extends 'nothing.html' %}", 1, "there is no template 'nothing.html'"),
        ("{{ persona.name|shout }}", 1, "No filter named 'shout'."),
        ("\n{{ 1 / 0 }}", 2, "division by zero"),
        ("\n{{ persona.name|md(1, 2, 3) }}", 2, "takes 1 positional argument"),
        ("{% extends 'persona.html' %}", 1, "to extend ours, put icp-docs/ before its name"),
    ],
)
def test_mistake(text: str, line: int, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "persona.html"
    path.write_text(text)
    with pytest.raises(TemplateError) as caught:
        pages_of(PLAYBOOK, templates=[tmp_path])
    assert (caught.value.file, caught.value.line) == (str(path), line)
    assert reason in caught.value.reason
    assert str(caught.value).startswith(f"{path}, line {line}: ")


def test_template_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "persona.html"
    path.write_bytes(b"ok\n\xff\xfe")
    with pytest.raises(TemplateError) as caught:
        pages_of(PLAYBOOK, templates=[tmp_path])
    assert str(caught.value) == f"{path}, line 2: this is not UTF-8; save the file in that encoding"


def test_words_that_lack_something(tmp_path: Path) -> None:
    path = tmp_path / "words.html"
    path.write_text("{% set labels = {} %}")
    with pytest.raises(TemplateError) as caught:
        pages_of(PLAYBOOK, templates=[tmp_path])
    assert str(caught.value) == f"{path}, line 1: this template has to set 'sections'"
