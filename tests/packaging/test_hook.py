"""The hook for pre-commit runs when, and only when, a part of a playbook has changed."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_checks_the_whole_playbook() -> None:
    assert (HOOK["entry"], HOOK["pass_filenames"]) == ("icp-docs validate", False)


@pytest.mark.parametrize(
    "path",
    [
        "profiles/a.yml",
        "personas/b.yaml",
        "sales/accounts/c.yml",
        "playbook.yml",
        "x/glossary.yaml",
    ],
)
def test_runs_for(path: str) -> None:
    assert re.search(HOOK["files"], path)


@pytest.mark.parametrize(
    "path", ["docs/a.md", "mkdocs.yml", "profiles/a.md", "my-playbook.yml.txt"]
)
def test_does_not_run_for(path: str) -> None:
    assert not re.search(HOOK["files"], path)
