"""What was taken out and put in is marked, and each version can be read out of the marked page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_docs.preview.folding import folded
from icp_docs.preview.marking import changed, merged
from icp_docs.preview.reading import parsed
from icp_docs.preview.still import still
from icp_docs.preview.tree import INLINE, Element, Node, html_of

GAP = '<span data-between="yes"> </span>'
CASES = {
    "a word": (
        "<p>Do they run 200 to 1,500 kW?</p>",
        "<p>Do they run 150 to 1,500 kW?</p>",
        "<p>Do they run <del>200</del>{GAP}<ins>150</ins> to 1,500 kW?</p>",
    ),
    "a word more": (
        "<p>It is free.</p>",
        "<p>It is very free.</p>",
        "<p>It is <ins>very </ins>free.</p>",
    ),
    "a word less, before a comma": (
        "<p>A small one, twice.</p>",
        "<p>A small, twice.</p>",
        "<p>A small<del> </del><del>one</del>, twice.</p>",
    ),
    "another text": (
        "<p>Phone before nine in the morning.</p>",
        "<p>Nobody there reads mail standing up.</p>",
        (
            "<p><del>Phone before nine in the morning.</del>{GAP}"
            "<ins>Nobody there reads mail standing up.</ins></p>"
        ),
    ),
    "a short word between two changes": (
        "<p>Offer ten of these machines to the people of the whole plant.</p>",
        "<p>Offer six or those machines to the people of the whole plant.</p>",
        (
            "<p>Offer <del>ten of these</del>{GAP}<ins>six or those</ins> machines"
            " to the people of the whole plant.</p>"
        ),
    ),
    "an item": (
        "<ul>\n<li>One here</li>\n<li>Three there</li>\n</ul>",
        "<ul>\n<li>One here</li>\n<li>Two of them</li>\n<li>Three there</li>\n</ul>",
        (
            '<ul><li>One here</li>\n<li data-change="new"><ins>Two of them</ins></li>\n'
            "<li>Three there</li></ul>"
        ),
    ),
    "a row that is known by its id": (
        '<table><tr id="a"><th>Power</th><td>4</td></tr></table>',
        '<table><tr id="a"><th>Employees</th><td>4</td></tr></table>',
        (
            '<table><tr id="a"><th><del>Power</del>{GAP}<ins>Employees</ins></th>'
            "<td>4</td></tr></table>"
        ),
    ),
    "a row for another": (
        '<table><tr id="a"><td>Power</td></tr></table>',
        '<table><tr id="b"><td>Shifts</td></tr></table>',
        (
            '<table><tr id="a" data-change="gone"><td data-change="gone"><del>Power</del></td></tr>'
            '<tr id="b" data-change="new"><td data-change="new"><ins>Shifts</ins></td></tr></table>'
        ),
    ),
    "a badge": (
        '<p>Now <span class="fresh">Due soon</span></p>',
        '<p>Now <span class="stale">Due soon</span></p>',
        (
            '<p>Now <span class="fresh" data-change="gone"><del>Due soon</del></span>'
            '<span class="stale" data-change="new"><ins>Due soon</ins></span></p>'
        ),
    ),
    "the number in a frame": (
        '<li><b>Power</b> <span class="share">16 %</span></li>',
        '<li><b>Power</b> <span class="share">17 %</span></li>',
        '<li><b>Power</b> <span class="share"><del>16 %</del>{GAP}<ins>17 %</ins></span></li>',
    ),
    "where a link leads to": (
        '<p><a href="https://a.example">Read it</a> now</p>',
        '<p><a href="https://b.example">Read it</a> now</p>',
        (
            '<p><del><a href="https://a.example">Read it</a></del>{GAP}'
            '<ins><a href="https://b.example">Read it</a></ins> now</p>'
        ),
    ),
    "a drawing": (
        '<p><svg width="1"><rect width="5"></rect></svg> 5</p>',
        '<p><svg width="1"><rect width="6"></rect></svg> 5</p>',
        (
            '<p><svg width="1" data-change="gone"><rect width="5"></rect></svg>'
            '<svg width="1" data-change="new"><rect width="6"></rect></svg> 5</p>'
        ),
    ),
    "which use of a term is explained": (
        '<p>The <abbr title="Our walk">leak walk</abbr> first, then an offer.</p>',
        "<p>The leak walk first, then one offer.</p>",
        "<p>The leak walk first, then <del>an</del>{GAP}<ins>one</ins> offer.</p>",
    ),
    "a number with its sign": (
        "<p>It costs an account −4 points when they have 50-60 people.</p>",
        "<p>It costs an account −6 points when they have 50-70 people.</p>",
        (
            "<p>It costs an account <del>−4</del>{GAP}<ins>−6</ins> points when they have "
            "<del>50-60</del>{GAP}<ins>50-70</ins> people.</p>"
        ),
    ),
    "a number with the sign of its currency": (
        "<p>They spend at least €600k a year.</p>",
        "<p>They spend at least €500k a year.</p>",
        "<p>They spend at least <del>€600k</del>{GAP}<ins>€500k</ins> a year.</p>",
    ),
    "what authors write in angle brackets": (
        "<p>Ask &lt;b&gt; now</p>",
        "<p>Ask &lt;i&gt; &amp;amp; now</p>",
        "<p>Ask &lt;<del>b&gt;</del>{GAP}<ins>i&gt; &amp;amp;</ins> now</p>",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_marks(case: str) -> None:
    before, after, expected = CASES[case]
    assert html_of(merged(parsed(before), parsed(after))) == expected.replace("{GAP}", GAP)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>The <abbr title='x'>leak walk</abbr></p>", "<p>The leak walk</p>"),
        ('<p><a href="../a/">One</a></p>', '<p><a href="../b/">One</a></p>'),
        ("<div>\n<p>One</p>\n\n</div>", "<div><p>One</p></div>"),
        ('<tr data-ranks="1 2"><td>One</td></tr>', '<tr data-ranks="2 1"><td>One</td></tr>'),
    ],
)
def test_what_nobody_sees_is_no_change(before: str, after: str) -> None:
    assert not any(map(changed, merged(parsed(before), parsed(after))))


def test_a_column_that_comes_between_others() -> None:
    head = '<th>What</th><th><a href="../../profiles/{}/">{}</a></th>'
    table = "<table><thead><tr>{}</tr></thead><tr><th>Reviewed</th>{}</tr></table>"
    link = '<th><a href="../../profiles/{0}/">{0}</a></th>'
    before = table.format(head.format("a", "A") + link.format("c"), "<td>May</td><td>May</td>")
    after = table.format(
        head.format("a", "A") + link.format("b") + link.format("c"),
        "<td>May</td><td>May</td><td>June</td>",
    )
    tree = folded(merged(still(before), still(after)))
    row = html_of(tree).partition("</thead>")[2]
    assert row == (
        '<tr><th>Reviewed</th><td data-column="a" data-same="yes">May</td>'
        '<td data-column="b" data-change="new"><ins>May</ins></td>'
        f'<td data-column="c"><del>May</del>{GAP}<ins>June</ins></td></tr></table>'
    )


WORDS = st.text(alphabet="ab ,.<&", max_size=8)


def _around(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = st.sampled_from(("p", "ul", "li", "tr", "td", "span", "strong", "section"))
    inside = st.lists(children, max_size=4).map("".join)
    return st.builds(lambda tag, html: f"<{tag}>{html}</{tag}>", tags, inside)


PAGES = st.lists(
    st.recursive(WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")), _around),
    max_size=5,
).map(lambda parts: f"<div>{''.join(parts)}</div>")


@given(PAGES, PAGES)
def test_each_version_is_there_whole(before: str, after: str) -> None:
    tree = merged(parsed(before), parsed(after))
    assert _lines(_without(tree, "ins", "new")) == _lines(parsed(before))
    assert _lines(_without(tree, "del", "gone")) == _lines(parsed(after))
    assert not any(map(changed, merged(parsed(before), parsed(before))))


def _without(nodes: tuple[Node, ...], tag: str, change: str) -> tuple[Node, ...]:
    return tuple(
        node if isinstance(node, str) else node.with_children(_without(node.children, tag, change))
        for node in nodes
        if isinstance(node, str)
        or not (node.tag == tag or node.get("data-change") == change or node.get("data-between"))
    )


def _lines(nodes: tuple[Node, ...]) -> list[str]:
    """The lines of text that a reader sees, gaps as one space."""
    out: list[str] = []
    _write(nodes, out)
    return [" ".join(line.split()) for line in "".join(out).split("\0") if line.strip()]


def _write(nodes: tuple[Node, ...], out: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
            continue
        edge = "" if node.tag in INLINE else "\0"
        out.append(edge)
        _write(node.children, out)
        out.append(edge)


def test_the_same_words_again_and_again_do_not_take_long() -> None:
    before, after = ("ab " * 400 + "c", "ba ab b " * 300)
    tree = merged((Element("p", (), (before,)),), (Element("p", (), (after,)),))
    assert any(map(changed, tree))


def test_long_texts_do_not_take_long() -> None:
    before = " ".join(f"word{number}" for number in range(3_000))
    after = before.replace("word", "term")
    tree = merged((Element("p", (), (before,)),), (Element("p", (), (after,)),))
    assert html_of(tree) == f"<p><del>{before}</del>{GAP}<ins>{after}</ins></p>"
