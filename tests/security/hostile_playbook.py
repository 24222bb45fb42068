"""A playbook whose every text is hostile, made from the model's own list of keys."""

from __future__ import annotations

from itertools import count, cycle
from pathlib import Path
from typing import Any

import yaml

from icp_docs.model import Part
from icp_docs.model.glossary import Glossary
from icp_docs.model.settings import Settings
from icp_docs.pages.blocks import BLOCKS
from icp_docs.pages.keys import Key, part_keys
from tests.pages.marks import marked_playbook

TEXTS = (
    "<script>alert(1)</script>",
    "</template></script></style></textarea></title></td></table>--><svg/onload=alert(1)>",
    "\" autofocus onfocus=alert(1) onmouseover=alert(1) x=' style=color:red",
    "<img src=x onerror=alert(1)><img src=//evil.example/x>",
    "[click](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) <javascript:alert(1)>",
    "![x](https://evil.example/x.png) [y](//evil.example) <iframe src=//evil.example>",
    "javascript:alert(1)",
    "https://evil.example/\"onclick='alert(1)'",
    "${alert(1)} {{ 7*7 }} {% x %} {label} $& $1 \\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    '"}]}</template><script>alert(1)</script>{"__proto__": {"x": "<b>"}}',
    "&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;img src=x onerror=alert(1)&#x3e;",
    "=cmd|'/c calc'!A1",
)

# What a text must be for the rest to be worth showing.
_FIXED: dict[tuple[str, str], Any] = {
    ("playbook", "schema"): 1,
    ("playbook", "currency"): "EUR",
    ("playbook", "locale"): "en-GB",
    ("region", "countries"): ["DE"],
    ("region", "states"): ["US-OH"],
    ("industry", "naics"): ["311"],
    ("account field", "type"): "choice",
    ("route", "profile"): "marked",
    ("segment", "when"): {"field": "employees", "at_least": 1},
    ("tier", "requires"): [],
}
_LEAVES = {"PeriodOf": "90 days", "ShareOf": "40 %", "YesNo": "yes", "Number": "5", "Count": "5"}
_IDS = {"owners": "team", "segments": "seg", "routes": "way"}


class _Hostile:
    """Makes data for parts of the language; no two texts are alike, as choices must not be."""

    def __init__(self) -> None:
        self._texts = cycle(TEXTS)
        self._count = count(1)

    def text(self) -> str:
        return f"{next(self._texts)} {next(self._count)}"

    def part(self, part: type[Part]) -> dict[str, Any]:
        return {key.name: self._value(part, key) for key in part_keys()[part]}

    def _value(self, part: type[Part], key: Key) -> Any:
        if (part.noun, key.name) in _FIXED:
            return _FIXED[part.noun, key.name]
        one = self._single(key)
        if key.content.several.startswith("table"):
            return {_IDS.get(key.name, "own"): one}
        return [one] if key.content.several else one

    def _single(self, key: Key) -> Any:
        content = key.content
        if content.part:
            return self.part(content.part)
        if content.choices:
            return content.choices[0]
        if content.kind in ("Text", "Filled"):
            return self.text()
        if content.kind == "Id":
            return "own"
        return "1" if content.kind == "Threshold" else _LEAVES[content.kind]


def hostile_project(folder: Path) -> None:
    """Write a site's folder: profiles, personas, settings, glossary, and a page for each block."""
    marked_playbook(folder)
    hostile = _Hostile()
    profile = _replaced(_read(folder / "profiles/marked.yml"), hostile)
    persona = _replaced(_read(folder / "personas/somebody.yml"), hostile)
    settings = hostile.part(Settings)
    chosen = settings["fields"]["own"]["choices"][0]
    profile["criteria"].append(
        {"id": "chosen", "label": hostile.text(), "field": "own", "ideal": {"is": chosen}}
    )
    _write(folder / "profiles/marked.yml", profile)
    _write(folder / "profiles/draft.yml", {**_copied(profile, "draft"), "status": "draft"})
    _write(folder / "profiles/second.yml", _copied(profile, "second"))
    _write(folder / "personas/somebody.yml", persona)
    _write(folder / "personas/nobody.yml", {**_copied(persona, "nobody"), "kind": "negative"})
    _write(folder / "playbook.yml", settings)
    _write(folder / "glossary.yml", hostile.part(Glossary))
    (folder / "docs").mkdir()
    for name, block in BLOCKS.items():
        options = " id=marked" if block.needs else ""
        page = f"# {name}\n\n## A block\n\n<!-- icp: {name}{options} -->\n"
        (folder / f"docs/block-{name}.md").write_text(page)
    (folder / "mkdocs.yml").write_text("site_name: Hostile\nplugins: [icp-docs]\n")


def _copied(entry: dict[str, Any], name: str) -> dict[str, Any]:
    return {**entry, "name": f"{entry['name']} {name}", "aliases": []}


def _replaced(data: Any, hostile: _Hostile) -> Any:
    """The data with another hostile text for each mark."""
    if isinstance(data, dict):
        return {key: _replaced(value, hostile) for key, value in data.items()}
    if isinstance(data, list):
        return [_replaced(value, hostile) for value in data]
    return hostile.text() if isinstance(data, str) and data.startswith("Mark") else data


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
