"""Changes as JSON, for programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from icp_docs.changes.entries import EntryChanges, Sentence
from icp_docs.changes.keys import keys_in
from icp_docs.changes.render.told import Told
from icp_docs.model import Part
from icp_docs.text import json_text
from icp_docs.values import Format, Money, Period, Range, Share

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys do not change it."""

_PLAIN = Format()


def render(told: Told) -> str:
    """One object: version, changed, entries, moves, only_form."""
    changes = told.changes
    document = {
        "version": VERSION,
        "changed": bool(changes),
        "entries": [_entry(entry) for entry in changes.entries],
        "moves": [_sentence(sentence) for sentence in changes.moves],
        "only_form": list(told.only_form),
    }
    return json_text(document)


def _entry(entry: EntryChanges) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "id": entry.id,
        "name": entry.name,
        "what": entry.what,
        "was": entry.was,
        "path": entry.path,
        "weighty": entry.weighty,
        "reviewers": [{"name": one.name, "contact": one.contact} for one in entry.reviewers],
        "sentences": [_sentence(sentence) for sentence in entry.sentences],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "key": sentence.key,
        "line": sentence.line,
        "place": sentence.place,
        "topic": sentence.topic.name.lower().replace("_", "-"),
        "weighty": sentence.weighty,
        "minor": sentence.minor,
        "concerns": list(sentence.concerns),
        "before": plain(sentence.before),
        "after": plain(sentence.after),
    }


def plain(value: object) -> Any:
    """A value of the model as JSON: parts as mappings of what is filled in, amounts as text."""
    match value:
        case Part():
            return {
                key.name: plain(one)
                for key in keys_in(type(value))
                if (one := key.of(value)) != key.default
            }
        case Mapping():
            return {str(name): plain(one) for name, one in value.items()}
        case tuple() | list():
            return [plain(one) for one in value]
        case Decimal():
            return f"{value.normalize() + 0:f}"
        case date():
            return value.isoformat()
        case Money(amount, currency, per):
            written = " ".join(filter(None, (f"{amount.normalize() + 0:f}", currency)))
            return f"{written} per {per}" if per else written
        case Range(low, high):
            return plain(low) if low == high else f"{plain(low)} to {plain(high)}"
        case Period() | Share():
            return _PLAIN.value(value)
    return value
