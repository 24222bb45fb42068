"""A change of any key is told: the model is walked, so that no new key can be forgotten."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from icp_docs.changes import Changes, compare_entry, render
from icp_docs.model import KINDS, Part, read_document
from icp_docs.model.structure import part_at
from icp_docs.playbook import load
from tests.changes.values import full

NOWHERE = load(Path(__file__).parent / "nowhere", today=date(2026, 11, 22)).readable
Place = tuple[str | int, ...]


def places(data: Any, place: Place = ()) -> Iterator[Place]:
    """Every key in the data, outermost first."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*place, key)
            yield from places(value, (*place, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from places(item, (*place, index))


def cases() -> Iterator[Any]:
    """Each key of each kind of file once: the same part elsewhere is the same code."""
    for kind, model in KINDS.items():
        seen = set()
        for place in places(full(model)):
            owner = part_at(model, place[:-1])
            known = (owner, place[-1]) if owner else place
            if known not in seen:
                seen.add(known)
                yield pytest.param(kind, place, id=f"{kind}: {'.'.join(map(str, place))}")


def with_other(data: Any, other: Any, place: Place) -> Any:
    """The data with the other's value in one place."""
    changed = copy.deepcopy(data)
    here, there = changed, other
    for step in place[:-1]:
        here = here[step]
        there = (
            there[step] if isinstance(step, int) or step in there else next(iter(there.values()))
        )
    last = place[-1]
    if last in there:
        here[last] = there[last]
    else:
        here[next(iter(there))] = here.pop(last)
    return changed


def read(kind: str, data: Any) -> Part:
    model = read_document(KINDS[kind], data, id="one", path=f"{kind}s/one.yml").model
    assert model is not None
    return model


@pytest.mark.parametrize(("kind", "place"), list(cases()))
def test_every_key(kind: Any, place: Place) -> None:
    data, other = full(KINDS[kind]), full(KINDS[kind], 1)
    changed = with_other(data, other, place)
    before, after = read(kind, data), read(kind, changed)
    assert before != after
    entry = compare_entry(kind, "one", before, after, before_in=NOWHERE, after_in=NOWHERE)
    assert entry is not None
    assert all(sentence.text and sentence.key for sentence in entry.sentences)
    told = render(Changes((entry,)), style="json")
    for value in new_values(data, changed):
        assert value in json.dumps(json.loads(told), ensure_ascii=False), told


def new_values(before: Any, after: Any) -> Iterator[str]:
    """The texts of the new version that the old one does not have."""
    had = set(texts(before))
    yield from (text for text in texts(after) if text not in had and not text.isdigit())


def texts(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from texts(value)
    elif isinstance(data, list):
        for item in data:
            yield from texts(item)
    elif data not in ("yes", "no"):
        yield str(data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_added_or_taken_away(kind: Any) -> None:
    model = KINDS[kind]
    data = full(model)
    needed = {"name", "summary", "criteria", "terms", "accounts"}
    for key in data.keys() - needed:
        less = {name: value for name, value in data.items() if name != key}
        for one, other in ((data, less), (less, data)):
            entry = compare_entry(
                kind, "one", read(kind, one), read(kind, other), before_in=NOWHERE, after_in=NOWHERE
            )
            assert entry is not None, key
            assert {sentence.key for sentence in entry.sentences} >= {key}
