"""Profiles side by side, and personas side by side: one row for each key of the model."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from icp_docs.model import Persona, Profile
from icp_docs.page import Page, SearchEntry
from icp_docs.pages.cells import Cells
from icp_docs.pages.keys import Content, Key, part_keys
from icp_docs.pages.lines import (
    CATEGORIES,
    CriterionLine,
    RulingLine,
    criterion_lines,
    rulings,
)
from icp_docs.pages.portions import Portion, portions
from icp_docs.pages.ranks import ranks
from icp_docs.pages.render import Renderer
from icp_docs.playbook import Playbook

Entry = Profile | Persona
Line = CriterionLine | RulingLine

_ELSEWHERE = {
    "name",
    "status",
    "criteria",
    "disqualifiers",
    "evidence",
    "discovery_questions",
    "objections",
}
"""Keys without a row: the head of the column, rows of their own, or pages of their own."""

_FIRST = ("summary", "kind", "segment", "typical_spend", "minimum_deal", "budget_range")
_LAST = ("owner", "reviewed", "review_every", "aliases", "tags", "notes")
"""Order of the plain rows: these, then the others as in the model, then those."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what each entry says about one thing."""

    key: str
    """Key of the language, or id of a criterion or disqualifier."""
    cells: tuple[object, ...]
    """One for each column; None where an entry says nothing."""
    content: Content | None = None
    """What the cells hold; None for lines of a scorecard."""
    label: str = ""
    """Of a line of a scorecard."""
    kinds: tuple[int, ...] = ()
    """For each column a number for what it says: equal numbers read the same, 0 says nothing."""
    ranks: tuple[int | None, ...] = ()
    """For each column its place from the lowest on; empty for what has no order."""

    @property
    def same(self) -> bool:
        """Whether several entries all say the same."""
        return len(self.kinds) > 1 and len(set(self.kinds)) == 1


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    kind: str
    """ "criteria", "disqualifiers", "facts", or the key of a section such as "decision"."""
    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        """Whether no row of it tells the entries apart."""
        return all(row.same for row in self.rows)


def pages(renderer: Renderer) -> Iterator[Page]:
    """The pages `compare/profiles` and `compare/personas`, and more when there are many columns."""
    playbook = renderer.playbook
    profiles = [entry for entry in playbook.profiles.values() if entry.status != "archived"]
    cut = portions("compare/profiles", profiles)
    for portion in cut:
        groups = [*_scored(playbook, portion.entries), *_facts(portion.entries)]
        yield _page(renderer, "profiles", portion, groups, _elsewhere(portion, cut))
    personas = [entry for entry in playbook.personas.values() if entry.status != "archived"]
    parts = portions("compare/personas", personas)
    for part in parts:
        yield _page(renderer, "personas", part, _facts(part.entries), _elsewhere(part, parts))


def _elsewhere(here: Portion[Any], cut: Sequence[Portion[Any]]) -> dict[str, str]:
    """The ids on each of the other pages, with spaces between them, by the page's path."""
    return {one.path: " ".join(entry.id for entry in one.entries) for one in cut if one is not here}


def _page(
    renderer: Renderer,
    home: str,
    portion: Portion[Profile] | Portion[Persona],
    groups: Iterable[Group],
    elsewhere: Mapping[str, str],
) -> Page:
    return renderer.page(
        f"compare_{home}.html",
        path=portion.path,
        kind="compare",
        section="compare" if portion.number == 1 else "",
        search=[SearchEntry("", "", "Comparison, side by side")] if portion.number == 1 else (),
        home=f"{home}/",
        portion=portion,
        groups=list(groups),
        cell=Cells(renderer).cell,
        elsewhere=elsewhere,
    )


def _scored(playbook: Playbook, profiles: Sequence[Profile]) -> Iterator[Group]:
    """Rows of criteria and of disqualifiers, matched by id, in the order of categories."""
    for kind, lines_of in (("criteria", criterion_lines), ("disqualifiers", rulings)):
        columns = [{line.id: line for line in lines_of(entry, playbook)} for entry in profiles]
        first: dict[str, Line] = {}
        for column in columns:
            for id_, line in column.items():
                first.setdefault(id_, line)
        ordered = sorted(first.values(), key=lambda line: CATEGORIES.index(line.category))
        yield from _group(kind, (_line_row(line, columns) for line in ordered))


def _line_row(line: Line, columns: Sequence[Mapping[str, Line]]) -> Row:
    cells = tuple(column.get(line.id) for column in columns)
    points = [cell.best if isinstance(cell, CriterionLine) else None for cell in cells]
    kinds = _kinds([_gist(cell) for cell in cells])
    return Row(line.id, cells, label=line.label, kinds=kinds, ranks=ranks(points))


def _gist(line: Line | None) -> Hashable:
    """What makes two lines the same to a reader of the table: rules, points, what rules out."""
    if line is None or isinstance(line, RulingLine):
        return line and (line.text, line.route)
    variants = tuple(map(_gist, line.variants))
    return line.grades, line.must_have, line.caution, line.route, variants


def _facts(entries: Sequence[Entry]) -> Iterator[Group]:
    """Rows of plain keys, then a group for each section; rows that are empty are left out."""
    tables = part_keys()
    keys = [key for key in tables[type(entries[0])] if key.name not in _ELSEWHERE]
    sections = [key for key in keys if key.content.part and not key.content.several]
    plain = [key for key in keys if key not in sections]
    rows = [_row(key, entries) for key in sorted(plain, key=_rank)]
    yield from _group("facts", rows)
    for section in sections:
        owners = [getattr(entry, section.attribute) for entry in entries]
        assert section.content.part is not None
        rows = [_row(key, owners) for key in tables[section.content.part]]
        yield from _group(section.name, rows)


def _rank(key: Key) -> int:
    if key.name in _FIRST:
        return _FIRST.index(key.name) - len(_FIRST)
    return _LAST.index(key.name) + 1 if key.name in _LAST else 0


def _row(key: Key, owners: Sequence[object]) -> Row:
    values = (getattr(owner, key.attribute, None) for owner in owners)
    cells = tuple(None if value == "" or value == () else value for value in values)
    return Row(key.name, cells, key.content, kinds=_kinds(cells), ranks=ranks(cells))


def _kinds(gists: Sequence[object]) -> tuple[int, ...]:
    """A number for each different one, from 1 in the order of the columns; 0 for None."""
    numbers: dict[object, int] = {}
    return tuple(
        0 if gist is None else numbers.setdefault(_hashable(gist), len(numbers) + 1)
        for gist in gists
    )


def _hashable(gist: object) -> Hashable:
    try:
        hash(gist)
    except TypeError:  # a part with a table in it
        return repr(gist)
    return gist


def _group(kind: str, rows: Iterable[Row]) -> Iterator[Group]:
    filled = tuple(row for row in rows if any(cell is not None for cell in row.cells))
    if filled:
        yield Group(kind, filled)
