"""Two builds are the same whatever the machine, the day, the clock's zone or the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.site import standin
from tests.site.conftest import Project

SETTINGS = f"""
site_url: https://example.com/sales/
repo_url: https://github.com/example/playbook
hooks: [{standin.__file__}]
"""


def mkdocs_build(project: Project, folder: Path, **environment: str) -> dict[str, bytes]:
    """A build by MkDocs' own command, in which a warning of Python is an error."""
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-m",
            "mkdocs",
            "build",
            "-q",
            "--strict",
            "-d",
            str(folder),
        ],
        cwd=project.root,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            **environment,
        },
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_two_builds_are_the_same(project: Project, tmp_path: Path) -> None:
    project.configure(SETTINGS)
    for n in range(35):
        project.write(f"profiles/p{n}.yml", f"Profil \N{LATIN SMALL LETTER U WITH DIAERESIS} {n}")
    project.write("docs/data.csv", "a;b\n")
    one = mkdocs_build(
        project,
        tmp_path / "one",
        TZ="Pacific/Kiritimati",
        LANG="C",
        LC_ALL="C",
        PYTHONHASHSEED="1",
        XDG_CACHE_HOME=str(tmp_path / "cache"),
    )
    for path in project.root.rglob("*"):
        os.utime(path, (86400, 86400))
    other = mkdocs_build(
        project,
        tmp_path / "other",
        TZ="America/Los_Angeles",
        LANG="de_DE.UTF-8",
        LC_ALL="de_DE.UTF-8",
        PYTHONHASHSEED="2",
        XDG_CACHE_HOME=str(tmp_path / "cache"),
    )
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert "profiles/p34/index.html" in one
    assert "sitemap.xml.gz" in one
