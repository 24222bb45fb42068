"""From libyaml's events to data with places, refusing all of YAML that a playbook does not use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from icp_docs.source import refusal, slips
from icp_docs.source.built import Built, Spot
from icp_docs.source.finding import Finding

_DEEPEST = 20
_MOST_NODES = 20_000
_MOST_FINDINGS = 100
_MOST_TAGS = 20  # libyaml compares each with all others
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_DROPPED = object()  # stands for a key whose value is left out because the key is refused


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    collection: Any
    start: int
    flow: bool
    is_key: bool = False
    """It stands where a key is expected."""
    dropped: bool = False
    """It will not be part of the data, and what is wrong in it is not told."""
    is_mapping: bool = False
    key: Any = None
    """The key whose value comes next; None when a key comes next."""
    key_start: int = 0
    key_end: int = 0
    firsts: dict[str, int] = field(default_factory=dict)
    """Where each of its keys stands."""
    spots: dict[str | int, Spot] = field(default_factory=dict)


def build(text: str, *, places: bool = False) -> Built:
    """Everything that can be said of this text; never raises for what an author wrote.

    `places` asks for the spots, which take as long again.
    """
    builder = _Builder(text, places)
    try:
        builder.built.whole = builder.read()
    except YAMLError as error:
        builder.built.error = error
    return builder.built


class _Builder:
    """Takes the events one by one; never goes deeper than is allowed, so nothing overflows."""

    def __init__(self, text: str, places: bool) -> None:
        self.text = text
        self.places = places
        self.built = Built()
        self.here = _Open([], 0, False)  # at the top: a list of the one document
        self.outer: list[_Open] = []
        self.anchors: set[str] = set()
        self.collections = 0
        self.documents = 0
        self.stopped = False

    def read(self) -> bool:
        """Reads to the end of the text; False when it stopped before."""
        if self.text.count("\n%TAG") > _MOST_TAGS:
            self._stop(refusal.directive(self.text, self.text.find("\n%TAG") + 2))
        next_event = CParser(self.text).get_event
        scalars = self.built.scalars
        handlers: dict[type, Callable[[Any], None]] = {
            MappingStartEvent: self._start,
            SequenceStartEvent: self._start,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        while not self.stopped:
            event: Any = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                # Most events are scalars: this much is not worth a call.
                here, value, style = self.here, event.value, event.style
                start, end = event.start_mark.index, event.end_mark.index
                is_key = here.is_mapping and here.key is None
                scalars.append((start, end, style, value, here.flow, is_key))
                if event.anchor is not None or event.tag is not None:
                    self._properties(event)
                if value in _NULLS and not style:
                    value = None
                    self.built.bare_keys |= here.flow and start == end
                self._key(value, style, start, end) if is_key else self._put(value, start, end)
                if len(scalars) + self.collections > _MOST_NODES:
                    self._stop(refusal.too_many(start, _MOST_NODES))
            elif kind in handlers:
                handlers[kind](event)
            elif kind is StreamEndEvent:
                return True
        return False

    def _stop(self, finding: Finding) -> None:
        self.built.findings.append(finding)
        self.stopped = True

    def _find(self, finding: Finding) -> None:
        if not self.here.dropped and len(self.built.findings) < _MOST_FINDINGS:
            self.built.findings.append(finding)

    def _key(self, key: str | None, style: str, start: int, end: int) -> None:
        if key in self.here.firsts and self._begins_entry(key):
            self._find(slips.no_dash(self.text, start, end, self.here.firsts[key]))
            self._next_entry(start)
        here = self.here
        here.key, here.key_start, here.key_end = _DROPPED, start, end
        if key is None:
            self._find(refusal.empty_key(start, end))
        elif key == "<<" and not style:
            self._find(refusal.merge_key(start, end))
        elif key in here.firsts:
            self._find(refusal.duplicate(self.text, key, start, end, here.firsts[key]))
        else:
            here.key = key
            here.firsts[key] = start

    def _begins_entry(self, key: str) -> bool:
        """Whether a key that comes again is the first of an item, with others since."""
        firsts, around = self.here.firsts, self.outer[-1]
        in_list = not around.is_mapping and len(self.outer) > 1
        return in_list and not self.here.flow and len(firsts) > 1 and next(iter(firsts)) == key

    def _next_entry(self, start: int) -> None:
        """The item of a list that is open ends, and another begins."""
        dropped = self.here.dropped
        self._close(self.here.start)
        self.outer.append(self.here)
        self.here = _Open({}, start, False, dropped=dropped, is_mapping=True)

    def _put(self, value: Any, start: int, end: int) -> None:
        """A value takes its place in the collection that is open."""
        here = self.here
        if not here.is_mapping:
            if self.places:
                here.spots[len(here.collection)] = Spot(start, start, start, end)
            here.collection.append(value)
        elif here.key is not _DROPPED:
            if self.places:
                here.spots[here.key] = Spot(here.key_start, here.key_end, start, end)
            here.collection[here.key] = value
        here.key = None
        if not self.outer and here.collection:
            self.built.data = value
            self.built.root = Spot(start, start, start, end)

    def _document(self, event: Any) -> None:
        self.documents += 1
        start = event.start_mark.index
        if self.documents > 1:
            self._stop(refusal.second_document(start))
        elif event.version or event.tags:
            self._find(refusal.directive(self.text, start))

    def _start(self, event: Any) -> None:
        """A collection begins; it goes into the one around it when it ends."""
        here, start = self.here, event.start_mark.index
        is_mapping = event.__class__ is MappingStartEvent
        self.collections += 1
        if len(self.outer) == _DEEPEST:
            self._stop(refusal.too_deep(start, _DEEPEST))
            return
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        is_key = here.is_mapping and here.key is None
        if is_key:
            self._find(refusal.complex_key(self.text, start))
        elif is_mapping and here.flow and not here.is_mapping and self.text[start] != "{":
            self._find(slips.pair_in_list(self.text, start))
        dropped = is_key or here.dropped or here.key is _DROPPED
        collection: Any = {} if is_mapping else []
        self.outer.append(here)
        self.here = _Open(collection, start, event.flow_style, is_key, dropped, is_mapping)

    def _end(self, event: Any) -> None:
        self._close(event.end_mark.index if self.here.flow else self.here.start)

    def _close(self, end: int) -> None:
        """The open collection takes its place in the one around it."""
        closed = self.here
        self.here = self.outer.pop()
        if closed.is_key:
            self.here.key = _DROPPED
            return
        if self.places and not closed.dropped:
            self.built.spots[id(closed.collection)] = closed.spots
        self._put(closed.collection, closed.start, end)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        here = self.here
        if here.key is not _DROPPED:
            self._find(refusal.alias(self.text, start, event.anchor in self.anchors))
        if here.is_mapping and here.key is None:
            here.key = _DROPPED
        else:
            self._put(self.text[start:end], start, end)

    def _properties(self, event: Any) -> None:
        """A tag or an anchor in front of a value."""
        start = event.start_mark.index
        if event.anchor is not None:
            self.anchors.add(event.anchor)
            self._find(refusal.anchor(self.text, start))
        if event.tag is not None:
            self._find(refusal.tag(self.text, start))
