"""What a file holds that is new, or that is gone, in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.keys import keys_in
from icp_docs.changes.sides import Side
from icp_docs.changes.spot import Spot
from icp_docs.changes.words import quoted, shortened, some
from icp_docs.model import AccountsFile, Glossary, Part, Profile
from icp_docs.model.entry import Entry
from icp_docs.text import counted

_TOLD = frozenset(
    ("name", "summary", "status", "criteria", "disqualifiers", "buying_committee")
) | {"owner", "reviewed", "review_every"}


def outline(spot: Spot, part: Part, *, gone: bool) -> Iterator[Sentence]:
    """The sentences about a file that one of the versions does not have."""
    side = spot.sides.before if gone else spot.sides.after
    if isinstance(part, Entry):
        yield from _entry(spot, part, side, gone=gone)
    elif isinstance(part, Glossary):
        names = some([quoted(term.term) for term in part.terms])
        text = f"{counted(len(part.terms), 'term')}: {names}"
        yield _said(spot, "terms", text, part.terms, gone=gone)
    elif isinstance(part, AccountsFile):
        names = some([shortened(account.name) for account in part.accounts])
        text = f"{counted(len(part.accounts), 'golden account')}: {names}"
        yield _said(spot, "accounts", text, part.accounts, gone=gone)


def _entry(spot: Spot, part: Entry, side: Side, *, gone: bool) -> Iterator[Sentence]:
    """A profile or persona."""
    if part.status != "active" and not gone:
        text = "still a draft" if part.status == "draft" else "archived from the start"
        yield _said(spot.about("", topic=Topic.STATUS), "status", text, part.status, gone=gone)
    if part.summary:
        yield _said(spot, "summary", quoted(part.summary, 300), part, gone=gone)
    if isinstance(part, Profile):
        yield from _profile(spot, part, side, gone=gone)
    others = [key for key in keys_in(type(part)) if key.name not in _TOLD]
    filled = [key for key in others if key.of(part) != key.default]
    if filled:
        verb = "said" if gone else "says"
        text = f"it also {verb}: {some([key.label for key in filled], 12)}"
        yield _said(spot.about("", topic=Topic.UPKEEP), "name", text, None, gone=gone)


def _profile(spot: Spot, part: Profile, side: Side, *, gone: bool) -> Iterator[Sentence]:
    """What decides in a profile, and who takes part."""
    fmt = side.format
    lines = [side.criterion(one)[0] for one in part.criteria]
    points = [
        f"{shortened(line.label)} {fmt.number(line.best)}" for line in lines if not line.caution
    ]
    costs = [shortened(line.label) for line in lines if line.caution]
    text = (
        f"{counted(len(points), 'criterion', 'criteria')} with {fmt.number(side.maximum)} points:"
    )
    text = f"{text} {some(points, 10)}"
    if costs:
        text += f"; {counted(len(costs), 'caution')}: {some(costs)}"
    active = part.status == "active"
    here = spot.about("", topic=Topic.CRITERIA)
    yield _said(here, "criteria", text, part.criteria, gone=gone, weighty=active)
    here = spot.about("", topic=Topic.RULED_OUT)
    rules = [shortened(side.disqualifier(one)[0].label) for one in part.disqualifiers]
    if rules:
        text = f"{counted(len(rules), 'disqualifier')}: {some(rules, 10)}"
        yield _said(here, "disqualifiers", text, part.disqualifiers, gone=gone, weighty=active)
    musts = [shortened(line.label) for line in lines if line.must_have]
    if musts:
        text = f"{counted(len(musts), 'must-have')}: {some(musts, 10)}"
        yield _said(here, "criteria", text, None, gone=gone, weighty=active)
    if part.buying_committee:
        names = [shortened(side.name("personas", one.persona)) for one in part.buying_committee]
        here = spot.about("", topic=Topic.COMMITTEE)
        text = f"buying committee: {some(names, 8)}"
        yield _said(here, "buying_committee", text, part.buying_committee, gone=gone)


def _said(
    spot: Spot, key: str, text: str, value: object, *, gone: bool, weighty: bool = False
) -> Sentence:
    before, after = (value, None) if gone else (None, value)
    return spot.at(key).say(text, before, after, weighty=weighty)
