"""Mistakes in the playbook on top of every page, while its author looks at the site."""

from __future__ import annotations

import re
from html import escape

_BODY = re.compile("<body[^>]*>")
_STYLE = "background:#a1202a;color:#fff;font-size:.8rem;overflow:auto;padding:.5rem 1rem"


def with_alert(page: str, trouble: str) -> str:
    """The page with the report `trouble` on top."""
    alert = (
        f'<div class="icp-alert" role="alert" style="{_STYLE}"><strong>There are mistakes in the '
        "playbook; this is the site as it was before.</strong>"
        f"<pre>{escape(trouble)}</pre></div>"
    )
    return _BODY.sub(lambda body: body[0] + alert, page, count=1)
