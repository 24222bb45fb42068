"""What a playbook gives its site: pages, files for machines, blocks, terms, folders to watch."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict

from icp_docs import pages
from icp_docs.codes import Level
from icp_docs.history import History, read_history
from icp_docs.playbook import Loaded, Playbook, load
from icp_docs.report import Findings, lines_of, render
from icp_docs.site.compiled import compiled_templates
from icp_docs.site.packing import PackedPage, packed
from icp_docs.source.files import PARTS
from icp_docs.text import printable


class BrokenPlaybookError(Exception):
    """The playbook has mistakes; the message reports them."""

    headline = "There are mistakes in the playbook"


class BrokenTemplateError(BrokenPlaybookError):
    """A template of the author's own has a mistake; the message says which and where."""

    headline = "A template cannot be used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything that the site takes from the playbook."""

    root: Path
    pages: Sequence[PackedPage]
    data_files: Mapping[str, bytes]
    """Contents by path in the site, e.g. "playbook.json"."""
    block: Callable[[str, Mapping[str, str], str], str]
    """The HTML of an embedded block, from its name, its options and the path of the page it is in;
    raises pages.BlockError."""
    mark_terms: Callable[[str], str]
    """The HTML of a hand-written page with the terms of the glossary explained in it."""
    notice: str = ""
    """What `validate` would say besides errors, in one line; "" when nothing."""
    cut_off: bool = False
    """Whether the clone has only a part of the history."""


def read_content(
    root: Path,
    *,
    today: date,
    directory_urls: bool,
    templates: tuple[Path, ...],
    home_page: bool = False,
    site_url: str = "",
    history_of: Callable[[Path, Playbook], History | None] = read_history,
) -> Content:
    """Read, check and render the playbook in this folder, with a home page if wanted.

    `site_url` is where the site is published, with a slash at its end, or "".
    Raises BrokenPlaybookError, for a template BrokenTemplateError.
    """
    playbook, notice = _checked(root, today)
    history = history_of(root, playbook)
    look: _Look = {"directory_urls": directory_urls, "templates": templates}
    try:
        # The data first: while it is made it takes more memory than all pages together.
        data_files = pages.data_files(playbook, history=history, site_url=site_url, **look)
        renderer = pages.Renderer(playbook, compiled=compiled_templates(), history=history, **look)
        made = packed(pages.each(renderer, home_page=home_page))
    except pages.TemplateError as error:
        raise BrokenTemplateError(printable(str(error))) from error
    return Content(
        root=root,
        pages=made,
        data_files=data_files,
        block=_blocks(playbook, look),
        mark_terms=lambda html: pages.mark_terms(html, playbook.glossary),
        notice=notice,
        cut_off=history is not None and history.cut_off,
    )


def watched(root: Path, templates: Sequence[Path]) -> list[str]:
    """The files and folders whose change means a new site; MkDocs fails on one that is missing."""
    return [str(path) for path in (*map(root.joinpath, PARTS), *templates) if path.exists()]


class _Look(TypedDict):
    """What pages and blocks are rendered with."""

    directory_urls: bool
    templates: tuple[Path, ...]


def _blocks(playbook: Playbook, look: _Look) -> Callable[[str, Mapping[str, str], str], str]:
    """Makes blocks; each is asked for twice, when it is checked and when it is put in its place."""
    made: dict[object, str] = {}

    def block(name: str, options: Mapping[str, str], path: str) -> str:
        key = (name, tuple(options.items()), path)
        try:
            if key not in made:
                made[key] = pages.block(playbook, name, options, path=path, **look)
        except pages.TemplateError as error:
            raise pages.BlockError(f"a template cannot be used: {error}") from error
        return made[key]

    return block


def _checked(root: Path, today: date) -> tuple[Playbook, str]:
    """The playbook alone: the files it was read from take as much memory as the pages."""
    loaded = load(root, today=today, hints=False)
    if loaded.playbook is None:
        raise BrokenPlaybookError(_report(root, loaded))
    return loaded.playbook, _notice(loaded)


def _report(root: Path, loaded: Loaded) -> str:
    errors = tuple(problem for problem in loaded.problems if problem.level is Level.ERROR)
    folder = Path(os.path.relpath(root)).as_posix()
    findings = Findings(
        problems=errors,
        files=len(loaded.documents),
        folder="" if folder == "." else folder,
        line=lines_of(loaded.documents),
    )
    return render(findings, style="text").rstrip()


def _notice(loaded: Loaded) -> str:
    """Warnings are counted, not listed: `validate` is where a team decides which of them matter.

    A review date that has passed must not stop a site from being built that was fine yesterday.
    """
    count = len(loaded.problems)
    if not count:
        return ""
    return f"{count} warning{'s' if count > 1 else ''}; `icp-docs validate` shows them"
