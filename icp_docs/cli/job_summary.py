"""The summary that GitHub shows of a workflow's run: a file to which each step appends."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from icp_docs.report import Findings

# Markdown begins anew after an empty line, whatever the step has written before.
_APART = "\n\n"


def add(findings: Findings, environment: Mapping[str, str]) -> str:
    """Append the problems; returns a sentence for the log, "" where there is nothing to say."""
    from icp_docs.report import summary
    from icp_docs.report.addresses import addresses

    if not _file(environment):
        return ""
    known = addresses(environment, _event(environment))
    failure = append(lambda room: summary.render(findings, known, room=room), environment)
    said = "The summary of this run lists them, with what to type." if findings.problems else ""
    return failure or said


def append(text: Callable[[int], str], environment: Mapping[str, str]) -> str:
    """Append the text that `text` makes for so many bytes; returns why it failed, else "".

    Outside of GitHub's workflows nothing is done.
    """
    from icp_docs.report.summary import ROOM

    if not (name := _file(environment)):
        return ""
    try:
        with Path(name).open("a", encoding="utf-8", newline="\n") as file:
            if not (added := text(ROOM - file.tell() - len(_APART))):
                return "The summary of this run has no room left."
            file.write(_APART + added)
    except OSError as error:
        return f"The summary of this run could not be written: {error.strerror or error}."
    return ""


def _file(environment: Mapping[str, str]) -> str:
    """The file that becomes the summary; "" where nobody would show it."""
    running = environment.get("GITHUB_ACTIONS") == "true"
    return environment.get("GITHUB_STEP_SUMMARY", "") if running else ""


def _event(environment: Mapping[str, str]) -> object:
    """What made GitHub start the run; None when it cannot be read."""
    try:
        return json.loads(Path(environment.get("GITHUB_EVENT_PATH", "")).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
