"""The MkDocs plugin: which of our steps runs at which moment of a build."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import jinja2
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext

from icp_docs.site import (
    blocks,
    cautions,
    content,
    dates,
    defaults,
    docs_folder,
    edit_links,
    files,
    nav,
    search,
)
from icp_docs.site.alert import with_alert
from icp_docs.site.garbage import everything_is_kept
from icp_docs.site.html_page import HtmlPage
from icp_docs.site.past import Past
from icp_docs.site.shell import Shells

# Not MkDocs' own logger for plugins, which puts "icp_docs: " before what an author reads.
_log = logging.getLogger(f"mkdocs.plugins.{__name__}")

# Before and after the other plugins; the search plugin has 0, the offline plugin -100.
_FIRST, _EARLY, _LATE = 100, 50, -50

# No warning: a quick check of a pull request is right to fetch no more, and may be strict.
_CUT_OFF = (
    "Only a part of the history was fetched, so the site shows what changed only as far as that "
    "goes. For all of it, set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)."
)


class IcpDocsConfig(Config):
    """What can be set below `icp-docs` in mkdocs.yml."""

    playbook = c.Optional(c.Dir(exists=True))
    """The folder with profiles/ and personas/; the folder of mkdocs.yml when not set."""
    templates = c.ListOfItems(c.Dir(exists=True), default=[])
    """Folders with templates that replace or extend ours of the same name, the first one first."""


class IcpDocsPlugin(BasePlugin[IcpDocsConfig]):
    """Makes the pages of a playbook part of a MkDocs site."""

    def __init__(self) -> None:
        self._command: search.Command = "build"
        self._dirty = False
        self._last: content.Content | None = None
        self._trouble: content.BrokenPlaybookError | None = None
        self._past = Past()
        self.remark = ""
        """What whoever started the last build may want to know, as a sentence; "" when nothing."""
        self._pages: list[HtmlPage] = []
        self._context: TemplateContext | None = None

    def on_startup(self, *, command: search.Command, dirty: bool) -> None:
        """Remember what MkDocs was started for; one plugin lives through all builds of `serve`."""
        self._command = command
        self._dirty = dirty
        self._last = None

    @property
    def page_count(self) -> int:
        """How many pages the playbook has given the last build."""
        return len(self._pages)

    @event_priority(_EARLY)
    def on_config(self, config: MkDocsConfig) -> None:
        """Complete the configuration, and find every error before MkDocs empties the site."""
        defaults.fill_in(config)
        search.ensure_plugin(config, command=self._command, dirty=self._dirty)
        edit_links.complete_edit_uri(config)
        cautions.warn(config)
        templates = tuple(map(Path, self.config.templates))
        root = Path(self.config.playbook or Path(config.config_file_path).parent)
        config.watch += content.watched(root, templates)
        docs = docs_folder.hand_written(config)
        self._content = made = self._read(root, config, templates, docs)
        taken = [*(f"{packed.page.path}.md" for packed in made.pages), *made.data_files]
        files.refuse_taken(taken, docs, directory_urls=config.use_directory_urls)
        blocks.check(docs, made.block)

    def _read(
        self, root: Path, config: MkDocsConfig, templates: tuple[Path, ...], docs: Sequence[File]
    ) -> content.Content:
        """The playbook's content; while serving, the last good one when there is an error now."""
        try:
            with everything_is_kept(for_good=self._command != "serve"):
                made = content.read_content(
                    root,
                    today=get_build_datetime().date(),
                    directory_urls=config.use_directory_urls,
                    templates=templates,
                    home_page=not any(file.dest_uri == "index.html" for file in docs),
                    site_url=config.site_url or "",
                    history_of=self._past.of,
                )
        except content.BrokenPlaybookError as error:
            _log.error("%s.\n\n%s\n", error.headline, error)
            if self._last is None:
                raise Abort("The site was not built.") from None
            self._trouble = error
            return self._last
        if made.notice:
            _log.info(made.notice)
        self.remark = _CUT_OFF if made.cut_off else ""
        if self.remark:
            _log.info(self.remark)
        self._trouble = None
        self._last = made if self._command == "serve" else None
        return made

    @event_priority(_LATE)
    def on_files(self, files_: Files, /, *, config: MkDocsConfig) -> None:
        """Add our pages and files, and place them in the navigation."""
        made = self._content
        self._pages = files.page_files(made.pages, config, root=made.root)
        ours = [page.file for page in self._pages] + files.data_files(made.data_files, config)
        uris = [file.src_uri for file in ours]
        files.refuse_taken(uris, files_, directory_urls=config.use_directory_urls)
        nav.arrange(config, files_, self._pages)
        files.add(files_, ours)
        # From here on the pages have the HTML, each until it is written.
        self._content = replace(made, pages=())

    def on_nav(self, nav_: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Tell the pages outside the sidebar which section is theirs."""
        nav.set_parents(self._pages)

    @event_priority(_FIRST)
    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> None:
        """Take the clock out of hand-written pages, before a plugin knows a better date."""
        if not isinstance(page, HtmlPage):
            dates.forget_build_date(page)

    @event_priority(_EARLY)
    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Explain the glossary's terms in hand-written pages."""
        return None if isinstance(page, HtmlPage) else self._content.mark_terms(html)

    @event_priority(_LATE)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Prepare what the pages need to be written one by one."""
        for page in (file.page for file in files if file.page):
            for target in page.links_to_anchors or ():
                if isinstance(target.page, HtmlPage):
                    target.page.note_anchors()
        self._shells = Shells(env, self._pages)

    @event_priority(_FIRST)
    def _before_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if isinstance(page, HtmlPage):
            page.set_aside(True)

    @event_priority(_LATE)
    def _after_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if isinstance(page, HtmlPage):
            page.set_aside(False)
            self._context = context
        elif page.content is not None:
            # Behind the search, which has an entry for everything that blocks show.
            page.content = blocks.fill(page.content, file=page.file, make=self._content.block)

    on_page_context = CombinedEvent(_before_context, _after_context)

    @event_priority(_FIRST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """The whole page in the place of what MkDocs has rendered of one of ours."""
        if isinstance(page, HtmlPage) and self._context is not None:
            output = self._shells.html(page, self._context)
            self._context = None
            page.release()
        if self._trouble is None:
            return output
        return with_alert(output, self._trouble.headline, str(self._trouble))

    @event_priority(_LATE)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the search index; a page that was not written is an error."""
        site = Path(config.site_dir)
        for page in self._pages:
            if not (site / page.file.dest_uri).is_file():
                raise PluginError(f"The page '{page.file.src_uri}' was not written.")
        profiles = sum(page.made.kind == "profile" for page in self._pages)
        search.write_index(site, self._pages, few=profiles < search.FEW_PROFILES)
