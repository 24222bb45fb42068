"""What a page carries for the browser's scoring: short, without markup, with stable marks."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from icp_docs.pages import Renderer
from icp_docs.pages.revisions import fingerprints, revision
from icp_docs.pages.scored import scored_data
from tests.shared.playbooks import Data, playbook_of

EXPECTED = Path(__file__).parent / "scored.json"

SETTINGS: Data = {
    "currency": "AUD",
    "locale": "en-AU",
    "segments": {
        "smb": {"label": "*Small*", "when": {"field": "employees", "at_most": "100"}},
        "named": {"label": "Named"},
    },
    "regions": {"pacific": {"label": "Pacific", "countries": ["NZ"], "states": ["AU-NSW"]}},
    "industries": {
        "pharma": {"label": "Pharma", "naics": ["3254", "31-33"], "also": ["Drugs"]},
        "retail": {"label": "Retail", "naics": ["44-45"], "also": ["Shops"]},
    },
    "fields": {
        "mrr": {"label": "`MRR`", "type": "money"},
        "stage": {"type": "choice", "choices": ["a", "b"], "ordered": "yes"},
        "unused": {"type": "number"},
    },
    "routes": {
        "partner": {
            "label": "A **partner**",
            "next_step": "Send [the card](https://example.com/card).",
            "link": "https://example.com/partner",
        },
        "heir": {"profile": "other"},
        "script": {"link": "javascript:alert(1)"},
        "unused": {"label": "Nobody goes here"},
    },
}
PROFILE: Data = {
    "name": "The *one*",
    "criteria": [
        {
            "id": "size",
            "label": "Size",
            "field": "employees",
            "ideal": {"between": ["15", "500"]},
            "acceptable": {"in": ["501-1k"]},
            "weight": "0.25",
            "must_have": "yes",
            "route": "partner",
            "why": "It **pays**.",
            "per_segment": {"smb": {"question": "Five people?", "ideal": {"at_least": "5"}}},
        },
        {"id": "said", "label": "Said _so_", "why": "Not needed here.", "route": "unused"},
        {
            "id": "money",
            "question": "Enough `money`?",
            "weight": "2",
            "ideal": {
                "any": [
                    {"field": "mrr", "at_least": "10k"},
                    {"field": "stage", "more_than": "a"},
                    {"not": {"answer": "said"}},
                ]
            },
        },
        {"id": "late", "field": "founded", "when": {"known": "no"}, "weight": "-1"},
    ],
    "disqualifiers": [
        {"id": "far", "field": "country", "when": {"not_in": ["pacific", "AU"]}, "route": "heir"},
        {"id": "trade", "field": "industry", "when": {"in": ["pharma", "51"]}, "route": "script"},
        {"id": "none", "when": {"field": "industry", "is": "none"}},
    ],
    "tiers": [
        {"id": "top", "name": "**Top**", "at_least": "33.33 %", "requires": ["size"]},
        {"id": "zero", "at_least": "0"},
    ],
}
OTHER: Data = {"name": "The other", "criteria": [{"id": "only"}], "tiers": [{"id": "any"}]}


def playbook(**changes: Any) -> Data:
    """The playbook above with other profiles."""
    return {"settings": SETTINGS, "profiles": {"one": {**PROFILE, **changes}, "other": OTHER}}


def data_of(playbook: Data, *ids: str, path: str = "checklists/one") -> Data:
    """What a page carries for these profiles."""
    text = scored_data(Renderer(playbook_of(playbook)), ids, path=path)
    found: Data = json.loads(text)
    return found


def without_marks(data: Any) -> Any:
    """The same without revisions and fingerprints, which are asserted by what changes them."""
    if isinstance(data, list):
        return [without_marks(item) for item in data]
    if isinstance(data, dict):
        kept = {key: item for key, item in data.items() if key not in {"print", "revision"}}
        return {key: without_marks(item) for key, item in kept.items()}
    return data


def test_the_whole() -> None:
    """`UPDATE_GOLDENS=1 pytest tests/pages/test_scored.py` writes it anew; read what changed."""
    found = without_marks(data_of(playbook(), "one"))
    if os.environ.get("UPDATE_GOLDENS"):
        EXPECTED.write_text(f"{json.dumps(found, indent=1, ensure_ascii=False)}\n", "utf-8")
    assert found == json.loads(EXPECTED.read_text("utf-8"))


def test_only_what_the_cards_need() -> None:
    found = data_of({**playbook(), "settings": {**SETTINGS, "segments": {}}}, "other")
    assert without_marks(found) == {
        "currency": "AUD",
        "dollar": "AUD",
        "locale": "en-AU",
        "cards": [
            {
                "id": "other",
                "name": "The other",
                "criteria": [
                    {
                        "id": "only",
                        "label": "Only",
                        "grades": [{"id": "yes", "points": 1000, "ideal": True}, {"id": "no"}],
                    }
                ],
                "tiers": [{"id": "any", "name": "Any"}],
            }
        ],
    }


def test_several_cards_on_one_page() -> None:
    found = data_of(playbook(), "other", "one", path="qualify/index")
    assert [card["id"] for card in found["cards"]] == ["other", "one"]
    assert found["routes"]["heir"]["page"] == "../profiles/other/"


def test_a_usual_checklist_is_small() -> None:
    criteria = [
        {
            "id": f"criterion-{index}",
            "label": f"A usual label {index}",
            "question": f"Is this one of the usual questions that a rep is asked, number {index}?",
            "field": "employees" if index % 2 else "country",
            "ideal": {"between": ["15", "500"]} if index % 2 else {"in": ["DE", "AT", "pacific"]},
            "weight": "3",
            "why": "One sentence that says why, of the length that people write. " * 2,
        }
        for index in range(10)
    ]
    text = scored_data(
        Renderer(playbook_of(playbook(criteria=criteria, tiers=[]))), ["one"], path="checklists/one"
    )
    assert len(text.encode()) < 6000


CHANGES: dict[str, tuple[dict[str, Any], bool]] = {
    "question": ({"question": "Is it large?"}, True),
    "rule": ({"ideal": {"between": ["15", "501"]}}, True),
    "field": ({"field": "customers"}, True),
    "weight": ({"weight": "0.5"}, True),
    "must-have": ({"must_have": "no"}, True),
    "variant": ({"per_segment": {"smb": {"ideal": {"at_least": "6"}}}}, True),
    "markup": ({"question": "**Size**: 15 to 500?"}, False),
    "why": ({"why": "Other words."}, False),
    "route": ({"route": "heir"}, False),
    "help": ({"find_it": "On the web."}, False),
    "category": ({"category": "need"}, False),
}


@pytest.mark.parametrize(("change", "told"), CHANGES.values(), ids=CHANGES)
def test_marks_tell_what_is_asked_and_how_it_is_judged(change: Data, told: bool) -> None:
    criteria = deepcopy(PROFILE["criteria"])
    before = playbook_of(playbook()).scorecards["one"]
    criteria[0].update(change)
    after = playbook_of(playbook(criteria=criteria)).scorecards["one"]
    marks, others = fingerprints(before), fingerprints(after)
    assert {id for id in marks if marks[id] != others[id]} == ({"size"} if told else set())
    assert (revision(marks, []) != revision(others, [])) is told


def test_a_revision_tells_new_lines_and_other_tiers() -> None:
    def of(**changes: Any) -> str:
        (card,) = data_of(playbook(**changes), "one")["cards"]
        return str(card["revision"])

    same = {"criteria": [{**one} for one in PROFILE["criteria"]]}
    assert of() == of(**same) == of(summary="Other words.")
    others = [
        of(disqualifiers=PROFILE["disqualifiers"][:2]),
        of(tiers=PROFILE["tiers"][:1]),
        of(criteria=PROFILE["criteria"][::-1]),
    ]
    assert len({of(), *others}) == 4


def test_marks_are_short_and_the_same_at_every_run() -> None:
    card = playbook_of(playbook()).scorecards["one"]
    (data,) = data_of(playbook(), "one")["cards"]
    marks = fingerprints(card)
    assert [marks["said"], data["revision"]] == ["586f6ce6", "86dc0266"]
    assert [line["print"] for line in data["criteria"]] == [
        marks[line.id] for line in card.criteria
    ]
