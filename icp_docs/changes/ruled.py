"""A rule on its own in two versions: made ready where it can be, else as its author wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.changes.entries import Sentence
from icp_docs.changes.rules import rule_change, same_rule
from icp_docs.changes.sides import Side
from icp_docs.changes.spot import Spot
from icp_docs.changes.wording import written
from icp_docs.changes.words import shortened
from icp_docs.model import Rule
from icp_docs.rules import Test, compile_rule, describe

_FAR = 200


def rule_sentences(
    spot: Spot,
    name: str,
    before: tuple[Rule | None, tuple[str, ...]],
    after: tuple[Rule | None, tuple[str, ...]],
) -> Iterator[Sentence]:
    """What moved in a rule, of which each version comes with the account fields it is about.

    `name` is what the rule decides: "ideal", "rules out".
    """
    sides = spot.sides
    old, new = _ready(*before, sides.before), _ready(*after, sides.after)
    if old and new:
        text = "" if same_rule(old, new) else rule_change(name, old, new, spot.formats)
    else:
        was, now = _said(before[0], old, sides.before), _said(after[0], new, sides.after)
        text = f"{name}: {now}, was {was}"
    if text:
        yield spot.say(text, before[0], after[0], weighty=True)


def _ready(rule: Rule | None, fields: tuple[str, ...], side: Side) -> Test | None:
    if rule is None:
        return None
    return compile_rule(rule, fields=fields, vocabulary=side.judging, loc=())[0]


def _said(rule: Rule | None, test: Test | None, side: Side) -> str:
    if rule is None:
        return "no rule"
    text = describe(test, side.format) if test else written(rule)
    return shortened(text, _FAR) or "nothing that can be read"
