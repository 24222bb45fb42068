"""What decides whether a company fits: criteria, bands, disqualifiers."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from annotated_types import MaxLen

from icp_docs.model.conversation import Framework
from icp_docs.model.kinds import FieldName, Id, Items, Number, Text, YesNo
from icp_docs.model.part import Part, default, key, many, required, table, text
from icp_docs.model.rule import Rule

Category = Literal[
    "firmographic",
    "demographic",
    "geographic",
    "technographic",
    "behavioral",
    "need",
    "economic",
    "legal",
    "service-limit",
    "trigger",
    "relationship",
    "contact",
]


class Band(Part):
    """One grade of a criterion, with its points."""

    noun: ClassVar[str] = "band"

    id: Id = required("Its name in answers and golden accounts", example="core")
    label: Text = text("What people read; default the id as words", example="Core")
    when: Rule | None = key("The rule that puts an account here; without it a person chooses")
    otherwise: YesNo = default(False, "yes: taken when no other band is", example="yes")
    points: Number = default(Decimal(0), "Points for this grade", example=3)


class Variant(Part):
    """What of a criterion is different in one market segment, or the criterion's own wording."""

    noun: ClassVar[str] = "per_segment entry"

    label: Text = text("The row in tables and on the checklist", example="Employees")
    category: Category | None = key(
        "Orders tables and checklists; default the field's category, else need",
        example="firmographic",
    )
    question: Text = text(
        "The line on the checklist; made from label and rule when absent",
        example="Do they have 15 to 500 employees?",
    )
    field: Items[FieldName] = many(
        "The account field it tests; several mean the first known", example="employees"
    )
    ideal: Rule | None = key("The rule for all of the points")
    acceptable: Rule | None = key("The rule for half of the points")
    when: Rule | None = key("The rule of a caution: points off when it holds")
    bands: Annotated[Items[Band], MaxLen(50)] | None = key("The general form, for more grades")
    weight: Number | None = key(
        "Points when ideal, default 1; negative for a caution, 0 for a gate only", example=6
    )
    must_have: YesNo | None = key("yes: a no rules the account out, whatever the points")
    route: Id | None = key("Where a lead goes that fails this must-have", example="community")
    why: Text = text("Why it matters", example="A proxy for product-market fit.")
    find_it: Text = text("How a rep finds out", example="LinkedIn company page")
    evidence: Items[Id] = many("Ids of the evidence it rests on", example=["won-2025"])
    framework: Framework | None = key("Letters of the qualification frameworks it settles")


class Criterion(Variant):
    """One thing that makes a company fit, with the points it is worth."""

    noun: ClassVar[str] = "criterion"

    id: Id = required("Its name in answers, links and golden accounts", example="employees")
    per_segment: dict[Id, Variant] = table("Worded or ruled differently in a market segment")


class Disqualifier(Part):
    """One thing that rules a company out when it is true."""

    noun: ClassVar[str] = "disqualifier"

    id: Id = required("Its name in answers, links and golden accounts", example="self-hosted")
    label: Text = text("The row in tables and on the checklist", example="Needs self-hosting")
    question: Text = text(
        "The line on the checklist; yes rules the account out",
        example="Do they insist on hosting it themselves?",
    )
    category: Category | None = key(
        "Orders the lines; default the field's category, else need", example="service-limit"
    )
    field: Items[FieldName] = many("The account field it tests", example="country")
    when: Rule | None = key("The rule that rules out; without it a person judges")
    why: Text = text("Why we decline", example="We cannot support it to our standard.")
    find_it: Text = text("How a rep finds out", example="Ask who runs their servers.")
    route: Id | None = key("Where this lead goes instead", example="community")
    evidence: Items[Id] = many("Ids of the evidence it rests on", example=["won-2025"])
