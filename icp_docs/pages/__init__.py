"""Playbook to pages: each module makes the pages of one kind with `pages(renderer)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from icp_docs.page import Page
from icp_docs.pages import (
    changes,
    checklists,
    committees,
    compare,
    glossary,
    home,
    machine,
    personas,
    profiles,
    qualify,
    reference,
    talk,
    terms,
    working,
)
from icp_docs.pages.blocks import block
from icp_docs.pages.choices import BlockError
from icp_docs.pages.engine import TemplateError
from icp_docs.pages.render import Renderer

if TYPE_CHECKING:
    from jinja2 import BytecodeCache

    from icp_docs.history import History
    from icp_docs.model import Term
    from icp_docs.playbook import Playbook

__all__ = [
    "BlockError",
    "Renderer",
    "TemplateError",
    "block",
    "build",
    "data_files",
    "each",
    "mark_terms",
]

KINDS = (
    profiles,
    personas,
    compare,
    committees,
    qualify,
    checklists,
    talk,
    working,
    glossary,
    changes,
    reference,
)
"""The modules in the order of the navigation."""


def build(
    playbook: Playbook,
    *,
    directory_urls: bool = True,
    templates: Sequence[Path] = (),
    compiled: BytecodeCache | None = None,
    history: History | None = None,
) -> list[Page]:
    """Every page of the site but its home page, in the order of the navigation.

    Templates in the folders `templates` win over ours of the same name, the first folder first;
    `compiled` keeps them compiled, without it this process does. `history` adds what changed.
    Raises TemplateError for a template in these folders that cannot be used.
    """
    renderer = Renderer(
        playbook,
        directory_urls=directory_urls,
        templates=templates,
        compiled=compiled,
        history=history,
    )
    return list(each(renderer))


def data_files(
    playbook: Playbook,
    *,
    directory_urls: bool = True,
    templates: Sequence[Path] = (),
    history: History | None = None,
    site_url: str = "",
) -> dict[str, bytes]:
    """The playbook for programs: `playbook.json`, a schema for each kind of file, `llms.txt`.

    With a `history` there is a feed of it as well, which needs `site_url` for links to the site.
    By path below the root of the site. Raises TemplateError as `build` does.
    """
    renderer = Renderer(
        playbook, directory_urls=directory_urls, templates=templates, history=history
    )
    return machine.data_files(renderer) | changes.feed(renderer, site_url=site_url)


def mark_terms(html: str, glossary: Sequence[Term]) -> str:
    """The HTML of a hand-written page with the first use of each term explained on hover."""
    return terms.mark_terms(html, terms.wanted(glossary))


def each(renderer: Renderer, *, home_page: bool = False) -> Iterator[Page]:
    """The pages of `build` one by one, for who does not keep them all.

    With `home_page` that one comes first, for a site without one of its owner's.
    """
    for kind in (home, *KINDS) if home_page else KINDS:
        yield from kind.pages(renderer)
