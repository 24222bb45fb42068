"""Built sites that are served as long as somebody looks at them."""

from __future__ import annotations

import functools
import threading
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from icp_docs.site.build import build


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the caller's own output is enough."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of pages that the browser left before it had all of them."""


@dataclass(frozen=True)
class Site:
    """A built site that is being served."""

    folder: Path
    address: str
    """With a slash at the end."""


class Sites:
    """Builds and serves sites until it is closed."""

    def __init__(self) -> None:
        self._servers: list[ThreadingHTTPServer] = []

    def of(self, project: Path, site: Path) -> Site:
        """The site of a folder with a mkdocs.yml, built here and served."""
        build(project / "mkdocs.yml", site_dir=site, strict=True)
        return self.serve(site)

    def serve(self, site: Path) -> Site:
        """A site that is built already."""
        handler = functools.partial(_Quiet, directory=str(site))
        server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._servers.append(server)
        return Site(site, f"http://127.0.0.1:{server.server_port}/")

    def close(self) -> None:
        """Serve nothing any more."""
        for server in self._servers:
            server.shutdown()
            server.server_close()
