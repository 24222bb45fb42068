"""The grades of bands, and the bounds of points."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from icp_docs.model.criterion import Band
from icp_docs.problem import Fault, Loc
from icp_docs.rules import as_words
from icp_docs.scoring.card import Grade
from icp_docs.scoring.written import Written

_LARGEST = 1000
_ZERO = Decimal(0)


def read_bands(written: Written, forms: set[str]) -> tuple[Grade, ...]:
    """The grades of bands, and what remains when no band's rule holds."""
    for name in sorted(forms - {"bands"}):
        message = f"{name} and bands exclude each other; keep one of them"
        written.fault(name, "ICP310", message)
    replaced = "bands" in written.named and "weight" not in written.named
    if written.of("weight").weight is not None and not replaced:
        written.fault("weight", "ICP310", "bands have their own points; take the weight away")
    bands, place = written.of("bands").bands or (), written.place("bands")
    if not bands:
        written.fault("bands", "ICP303", "bands has no entries; list at least one with its points")
    _check_otherwise(written, bands, place)
    best = max((band.points for band in bands), default=_ZERO)
    grades = list(_each_band(written, bands, best, place))
    if any(band.when for band in bands) and not any(band.otherwise for band in bands):
        ideal = best < 0
        rest = Grade("none-of-these", "None of these", _ZERO, None, True, ideal, written.must_have)
        grades.append(rest)
    if written.must_have and bands and best <= 0:
        message = "every band is without points, so this must-have rules everybody out"
        written.fault("must_have", "ICP314", f"{message}; give the good bands points")
    return tuple(grades)


def _each_band(
    written: Written, bands: tuple[Band, ...], best: Decimal, loc: Loc
) -> Iterator[Grade]:
    """Each band as a grade."""
    for index, band in enumerate(bands):
        if problem := out_of_bounds(band.points):
            written.faults.append(Fault((*loc, index, "points"), "ICP313", problem))
        test = written.test(band.when, (*loc, index, "when")) if band.when else None
        yield Grade(
            band.id,
            band.label or as_words(band.id),
            band.points,
            test,
            otherwise=band.otherwise,
            ideal=band.points == best,
            fails=written.must_have and band.points <= 0,
            fmt=written.fmt,
        )


def _check_otherwise(written: Written, bands: tuple[Band, ...], loc: Loc) -> None:
    """`otherwise` once, at the end, and without a rule of its own."""
    for index, band in enumerate(bands):
        if not band.otherwise:
            continue
        place = (*loc, index, "otherwise")
        if band.when:
            message = f"'{band.id}' has when and otherwise; keep one of them"
            written.faults.append(Fault(place, "ICP316", message, on_key=True))
        if index < len(bands) - 1:
            after = bands[index + 1].id
            message = f"'{after}' can never be chosen after otherwise; move '{band.id}' to the end"
            written.faults.append(Fault(place, "ICP316", message, on_key=True))


def out_of_bounds(points: Decimal) -> str:
    """Why so many points cannot be given; empty when they can."""
    if abs(points) > _LARGEST:
        return f"{points:f} is too many points; use numbers from -{_LARGEST} to {_LARGEST}"
    if points * 100 % 1:
        return f"{points:f} has too many decimals for points; write at most two"
    return ""
