"""The hooks for pre-commit run when, and only when, a part of a playbook has changed."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HOOKS = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
each = pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)


def test_checks_and_corrections_are_of_the_whole_playbook() -> None:
    whole = {
        name: (hook["entry"], hook.get("pass_filenames", True)) for name, hook in HOOKS.items()
    }
    assert whole == {
        "icp-docs-validate": ("icp-docs validate", False),
        "icp-docs-fmt": ("icp-docs fmt", True),
        "icp-docs-fix": ("icp-docs fix", False),
    }


@each
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
def test_runs_for(path: str, hook: dict[str, str]) -> None:
    assert re.search(hook["files"], path)


@each
@pytest.mark.parametrize(
    "path", ["docs/a.md", "mkdocs.yml", "profiles/a.md", "my-playbook.yml.txt"]
)
def test_does_not_run_for(path: str, hook: dict[str, str]) -> None:
    assert not re.search(hook["files"], path)
