"""Problems as text for a reader: a person, a program, or GitHub."""

from __future__ import annotations

from collections.abc import Mapping

from icp_docs.report.findings import Findings, lines_of

FORMATS = ("text", "json", "github")

__all__ = ["FORMATS", "Findings", "choose", "lines_of", "render"]


def choose(wanted: str, environment: Mapping[str, str]) -> str:
    """The format for `wanted`; "auto" is github inside a GitHub workflow, else text."""
    if wanted != "auto":
        return wanted
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def render(findings: Findings, *, style: str, colour: bool = False) -> str:
    """The findings in one of FORMATS; colour is for text alone."""
    if style == "json":
        from icp_docs.report import machine

        return machine.render(findings)
    if style == "github":
        from icp_docs.report import github

        return github.render(findings)
    from icp_docs.report import terminal

    return terminal.render(findings, colour=colour)
