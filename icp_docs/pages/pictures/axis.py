"""The axis of a range chart: its ticks and the bars above it, in per cent of the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from icp_docs.pages.pictures.scale import Scale, labelled, scale_of
from icp_docs.values import Format, Money
from icp_docs.values.money import PER_YEAR, Per

if TYPE_CHECKING:
    from icp_docs.pages.pictures.graded import Graded
    from icp_docs.pages.pictures.pieces import Piece
    from icp_docs.rules import FieldSpec

_WIDE, _NARROW = 66, 38  # letters that fit side by side below an axis on a screen, on a phone
_YEARS = Decimal(20)  # around a year that stands alone
_THINNEST = 0.8  # per cent of the width


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of a row, in per cent of the width."""

    kind: str
    """ "ideal" or "acceptable"."""
    x: str
    width: str
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the rows, with its label."""

    x: str
    label: str
    """ "" where there is no room for it."""
    narrow: bool
    """There is room for it on a phone as well."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale for one account field."""

    scale: Scale
    field: FieldSpec
    currency: str
    """Of amounts, else ""."""
    per: Per | None
    """The period that amounts are for, when they are paid again and again."""

    @property
    def unit(self) -> str:
        """What amounts are counted in: "EUR a year"; "" for numbers."""
        return " a ".join(filter(None, (self.currency, self.per)))

    def bars(self, graded: Graded) -> tuple[Bar, ...]:
        """What a criterion takes; ideal comes last and so on top."""
        some = [self._bar("acceptable", piece) for piece in graded.acceptable]
        return (*some, *(self._bar("ideal", piece) for piece in graded.ideal))

    def ticks(self, fmt: Format) -> tuple[Tick, ...]:
        """Every line, with a label where there is room."""
        labels = {tick: self._label(tick, fmt) for tick in self.scale.ticks()}
        wide = labelled(self.scale, labels, _WIDE)
        narrow = labelled(self.scale, wide, _NARROW)
        return tuple(
            Tick(_per_cent(self.scale.place(tick)), wide.get(tick, ""), tick in narrow)
            for tick in labels
        )

    def _bar(self, kind: str, piece: Piece) -> Bar:
        times = _times(self.per)
        low = self.scale.place(piece.low.value / times) if piece.low else 0.0
        high = self.scale.place(piece.high.value / times) if piece.high else 100.0
        if high - low < _THINNEST:
            low = min(max(0.0, (low + high - _THINNEST) / 2), 100 - _THINNEST)
            high = low + _THINNEST
        return Bar(kind, _per_cent(low), _per_cent(high - low), not piece.low, not piece.high)

    def _label(self, tick: Decimal, fmt: Format) -> str:
        """A value as the axis says it; its unit is said once, above."""
        if self.currency:
            return fmt.money(Money(tick, self.currency))
        return fmt.digits(tick) if self.field.year else fmt.number(tick)


def axis_of(shown: Sequence[Graded]) -> Axis:
    """The axis for what these criteria take of one field, all in one unit."""
    field, unit = shown[0].field, shown[0].unit
    pieces = [piece for one in shown for piece in (*one.ideal, *one.acceptable)]
    currency, again = unit or ("", False)
    per: Per | None = (field.per or "year") if again else None
    scale = scale_of(
        (bound / _times(per) for one in shown for bound in one.bounds),
        open_low=any(piece.low is None for piece in pieces),
        open_high=any(piece.high is None for piece in pieces),
        around=_YEARS if field.year else Decimal(0),
    )
    return Axis(scale, field, currency, per)


def _times(per: Per | None) -> int:
    """How many of these periods are in a year."""
    return PER_YEAR[per] if per else 1


def _per_cent(value: float) -> str:
    """As an attribute: 12.5%."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
