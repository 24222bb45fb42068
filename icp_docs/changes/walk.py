"""Any part of the language in two versions: every key that differs gets its sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from icp_docs.changes.entries import Sentence
from icp_docs.changes.items import item_sentences
from icp_docs.changes.keys import Key, first_key, keys_in
from icp_docs.changes.likeness import likeness
from icp_docs.changes.meaning import plain_meaning
from icp_docs.changes.naming import called, details, own_name, said
from icp_docs.changes.pairs import pairs_of
from icp_docs.changes.spot import Spot
from icp_docs.changes.texts import text_change
from icp_docs.changes.words import quoted
from icp_docs.model import Part, Rule
from icp_docs.rules import as_words

Handler = Callable[[Spot, Any, Any], Iterator[Sentence]]
_NO_HANDLERS: Mapping[str, Handler] = MappingProxyType({})


def untold(*attributes: str) -> dict[str, Handler]:
    """Keys of which nothing is said, because other sentences tell of them."""
    return dict.fromkeys(attributes, lambda _spot, _before, _after: iter(()))


def part_sentences(
    spot: Spot,
    before: Part | None,
    after: Part | None,
    *,
    special: Mapping[str, Handler] = _NO_HANDLERS,
) -> Iterator[Sentence]:
    """What differs between two versions of a part; None is one with nothing in it.

    `special` are keys with sentences of their own, by attribute.
    """
    known = after if after is not None else before
    for key in keys_in(type(known)) if known is not None else ():
        old, new = key.of(before), key.of(after)
        if old is new or old == new:
            continue
        if handler := special.get(key.attribute):
            yield from handler(spot.at(key.name), old, new)
        elif not _same(spot, key, old, new):
            yield from value_sentences(spot, key, old, new)


def value_sentences(spot: Spot, key: Key, before: Any, after: Any) -> Iterator[Sentence]:
    """What differs in the value of one key."""
    here = spot.at(key.name, f"{spot.subject}, {key.label}" if spot.subject else key.label)
    some_value = after if after not in (None, "", ()) else before
    if isinstance(some_value, Rule):
        yield here.say(_changed(here, key, before, after), before, after, weighty=True)
    elif isinstance(some_value, Part):
        yield from _section(here, key, before, after)
    elif isinstance(some_value, tuple) and some_value and isinstance(some_value[0], Part):
        yield from list_sentences(here, before or (), after or ())
    elif isinstance(some_value, tuple):
        yield from item_sentences(here, key, before or (), after or ())
    elif isinstance(some_value, Mapping):
        yield from mapping_sentences(here, key, before or {}, after or {})
    else:
        yield here.say(_changed(here, key, before, after), before, after)


def list_sentences(
    spot: Spot,
    before: Sequence[Part],
    after: Sequence[Part],
    *,
    special: Mapping[str, Handler] = _NO_HANDLERS,
) -> Iterator[Sentence]:
    """Items that came, went, were said anew or changed; `spot` is the whole list."""
    sides = spot.sides
    kind = type((*after, *before)[0])
    key = first_key(kind)
    pairs = pairs_of(before, after, key=lambda part: _identity(part, key), likeness=likeness)
    start = f"{spot.item}, " if spot.item else ""
    whole = spot.about(spot.item)
    for part in pairs.removed:
        yield whole.say(f"{kind.noun} {called(part, sides.before)} is gone", part, None)
    for part in pairs.added:
        text = f"new {kind.noun} {called(part, sides.after)}{details(part, spot.sides.after)}"
        yield whole.say(text, None, part)
    renamed = _renamed(key, f"{start}{kind.noun}")
    for old, new in (*pairs.changed, *pairs.kept):
        here = spot.at(_step(new)).inside(f"{start}{kind.noun} {called(new, sides.after)}")
        yield from part_sentences(here, old, new, special={key.attribute: renamed, **special})
    if pairs.moved:
        yield spot.say("in another order", before, after, minor=True)


def _renamed(key: Key, noun: str) -> Handler:
    """Sentences for the first key of an item, by which it is known."""

    def sentences(spot: Spot, before: Any, after: Any) -> Iterator[Sentence]:
        if key.prose and before.split() != after.split():
            yield spot.about(f"{noun} reworded").say(text_change(before, after), before, after)
        elif not key.prose and not _same(spot, key, before, after):
            sides = spot.sides
            now, was = said(after, key, sides.after), said(before, key, sides.before)
            text = (
                f"its id is {now}, was {was}" if key.name == "id" else f"for {now}, was for {was}"
            )
            yield spot.say(text, before, after)

    return sentences


def mapping_sentences(
    spot: Spot,
    key: Key,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    *,
    special: Mapping[str, Handler] = _NO_HANDLERS,
) -> Iterator[Sentence]:
    """Names that came, went or stand for something else; `spot` is the whole mapping."""
    for name in (*before, *(name for name in after if name not in before)):
        old, new = before.get(name), after.get(name)
        if old == new or _same(spot, key, old, new):
            continue
        part = new if new is not None else old
        subject = f"{spot.subject}, {name}"
        called_so = quoted(own_name(part) or as_words(name)) if isinstance(part, Part) else ""
        if not isinstance(part, Part):
            yield spot.at(name, subject).say(_changed(spot, key, old, new), old, new)
        elif old is None:
            text = f"new {part.noun} {called_so}{details(part, spot.sides.after)}"
            yield spot.at(name, "").say(text, None, new)
        elif new is None:
            yield spot.at(name, "").say(f"{part.noun} {called_so} is gone", old, None)
        else:
            here = spot.at(name, f"{part.noun} {called_so}")
            yield from part_sentences(here, old, new, special=special)


def _section(spot: Spot, key: Key, before: Part | None, after: Part | None) -> Iterator[Sentence]:
    """A part that stands alone: one that is text first and foremost is told as one thing."""
    part = after or before
    if part is None or not part.shorthand:
        yield from part_sentences(spot, before, after)
    elif before is None or after is None:
        text = f"{called(part, spot.sides.after if after else spot.sides.before)}"
        text += details(part, spot.sides.after)
        yield spot.say(f"{text} (new)" if after else f"removed, was {text}", before, after)
    else:
        yield spot.say("; ".join(_key_changes(spot, before, after)), before, after)


def _key_changes(spot: Spot, before: Part, after: Part) -> Iterator[str]:
    """What differs in a part that is told as one thing; its first key needs no name."""
    first = first_key(type(after))
    for key in keys_in(type(after)):
        old, new = key.of(before), key.of(after)
        if old != new:
            text = _changed(spot, key, old, new)
            yield text if key == first else f"{key.label} {text}"


def _changed(spot: Spot, key: Key, before: Any, after: Any) -> str:
    """A single value that is new, gone or another."""
    sides = spot.sides
    if key.prose and not key.group and before and after and isinstance(after, str):
        return text_change(before, after)
    if before in (None, ""):
        return f"{said(after, key, sides.after)} (new)"
    if after in (None, ""):
        return f"removed, was {said(before, key, sides.before)}"
    return f"{said(after, key, sides.after)}, was {said(before, key, sides.before)}"


def _same(spot: Spot, key: Key, before: Any, after: Any) -> bool:
    """Whether two values mean the same; what has another id now is still the same thing."""
    sides = spot.sides
    if key.group and sides.renamed:
        ids = (before,) if isinstance(before, str) else before or ()
        new = (after,) if isinstance(after, str) else after or ()
        if tuple(sides.renamed.get(id, id) for id in ids) == tuple(new):
            return True
    return bool(
        plain_meaning(before, sides.before.settings.currency)
        == plain_meaning(after, sides.after.settings.currency)
    )


def _identity(part: Part, key: Key) -> Any:
    value = key.of(part)
    return " ".join(value.split()).casefold() if isinstance(value, str) else value


def _step(part: Part) -> str:
    """What stands for the part in a place: its id, else its own name."""
    return str(getattr(part, "id", "") or own_name(part))
