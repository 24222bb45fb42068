"""Cells of a comparison: any value of the language as HTML, by what its key may hold.

As a filter this costs a tenth of what macros do; it holds no wording.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from icp_docs.model import Part
from icp_docs.pages.keys import Content, Key, part_keys
from icp_docs.pages.pieces import figure_with, value_with
from icp_docs.pages.prose import inline, safe
from icp_docs.pages.render import Renderer


class Cells:
    """Makes the cells of one comparison."""

    def __init__(self, renderer: Renderer) -> None:
        self._label = renderer.label
        self._fmt = value_with(renderer.playbook.format)
        self._figure = figure_with(renderer.playbook.format)
        self._persona = renderer.persona
        self._segments = renderer.playbook.settings.segments

    def cell(self, value: Any, content: Content, key: str) -> Markup:
        """The value of one key."""
        if content.several.startswith("table"):
            named = [(escape(self._label(name)), one) for name, one in value.items()]
            rows = [
                f'<span class="icp-key">{name}</span> {self._one(one, content, key)}'
                for name, one in named
            ]
        elif content.several:
            rows = [self._one(one, content, key) for one in value]
        else:
            return safe(self._one(value, content, key))
        if len(rows) == 1:
            return safe(rows[0])
        return safe(f"<ul><li>{'</li><li>'.join(rows)}</li></ul>")

    def _one(self, value: Any, content: Content, key: str) -> str:
        if content.part:
            return self._part(value)
        if key in {"persona", "for"}:
            return self._persona(value)
        if key == "segment":
            return inline(self._segments[value].label)
        if content.kind in {"choice", "Id", "FieldId", "FieldName"}:
            return escape(self._label(value))
        if key == "value":  # of a metric or result, which authors write as text
            return self._figure(value)
        return inline(value) if isinstance(value, str) else escape(self._fmt(value))

    def _part(self, part: Part) -> str:
        """The first key leads, the others follow in small print behind their names."""
        lines = []
        for place, key in enumerate(part_keys()[type(part)]):
            value = getattr(part, key.attribute)
            if value is None or value is False or value in ((), ""):
                continue
            lines.append(self._line(key, value, leads=place == 0))
        return "".join(lines)

    def _line(self, key: Key, value: Any, *, leads: bool) -> str:
        if leads:
            return self.cell(value, key.content, key.name)
        name = escape(self._label(key.name))
        if value is True:
            return f'<span class="icp-sub">{name}</span>'
        shown = self.cell(value, key.content, key.name)
        return f'<span class="icp-sub"><span class="icp-key">{name}</span> {shown}</span>'
