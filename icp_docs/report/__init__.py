"""Problems as text for a reader: a person, a program, or a build server."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from icp_docs.report.findings import Findings, lines_of

FORMATS = ("text", "github", "gitlab", "sarif", "rdjson", "junit", "json")
FOR_PEOPLE = ("text", "github")
"""Those that may be left out when there is nothing to say; the others are documents."""
FROM_TOP = ("github", "gitlab", "sarif", "rdjson", "junit")
"""Those whose readers know a file by its path from the top of the repository."""

__all__ = ["FORMATS", "FOR_PEOPLE", "FROM_TOP", "Findings", "choose", "lines_of", "render"]


def choose(wanted: str, environment: Mapping[str, str]) -> str:
    """The format for `wanted`; "auto" is github inside a GitHub workflow, else text.

    GitLab shows problems from a report file only, so its log gets text as well.
    """
    if wanted != "auto":
        return wanted
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def render(findings: Findings, *, style: str, colour: bool = False) -> str:
    """The findings in one of FORMATS; colour is for text alone."""
    if style == "text":
        from icp_docs.report import terminal

        return terminal.render(findings, colour=colour)
    # Each is imported only where it is wanted: `validate` has to start fast.
    text: str = import_module(f"icp_docs.report.{_MODULES.get(style, style)}").render(findings)
    return text


_MODULES = {"json": "machine"}
