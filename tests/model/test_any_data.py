"""Whatever stands in a file: faults with sentences, never an exception."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from icp_docs.codes import CODES
from icp_docs.model import KINDS, json_schema, keys_of, parts_of, read_document
from icp_docs.text import printable

WORDS = sorted(
    {key for model in KINDS.values() for part in parts_of(model) for key in keys_of(part)}
)
VALUES = ["", "a", "A b", "index", "yes", "no", "3", "-1", "2.5M", "75 %", "90 days", "2026-10-01"]
VALUES += ["active", "buyer", "champion", "5k USD", "15 to 500", "true", "\x1b[2J", "a" * 70, "ß"]

keys = st.sampled_from(WORDS) | st.sampled_from(VALUES)
data = st.recursive(
    st.none() | st.sampled_from(VALUES),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=20,
)
validators = {kind: Draft202012Validator(json_schema(kind)) for kind in KINDS}


def documents(kind: str) -> st.SearchStrategy[Any]:
    return data | st.dictionaries(st.sampled_from(sorted(keys_of(KINDS[kind]))), data)


def exists(typed: Any, loc: tuple[str | int, ...]) -> bool:
    for step in loc:
        if not isinstance(typed, dict if isinstance(step, str) else list):
            return False
        if isinstance(step, str) and step not in typed:
            return False
        typed = typed[step]
    return True


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_data(kind: str, draw: st.DataObject) -> None:
    typed = draw.draw(documents(kind))
    reading = read_document(KINDS[kind], typed, id="x", path="x.yml")
    for fault in reading.faults:
        assert exists(typed, fault.loc)
        assert fault.code in CODES
        assert printable(fault.message) == fault.message
        assert fault.message[-1] not in ".:"
    assert (reading.model is None) <= bool(reading.faults)
    if not reading.faults:
        assert validators[kind].is_valid(typed)
        assert KINDS[kind].model_validate(typed, context=("x", "x.yml")) == reading.model
