"""One page of the site, as the pages make it and the plugin and the export take it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, for its table of contents."""

    level: int
    """2 or 3; the title is the only heading of level 1."""
    id: str
    title: str
    """Plain text, not escaped."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What the site's search finds of a page: one entry, plain text."""

    anchor: str
    """Id of the heading, or "" for the page itself."""
    title: str
    text: str
    boost: float = 1.0
    names: tuple[str, ...] = ()
    """Other names of what the entry is about; they count almost as much as the title."""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: safe HTML with all that a site needs to know of it."""

    path: str
    """Without ending: "profiles/high-growth"; "profiles/index" is the page of a section."""
    kind: str
    """One word a template family shares: "profile", "persona", "checklist", ..."""
    title: str
    """Plain text, not escaped."""
    html: str
    """The body, headings included; author text in it is already escaped."""
    description: str = ""
    """Plain text for the page's meta description."""
    headings: tuple[Heading, ...] = ()
    search: tuple[SearchEntry, ...] = ()
    """Empty keeps the page out of the search; else the page's own entry, then those of sections."""
    source: str = ""
    """The file the edit pencil opens, relative to the playbook's folder; "" when there is none."""
    tags: tuple[str, ...] = ()
    section: str = ""
    """Title of the navigation section, e.g. "Profiles"; "" keeps the page out of the navigation."""
    updated: str = ""
    """ISO date of the last review, for the sitemap; "" when unknown."""
