"""A name that somebody typed, as a value in a YAML file."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ &/(),.'+-]+[A-Za-z0-9)]+)*")
_MEANT_OTHERWISE = ("null", "true", "false")


def scalar(name: str) -> str:
    """The name as it is where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(name) and name.casefold() not in _MEANT_OTHERWISE:
        return name
    return json.dumps(name, ensure_ascii=False)
