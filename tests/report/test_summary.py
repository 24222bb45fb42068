"""The job summary, rendered as Markdown and read as the page that GitHub would show."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from icp_docs.problem import Fix, Problem
from icp_docs.report import Findings
from icp_docs.report.addresses import Addresses
from icp_docs.report.markup import as_html, as_markdown
from icp_docs.report.summary import render
from icp_docs.text import printable
from tests.report.given import HOSTILE, findings, hostile, many

EXPECTED = Path(__file__).parent / "expected/summary.md"
GITHUB = Addresses(
    view="https://github.com/acme/playbook/blob/c0de/",
    edit="https://github.com/anna/playbook/edit/main/",
)
# What GitHub looks for in the text of a page, outside of code and links.
ACTS = re.compile(r"@\w|#\d|GH-\d|\b[0-9a-f]{7,40}\b|://|www\.|:\w+:|\w@\w|\$.*\$", re.IGNORECASE)

PIECES = (*"`'\"@#<>&[]()!*_~:.|-$\\ \n", "``", " `", "` ", "@x", "#1", "deadbee1", "&lt;", "a.b")


class Page(HTMLParser):
    """Its tags with their attributes, and the text that is not in code."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text: list[str] = []
        self._in_code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._in_code += tag == "code"
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.links += [value or "" for _, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self._in_code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if not self._in_code:
            self.text.append(data)


def page(markdown: str) -> Page:
    read = Page()
    rendered = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    read.feed(rendered.render(markdown))
    read.close()
    return read


def test_whole() -> None:
    lines = {1: "nmae: Boss", 3: "  goals: [Audits, @team 'x' y]"}
    text = render(
        findings(
            Problem("personas/cfo.yml", 0, 0, "ICP001", "the system refuses to read this file"),
            Problem("personas/cfo.yml", 1, 1, "ICP101", "unknown key 'nmae'", "", 5, Fix("name")),
            Problem("personas/cfo.yml", 3, 19, "ICP105", "no @team", "write 'x'", 24, Fix("")),
            Problem("personas/cfo.yml", 3, 31, "ICP017", "not closed", "write ]", 0, Fix("]")),
            Problem("profiles/a b.yml", 12, 1, "ICP504", "nobody can say yes", "add 1 to `roles`"),
            Problem("profiles/a b.yml", 1200, 1, "ICP704", "no evidence"),
            lines=lines,
            folder="sales",
        ),
        GITHUB,
    )
    if os.environ.get("UPDATE_GOLDENS"):
        EXPECTED.write_text(text, encoding="utf-8")
    assert text == EXPECTED.read_text(encoding="utf-8")


def test_no_problems() -> None:
    found = Findings(problems=(), files=12)
    assert render(found, GITHUB) == "### Playbook check\n\nNo problems in 12 files.\n"


def test_without_addresses_there_are_no_links() -> None:
    assert page(render(findings(*hostile()), Addresses())).links == []


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_an_author_acts(text: str) -> None:
    path = f"profiles/{text.replace(chr(0xD800), '')}.yml"
    problem = Problem(path, 1, 3, "ICP101", text, f"{text}!", 6, Fix(text))
    told = render(findings(problem, lines={1: text}, folder=text.replace(chr(0xD800), "")), GITHUB)
    assert [char for char in told if not char.isprintable() and char != "\n"] == []
    read = page(told)
    assert read.tags == {*("h3", "h4", "p", "a", "br", "code", "sub"), *("table", "tr", "th", "td")}
    assert [link for link in read.links if not link.startswith((GITHUB.view, GITHUB.edit))] == []
    assert ACTS.findall("\n".join(read.text)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_every_word_of_an_author_is_there(text: str) -> None:
    words = printable(text).replace("`code` ", "code ").split()
    read = HTMLText()
    read.feed(as_html(printable(text)))
    read.close()
    assert "".join(read.parts).split() == words
    shown = MarkdownIt("commonmark").render(as_markdown(printable(text)))
    read = HTMLText()
    read.feed(shown)
    read.close()
    assert "".join(read.parts).split() == words


@example("`'`)`$$")
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join))
def test_nothing_acts_and_nothing_is_lost_of_any_text(text: str) -> None:
    shown = printable(f"x {text}")
    for markup in (as_html(shown), MarkdownIt("commonmark").render(as_markdown(shown))):
        read = page(f"<p>{markup}</p>")
        assert read.tags <= {"p", "code"}
        assert ACTS.findall("\n".join(read.text)) == []
        whole = HTMLText()
        whole.feed(markup)
        whole.close()
        assert letters("".join(whole.parts)) == letters(shown)


def letters(text: str) -> str:
    """All but white space, and backticks, which become code."""
    return re.sub(r"[\s`]", "", text)


class HTMLText(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("write 5,000 (or more): it's 'fine'.", "write 5,000 (or more): it's 'fine'."),
        ("type {min: 5} here", "type <code>{min: 5}</code> here"),
        ("a < b", "a <code>&lt;</code> b"),
        ("add `says: x`, or `y`.", "add <code>says: x</code>, or <code>y</code>."),
        ("an `open one", "an <code>`open</code> one"),
        ("see @a @b @c `d`", "see <code>@a @b @c</code> <code>d</code>"),
        ("", ""),
    ],
)
def test_usual_sentences_stay_readable(text: str, shown: str) -> None:
    assert as_html(text) == shown


def test_a_long_text_takes_no_long_time() -> None:
    for unit in ("'", "a'", "1,", "`", "(", "@ ", "a ` ", "deadbeef "):
        assert len(as_html(unit * 50_000)) >= 50_000


def test_github_takes_a_summary_of_one_mebibyte() -> None:
    problems = many(9000)
    text = render(findings(*problems), GITHUB)
    assert 1_040_000 < len(text.encode()) <= 1024 * 1024
    rows = text.count("<tr><td>")
    assert f"**{9000 - rows:,} more are not in this list**" in text.splitlines()[-1]
    assert "#### Errors" in text
    assert text.index("problem 9000 ") < text.index("problem 3001 ")
    assert page(text).tags >= {"table", "strong"}


@pytest.mark.parametrize("room", [0, 500, 1_500, 3_000, 20_000])
def test_a_step_that_has_written_already_leaves_less_room(room: int) -> None:
    text = render(findings(*many(300)), GITHUB, room=room)
    assert len(text.encode()) <= room
    assert (text == "") is (room < 1_000)
    if text:
        rows = text.count("<tr><td>")
        assert f"**{300 - rows:,} more are not in this list**" in text
