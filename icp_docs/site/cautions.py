"""Settings of the author's own that break a promise of the site, said aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

_log = get_plugin_logger(__name__)

_LOCAL_COPIES = ("privacy", "material/privacy")
"""Plugins that fetch such files at build time and put them into the site."""


def warn(config: MkDocsConfig) -> None:
    """Warn of what sends readers to other hosts, or lets text of the playbook run as a script."""
    if config.theme.name == "material":
        for caution in _cautions(config):
            _log.warning(caution)


def _cautions(config: MkDocsConfig) -> Iterator[str]:
    private = any(name in config.plugins for name in _LOCAL_COPIES)
    if config.theme.get("font") is not False and not private:
        yield (
            "`theme.font` makes every reader's browser load fonts from Google; "
            "write `font: false`, or add the plugin `privacy`."
        )
    if _draws_mermaid(config.mdx_configs) and not _brings_mermaid(config) and not private:
        yield (
            "a diagram in Mermaid makes the reader's browser load it from another host; "
            "add a copy of mermaid.min.js to `extra_javascript`."
        )
    if "content.tooltips" in (config.theme.get("features") or ()):
        yield (
            "the feature `content.tooltips` writes titles into the page as HTML, so that a name "
            "in the playbook could run as a script; take it out of `theme.features`."
        )


def _draws_mermaid(options: dict[str, dict[str, Any]]) -> bool:
    fences = options.get("pymdownx.superfences", {}).get("custom_fences") or ()
    return any(fence.get("class") == "mermaid" for fence in fences)


def _brings_mermaid(config: MkDocsConfig) -> bool:
    return any("mermaid" in str(script) for script in config.extra_javascript)
