"""Where glossary terms are marked on a page, and where the text must stay as it is."""

import pytest

from icp_docs.model import Term
from icp_docs.pages.terms import mark_terms, wanted


def term(name: str, definition: str = "D", *, short: str = "", also: tuple[str, ...] = ()) -> Term:
    return Term(term=name, short=short, also=also, definition=definition)


ICP = term("Ideal customer profile", short="ICP", also=("ideal buyer profile",))
TERMS = (
    ICP,
    term("Profile", "P"),
    term("F&B"),
    term("Rock'n'roll"),
    term("C++"),
    term("IT"),
    term("Nothing", ""),
)

CASES = {
    "first use only": (
        "<p>ICP and ICP</p>",
        '<p><abbr title="D" tabindex="0">ICP</abbr> and ICP</p>',
    ),
    "one use whatever the name": (
        "<p>ideal buyer profile, ICP</p>",
        '<p><abbr title="D" tabindex="0">ideal buyer profile</abbr>, ICP</p>',
    ),
    "words in any case": (
        "<p>IDEAL Customer Profile</p>",
        '<p><abbr title="D" tabindex="0">IDEAL Customer Profile</abbr></p>',
    ),
    "capitals only in capitals": ("<p>it, icp</p>", "<p>it, icp</p>"),
    "capitals": ("<p>it, IT</p>", '<p>it, <abbr title="D" tabindex="0">IT</abbr></p>'),
    "whole words": ("<p>ICPs profiles EPIC IT9</p>", "<p>ICPs profiles EPIC IT9</p>"),
    "longer names win": (
        "<p>ideal customer profile, profile</p>",
        (
            '<p><abbr title="D" tabindex="0">ideal customer profile</abbr>, '
            '<abbr title="P" tabindex="0">profile</abbr></p>'
        ),
    ),
    "over a line break": (
        "<p>an ideal customer\nprofile</p>",
        '<p>an <abbr title="D" tabindex="0">ideal customer\nprofile</abbr></p>',
    ),
    "escaped characters": ("<p>F&amp;B</p>", '<p><abbr title="D" tabindex="0">F&amp;B</abbr></p>'),
    "quotes however written": (
        "<p>rock&#39;n’roll</p>",
        '<p><abbr title="D" tabindex="0">rock&#39;n’roll</abbr></p>',
    ),
    "a name that ends in a sign": (
        "<p>C++ is</p>",
        '<p><abbr title="D" tabindex="0">C++</abbr> is</p>',
    ),
    "no definition, no mark": ("<p>Nothing</p>", "<p>Nothing</p>"),
    "not in headings": (
        "<h2>ICP <code>x</code> ICP</h2><p>ICP</p>",
        '<h2>ICP <code>x</code> ICP</h2><p><abbr title="D" tabindex="0">ICP</abbr></p>',
    ),
    "not in links": ('<a href="#">ICP <b>ICP</b></a>', '<a href="#">ICP <b>ICP</b></a>'),
    "not in code": ("<pre><code>ICP</code> ICP</pre>", "<pre><code>ICP</code> ICP</pre>"),
    "not in attributes": ('<p title="a > ICP">x</p>', '<p title="a > ICP">x</p>'),
    "not in abbreviations": ("<abbr title=x>ICP</abbr>", "<abbr title=x>ICP</abbr>"),
    "not in scripts": ("<script>let ICP = 1 < 2</script>", "<script>let ICP = 1 < 2</script>"),
    "not in styles": ("<style>ICP > a {}</style>", "<style>ICP > a {}</style>"),
    "not in comments": ("<!-- ICP --> x", "<!-- ICP --> x"),
    "not in buttons": ("<button type=button>ICP</button>", "<button type=button>ICP</button>"),
    "not in entities": ("<p>AT&amp;T &IT;</p>", "<p>AT&amp;T &IT;</p>"),
    "not across tags": ("<p>ideal <b>customer</b> profiles</p>",) * 2,
    "article is no link": (
        "<article>ICP</article>",
        '<article><abbr title="D" tabindex="0">ICP</abbr></article>',
    ),
    "letters that grow in lower case": (
        "<p>İİİ ICP, IT</p>",
        (
            '<p>İİİ <abbr title="D" tabindex="0">ICP</abbr>, '
            '<abbr title="D" tabindex="0">IT</abbr></p>'
        ),
    ),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_marked(html: str, expected: str) -> None:
    assert mark_terms(html, wanted(TERMS)) == expected


def test_no_terms_no_change() -> None:
    assert mark_terms("<p>ICP</p>", wanted(())) == "<p>ICP</p>"


def test_the_order_of_the_glossary_does_not_matter() -> None:
    html = "<p>profile, ideal customer profile, F&amp;B</p>"
    assert mark_terms(html, wanted(TERMS)) == mark_terms(html, wanted(TERMS[::-1]))


def test_a_definition_cannot_leave_its_attribute() -> None:
    marked = mark_terms("x", wanted([term("x", '"><script>alert(1)</script> *so* `c`')]))
    assert marked == (
        '<abbr title="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt; so c" tabindex="0">x</abbr>'
    )
