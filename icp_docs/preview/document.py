"""The file: all of it in one HTML document that asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from icp_docs.preview.choice import ChangedPage
from icp_docs.preview.folding import folded
from icp_docs.preview.overview import seen
from icp_docs.preview.placing import Places, placed
from icp_docs.preview.tree import html_of

_HERE = Path(__file__).parent
_SITE_STYLE = _HERE.parent / "theme/assets/icp-docs/icp-docs.css"
_END = re.compile(r"</(style|script)|<!--", re.IGNORECASE)
_DARK = re.compile(r'\[data-md-color-scheme="?slate"?\]\{([^{}]*)\}')


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page as the file has it."""

    page: ChangedPage
    html: Markup
    broken: bool
    """Its file has errors, so that something may be missing from it."""


def sheet(page: ChangedPage, places: Places, *, broken: bool) -> Sheet:
    """The page with ids and links that fit into the file."""
    body = placed(page, places)
    if page.what == "changed":
        body = folded(body)
    # The text in the tree is escaped when it is written, the elements are those of our own pages.
    return Sheet(page=page, html=Markup(html_of(body)), broken=broken)  # noqa: S704


def document(**context: object) -> str:
    """The whole file."""
    style, script = _style(), _script()
    return (
        _environment()
        .get_template("document.html")
        .render(
            style=style,
            script=script,
            policy=_policy(style, script),
            **context,
        )
    )


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["seen"] = seen
    return made


def _policy(style: Markup, script: Markup) -> str:
    """What the browser lets the file do: use this style and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@cache
def _style() -> Markup:
    """The site's style sheet, dark where the reader's screen is, and our own after it."""
    site = _SITE_STYLE.read_text(encoding="utf-8")
    dark = _DARK.search(site)
    assert dark is not None, "the style sheet of the site has no dark colours"
    night = f"@media screen and (prefers-color-scheme:dark){{:root{{{dark[1]}}}}}"
    ours = (_HERE / "preview.css").read_text(encoding="utf-8")
    return _trusted(f"{site}{night}\n{ours}")


@cache
def _script() -> Markup:
    return _trusted((_HERE / "preview.js").read_text(encoding="utf-8"))


def _trusted(text: str) -> Markup:
    """What this package brings along, as it stands in the file."""
    assert not _END.search(text), "it would end before its end"
    return Markup(text)  # noqa: S704
