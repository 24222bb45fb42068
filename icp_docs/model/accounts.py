"""Golden accounts: named companies with the verdict the team agreed on."""

from __future__ import annotations

from typing import ClassVar

from icp_docs.model.kinds import Day, Fact, FieldName, Filled, Id, Items, Number, Text, YesNo
from icp_docs.model.part import Part, key, many, required, table, text


class Expectation(Part):
    """The verdict the team agreed on."""

    noun: ClassVar[str] = "expected verdict"

    profile: Id = required("The profile that is tested", example="high-growth")
    tier: Id | None = key("The only tier possible; `none` is one", example="tier-1")
    ruled_out_by: Items[Id] = many("The lines that rule it out", example="scale")
    ruled_out: YesNo | None = key("Whether anything rules it out", example="no")
    route: Id | None = key("Where the lead goes", example="community")
    low: Number | None = key("The fewest points possible")
    high: Number | None = key("The most points possible")
    points: Number | None = key("The points, when all is known", example=24)
    best: YesNo | None = key("yes: no other active profile fits better", example="yes")


class GoldenAccount(Part):
    """A named company, what is known of it, and the verdict it must get."""

    noun: ClassVar[str] = "golden account"

    name: Filled = required("The company", example="Harbour Analytics")
    facts: dict[FieldName, Fact] = table("What is known, by account field")
    answers: dict[Id, Text] = table(
        "What a person answered, by criterion or disqualifier: yes, no, unknown or a grade's id"
    )
    expect: Expectation = required("The verdict it must get")
    agreed_by: Items[Text] = many("The teams who agreed", example=["sales", "marketing"])
    as_of: Day | None = key("The day on which the facts are read", example="2026-10-01")
    note: Text = text("Why this account is here")


class AccountsFile(Part):
    """One file of golden accounts: `accounts/<id>.yml`."""

    noun: ClassVar[str] = "accounts file"

    reviewed: Day | None = key("The day somebody last checked all of it", example="2026-10-01")
    accounts: Items[GoldenAccount] = required("The golden accounts")
