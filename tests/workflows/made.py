"""A repository as init makes it, and its workflows as their hosts read them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.core_yaml import CoreLoader

TOOLS = Path(sys.executable).parent
"""Where icp-docs and the linters of this environment are."""

PUBLISH = ".github/workflows/publish.yml"
CHECK = ".github/workflows/check.yml"
GITLAB = ".gitlab-ci.yml"


def program(*command: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment as a build server would: none of our own settings."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GITHUB_", "CI", "GITLAB_", "PYTEST_"))
    }
    environment["PATH"] = f"{TOOLS}{os.pathsep}{environment['PATH']}"
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def icp_docs(*arguments: str, cwd: Path, **variables: str) -> str:
    """What the command prints; fails when it does."""
    done = program("icp-docs", *arguments, cwd=cwd, **variables)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def make(folder: Path) -> Path:
    """A new repository's files, for both hosts."""
    icp_docs("init", str(folder), "--host", "both", cwd=folder.parent)
    return folder


def document(file: Path) -> Any:
    """A YAML file as the hosts read it: `on` is a word."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=CoreLoader)


@dataclass(frozen=True)
class Step:
    """A step of a GitHub workflow's job."""

    job: str
    data: Mapping[str, Any]

    @property
    def run(self) -> str:
        return str(self.data.get("run", ""))

    @property
    def uses(self) -> str:
        return str(self.data.get("uses", ""))


def steps(file: Path) -> Iterator[Step]:
    """The steps of all jobs of a GitHub workflow."""
    for name, job in document(file)["jobs"].items():
        for step in job["steps"]:
            yield Step(name, step)
