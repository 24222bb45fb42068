"""Ends of intervals that moved: "up to 2,000, was 1,000"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from icp_docs.changes.meaning import meaning
from icp_docs.rules import FieldSpec, Test, describe
from icp_docs.rules.tree import All, Check, Operand
from icp_docs.values import Format, Range

_LOW = {"at_least": "from", "more_than": "over"}
_HIGH = {"at_most": "up to", "less_than": "under"}


@dataclass(frozen=True, slots=True)
class Interval:
    """From one end to the other; an end is a check of its own, None when it is open."""

    field: FieldSpec
    own: bool
    low: Check | None = None
    high: Check | None = None

    @property
    def shape(self) -> tuple[str, bool, bool]:
        """What two intervals have in common of which only the ends moved."""
        return self.field.id, self.low is None, self.high is None


def interval_of(test: Test) -> Interval | None:
    """The interval that a test asks for, None when it asks for something else."""
    match test:
        case Check(field, "between", (low, high)):
            return Interval(
                field, test.own, _end(test, "at_least", low), _end(test, "at_most", high)
            )
        case Check(field, "is" | "in", (Range(low, high),)):
            return Interval(
                field, test.own, _end(test, "at_least", low), _end(test, "at_most", high)
            )
        case Check(field, word) if word in _LOW:
            return Interval(field, test.own, low=test)
        case Check(field, word) if word in _HIGH:
            return Interval(field, test.own, high=test)
        case All((Check() as one, Check() as other)):
            return _both(one, other)
    return None


def moved(before: Interval, after: Interval, was: Format, now: Format) -> str:
    """The end that moved, and from where; "" when these are no two versions of one interval."""
    if before.shape != after.shape or after.field.kind == "date":
        return ""
    low = _moved_end(before.low, after.low, _LOW, was, now)
    high = _moved_end(before.high, after.high, _HIGH, was, now)
    if before.low is None or before.high is None or (low and high):
        return ""
    return low or high


def _end(check: Check, word: str, operand: Operand) -> Check:
    return replace(check, word=word, operands=(operand,))


def _both(one: Check, other: Check) -> Interval | None:
    if one.word in _HIGH:
        one, other = other, one
    same = (one.field, one.others) == (other.field, other.others)
    if same and one.word in _LOW and other.word in _HIGH:
        return Interval(one.field, one.own, one, other)
    return None


def _moved_end(
    before: Check | None, after: Check | None, words: dict[str, str], was: Format, now: Format
) -> str:
    """One end; "" when it stands where it stood."""
    if before is None or after is None or meaning(before) == meaning(after):
        return ""
    name = "" if after.own else f"{field_name(after)} "
    former = end_value(before, was)
    if before.word != after.word:
        former = f"{words[before.word]} {former}"
    return f"{name}{words[after.word]} {end_value(after, now)}, was {former}"


def field_name(check: Check) -> str:
    """The account field inside a sentence: "annual revenue", "CO2 target"."""
    label = check.field.label
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def end_value(check: Check, fmt: Format) -> str:
    """The bare value of a comparison: "1,000"."""
    return describe(replace(check, own=True, word="is"), fmt)
