"""What a mkdocs.yml leaves out: the theme and everything else that a playbook's site needs.

With nothing but `site_name` and `plugins: [icp-docs]` this is a complete site. What the author sets
wins: a theme's setting by setting, `theme.features` and `validation` as a whole; Markdown
extensions are added to the author's, whose options for them stay.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from icp_docs.site.theme import SiteTheme

STYLESHEET = "assets/icp-docs/icp-docs.css"
SCRIPT = "assets/icp-docs/icp-docs.js"
FAVICON = "assets/images/icp-docs.svg"

# Not "content.tooltips": Material writes the text of a title into the page as HTML, so that a
# name in a playbook could run as a script.
_FEATURES = (
    "content.action.edit",
    "navigation.footer",
    "navigation.indexes",
    "navigation.path",
    "navigation.tabs",
    "search.highlight",
    "search.suggest",
)

_PALETTE = [
    {
        "media": f"(prefers-color-scheme: {light})",
        "scheme": scheme,
        "primary": "custom",  # the colours of our stylesheet
        "accent": "custom",
        "toggle": {"icon": f"material/{icon}", "name": f"Switch to {other} mode"},
    }
    for light, scheme, icon, other in (
        ("light", "default", "weather-night", "dark"),
        ("dark", "slate", "weather-sunny", "light"),
    )
]

_EXTENSIONS: Mapping[str, Mapping[str, object]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "pymdownx.details": {},
    "pymdownx.highlight": {},
    "pymdownx.superfences": {},
    "toc": {"permalink": True},
}


def fill_in(config: MkDocsConfig) -> None:
    """Set what the configuration leaves open."""
    given = _given(config)
    chosen = given.get("theme")
    if chosen is None:
        config.theme = Theme(name="material")
    theme: Mapping[str, Any] = chosen if isinstance(chosen, dict) else {}
    config.theme = SiteTheme.adopt(config.theme)
    if config.theme.name == "material":
        _fill_in_material(config, theme)
    _add_extensions(config)
    if "validation" not in given:
        # A link to a heading that is gone is broken as well: `--strict` finds both.
        config.validation.links.anchors = logging.WARNING
        config.validation.links.unrecognized_links = logging.WARNING
    _add_assets(config)


def _given(config: MkDocsConfig) -> dict[str, Any]:
    """What the author wrote, without MkDocs' defaults."""
    given: dict[str, Any] = {}
    with warnings.catch_warnings():
        # Deprecated because MkDocs does not need it; there is no other way to tell a default apart.
        warnings.simplefilter("ignore", DeprecationWarning)
        for layer in config.user_configs:
            given.update(layer)
    return given


def _fill_in_material(config: MkDocsConfig, given: Mapping[str, Any]) -> None:
    ours = {
        "font": False,
        "palette": deepcopy(_PALETTE),
        "features": list(_FEATURES),
        "icon": {"logo": "material/bullseye-arrow"},
        "favicon": FAVICON,
    }
    for key, value in ours.items():
        if key not in given:
            config.theme[key] = value
    config.extra.setdefault("generator", False)


def _add_extensions(config: MkDocsConfig) -> None:
    for name, options in _EXTENSIONS.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        if options:
            config.mdx_configs[name] = {**options, **config.mdx_configs.get(name, {})}


def _add_assets(config: MkDocsConfig) -> None:
    """Put our stylesheet and script before the author's, so that theirs have the last word."""
    script = ExtraScriptValue(SCRIPT)
    script.type = "module"
    config.extra_css = [STYLESHEET, *config.extra_css]
    config.extra_javascript = [script, *config.extra_javascript]
