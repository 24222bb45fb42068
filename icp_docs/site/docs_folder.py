"""The folder of hand-written pages, looked at before anything is built."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, set_exclusions

from icp_docs.text import printable


def hand_written(config: MkDocsConfig) -> list[File]:
    """The files of the docs folder that go into the site, in order.

    A link that leads out of the folder is an error: MkDocs would publish what it points to.
    """
    docs = Path(config.docs_dir)
    files: list[File] = []
    for folder, folders, names in os.walk(docs):
        folders.sort()
        base = Path(folder)
        # A link to a folder is listed among the folders and not walked into.
        links = [name for name in folders if (base / name).is_symlink()]
        files += [_file(base / name, config) for name in (*links, *sorted(names))]
    set_exclusions(files, config)
    included = [file for file in files if file.inclusion.is_included()]
    _refuse_links_out(included, docs)
    return included


def _file(path: Path, config: MkDocsConfig) -> File:
    inside = path.relative_to(config.docs_dir).as_posix()
    return File(inside, config.docs_dir, config.site_dir, config.use_directory_urls)


def _refuse_links_out(files: list[File], docs: Path) -> None:
    whole = docs.resolve()
    out = []
    for file in files:
        path = docs / file.src_uri
        if path.is_symlink() and not path.resolve().is_relative_to(whole):
            out.append(f"  {printable(file.src_uri)}")
    if out:
        raise PluginError(
            "A link in the docs folder leads out of it, and what it points to would be published; "
            "replace it by a copy:\n" + "\n".join(out)
        )
