"""The theme's templates: whole pages, and the parts of a page that are rendered by themselves."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable, Mapping
from typing import Any

import jinja2
from mkdocs.structure.toc import AnchorLink

Context = Mapping[str, Any]
"""The variables of a template."""

_PAGE = "main.html"
_TOC_ITEM = "partials/toc-item.html"
_TAGS = "partials/tags.html"


class ThemeParts:
    """What the theme makes of a page; a part that recurs is rendered once."""

    def __init__(self, env: jinja2.Environment) -> None:
        self._env = env
        self._kept: dict[Hashable, str] = {}

    def page(self, context: Context) -> str:
        """The whole page."""
        return self._env.get_template(_PAGE).render(context)

    def toc_item(self, item: AnchorLink, context: Context) -> str:
        """An entry of the table of contents; "" when the theme has no template just for it."""
        key = _outline(item)
        if key not in self._kept:
            self._kept[key] = self._part(_TOC_ITEM, {**context, "toc_item": item})
        return self._kept[key]

    def tags(self, context: Context) -> str:
        """The row of tags above a page; "" when the theme has no template just for it."""
        # An address of a tag is relative to the page's folder.
        folder = posixpath.dirname(context["page"].url.rstrip("/"))
        tags = context.get("tags") or ()
        look = self._env.getattr
        key = (folder, *((str(look(tag, "name")), str(look(tag, "url"))) for tag in tags))
        if key not in self._kept:
            self._kept[key] = self._part(_TAGS, context)
        return self._kept[key]

    def _part(self, template: str, context: Context) -> str:
        try:
            return self._env.get_template(template).render(context)
        except jinja2.TemplateNotFound:
            return ""


def _outline(item: AnchorLink) -> Hashable:
    return (item.id, item.title, item.level, *map(_outline, item.children))
