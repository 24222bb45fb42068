"""The site's search: its plugin is there, and finds of our pages what the playbook says of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, MutableMapping, Sequence
from html import escape
from pathlib import Path
from typing import Any, Literal

from material.plugins.search.plugin import SearchPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from icp_docs.page import SearchEntry
from icp_docs.site.curation import curated
from icp_docs.site.html_page import HtmlPage

INDEX = "search/search_index.json"
FEW_PROFILES = 100
"""From this many on a page has one short entry, because the browser reads the whole index."""

# Material's own, with the signs between words that names and rules are full of; the index has
# "&" as HTML has it, and the signs of Chinese and Japanese are those of Material's translations.
_SEPARATOR = r"""[\s\u200b\u3000\-,:!=\[\]()"“”/·、。，．？！；]+|&amp;|&"""

# A title has 1,000 and a text 1. Tags, which Material sets far above titles, are topics here: a
# persona with the tag "veto in pharma" is not what a profile with pharma in its name is.
_FIELDS = {"names": {"boost": 500.0}, "tags": {"boost": 100.0}}

_MATERIAL = "material/search"
_PLAIN = "search"
_SHARED_OPTIONS = ("lang", "separator")

Command = Literal["build", "gh-deploy", "serve"]


def ensure_plugin(config: MkDocsConfig, *, command: Command, dirty: bool) -> None:
    """Give a site with Material's theme its search, with our ideas of what counts.

    Must run in an `on_config` that comes before the search plugins', which MkDocs then calls.
    """
    if config.theme.name != "material":
        return
    if theirs := config.plugins.get(_MATERIAL):
        _complete(theirs.config)
        return
    options: dict[str, Any] = {}
    if plain := config.plugins.get(_PLAIN):
        # `search` was asked for when MkDocs still believed in its own theme.
        options = {key: plain.config[key] for key in _SHARED_OPTIONS if _was_set(plain, key)}
        _take_out(config, _PLAIN)
    plugin = SearchPlugin()
    problems, _ = plugin.load_config(options, config.config_file_path)
    for key, problem in problems:
        raise PluginError(f"The option '{key}' of the plugin 'search': {problem}")
    plugin.on_startup(command=command, dirty=dirty)
    _complete(plugin.config)
    config.plugins[_MATERIAL] = plugin


def _complete(options: MutableMapping[str, Any]) -> None:
    """Set what the options of Material's search leave open."""
    options["separator"] = options["separator"] or _SEPARATOR
    options["fields"] = _FIELDS | options["fields"]


def _was_set(plugin: BasePlugin[Any], key: str) -> bool:
    defaults = dict(plugin.config_scheme)
    return key in defaults and plugin.config[key] != defaults[key].default


def _take_out(config: MkDocsConfig, name: str) -> None:
    plugin = config.plugins.pop(name)
    for methods in config.plugins.events.values():
        methods[:] = [one for one in methods if getattr(one, "__self__", None) is not plugin]


def entries(page: HtmlPage, *, few: bool) -> list[dict[str, object]]:
    """What the search finds of a page, as the index has it: titles and texts are HTML."""
    found: Iterable[SearchEntry] = page.made.search if few else curated(page.made.search)
    documents = []
    for entry in found:
        anchor = f"#{entry.anchor}" if entry.anchor else ""
        document: dict[str, object] = {
            "location": page.url + anchor,
            "title": escape(entry.title, quote=False),
            "text": escape(entry.text, quote=False),
        }
        if page.made.tags and not anchor:
            document["tags"] = [escape(tag, quote=False) for tag in page.made.tags]
        if entry.names:
            document["names"] = escape(" · ".join(entry.names), quote=False)
        if entry.boost != 1:
            document["boost"] = entry.boost
        documents.append(document)
    return documents


def write_index(site: Path, pages: Sequence[HtmlPage], *, few: bool) -> None:
    """Put the entries of our pages behind those that the search plugin has written."""
    file = site / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    ours = {page.url for page in pages}
    kept = [one for one in index["docs"] if one["location"].partition("#")[0] not in ours]
    index["docs"] = kept + [entry for page in pages for entry in entries(page, few=few)]
    # An index prepared at build time lacks our entries; without it the browser makes one.
    index.pop("index", None)
    text = json.dumps(index, separators=(",", ":"), ensure_ascii=False)
    file.write_text(text, encoding="utf-8", newline="\n")
