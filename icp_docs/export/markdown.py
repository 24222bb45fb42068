"""A page as a Markdown file that any generator turns into the same HTML again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from icp_docs.page import Page
from icp_docs.pages.links import way_to_root

STYLESHEET = "assets/icp-docs/icp-docs.css"
SCRIPT = "assets/icp-docs/icp-docs.js"

_CODE = re.compile(r"(<(script|style)\b.*?</\2\s*>)", re.DOTALL)
_AS_TYPED = re.compile(r"(<(pre|textarea)\b[^>]*>)\n?(.*?)(?=</\2\s*>)", re.DOTALL)
_BLANK_LINES = re.compile(r"\n\s*\n")
_ENTITY = re.compile(r"&(?=#|\w+;)")


def page_file(page: Page) -> str:
    """The text of the Markdown file: front matter, then the page's HTML as one block."""
    return f"---\n{''.join(_front_matter(page))}---\n\n{block(page.html, path=page.path)}"


def block(html: str, *, path: str) -> str:
    """HTML of a page as one block of Markdown, with the stylesheet and script it needs.

    There is no blank line in it, since Markdown may start again after one, and no brace in its
    text, so that a generator with templates in its pages finds none in what an author wrote.
    """
    root = way_to_root(path, directory_urls=True)
    return (
        f'<div class="icp-export">\n<link rel="stylesheet" href="{root}{STYLESHEET}">\n'
        f"{_whole(html)}\n"
        f'<script type="module" src="{root}{SCRIPT}"></script>\n</div>\n'
    )


def _front_matter(page: Page) -> Iterator[str]:
    yield f"title: {_quoted(page.title)}\n"
    if page.description:
        yield f"description: {_quoted(page.description)}\n"
    if page.tags:
        yield f"tags: [{', '.join(map(_quoted, page.tags))}]\n"
    if page.updated:
        yield f"date: {page.updated}\n"
    if not page.search:
        yield "search: {exclude: true}\n"


def _quoted(text: str) -> str:
    """Text as YAML, safe in a theme that puts it into a page as it is (MkDocs' own does)."""
    text = _ENTITY.sub("&amp;", text)
    text = text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return json.dumps(text, ensure_ascii=False)


def _whole(html: str) -> str:
    pieces = _CODE.split(html.strip())
    del pieces[2::3]  # the element's name; now text is at even places, scripts and styles at odd
    pieces[::2] = [_AS_TYPED.sub(_on_one_line, text).replace("{", "&#123;") for text in pieces[::2]]
    return _BLANK_LINES.sub("\n", "".join(pieces))


def _on_one_line(element: re.Match[str]) -> str:
    return element[1] + element[3].replace("\n", "&#10;")
