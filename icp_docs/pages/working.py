"""How the team works with the playbook: tiers, routes, teams, targets, meetings, owners."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.model.settings import Settings
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.prose import plain
from icp_docs.pages.render import Renderer
from icp_docs.playbook import Playbook
from icp_docs.rules import describe

_FILE = "playbook.yml"
_SHOWN = ("routes", "teams", "kpis", "meetings", "owners", "segments", "regions")
"""Keys of the settings of which one has to be there; tiers always are."""


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page `playbook`, when the settings say more than which currency is used."""
    settings = renderer.playbook.settings
    if not has_page(settings):
        return
    yield renderer.page(
        "working.html",
        path="playbook",
        kind="working",
        section="playbook",
        source=_FILE,
        search=_entries(settings),
        segments=_segments(renderer.playbook),
        regions=_regions(renderer.playbook),
    )


def _segments(playbook: Playbook) -> list[tuple[str, str]]:
    """What each segment is called, and the rule that puts an account there."""
    found = playbook.vocabulary.segments
    return [(one.label, describe(one.test, playbook.format) if one.test else "") for one in found]


def _regions(playbook: Playbook) -> list[tuple[str, str]]:
    """What each region is called, and the countries and states in it."""
    places = {place.id: place for place in playbook.vocabulary.regions.values()}
    return [
        (place.label, ", ".join([*map(playbook.format.country, place.countries), *place.states]))
        for place in places.values()
    ]


def has_page(settings: Settings) -> bool:
    """Whether the settings say anything of how the team works."""
    return any(getattr(settings, key) for key in _SHOWN)


def _entries(settings: Settings) -> list[SearchEntry]:
    """The page's own entry, and one for each section of names that people look for."""
    sections = {
        "routes": [text for to in settings.routes.values() for text in (to.label, to.next_step)],
        "teams": list(settings.teams.values()),
        "kpis": [kpi.name for kpi in settings.kpis],
        "meetings": [meeting.name for meeting in settings.meetings],
        "owners": [owner.name for owner in settings.owners.values()],
    }
    entries = [SearchEntry("", "", "Tiers, routes, teams, targets, meetings, owners")]
    for anchor, texts in sections.items():
        if texts:
            entries.append(
                SearchEntry(anchor, "", " · ".join(plain(text) for text in texts if text))
            )
    return entries
