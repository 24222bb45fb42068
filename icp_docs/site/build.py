"""Building the site in this process: beside the old one, and exchanged when it is whole."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from icp_docs.site.exchange import fresh_site
from icp_docs.site.failure import BuildError, sentences
from icp_docs.site.messages import messages
from icp_docs.site.plugin import IcpDocsPlugin
from icp_docs.text import printable


@dataclass(frozen=True, slots=True)
class Built:
    """A site as it was built."""

    folder: Path
    pages: int
    """Generated pages, without the hand-written ones."""
    remark: str = ""
    """What is worth knowing of it, as a sentence; "" when nothing."""


def build(config_file: Path, *, site_dir: Path | None = None, strict: bool = False) -> Built:
    """Build the site of a mkdocs.yml; `site_dir` and `strict` go before what it says.

    Warnings and errors go to standard error as they come. Raises BuildError, and then the former
    site is as it was.
    """
    with messages(), sentences():
        config = configuration(config_file, site_dir=site_dir, strict=strict)
        site = Path(config.site_dir)
        with fresh_site(site) as folder:
            config.site_dir = str(folder)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build_with_mkdocs(config)
            finally:
                config.plugins.on_shutdown()
            plugin = plugin_of(config)
            return Built(site, plugin.page_count, plugin.remark)


def configuration(
    config_file: Path,
    *,
    site_dir: Path | None = None,
    address: str | None = None,
    strict: bool = False,
) -> MkDocsConfig:
    """The configuration in a mkdocs.yml, which must have our plugin; `address` is host:port."""
    _make_docs_folder(config_file)
    config = load_config(
        str(config_file),
        site_dir=str(site_dir.absolute()) if site_dir else None,
        dev_addr=address,
        strict=strict or None,
    )
    plugin_of(config)
    return config


def _make_docs_folder(config_file: Path) -> None:
    """MkDocs insists on a folder of hand-written pages; git keeps none that is empty."""
    if config_file.is_file() and b"docs_dir" not in config_file.read_bytes():
        with suppress(OSError):  # MkDocs says what is wrong
            (config_file.parent / "docs").mkdir(exist_ok=True)


def plugin_of(config: MkDocsConfig) -> IcpDocsPlugin:
    """Our plugin in a configuration."""
    for plugin in config.plugins.values():
        if isinstance(plugin, IcpDocsPlugin):
            return plugin
    name = printable(config.config_file_path)
    raise BuildError(f"{name} does not have the plugin; add to it:\n\nplugins:\n  - icp-docs\n")
