"""Mistakes in the playbook on every page, while its author looks at the site."""

from __future__ import annotations

from html import escape

# At the lower edge of the window, wherever the reader is on the page. Above what is read it would
# have to cover the header, and a browser that reloads scrolls on by its height.
_STYLE = (
    "background:#a1202a;bottom:0;color:#fff;font-size:.8rem;max-height:50vh;overflow:auto;"
    "padding:.5rem 1rem;position:sticky;z-index:9"
)


def with_alert(page: str, headline: str, trouble: str) -> str:
    """The page with the report `trouble` at its end, below a headline without a full stop."""
    alert = (
        f'<div class="icp-alert" role="alert" style="{_STYLE}">'
        f"<strong>{escape(headline)}; this is the site as it was before.</strong>"
        f"<pre>{escape(trouble)}</pre></div>"
    )
    before, end, after = page.rpartition("</body>")
    return f"{before}{alert}{end}{after}" if end else page + alert
