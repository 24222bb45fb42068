"""A playbook with a mark of its own in every key, made from the model: what must not get lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from icp_docs.model import Criterion, Part, Persona, Profile, Rule, Tier, Variant
from icp_docs.pages.keys import Content, Key, part_keys
from icp_docs.values import Format

FORMAT = Format("en-US", "USD")
IDS = {
    "segment": "seg",
    "per_segment": "seg",
    "route": "way",
    "evidence": "proof",
    "criterion": "line",
    "requires": "line",
    "persona": "somebody",
    "for": "somebody",
    "field": "employees",
}
"""Key that refers to something -> what it refers to in the marked playbook."""

OWNERS = {"owners": {"team": {"name": "Owner name", "contact": "owner@example.com"}}}
SETTINGS: dict[str, Any] = {
    **OWNERS,
    "segments": {"seg": "Segment label"},
    "routes": {"way": {"label": "Route label", "next_step": "Route step"}},
}


@dataclass
class Marks:
    """Makes data for a part, and notes what a page has to show of it."""

    shown: dict[str, str] = field(default_factory=dict)
    """Place in the file -> text that must be on the page."""
    count: int = 0

    def part(self, part: type[Part], place: str, without: frozenset[str] = frozenset()) -> Any:
        """Data with every key of a part."""
        if part is Rule:
            return {"at_least": str(self.number())}
        keys = [key for key in part_keys()[part] if key.name not in without | {"otherwise"}]
        return {key.name: self.value(key, f"{place}.{key.name}") for key in keys}

    def value(self, key: Key, place: str) -> Any:
        content = key.content
        if content.several.startswith("table"):
            return {IDS[key.name]: self.single(key, content, place)}
        one = self.single(key, content, place)
        return [one] if content.several else one

    def single(self, key: Key, content: Content, place: str) -> Any:
        if content.part:
            return self.part(content.part, place)
        if content.kind == "choice":
            return content.choices[-1]
        if content.kind == "Id":
            return IDS.get(key.name) or IDS.get(place.rsplit(".", 2)[1]) or "proof"
        if content.kind in ("FieldId", "FieldName"):
            return IDS["field"]
        raw, shown = self.leaf(content.kind)
        self.shown[place] = shown
        return raw

    def number(self) -> int:
        self.count += 1
        return 200 + self.count

    def leaf(self, kind: str) -> tuple[str, str]:
        """A value as typed, and as a page shows it."""
        number = self.number()
        day = date(2027, 1, 1) + timedelta(days=number)
        return {
            "Text": (f"Mark{number}x", f"Mark{number}x"),
            "Filled": (f"Mark{number}x", f"Mark{number}x"),
            "Number": (str(number), str(number)),
            "Count": (str(number), str(number)),
            "Threshold": (str(number), str(number)),
            "YesNo": ("yes", ""),
            "Day": (day.isoformat(), FORMAT.date(day)),
            "PeriodOf": (f"{number} days", f"{number} days"),
            "ShareOf": ("40 %", "40 %"),
            "MoneyOf": (f"{number} USD", f"${number}"),
            "MoneyRange": (f"{number} to 999 USD", f"${number} to $999"),
        }[kind]


def marked_playbook(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Write the playbook, and tell what its profile and its persona have to show."""
    profile, persona = Marks(), Marks(count=400)
    data = profile.part(Profile, "profile", frozenset({"criteria", "tiers", "status"}))
    data["criteria"] = list(_criteria(profile))
    data["tiers"] = [profile.part(Tier, "profile.tiers")]
    data["tiers"][0].update(at_least="1", id="top")
    profile.shown.pop("profile.tiers.at_least")
    _write(folder, "profiles/marked.yml", _referable(data))
    people = persona.part(Persona, "persona", frozenset({"status", "kind"}))
    _write(folder, "personas/somebody.yml", _referable(people))
    _write(folder, "playbook.yml", SETTINGS)
    return profile.shown, persona.shown


def _criteria(marks: Marks) -> Iterator[dict[str, Any]]:
    """The forms that exclude each other, each as a criterion of its own."""
    forms = {"bands", "ideal", "acceptable", "when", "weight", "per_segment"}
    for id_, form in (("line", {"ideal", "acceptable"}), ("banded", {"bands"})):
        place = f"profile.criteria.{id_}"
        yield {**marks.part(Criterion, place, frozenset(forms - form)), "id": id_}
    place = "profile.criteria.varied"
    base = marks.part(Criterion, place, frozenset(forms | {"must_have"}))
    variant = marks.part(Variant, f"{place}.per_segment", frozenset(forms | {"must_have"}))
    yield {**base, "id": "varied", "per_segment": {"seg": variant}}


def _referable(data: dict[str, Any]) -> dict[str, Any]:
    """Give the lines that others refer to the ids they are referred to by."""
    data["evidence"][0]["id"] = "proof"
    for position, line in enumerate(data.get("disqualifiers", ())):
        line["id"] = f"stop-{position}"
    return data


def _write(folder: Path, name: str, data: Mapping[str, Any]) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(dict(data), sort_keys=False), encoding="utf-8")
