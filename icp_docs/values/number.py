"""Numbers as people type them: 5000, 5_000, 5,000, 5k, 2.5M, 1bn, 3 million."""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST = 100  # characters; longer text is no value that anybody typed
_DECIMALS = 6
_DIGITS = 18  # before the point; with six decimals Decimal computes with all of it exactly

POWERS = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "mio": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}
"""Word behind a number, in lower case -> power of ten."""

POWER_WORDS = "|".join(sorted(POWERS, key=len, reverse=True))
"""The same words as alternatives of a pattern, the longest first."""

_NUMBER = (
    r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:_[0-9]{3})+|[0-9]+)(?:\.([0-9]+))? ?([A-Za-z]*)"
)
_HOW = "write 5000, 5_000 or 5k"


def tidy(text: str) -> str:
    """The text with single plain spaces, a plain minus and no spaces around it.

    Raises ValueError when the text is too long to be a value.
    """
    if len(text) > LONGEST:
        raise ValueError(f"{text[:20]}... is too long for a value; write at most {LONGEST} letters")
    return " ".join(text.split()).replace("−", "-")


def parse_number(text: str) -> Decimal:
    """The number in a text; at most six decimals and below 10^18.

    Raises ValueError with a sentence that says what to type.
    """
    if len(text) <= 15 and text.isascii() and text.isdigit():
        return Decimal(text)
    plain = tidy(text)
    match = re.fullmatch(_NUMBER, plain)
    if not match:
        raise ValueError(_not_a_number(plain))
    sign, whole, decimals, word = match.groups(default="")
    power = POWERS.get(word.lower(), 0 if not word else None)
    if power is None:
        raise ValueError(f"{plain} is not a number; behind it only k, M, bn or million may stand")
    if len(decimals) == 3 and not word and whole.isdigit() and len(whole) < 4 and whole != "0":
        raise ValueError(
            f"{plain} is ambiguous; write {whole}{decimals} or {whole}.{decimals.rstrip('0') or 0}"
            if decimals.endswith("0")
            else f"{plain} is ambiguous; write {whole}{decimals} or {plain}0"
        )
    if len(decimals) > _DECIMALS:
        raise ValueError(f"{plain} has too many decimals; write at most {_DECIMALS}")
    whole = whole.replace(",", "").replace("_", "").lstrip("0") or "0"
    if len(whole) + power > _DIGITS:
        raise ValueError(f"{plain} is too large; write a number below 10^{_DIGITS}")
    return Decimal(f"{sign}{whole}.{decimals or 0}").scaleb(power).normalize() + 0


def _not_a_number(text: str) -> str:
    """Say why a text is no number, guessing at what was meant."""
    comma = re.fullmatch(r"([+-]?[0-9]+),([0-9]{1,2})( ?[A-Za-z]*)", text)
    if comma:
        return f"{text} is not a number; write {comma[1]}.{comma[2]}{comma[3]}"
    if re.fullmatch(r"[0-9]{1,3}(?:[ '][0-9]{3})+", text):
        return f"{text} is not a number; write {re.sub('[^0-9]', '', text)}"
    if not text:
        return f"a number is missing; {_HOW}"
    return f"{text} is not a number; {_HOW}"
