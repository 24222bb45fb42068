"""Serving in a process of its own: save, look, break, look, mend, look."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.site import standin
from tests.site.conftest import Project

PATIENCE = 30.0
SCRIPT = "import sys; from pathlib import Path; from icp_docs.site.serve import serve; "
SCRIPT += "serve(Path('mkdocs.yml'), say=lambda line: print(line, flush=True))"
OURS = ("-W", "error", "-c", SCRIPT)
MKDOCS = ("-m", "mkdocs", "serve")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Served:
    def __init__(self, project: Project, log: Path, url: str) -> None:
        self.project, self.log, self._url = project, log, url

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self._url + path, timeout=PATIENCE) as answer:
                body: str = answer.read().decode()
                return body
        except urllib.error.HTTPError as error:
            return f"{error.code} {error.read().decode()}"

    def wait(self, path: str, is_there: Callable[[str], bool]) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if is_there(page := self.get(path)):
                return page
            time.sleep(0.05)
        raise AssertionError(f"{page}\n\n{self.log.read_text('utf-8')}")


@contextmanager
def serving(
    project: Project,
    tmp_path: Path,
    command: Sequence[str],
    end_with: signal.Signals = signal.SIGINT,
) -> Iterator[Served]:
    port = free_port()
    project.plain_theme(
        "<body class=x>{{ page.title }}: {{ page.content }}</body>",
        f"dev_addr: 127.0.0.1:{port}\nhooks: [{standin.__file__}]\nsite_url: https://x.org/sales/\n",
    )
    project.write("profiles/a.yml", "First")
    (tmp_path / "temporary").mkdir()
    log = tmp_path / "log"
    with (
        log.open("w") as output,
        subprocess.Popen(
            [sys.executable, *command],
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=project.root,
            env={
                **os.environ,
                "PYTHONPATH": str(Path(__file__).parents[2]),
                "TMPDIR": str(tmp_path / "temporary"),
            },
        ) as process,
    ):
        try:
            end = time.monotonic() + PATIENCE
            while "Serving " not in log.read_text() and time.monotonic() < end:
                assert process.poll() is None, log.read_text()
                time.sleep(0.05)
            yield Served(project, log, f"http://127.0.0.1:{port}/sales/")
            process.send_signal(end_with)
            assert process.wait(PATIENCE) == 0, log.read_text()
            assert list((tmp_path / "temporary").iterdir()) == []
        finally:
            process.kill()


def save_break_and_mend(served: Served) -> None:
    assert "First: <article>" in served.get("profiles/a/")
    assert served.get("no-such-page/").startswith("404 ")

    served.project.write("profiles/a.yml", "Second")
    served.project.write("profiles/b.yml", "Another")
    served.wait("profiles/a/", lambda page: "Second: <article>" in page)
    served.wait("profiles/b/", lambda page: "Another: <article>" in page)

    served.project.write("profiles/a.yml", "ERROR")
    broken = served.wait("profiles/a/", lambda page: 'role="alert"' in page)
    assert broken.index("</article>") < broken.index('<div class="icp-alert" role="alert"')
    assert "profiles/a.yml:1:1 &lt;b&gt;ERROR&lt;/b&gt;" in broken
    assert "Second: <article>" in broken
    assert "profiles/a.yml:1:1 <b>ERROR</b>" in served.log.read_text("utf-8")

    served.project.write("profiles/a.yml", "Third")
    mended = served.wait("profiles/a/", lambda page: "Third: <article>" in page)
    assert 'role="alert"' not in mended
    assert "Traceback" not in served.log.read_text("utf-8")


def test_a_saved_file_is_on_the_page_and_a_broken_one_takes_nothing_away(
    project: Project, tmp_path: Path
) -> None:
    with serving(project, tmp_path, OURS) as served:
        save_break_and_mend(served)
        # A mistake that is not the playbook's is told; the pages stay.
        served.project.write("docs/index.md", "<!-- icp: ecko -->\n")
        end = time.monotonic() + PATIENCE
        while "did you mean 'echo'" not in served.log.read_text("utf-8") and time.monotonic() < end:
            time.sleep(0.05)
        assert "Third: <article>" in served.get("profiles/a/")
        served.project.write("docs/index.md", "Back.\n")
        served.wait("", lambda page: "Back." in page)
        assert "Traceback" not in served.log.read_text("utf-8")


def test_mkdocs_serve_does_the_same(project: Project, tmp_path: Path) -> None:
    with serving(project, tmp_path, MKDOCS) as served:
        save_break_and_mend(served)


def test_a_polite_kill_clears_up_as_well(project: Project, tmp_path: Path) -> None:
    with serving(project, tmp_path, OURS, signal.SIGTERM) as served:
        assert "First: <article>" in served.get("profiles/a/")
