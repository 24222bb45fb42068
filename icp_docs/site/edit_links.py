"""Where the edit pencil of a generated page leads: the YAML file in its repository."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

from mkdocs.config.defaults import MkDocsConfig

_DEFAULTS = ("edit/master/docs/", "src/default/docs/")
"""What MkDocs assumes of a repository on GitHub, GitLab or Bitbucket."""

# "docs/../", with the slashes of a web address or as `{path!q}` writes them.
_UP = re.compile(r"[^/?#&=%]+(?:/|%2F)\.\.(?:/|%2F)", re.IGNORECASE)


def complete_edit_uri(config: MkDocsConfig) -> None:
    """Correct the folder that MkDocs assumes when the site is in a subfolder of its repository."""
    if config.edit_uri not in _DEFAULTS or config.edit_uri_template or not config.repo_url:
        return
    docs = Path(config.docs_dir).resolve()
    top = next((folder for folder in docs.parents if (folder / ".git").exists()), None)
    if top is not None:
        inside = quote(docs.relative_to(top).as_posix())
        config.edit_uri = config.edit_uri.removesuffix("docs/") + inside + "/"


def edit_folder(root: Path, config: MkDocsConfig) -> str:
    """The way from docs_dir to the playbook's folder, as MkDocs appends it to an address."""
    path = Path(os.path.relpath(root.resolve(), Path(config.docs_dir).resolve())).as_posix()
    return (path if config.edit_uri_template else quote(path)) + "/"


def without_detour(url: str | None) -> str | None:
    """The address without "docs/../", which a query or `{path!q}` keeps MkDocs from resolving."""
    if url is None:
        return None
    scheme_and_host = "://".join(filter(None, urlsplit(url)[:2]))
    start, rest = (scheme_and_host, url.removeprefix(scheme_and_host))
    while (shorter := _UP.sub("", rest, count=1)) != rest:
        rest = shorter
    return start + rest
