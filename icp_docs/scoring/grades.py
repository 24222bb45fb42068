"""From a criterion as written to its grades: ideal and acceptable, a caution, bands, or judged."""

from __future__ import annotations

from decimal import Decimal

from icp_docs.rules import Test
from icp_docs.scoring.bands import out_of_bounds, read_bands
from icp_docs.scoring.card import Grade
from icp_docs.scoring.written import FORMS, Written

_ZERO, _ONE = Decimal(0), Decimal(1)


def read_grades(written: Written) -> tuple[Grade, ...]:
    """The grades of a criterion, best rule first; faults go to `written`."""
    weight = _weight(written)
    source = written.of("ideal")
    forms = {name for name in FORMS if getattr(source, name) is not None}
    if "bands" in forms:
        return read_bands(written, forms)
    if "acceptable" in forms and "ideal" not in forms:
        written.fault("acceptable", "ICP310", "acceptable needs an ideal beside it; add ideal:")
    if "when" in forms:
        return _caution(written, weight, forms)
    if weight < 0 and written.must_have:
        message = "a must-have cannot cost points; take the weight away, or must_have"
        written.fault("weight", "ICP312", message)
    if "ideal" not in forms:
        return tuple(_two(written, weight, "yes", "Yes", None))
    if weight < 0:
        message = f"ideal cannot cost {-weight} points; write when: instead of ideal: for a caution"
        written.fault("weight", "ICP311", message, "when:")
    return _by_rules(written, weight, graded="acceptable" in forms)


def _by_rules(written: Written, weight: Decimal, *, graded: bool) -> tuple[Grade, ...]:
    """Ideal, perhaps acceptable, and no."""
    ideal, no = _two(written, weight, "ideal", "Ideal" if graded else "Yes", "ideal")
    if not graded:
        return ideal, no
    test = _rule(written, "acceptable")
    half = Grade("acceptable", "Acceptable", weight / 2, test, fmt=written.fmt)
    return ideal, half, no


def _caution(written: Written, weight: Decimal, forms: set[str]) -> tuple[Grade, ...]:
    """Points off when yes."""
    if "ideal" in forms:
        written.fault("when", "ICP310", "when and ideal exclude each other; keep one of them")
    if weight >= 0:
        message = "when is for cautions, which cost points; write ideal:, or a weight such as -5"
        written.fault("when", "ICP311", message, "ideal:")
    if weight < 0 and written.must_have:
        message = "a must-have cannot cost points; write a disqualifier, or take must_have away"
        written.fault("weight", "ICP312", message)
    return _two(written, weight, "yes", "Yes", "when")


def _two(
    written: Written, weight: Decimal, id: str, label: str, key: str | None
) -> tuple[Grade, Grade]:
    """A grade with all of the points, and no."""
    test = _rule(written, key) if key else None
    fails = written.must_have
    good = weight >= 0
    first = Grade(id, label, weight, test, ideal=good, fmt=written.fmt)
    no = Grade("no", "No", _ZERO, None, test is not None, not good, fails, written.fmt)
    return first, no


def _rule(written: Written, key: str) -> Test | None:
    """The rule under a key of the criterion."""
    rule = getattr(written.of(key), key)
    return written.test(rule, written.place(key)) if rule is not None else None


def _weight(written: Written) -> Decimal:
    """The points when ideal."""
    weight = written.of("weight").weight
    if weight is None:
        return _ONE
    if problem := out_of_bounds(weight):
        written.fault("weight", "ICP313", problem)
        return _ONE
    return weight
