"""The playbook for programs: playbook.json, a schema for each kind of file, llms.txt."""

from __future__ import annotations

import json

from icp_docs.model import KINDS, Persona, Profile, schema_text
from icp_docs.pages.plain_data import Data, plain_data
from icp_docs.pages.render import Renderer
from icp_docs.pages.working import has_page
from icp_docs.playbook import Playbook
from icp_docs.rules import FieldSpec
from icp_docs.scoring import scorecard_data

VERSION = 1
"""Grows when a program that reads `playbook.json` would have to change."""


def data_files(renderer: Renderer) -> dict[str, bytes]:
    """Files for programs, by their path below the root of the site.

    `playbook.json` has the keys of the files, with values after reading: numbers, dates as ISO
    text, money as amount, currency and per. What is absent or empty in a file is absent here.
    """
    files = {"playbook.json": _json(_playbook(renderer.playbook))}
    files.update({f"schema/{kind}.json": schema_text(kind).encode() for kind in KINDS})
    files["llms.txt"] = _llms(renderer).encode()
    return files


def _llms(renderer: Renderer) -> str:
    playbook = renderer.playbook
    entries: list[Profile | Persona] = [*playbook.profiles.values(), *playbook.personas.values()]
    current = [entry for entry in entries if entry.status != "archived"]
    text = renderer.fragment(
        "llms.txt",
        path="index",
        has_working=has_page(playbook.settings),
        has_objections=any(entry.objections for entry in current),
        has_questions=any(entry.discovery_questions for entry in current),
    )
    return f"{text.strip()}\n"


def _playbook(playbook: Playbook) -> Data:
    currency = playbook.settings.currency
    return {
        "version": VERSION,
        "settings": plain_data(playbook.settings, currency),
        "fields": {id_: _field(spec) for id_, spec in playbook.vocabulary.fields.items()},
        "profiles": {id_: _entry(entry, currency) for id_, entry in playbook.profiles.items()},
        "personas": {id_: _entry(entry, currency) for id_, entry in playbook.personas.items()},
        "scorecards": {id_: scorecard_data(card) for id_, card in playbook.scorecards.items()},
        "glossary": plain_data(playbook.glossary, currency),
    }


def _entry(entry: Profile | Persona, currency: str) -> Data:
    return {"file": entry.path, **plain_data(entry, currency)}


def _field(spec: FieldSpec) -> Data:
    """An account field, one that every playbook has or one of its own."""
    data: Data = {"label": spec.label, "type": spec.kind, "category": spec.category}
    if spec.choices:
        data |= {"choices": list(spec.choices), "ordered": spec.ordered}
    return {**data, "columns": list(spec.columns)}


def _json(data: Data) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()
