"""Hostile text in every field shows as text: it changes no tag of the page."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from tests.pages.marks import marked_playbook
from tests.pages.playbooks import pages_of, read

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "end of everything": "</style></textarea></title></td></table>--><svg/onload=alert(1)>",
    "attribute": "\" onmouseover=alert(1) x=' style=color:red",
    "comment": "<!-- icp: profiles --> <![CDATA[ x ]]>",
    "entity": "&lt;script&gt; &#x3c;b&#x3e; &amp;",
    "template": "{{ 7*7 }} {% include 'base.html' %} {# no #}",
    "python": "%(x)s {0.class} %s",
    "script link": "[click](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) <javascript:alert(1)>",
    "data link": "[click](data:text/html;base64,PHNjcmlwdD4=) [x](vbscript:x)",
    "relative link": "[click](//evil.example) [x](/admin) [y](../x)",
    "data image": "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "blocks": "# no heading - no list > no quote | no | table |",
    "front matter": "--- title: x ---",
}


class Skeleton(HTMLParser):
    """The tags of a page with the names of their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, ...]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, *(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(("/", tag))

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!", data))

    def handle_data(self, data: str) -> None:
        self.text += data


def skeletons(folder: Path, text: str | None) -> dict[str, Skeleton]:
    """The pages of the marked playbook, its marks replaced by this text."""
    marked_playbook(folder)
    for path in sorted(folder.glob("*/*.yml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if text is not None:
            path.write_text(yaml.safe_dump(_replaced(data, text)), encoding="utf-8")
    return {path: Skeleton(page.html) for path, page in pages_of(read(folder)).items()}


def _replaced(data: object, text: str) -> object:
    if isinstance(data, dict):
        return {key: _replaced(value, text) for key, value in data.items()}
    if isinstance(data, list):
        return [_replaced(value, text) for value in data]
    return text if isinstance(data, str) and data.startswith("Mark") else data


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Skeleton]:
    return skeletons(tmp_path_factory.mktemp("harmless"), "plain words")


@pytest.mark.parametrize("name", HOSTILE)
def test_text_stays_text(name: str, harmless: dict[str, Skeleton], tmp_path: Path) -> None:
    text = HOSTILE[name]
    made = skeletons(tmp_path, text)
    for path, page in made.items():
        assert page.tags == harmless[path].tags
        assert page.text.count(text) == harmless[path].text.count("plain words")


def test_titles_and_search_are_plain_text(tmp_path: Path) -> None:
    marked_playbook(tmp_path)
    path = tmp_path / "profiles/marked.yml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["name"] = "<b>Bold</b> *and* `code` [link](https://example.com)"
    path.write_text(yaml.safe_dump(data), encoding="utf-8")
    page = pages_of(read(tmp_path))["profiles/marked"]
    assert page.title == page.search[0].title == "<b>Bold</b> and code link"
    assert (
        "<h1>&lt;b&gt;Bold&lt;/b&gt; <em>and</em> <code>code</code>"
        ' <a href="https://example.com" rel="noopener">link</a></h1>'
    ) in page.html
