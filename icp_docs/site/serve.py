"""Serving the site while its author writes: each change is built aside, and shown when whole."""

from __future__ import annotations

import contextlib
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from icp_docs.site.build import configuration
from icp_docs.site.failure import BuildError, sentences
from icp_docs.site.messages import messages
from icp_docs.text import printable

_LOOK_EVERY = 0.2
"""Seconds between two looks at the files; MkDocs takes half a second."""


def serve(
    config_file: Path,
    *,
    say: Callable[[str], None],
    address: str | None = None,
    strict: bool = False,
    open_in_browser: bool = False,
) -> None:
    """Serve the site of a mkdocs.yml until Ctrl+C, rebuilding it whenever one of its files changes.

    `say` gets a line whenever something happens; `address` is host:port. Raises BuildError when
    the first build fails, and OSError when the port is taken; later errors are told, and the site
    stays as it was. To be called in the main thread.
    """
    with (
        messages(),
        _terminating_as_interrupting(),
        tempfile.TemporaryDirectory(prefix="icp-docs-", ignore_cleanup_errors=True) as folder,
    ):
        with sentences():
            config = configuration(config_file, address=address, strict=strict)
            session = _Session(config_file, config, Path(folder), say=say, strict=strict)
            config.plugins.on_startup(command="serve", dirty=False)
            session.build(config)
        try:
            session.run(config, open_in_browser=open_in_browser)
        finally:
            config.plugins.on_shutdown()


@contextmanager
def _terminating_as_interrupting() -> Iterator[None]:
    """Let a polite kill end the server as Ctrl+C does, so that its folder is cleared away."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class _Server(LiveReloadServer):
    """MkDocs' server, which tells when it has its port."""

    when_bound: Callable[[], None]

    def server_activate(self) -> None:
        super().server_activate()
        self.when_bound()


class _Session:
    """A server, and the folder that it shows."""

    def __init__(
        self,
        config_file: Path,
        config: MkDocsConfig,
        folder: Path,
        *,
        say: Callable[[str], None],
        strict: bool,
    ) -> None:
        self._config_file, self._strict, self._say = config_file, strict, say
        self._folder = folder
        self._built = 0
        self._watched: set[str] = set()
        host, port = config.dev_addr
        self._server = _Server(
            builder=self._rebuild,
            host=host,
            port=port,
            root=str(folder),
            mount_path=urlsplit(config.site_url or "/").path,
            polling_interval=_LOOK_EVERY,
        )
        self._server.error_handler = self._error_page

    def build(self, config: MkDocsConfig) -> None:
        """Build into a new folder, and show that one from then on."""
        self._built += 1
        new, shown = self._folder / str(self._built), self._server.root
        config.site_dir = str(new)
        config.site_url = self._server.url
        try:
            build_with_mkdocs(config, serve_url=self._server.url)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        self._server.root = str(new)
        if self._built > 1:
            # Its author is waiting for the new site, not for the end of the old one.
            threading.Thread(target=shutil.rmtree, args=(shown, True), daemon=True).start()

    def run(self, config: MkDocsConfig, *, open_in_browser: bool) -> None:
        """Serve until Ctrl+C."""
        self._watch(config)
        server = config.plugins.on_serve(self._server, config=config, builder=self._rebuild)
        self._server.when_bound = lambda: self._say(f"Serving at {server.url} - stop with Ctrl+C.")
        try:
            with contextlib.suppress(KeyboardInterrupt):
                server.serve(open_in_browser=open_in_browser)
        finally:
            server.shutdown()

    def _rebuild(self) -> None:
        started = time.monotonic()
        try:
            with sentences():
                config = configuration(self._config_file, strict=self._strict)
                self.build(config)
        except BuildError as error:
            self._say(f"{error} You still see the site as it was.")
        except Exception as error:
            # Not an author's mistake, but no reason either to take the site away from them.
            self._say(f"The site was not rebuilt: {printable(repr(error))}")
        else:
            self._watch(config)
            self._say(f"Rebuilt in {time.monotonic() - started:.1f} s.")

    def _watch(self, config: MkDocsConfig) -> None:
        files: Iterable[str] = (config.docs_dir, config.config_file_path, *config.watch)
        for path in dict.fromkeys(files):
            if path not in self._watched:
                self._watched.add(path)
                self._server.watch(path)

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self._server.root) / f"{code}.html"
        return page.read_bytes() if page.is_file() else None
