"""The files of a repository around a playbook, and the example that a new one begins with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from icp_docs.adopt.scalar import scalar
from icp_docs.model import KINDS, schema_text

HOSTS = ("github", "gitlab")

_PACKAGE = Path(__file__).parent.parent
_STARTERS = _PACKAGE / "starters" / "repository"
_EXAMPLES = _PACKAGE / "examples"

# Where each file goes: its name among the starters.
_EVERYWHERE = {
    "mkdocs.yml": "mkdocs.yml",
    "requirements.txt": "requirements.txt",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".editorconfig": "editorconfig",
    ".vscode/settings.json": "vscode-settings.json",
    ".vscode/extensions.json": "vscode-extensions.json",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
}
_OF_HOST = {
    "github": {
        ".github/workflows/check.yml": "github-check.yml",
        ".github/workflows/publish.yml": "github-publish.yml",
        ".github/dependabot.yml": "dependabot.yml",
        ".github/pull_request_template.md": "proposal.md",
        ".github/ISSUE_TEMPLATE/propose-a-change.yml": "github-issue-form.yml",
    },
    "gitlab": {
        ".gitlab-ci.yml": "gitlab-ci.yml",
        ".gitlab/merge_request_templates/Default.md": "proposal.md",
        ".gitlab/issue_templates/Propose a change.md": "gitlab-issue.md",
    },
}
# Other places where the same thing may be already.
_OTHER_PLACES = {
    "mkdocs.yml": ("mkdocs.yaml",),
    "README.md": ("README", "README.txt", "README.rst", "readme.md", "Readme.md"),
    ".pre-commit-config.yaml": (".pre-commit-config.yml",),
    ".github/workflows/check.yml": (".github/workflows/check.yaml",),
    ".github/workflows/publish.yml": (".github/workflows/publish.yaml",),
    ".github/dependabot.yml": (".github/dependabot.yaml",),
    ".github/pull_request_template.md": (
        ".github/PULL_REQUEST_TEMPLATE.md",
        "pull_request_template.md",
        "PULL_REQUEST_TEMPLATE.md",
        "docs/pull_request_template.md",
        "docs/PULL_REQUEST_TEMPLATE.md",
    ),
    "CODEOWNERS": (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS"),
}
# In this order every beginning of the list is a valid playbook, should a write be the last one.
_EXAMPLE_OF = {
    "playbook.yml": "playbook",
    "glossary.yml": "glossary",
    "personas/plant-manager.yml": "persona",
    "profiles/mid-size-makers.yml": "profile",
    "accounts/customers.yml": "accounts",
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to write where there is none."""

    path: str
    """POSIX path from the folder of the playbook."""
    text: str

    @property
    def other_places(self) -> tuple[str, ...]:
        """Where the same thing may be already, so that this one is not needed."""
        return _OTHER_PLACES.get(self.path, ())


def kit(*, name: str, requirement: str, hosts: Collection[str]) -> Iterator[Planned]:
    """Settings, workflows, forms and schemas, for the hosts named; `name` is the company's."""
    title = f"{name} playbook"
    words = {"site_name": scalar(title), "title": title, "requirement": requirement}
    places = _EVERYWHERE | {
        path: starter for host in HOSTS if host in hosts for path, starter in _OF_HOST[host].items()
    }
    for path, starter in places.items():
        yield Planned(path, _filled((_STARTERS / starter).read_text(encoding="utf-8"), words))
    for kind in KINDS:
        yield Planned(f"schema/{kind}.json", schema_text(kind))


def examples(*, name: str, today: date) -> Iterator[Planned]:
    """A small playbook of one profile, valid, commented, and reviewed today."""
    for path, kind in _EXAMPLE_OF.items():
        text = (_EXAMPLES / f"{kind}.yml").read_text(encoding="utf-8")
        text = re.sub(r"(?m)^reviewed: \S+", f"reviewed: {today}", text)
        text = re.sub(r"(?m)^company: .*", lambda _: f"company: {scalar(name)}", text)
        above = "../" * path.count("/")
        yield Planned(path, f"# yaml-language-server: $schema={above}schema/{kind}.json\n#\n{text}")


def _filled(text: str, words: Mapping[str, str]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda place: words[place[1]], text)
