"""Shares of a whole: 80 %, 80%, 80 per cent."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from icp_docs.values.number import parse_number, tidy

_SIGNS = ("%", "percent", "per cent")


@dataclass(frozen=True, slots=True, order=True)
class Share:
    """A share in per cent."""

    percent: Decimal


def parse_share(text: str) -> Share:
    """The share in a text; a number without a sign of per cent is refused with ValueError."""
    plain = tidy(text)
    for sign in _SIGNS:
        if plain.lower().endswith(sign):
            number = plain[: -len(sign)].strip()
            # "31.250 %" can only be decimals, so the zero keeps it from being ambiguous.
            return Share(parse_number(f"{number}0" if _three_decimals(number) else number))
    raise ValueError(f"{plain or 'nothing'} is not a share; write it with a per cent sign, as 80 %")


def _three_decimals(number: str) -> bool:
    """Whether a number has exactly three digits behind its point."""
    tail = number.rpartition(".")[2]
    return "." in number and len(tail) == 3 and tail.isdigit()
