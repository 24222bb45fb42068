"""A small site of made-up pages: what the plugin does must not depend on how pages are made."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from icp_docs.page import Heading, Page, SearchEntry
from icp_docs.pages import BlockError
from icp_docs.site.content import Content
from icp_docs.site.packing import packed

HOSTILE = """<script>alert('1')</script> & "Co" {{ 7*7 }} </title>"""


def page(path: str, title: str = "", *, kind: str = "", section: str = "", **more: Any) -> Page:
    """A page with two sections; everything in it is derived from its path and title."""
    folder, _, name = path.rpartition("/")
    title = title or name.replace("-", " ").capitalize()
    headings = (
        Heading(2, "pains", f"Pains of {title}"),
        Heading(3, "worst", "The worst"),
        Heading(2, "notes", "Notes"),
    )
    body = "".join(f'<h{h.level} id="{h.id}">{escape(h.title)}</h{h.level}>' for h in headings)
    fields: dict[str, Any] = {
        "description": f"About {title}",
        "headings": headings,
        "search": (SearchEntry("", title, f"all about {path}"),),
        "source": f"{path}.yml" if kind else "",
        "tags": (),
        "updated": "2026-01-02" if kind else "",
        **more,
    }
    return Page(
        path=path,
        kind=kind or path,
        title=title,
        html=f'<article><h1>{escape(title)}</h1>{body}<p id="p-{name}">{path}</p></article>',
        section=section or folder.capitalize(),
        **fields,
    )


def profiles(count: int) -> list[Page]:
    """A list page and so many profiles, then the glossary."""
    some = [page(f"profiles/p{n}", f"Profile {n}", kind="profile") for n in range(count)]
    return [page("profiles/index", "Profiles"), *some, page("glossary", section="Reference")]


def content(root: Path, pages: Iterable[Page], data: Mapping[str, bytes] | None = None) -> Content:
    """The content of a site of these pages; the only block is `echo`."""

    def block(name: str, options: Mapping[str, str], path: str) -> str:
        if name != "echo":
            raise BlockError(f"there is no block '{name}'; did you mean 'echo'?")
        return f'<div class="echo">{escape(str(sorted(options.items())))} in {path}</div>'

    return Content(
        root=root,
        pages=packed(pages),
        data_files=data or {"playbook.json": b"{}\n"},
        block=block,
        mark_terms=lambda html: html.replace("ICP", '<abbr title="a term">ICP</abbr>'),
    )


def text(lines: str) -> str:
    """A text without the indentation it has in a test."""
    return textwrap.dedent(lines).lstrip()
