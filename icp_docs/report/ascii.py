"""Documents for programs, in letters that no terminal and no log acts on."""

from __future__ import annotations

import json


def json_text(document: object) -> str:
    """The document as JSON, ASCII only: it may be printed to a log as well as read from a file."""
    text = json.dumps(document, indent=2) + "\n"
    # json lets DEL through, and "##[error]" is a command to a build server.
    return text.replace("\x7f", "\\u007f").replace("##", "#\\u0023")
