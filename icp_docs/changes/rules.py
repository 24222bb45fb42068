"""What became of a rule, in the words of its field: "also in Norway; no longer in Denmark"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from icp_docs.changes.bounds import end_value, field_name, interval_of, moved
from icp_docs.changes.meaning import covered, meaning
from icp_docs.changes.wording import with_names
from icp_docs.changes.words import shortened, some
from icp_docs.rules import Test, describe
from icp_docs.rules.phrases import COMPARISONS
from icp_docs.rules.tree import All, Check, Either, Operand, Place, Several
from icp_docs.values import Format, Period

_LISTS = {
    "in": ("now also {}", "no longer {}"),
    "not_in": ("now also excludes {}", "no longer excludes {}"),
    "contains_any": ("now also {}", "no longer {}"),
    "contains_none": ("now also excludes {}", "no longer excludes {}"),
    "contains_all": ("now also needs {}", "no longer needs {}"),
}
_ONE = {"is": "in", "is_not": "not_in"}
_WAYS = {"at_least": 1, "more_than": 1, "at_most": -1, "less_than": -1}
"""Comparisons with the end of the interval that they are."""
_CALENDAR = frozenset(("within_last", "within_next"))
_MOST = 220
_VERBS = ("rules out", "costs points for")
"""What a rule does, where "now also" stands before it."""
_SINCE = ("now also", "no longer")
_WITH_VERB = ("needs", "counts", "excludes")
_OPENINGS = (
    "now ",
    "no longer ",
    "from ",
    "up to ",
    "over ",
    "under ",
    "in the ",
    "on or ",
    "after ",
    "before ",
    *COMPARISONS,
)
"""Phrases that follow the name of a grade without a colon."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How each version writes its values."""

    before: Format
    after: Format


def same_rule(before: Test, after: Test) -> bool:
    """Whether two rules hold of the same accounts."""
    return meaning(before) == meaning(after)


def rule_change(name: str, before: Test, after: Test, formats: Formats) -> str:
    """What moved in a rule: "ideal up to 2,000, was 1,000"; `name` is what the rule decides."""
    if " " in name and interval_of(before) and interval_of(after):
        before, after = with_names(before), with_names(after)
    if phrase := _change(before, after, formats):
        return _said_of(name, phrase)
    now, was = describe(after, formats.after), describe(before, formats.before)
    if now == was:
        return f"{name}: {shortened(now, _MOST)}, which now counts otherwise where there is none"
    return f"{name}: {shortened(now, _MOST)}, was {shortened(was, _MOST)}"


def _said_of(name: str, phrase: str) -> str:
    """What moved, with what the rule decides: "ideal up to 2,000", "now also rules out Cuba"."""
    one, two, *rest = phrase.split(" ", 2)
    if name in _VERBS and f"{one} {two}" in _SINCE and not "".join(rest).startswith(_WITH_VERB):
        return f"{one} {two} {name} {''.join(rest)}".replace(" for when ", " when ")
    if " " in name and not (name in _VERBS and phrase.startswith(COMPARISONS)):
        return f"{name}: {phrase}"
    return f"{name} {phrase}" if phrase.startswith(_OPENINGS) else f"{name}, {phrase}"


def _change(before: Test, after: Test, formats: Formats) -> str:
    """The part that moved; "" when only both rules in full can say it."""
    one, other = interval_of(before), interval_of(after)
    if one and other:
        phrase = moved(one, other, formats.before, formats.after)
        if phrase:
            return phrase
    match before, after:
        case Check(), Check():
            return _check_change(before, after, formats)
        case Several(n, old), Several(m, new):
            return _count_change(n, m, old, new, formats)
    if isinstance(before, Either) or isinstance(after, Either):
        words = "now also when {}", "no longer when {}"
        return _parts_change(_parts(before, Either), _parts(after, Either), formats, *words)
    if isinstance(before, All) or isinstance(after, All):
        words = "now also needs {}", "no longer needs {}"
        return _parts_change(_parts(before, All), _parts(after, All), formats, *words)
    return ""


