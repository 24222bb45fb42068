"""Checklists: for each profile one page of questions, to tick on a screen or with a pen."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.page import Page, SearchEntry
from icp_docs.pages.asked import make_sheet
from icp_docs.pages.facets import profile_filter
from icp_docs.pages.fitting import setting
from icp_docs.pages.portions import MOST
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.pages.scored import scored_data
from icp_docs.pages.sheet import Sheet

INDEX, ALL = "checklists/index", "checklists/all"


def pages(renderer: Renderer) -> Iterator[Page]:
    """The list, one page for each profile in use, and all of them on one page to print.

    With more profiles than anybody prints there is no page of all.
    """
    playbook = renderer.playbook
    sheets = [
        make_sheet(profile, playbook)
        for profile in playbook.profiles.values()
        if profile.status != "archived"
    ]
    if not sheets:
        return
    together = 1 < len(sheets) <= MOST
    yield renderer.page(
        "checklists.html",
        path=INDEX,
        kind="checklists",
        section="checklists",
        search=[SearchEntry("", "", "")],
        sheets=sheets,
        all=ALL if together else "",
        filter=profile_filter(renderer, [sheet.profile for sheet in sheets]),
    )
    for sheet in sheets:
        yield _page(renderer, sheet)
    if together:
        printed = [(sheet, *setting(sheet)) for sheet in sheets]
        yield renderer.page(
            "checklists_all.html", path=ALL, kind="checklists-all", printed=printed, live=False
        )


def _page(renderer: Renderer, sheet: Sheet) -> Page:
    profile = sheet.profile
    size, note_lines = setting(sheet)
    path = f"checklists/{profile.id}"
    return renderer.page(
        "checklist.html",
        path=path,
        kind="checklist",
        source=profile.path,
        section="checklists",
        search=[SearchEntry("", "", "", names=tuple(map(plain, profile.aliases)))],
        updated=profile.reviewed.isoformat() if profile.reviewed else "",
        sheet=sheet,
        setting=size,
        note_lines=note_lines,
        live=True,
        scoring=scored_data(renderer, [profile.id], path=path),
    )
