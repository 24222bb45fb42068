"""Old names of keys: read as those of today, with the places that their authors typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from icp_docs.model import (
    KINDS,
    LATEST,
    Persona,
    Profile,
    json_schema,
    keys_of,
    read_document,
    renewal,
    schema,
    version_in,
)
from icp_docs.model.structure import part_at
from icp_docs.model.versions import ANY_ITEM, CHANGES, Renamed, read_version


def profile(**more: object) -> dict[str, Any]:
    return {"name": "Plants", "summary": "Factories.", "criteria": [{"id": "lines"}], **more}


@pytest.fixture
def changes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A table with changes inside lists and tables."""
    table = (
        *CHANGES,
        Renamed(2, "profile", ("criteria", ANY_ITEM), "reason", "why"),
        Renamed(2, "profile", ("criteria", ANY_ITEM, "per_segment", ANY_ITEM), "reason", "why"),
        Renamed(2, "profile", ("decision",), "steps", "process"),
    )
    monkeypatch.setattr(renewal, "CHANGES", table)
    monkeypatch.setattr(schema, "CHANGES", table)
    renewal._renamed_since.cache_clear()
    yield
    renewal._renamed_since.cache_clear()


@pytest.mark.parametrize("version", [None, 1])
def test_an_old_name_is_read_as_the_new_one(version: int | None) -> None:
    data = profile(where_they_buy="Online")
    old = read_document(Profile, data, id="x", path="x.yml", version=version)
    new = read_document(Profile, profile(how_they_buy="Online"), id="x", path="x.yml")
    assert old.faults == new.faults == ()
    assert old.model == new.model
    assert old.typed(("how_they_buy",)) == ("where_they_buy",)
    assert new.typed(("how_they_buy",)) == ("how_they_buy",)
    assert "where_they_buy" in data


def test_it_is_unknown_once_the_playbook_is_in_the_new_version() -> None:
    reading = read_document(Profile, profile(where_they_buy="Online"), id="x", path="x", version=2)
    (fault,) = reading.faults
    assert (fault.loc, fault.code, fault.hint) == (("where_they_buy",), "ICP101", "how_they_buy")
    assert fault.fix is not None
    assert (fault.fix.text, fault.fix.sure) == ("how_they_buy", True)


def test_it_is_unknown_in_another_kind_of_file() -> None:
    data = {"name": "CFO", "summary": "Signs.", "where_they_buy": "Online"}
    (fault,) = read_document(Persona, data, id="x", path="x").faults
    assert fault.code == "ICP101"


def test_both_names_are_an_error_and_the_new_one_holds() -> None:
    data = profile(where_they_buy="Online", how_they_buy="At fairs")
    reading = read_document(Profile, data, id="x", path="x")
    (fault,) = reading.faults
    assert (fault.loc, fault.code, fault.on_key) == (("where_they_buy",), "ICP117", True)
    assert reading.model is not None
    assert reading.model.how_they_buy == "At fairs"


def test_a_fault_names_the_key_that_was_typed() -> None:
    reading = read_document(Profile, profile(where_they_buy=["a", "b"]), id="x", path="x")
    (fault,) = reading.faults
    assert fault.loc == ("where_they_buy",)
    assert fault.message.startswith("'where_they_buy': ")


def test_names_change_in_lists_and_tables(changes: None) -> None:
    criteria = [
        {"id": "one", "reason": "It pays.", "weight": "heavy"},
        {"no": "criterion"},
        "text",
        {"id": "two", "per_segment": {"smb": {"reason": ["not", "one text"]}, "odd": "x"}},
    ]
    data = profile(criteria=criteria, decision={"steps": "Trial"})
    reading = read_document(Profile, data, id="x", path="x", version=1)
    assert reading.model is not None
    assert reading.model.criteria[0].why == "It pays."
    assert reading.model.decision is not None
    assert reading.model.decision.process == "Trial"
    assert reading.typed(("decision", "process")) == ("decision", "steps")
    assert ("criteria", 3, "per_segment", "smb", "reason") in {
        fault.loc for fault in reading.faults
    }


def test_the_schema_strikes_the_old_name_through(changes: None) -> None:
    found = json_schema("profile")
    old, new = found["properties"]["where_they_buy"], found["properties"]["how_they_buy"]
    assert (old["deprecated"], old["anyOf"]) == (True, new["anyOf"])
    assert "how_they_buy before version 2" in old["description"]
    assert "deprecated" not in new
    assert found["$defs"]["Variant"]["properties"]["reason"]["deprecated"] is True
    assert found["$defs"]["Decision"]["properties"]["steps"]["deprecated"] is True


def test_the_table_names_keys_that_are_there_and_none_that_still_is() -> None:
    for change in CHANGES:
        loc = tuple(0 if step == ANY_ITEM else step for step in change.place)
        part = part_at(KINDS[change.kind], loc)
        assert part is not None
        assert change.new in keys_of(part)
        assert change.old not in keys_of(part)
        assert 1 < change.version <= LATEST


@pytest.mark.parametrize("typed", ["1", "2"])
def test_versions(typed: str) -> None:
    assert read_version(typed) == version_in({"schema": typed}) == int(typed)


@pytest.mark.parametrize("typed", ["0", "02", "two", "1.0", "-1", "²", "", "9" * 5000])
def test_no_versions(typed: str) -> None:
    with pytest.raises(ValueError, match="of this language"):
        read_version(typed)
    assert version_in({"schema": typed}) is None


@pytest.mark.parametrize("data", [None, [], "1", {}, {"schema": None}, {"schema": ["1"]}])
def test_no_version_is_named(data: object) -> None:
    assert version_in(data) is None
