"""One value on one line: quotes only where they are needed."""

from __future__ import annotations

import re

from icp_docs.source.line import in_quotes

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# Letters, digits and signs that mean nothing to YAML wherever they stand, brackets included.
_SAFE = re.compile(r"[^\W_](?:[\w &/().+'%€£$=-]*[\w).'%€£$])?")
_SAFE_OUTSIDE = re.compile(r"[^\W_](?:[\w &/().+'%€£$=,;?!-]*[\w).'%€£$?!])?")
# What another reader of YAML would take for a number, a date, a time or yes and no.
_TYPED = re.compile(
    r"[0-9][0-9a-f_.,:+xoe-]*|y|n|yes|no|on|off|true|false|null|nan|inf", re.IGNORECASE
)

# Texts inside brackets that mean something else outside of them.
_ALONE = ("-", "?")


def plain_key(written: str, name: str) -> str:
    """A key without the quotes that it does not need."""
    return name if _KEY.fullmatch(name) and not _TYPED.fullmatch(name) else written


def restyled(written: str, value: str, *, flow: bool) -> str:
    """A value on one line as it is written in brackets (`flow`) or outside of them."""
    if not flow and written in _ALONE:
        return in_quotes(value)
    if written[:1] not in ("'", '"') or "\\" in written:
        return written
    safe = _SAFE if flow else _SAFE_OUTSIDE
    if safe.fullmatch(value) and not _TYPED.fullmatch(value):
        return value
    return in_quotes(value)
