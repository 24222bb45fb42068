"""How a criterion is graded, in two versions: rules, bands, points, must-have."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.changes.bands import band_sentences
from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.lines import field_sentences
from icp_docs.changes.rules import rule_change, same_rule
from icp_docs.changes.spot import Spot
from icp_docs.changes.view import FAR, View, in_words, points, points_of, worth
from icp_docs.changes.words import shortened
from icp_docs.scoring import Grade


def grading_sentences(spot: Spot, before: View, after: View) -> Iterator[Sentence]:
    """What differs in the grades of a criterion; `spot` is the criterion."""
    old, new = before.scored, after.scored
    if old.must_have != new.must_have:
        text = "a must-have now, so a no rules the account out"
        yield spot.say(
            text if new.must_have else "no longer a must-have, so a no only costs the points",
            old.must_have,
            new.must_have,
            weighty=True,
            topic=Topic.RULED_OUT,
        )
    if "judged" not in (before.form, after.form):
        yield from field_sentences(spot.at("field"), old, new)
    if before.form != after.form:
        yield _other_form(spot, before, after)
    elif after.form == "bands":
        yield from band_sentences(spot.at("bands"), before, after)
    else:
        yield from _rules(spot, before, after)
    yield from _points(spot, before, after)


def _other_form(spot: Spot, before: View, after: View) -> Sentence:
    was = "a person judged it" if before.form == "judged" else f"was {in_words(before)}"
    if after.form == "judged":
        text = f"judged by a person now, {was}"
    elif before.form == "judged":
        names = " or ".join(after.side.name("fields", id) for id in after.scored.field_ids)
        by = f"the account field {names}" if names else "a rule"
        text = f"decided by {by} now: {in_words(after)}; {was}"
    else:
        text = f"now {in_words(after)}; {was}"
    return spot.say(text, before.written, after.written, weighty=True)


def _rules(spot: Spot, before: View, after: View) -> Iterator[Sentence]:
    """Ideal, acceptable, or what costs points."""
    had = {grade.id: grade for grade in before.scored.grades if grade.test}
    has = {grade.id: grade for grade in after.scored.grades if grade.test}
    for id in ("ideal", "acceptable", "yes"):
        old, new = had.get(id), has.get(id)
        text = _rule_text("costs points for" if id == "yes" else id, old, new, spot)
        if text:
            key = "when" if id == "yes" else id
            yield spot.at(key).say(
                text, getattr(before.written, key), getattr(after.written, key), weighty=True
            )


def _rule_text(name: str, old: Grade | None, new: Grade | None, spot: Spot) -> str:
    """What became of one rule; "" when it means the same."""
    if old is None or old.test is None:
        return f"now also {name}: {shortened(new.text, FAR)}" if new else ""
    if new is None or new.test is None:
        return f"no longer {name}: {shortened(old.text, FAR)}"
    if same_rule(old.test, new.test):
        return ""
    return rule_change(name, old.test, new.test, spot.formats)


def _points(spot: Spot, before: View, after: View) -> Iterator[Sentence]:
    """The points a criterion is worth, of all that there are; bands tell theirs one by one."""
    old, new = worth(before.scored), worth(after.scored)
    if old == new or (before.form == after.form == "bands"):
        return
    was, now = spot.formats.before, spot.formats.after
    whole, former = after.side.maximum, before.side.maximum
    if new < 0 or old < 0:
        text = f"{points_of(after.scored, now)}, was {points_of(before.scored, was)}"
        if new < 0 and old < 0:
            text = f"takes {points(-new, now)} off, was {was.number(-old)}"
    else:
        number = was.number(old) if old else "none"
        of = f" of {was.number(former)}" if old and former != whole else ""
        have = f"{now.number(new)} of {points(whole, now)}" if new else "no points"
        text = f"{have}, was {number}{of}"
    yield spot.at("weight").say(text, old, new, weighty=True)
