"""Pages of the playbook as files of the site, and the paths they must not take from others."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from icp_docs.site.edit_links import edit_folder, without_detour
from icp_docs.site.html_page import HtmlPage
from icp_docs.site.packing import PackedPage
from icp_docs.text import printable


def page_files(pages: Iterable[PackedPage], config: MkDocsConfig, *, root: Path) -> list[HtmlPage]:
    """A generated file and its page for each of the playbook's pages; `root` is its folder."""
    made = []
    folder = edit_folder(root, config)
    for packed in pages:
        page = packed.page
        file = File.generated(config, f"{page.path}.md", content="")
        file.edit_uri = f"{folder}{page.source}" if page.source else None
        html_page = HtmlPage(packed, file, config)
        html_page.edit_url = without_detour(html_page.edit_url)
        made.append(html_page)
    return made


def data_files(contents: Mapping[str, bytes], config: MkDocsConfig) -> list[File]:
    """A generated file for each of the playbook's files for machines."""
    return [File.generated(config, path, content=contents[path]) for path in sorted(contents)]


def refuse_taken(ours: Sequence[str], files: Iterable[File], *, directory_urls: bool) -> None:
    """Raise an error when a file of the site has the address of one of ours.

    `ours` are paths in the docs folder, such as "profiles/a.md" or "playbook.json".
    """
    taken = {file.dest_uri: file for file in files if file.inclusion.is_included()}
    clashes = [
        f"  {printable(taken[target].src_uri)} and the playbook's {target}"
        for uri in ours
        if (target := _target(uri, directory_urls)) in taken
    ]
    if clashes:
        raise PluginError(
            "Two pages would have one address; rename or delete the file in the docs folder:\n"
            + "\n".join(clashes)
        )


def add(files: Files, ours: Iterable[File]) -> None:
    """Add the files to those of the site, in the place of those that the author excludes."""
    for file in ours:
        excluded = files.get_file_from_path(file.src_uri)
        if excluded is not None:
            files.remove(excluded)
        files.append(file)


def _target(uri: str, directory_urls: bool) -> str:
    """Where MkDocs writes the file; its own `File` knows as well, but thousands take their time."""
    path, end = posixpath.splitext(uri)
    if end != ".md":
        return uri
    plain = not directory_urls or posixpath.basename(path) == "index"
    return f"{path}.html" if plain else f"{path}/index.html"
