"""Changes as text for a terminal, Markdown for a pull request, JSON for programs."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from icp_docs.changes.entries import Changes
from icp_docs.changes.render import machine, markdown, terminal
from icp_docs.changes.render.told import Told

Style = Literal["text", "markdown", "json"]


def render(
    changes: Changes,
    *,
    style: Style,
    differing: Collection[str] = (),
    partial: bool = False,
    colour: bool = False,
) -> str:
    """The changes in this style, safe for a terminal, a log and a pull request.

    `differing` are the paths of all files whose bytes differ, so that those that differ only in
    form can be told; `partial`, whether others cannot be read. `colour` holds for text.
    """
    told = Told(changes, tuple(differing), partial)
    if style == "json":
        return machine.render(told)
    if style == "markdown":
        return markdown.render(told)
    return terminal.render(told, colour=colour)
