from icp_docs.export.markdown import page_file
from icp_docs.page import Page, SearchEntry


def test_whole_file() -> None:
    page = Page(
        path="profiles/growth",
        kind="profile",
        title='Food & "drink" <script> &lt;b&gt; {{ 7 * 7 }}',
        description="Line\twith: #signs",
        html=(
            "<article>\n\n<h1>{{ 7 * 7 }}</h1>\n  \n<p title='{%'>x</p>\n"
            "<pre>\na\n\n{b}\n</pre>\n<style>p {color: red}\n\nb {}</style>\n</article>\n"
        ),
        search=(SearchEntry("", "Growth", "text"),),
        tags=("a, b", "c"),
        updated="2026-10-01",
    )
    assert page_file(page) == (
        "---\n"
        'title: "Food & &quot;drink&quot; &lt;script&gt; &amp;lt;b&amp;gt; {{ 7 * 7 }}"\n'
        'description: "Line\\twith: #signs"\n'
        'tags: ["a, b", "c"]\n'
        "date: 2026-10-01\n"
        "---\n\n"
        '<div class="icp-export">\n'
        '<link rel="stylesheet" href="../../assets/icp-docs/icp-docs.css">\n'
        "<article>\n<h1>&#123;&#123; 7 * 7 }}</h1>\n<p title='&#123;%'>x</p>\n"
        "<pre>a&#10;&#10;&#123;b}&#10;</pre>\n<style>p {color: red}\nb {}</style>\n</article>\n"
        '<script type="module" src="../../assets/icp-docs/icp-docs.js"></script>\n'
        "</div>\n"
    )


def test_page_outside_the_search_says_so() -> None:
    text = page_file(Page(path="index", kind="x", title="T", html="<p></p>"))
    assert text.startswith('---\ntitle: "T"\nsearch: {exclude: true}\n---\n')
    assert 'href="assets/icp-docs/icp-docs.css"' in text
