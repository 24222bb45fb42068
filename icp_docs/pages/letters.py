"""How wide a text is in Arial and the fonts that are made to its measure."""

from __future__ import annotations

from icp_docs.pages.prose import plain

_ADVANCES = {
    "ijl'‘’|": 22,
    " .,:;/!ftI[]\\": 28,
    'r()-`"*{}': 34,
    "ckszxyvJ": 50,
    "+<>=~FTZ": 60,
    "ABEKPSVXY&": 67,
    "CDHNRUw": 72,
    "GOQ": 78,
    "mM%": 85,
    "W@—": 97,
}
"""Letters of Arial and its like -> width in hundredths of an em; all others are 56."""


def _advances() -> bytes:
    table = bytearray([56] * 256)
    for letters, width in _ADVANCES.items():
        for byte in letters.encode("cp1252", "ignore"):
            table[byte] = width
    return bytes(table)


_WIDTHS = _advances()


def ems(text: str) -> float:
    """Width of a text on one line."""
    words = plain(text)
    letters = words.encode("cp1252", "replace")
    strange = letters.count(b"?") - words.count("?")  # letters of other scripts may be a full em
    return (sum(letters.translate(_WIDTHS)) + 44 * strange) / 100
