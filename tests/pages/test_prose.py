"""Authors' inline Markdown."""

from __future__ import annotations

import pytest

from icp_docs.pages.prose import block, inline, plain


@pytest.mark.parametrize(
    ("text", "html", "words"),
    [
        ("plain", "plain", "plain"),
        ("a & b", "a &amp; b", "a & b"),
        ("*a* **b** `c<d`", "<em>a</em> <strong>b</strong> <code>c&lt;d</code>", "a b c<d"),
        ("snake_case_name, 5 * 3 * 2", "snake_case_name, 5 * 3 * 2", "snake_case_name, 5 * 3 * 2"),
        (
            "[a](https://example.com/?b=1&c=2)",
            '<a href="https://example.com/?b=1&amp;c=2" rel="noopener">a</a>',
            "a",
        ),
        (
            "<https://example.com>",
            '<a href="https://example.com" rel="noopener">https://example.com</a>',
            "https://example.com",
        ),
        (
            "[mail](mailto:a@example.com)",
            '<a href="mailto:a@example.com" rel="noopener">mail</a>',
            "mail",
        ),
        (r"\*not\*", "*not*", "*not*"),
        ("[a](ftp://example.com)", "[a](ftp://example.com)", "[a](ftp://example.com)"),
        ("&copy; <br>", "&amp;copy; &lt;br&gt;", "&copy; <br>"),
        ("a\nb", "a<br>\nb", "a b"),
        ("a\n\n*b*", "a<br><br><em>b</em>", "a b"),
        (
            "a\x00b\x1b[2J\u202ec\u2028d",
            "a\ufffdb\ufffd[2J\ufffdc\ufffdd",
            "a\ufffdb\ufffd[2J\ufffdc\ufffdd",
        ),
        ("👩‍🔬 ok", "👩‍🔬 ok", "👩‍🔬 ok"),
        ("", "", ""),
    ],
)
def test_inline(text: str, html: str, words: str) -> None:
    assert inline(text) == html
    assert plain(text) == words


def test_image_is_not_loaded() -> None:
    html = inline("![a](https://example.com/spy.png)")
    assert html == '!<a href="https://example.com/spy.png" rel="noopener">a</a>'


def test_paragraphs() -> None:
    assert block("one") == "<p>one</p>"
    assert block("one\n\n\ntwo *x*\nthree") == "<p>one</p>\n<p>two <em>x</em><br>\nthree</p>"
