"""A rule as it is written: words and operands, not yet matched with the field they test."""

from __future__ import annotations

from typing import ClassVar

from icp_docs.model.kinds import Count, FieldName, Id, Items, Operand
from icp_docs.model.part import Part, key, many, required


class Rule(Part):
    """What must hold of an account; several words in one rule must all hold."""

    noun: ClassVar[str] = "rule"

    field: Items[FieldName] = many(
        "The account field, when not the criterion's own; several mean the first known",
        example="employees",
    )
    is_: Operand | None = key("Equal to this value", name="is", example="private")
    is_not: Operand | None = key("Anything known but this value", example="public")
    in_: Items[Operand] = many("One of these values", name="in", example=["DE", "AT", "CH"])
    not_in: Items[Operand] = many("Known, and none of these values", example=["KP"])
    at_least: Operand | None = key("This much or more", example="15")
    at_most: Operand | None = key("This much or less", example="500")
    more_than: Operand | None = key("More than this", example="0")
    less_than: Operand | None = key("Less than this", example="1M")
    between: Items[Operand] = many("From the first to the second, both included", example=[15, 500])
    contains_any: Items[Operand] = many(
        "The list, or the words of the text, hold at least one of these", example=["sap", "oracle"]
    )
    contains_all: Items[Operand] = many(
        "The list, or the words of the text, hold all of these", example=["sap", "mes"]
    )
    contains_none: Items[Operand] = many(
        "The list, or the words of the text, hold none of these", example=["competitor"]
    )
    known: Operand | None = key("yes: any value is known; no: none is", example="yes")
    within_last: Operand | None = key("A day from this long ago until today", example="90 days")
    within_next: Operand | None = key("A day from today until this far ahead", example="60 days")
    all_: tuple[Rule, ...] | None = key("Every one of these rules holds", name="all")
    any_: tuple[Rule, ...] | None = key("At least one of these rules holds", name="any")
    not_: Rule | None = key("This rule does not hold", name="not")
    n_of: NOf | None = key("At least n of these rules hold", name="n_of")
    answer: Id | None = key(
        "The criterion whose answer, given by a person, is tested: yes unless `is` names a grade",
        example="investors",
    )


class NOf(Part):
    """At least `n` of several rules."""

    noun: ClassVar[str] = "n_of rule"

    n: Count = required("How many must hold", example=2)
    of: tuple[Rule, ...] = required("The rules that are counted")