def _parts(test: Test, group: type[All | Either]) -> tuple[Test, ...]:
    """The parts of such a group; anything else is the only part of one."""
    return test.parts if isinstance(test, group) else (test,)


def _count_change(
    was: int, now: int, old: tuple[Test, ...], new: tuple[Test, ...], formats: Formats
) -> str:
    """How many of several parts must hold, and which."""
    count = f"at least {now} of them, was {was}" if was != now else ""
    if set(map(meaning, old)) == set(map(meaning, new)):
        return count
    phrase = _parts_change(old, new, formats, "now also counts {}", "no longer counts {}")
    return "; ".join(filter(None, (count, phrase))) if phrase else ""


def _check_change(before: Check, after: Check, formats: Formats) -> str:
    """Two words about the same field."""
    if (before.field.id, before.others) != (after.field.id, after.others):
        return ""
    name = "" if after.own else f"{field_name(after)}: "
    old, new = (_ONE.get(check.word, check.word) for check in (before, after))
    if _WAYS.get(old, 0) and _WAYS.get(old) == _WAYS.get(new):
        former = replace(before, own=True)
        was = end_value(before, formats.before) if old == new else describe(former, formats.before)
        return f"{describe(after, formats.after)}, was {was}"
    if old != new:
        return ""
    if new in _LISTS and after.field.kind != "yes-no":
        phrase = _list_change(before, after, formats, *_LISTS[new])
        return f"{name}{phrase}" if phrase else ""
    if new in _CALENDAR:
        (period,) = before.operands
        if isinstance(period, Period):
            return f"{describe(after, formats.after)}, was {formats.before.period(period)}"
    return ""


def _list_change(before: Check, after: Check, formats: Formats, more: str, less: str) -> str:
    """Values added and taken away; "" when nothing is left of the former list."""
    old, new = _all(before), _all(after)
    if not old & new:
        return ""
    added = some(_named(after, old, formats.after), 6)
    gone = some(_named(before, new, formats.before), 6)
    return "; ".join(
        filter(None, (more.format(added) if added else "", less.format(gone) if gone else ""))
    )


def _all(check: Check) -> frozenset[object]:
    found: frozenset[object] = frozenset().union(*map(covered, check.operands))
    return found


def _named(check: Check, known: frozenset[object], fmt: Format) -> list[str]:
    """The names of what a list holds besides what is known; a region by name when it is all new."""
    names: list[str] = []
    for operand in check.operands:
        fresh = covered(operand) - known
        if fresh and isinstance(operand, Place) and fresh != covered(operand):
            codes = [code for code in (*operand.countries, *operand.states) if code in fresh]
            places = [Place(code, "" if len(code) == 2 else code, (code,)) for code in codes]
            names += [_operand(check, place, fmt) for place in places]
        elif fresh:
            names.append(_operand(check, operand, fmt))
    return list(dict.fromkeys(names))


def _operand(check: Check, operand: Operand, fmt: Format) -> str:
    word = "contains_any" if check.word.startswith("contains") else "is"
    return describe(replace(check, own=True, word=word, operands=(operand,)), fmt)


def _parts_change(
    old: tuple[Test, ...], new: tuple[Test, ...], formats: Formats, more: str, less: str
) -> str:
    """Parts of a group added, taken away, or one of them moved."""
    had, has = set(map(meaning, old)), set(map(meaning, new))
    gone = [part for part in old if meaning(part) not in has]
    added = [part for part in new if meaning(part) not in had]
    if len(gone) == len(added) == 1:
        return _change(gone[0], added[0], formats)
    if len(gone) == len(old) or len(added) == len(new) or (gone and added):
        return ""
    phrases = [more.format(describe(part, formats.after)) for part in added]
    phrases += [less.format(describe(part, formats.before)) for part in gone]
    return "; ".join(phrases)
