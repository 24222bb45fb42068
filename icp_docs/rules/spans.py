"""Values known only within bounds, such as the band 201-500 of an export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from icp_docs.values.money import Per

N = TypeVar("N", Decimal, date)


@dataclass(frozen=True, slots=True)
class Span(Generic[N]):
    """From low to high, both included; None where there is no bound."""

    low: N | None
    high: N | None


@dataclass(frozen=True, slots=True)
class Amount:
    """Money within bounds, in one currency and per one period (None: once, or not said)."""

    span: Span[Decimal]
    currency: str
    per: Per | None
