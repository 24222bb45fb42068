"""An axis of numbers: where a value stands on it, and which values are written at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

_MARGIN = 5.0  # per cent at either end, for what goes on beyond the axis and for half of a label
_BELOW = 13.0  # per cent from zero to the first tick of a logarithmic axis, room for two labels
_NICE = (1, 2, 5)
_SPREAD = 10  # from this ratio on sizes are compared by orders of magnitude
_TICKS = 9  # more are no help to the eye


@dataclass(frozen=True, slots=True)
class Scale:
    """From low to high, by steps or by orders of magnitude."""

    low: Decimal
    high: Decimal
    step: Decimal | None = None
    """Between two ticks; None on a logarithmic axis."""
    zero: bool = False
    """The left end of a logarithmic axis stands for zero."""

    def place(self, value: Decimal) -> float:
        """Where a value stands, in per cent of the width."""
        if self.step is None and value <= 0:
            return 0.0
        first = _BELOW if self.zero else _MARGIN
        return first + (100 - _MARGIN - first) * self._share(value)

    def _share(self, value: Decimal) -> float:
        """How far from low to high, as a part of 1."""
        if self.step is not None:
            return float((value - self.low) / (self.high - self.low))
        low, high, one = map(log10, (self.low, self.high, value))
        return (one - low) / (high - low)

    def ticks(self) -> list[Decimal]:
        """Round values for lines and labels, from low to high."""
        if self.step is not None:
            numbers = range(int(self.low / self.step), int(self.high / self.step) + 1)
            return [number * self.step for number in numbers]
        first, last = floor(log10(self.low)), ceil(log10(self.high))
        factors = _NICE if log10(self.high / self.low) * len(_NICE) <= _TICKS else (1,)
        every = max(1, ceil((last - first) / _TICKS))
        powers = range(first, last + 1, every)
        round_ones = (Decimal(factor).scaleb(power) for power in powers for factor in factors)
        found = [tick for tick in round_ones if self.low <= tick <= self.high]
        return [Decimal(0), *found] if self.zero else found


def scale_of(
    values: Iterable[Decimal], *, open_low: bool, open_high: bool, around: Decimal = Decimal(0)
) -> Scale:
    """The axis for these values, at least one, with room where something goes on without end.

    `around` one value alone the axis is about so long; else as long as the value is large.
    """
    found = sorted(values)
    low, high = found[0], found[-1]
    sizes = [value for value in found if value > 0]
    if low < 0 or not sizes or high < sizes[0] * _SPREAD:
        return _by_steps(found, around, open_low=open_low, open_high=open_high)
    least = sizes[0] / 2 if open_low else sizes[0]
    most = high * 2 if open_high else high
    return Scale(_round_below(least), _round_above(most), zero=low == 0)


def labelled(scale: Scale, labels: Mapping[Decimal, str], room: int) -> dict[Decimal, str]:
    """The ticks, from low to high, whose labels fit side by side into so many letters.

    On a logarithmic axis powers of ten come before others, on another multiples of a larger step.
    """
    ticks = list(labels)
    most = max(2, room // (max(map(len, labels.values())) + 2))
    if len(ticks) > most:
        every = ceil(len(ticks) / most)
        if scale.step is not None:
            ticks = [tick for tick in ticks if tick % (scale.step * every) == 0]
        else:
            powers = [
                tick for tick in ticks if not tick or tick.normalize().as_tuple().digits == (1,)
            ]
            ticks = powers if len(powers) > 1 else ticks
            ticks = ticks[:: ceil(len(ticks) / most)]
    return {tick: labels[tick] for tick in ticks}


def _by_steps(
    values: Sequence[Decimal], around: Decimal, *, open_low: bool, open_high: bool
) -> Scale:
    """From a round value to a round value; one value alone stands in the middle."""
    low, high = values[0], values[-1]
    step = _step(high - low or around or abs(low) or Decimal(1))
    if all(value % 1 == 0 for value in values):
        step = max(step, Decimal(1))
    first = floor(low / step) - (open_low or low == high)
    last = ceil(high / step) + (open_high or low == high)
    return Scale(first * step, last * step, step)


def _step(width: Decimal) -> Decimal:
    """A round step that goes some four to eight times into this width."""
    power = Decimal(1).scaleb(width.adjusted() - 1)
    steps = (power * factor for factor in (1, 2, 5, 10, 20))
    return next(step for step in steps if step * 8 >= width)


def _round_below(value: Decimal) -> Decimal:
    power = Decimal(1).scaleb(value.adjusted())
    return max(factor * power for factor in _NICE if factor * power <= value)


def _round_above(value: Decimal) -> Decimal:
    power = Decimal(1).scaleb(value.adjusted())
    return min(factor * power for factor in (*_NICE, 10) if factor * power >= value)
