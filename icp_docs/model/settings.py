"""What the whole company agrees on: `playbook.yml`."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from annotated_types import MaxLen

from icp_docs.model.criterion import Category
from icp_docs.model.kinds import (
    Count,
    Currency,
    FieldId,
    Id,
    Items,
    Locale,
    PeriodOf,
    ShareOf,
    Text,
    Threshold,
    Version,
    YesNo,
)
from icp_docs.model.part import Part, default, key, many, required, table, text
from icp_docs.model.rule import Rule
from icp_docs.model.versions import LATEST
from icp_docs.values import Period, Share


class Owner(Part):
    """Who answers for a profile or persona."""

    noun: ClassVar[str] = "owner"
    shorthand: ClassVar[str] = "name"

    name: Text = required("The person or team", example="Revenue Operations")
    contact: Text = text("How to reach them", example="revops@example.com")
    reviewers: Items[Text] = many(
        "Who reviews changes: accounts or teams where the repository is, or e-mail addresses",
        example=["@example/revops"],
    )


class Segment(Part):
    """A part of the market that the team treats alike."""

    noun: ClassVar[str] = "segment"
    shorthand: ClassVar[str] = "label"

    label: Text = required("What people read", example="SMB")
    when: Rule | None = key("The rule that puts an account here")


class Region(Part):
    """Countries and states under one name, for rules."""

    noun: ClassVar[str] = "region"

    label: Text = text("What people read; default the id as words", example="DACH")
    countries: Items[Text] = many(
        "ISO 3166 codes or English names of countries", example=["DE", "AT", "CH"]
    )
    states: Items[Text] = many("ISO 3166-2 codes of states", example=["US-CA"])


class Industry(Part):
    """An industry under the name the team uses."""

    noun: ClassVar[str] = "industry"
    shorthand: ClassVar[str] = "label"

    label: Text = required("What people read", example="Pharma")
    naics: Items[Text] = many("NAICS 2022 codes, matched by their beginning", example=["3254"])
    also: Items[Text] = many("Other names in exports", example=["Pharmaceuticals"])


class Field(Part):
    """An account field: what may be known of a company."""

    noun: ClassVar[str] = "account field"

    label: Text = text("What people read; default the id as words", example="Monthly revenue")
    type: (
        Literal[
            "number",
            "money",
            "text",
            "choice",
            "list",
            "date",
            "yes-no",
            "country",
            "industry",
        ]
        | None
    ) = key("What its values are; default text", example="money")
    category: Category | None = key("Where it stands in tables", example="economic")
    choices: Items[Text] = many("The values it can have", example=["seed", "series-a"])
    ordered: YesNo | None = key("yes: the choices go from low to high", example="yes")
    columns: Items[Text] = many("Column names in exports", example=["users__c"])


class Tier(Part):
    """How well an account fits, and how it is treated."""

    noun: ClassVar[str] = "tier"

    id: Id = required("Its name in golden accounts", example="tier-1")
    name: Text = text("What people read; default the id as words", example="Tier 1")
    at_least: Threshold | None = key(
        "Where it begins: a share of the points, or points", example="75 %"
    )
    requires: Items[Id] = many("Criteria that must be ideal", example=["employees"])
    treatment: Text = text("What such an account gets", example="Named owner, tailored outreach")
    effort: Literal["high", "medium", "low"] | None = key("How much effort it is worth")
    respond_within: PeriodOf | None = key("How fast we answer", example="1 day")
    coverage: Literal["one-to-one", "one-to-few", "one-to-many"] | None = key(
        "How it is worked in account-based marketing"
    )
    capacity: Count | None = key("How many such accounts one rep can work", example=28)
    share: ShareOf | None = key("What share of accounts should be here", example="15 %")
    crm: Text = text("Its value in the CRM", example="tier_1")


class Route(Part):
    """Where a lead goes that we do not sell to here."""

    noun: ClassVar[str] = "route"
    shorthand: ClassVar[str] = "label"

    label: Text = text("What people read; default the id as words", example="Community edition")
    next_step: Text = text("What the rep does", example="Send the self-hosting guide.")
    link: Text = text("Where to send them", example="https://example.com/community")
    profile: Id | None = key("The profile that takes over", example="smb")


class Kpi(Part):
    """A number that shows whether the playbook works."""

    noun: ClassVar[str] = "KPI"
    shorthand: ClassVar[str] = "name"

    name: Text = required("What is measured", example="Win rate in Tier 1")
    target: Text = text("Where it should be", example="35 %")
    owner: Text = text("Who answers for it", example="revops")


class Meeting(Part):
    """When the team looks at the playbook together."""

    noun: ClassVar[str] = "meeting"
    shorthand: ClassVar[str] = "name"

    name: Text = required("What it is called", example="ICP review")
    every: PeriodOf | None = key("How often", example="1 quarter")
    who: Items[Text] = many("The teams who come", example=["sales", "marketing"])


DEFAULT_TIERS = (
    Tier.model_construct(
        id="tier-1",
        name="Tier 1",
        at_least=Share(Decimal(75)),
        treatment="Named owner and tailored outreach",
        effort="high",
        respond_within=Period(Decimal(1), "day"),
        coverage="one-to-one",
    ),
    Tier.model_construct(
        id="tier-2",
        name="Tier 2",
        at_least=Share(Decimal(50)),
        treatment="Sequence by persona",
        effort="medium",
        respond_within=Period(Decimal(3), "day"),
        coverage="one-to-few",
    ),
    Tier.model_construct(
        id="tier-3",
        name="Tier 3",
        at_least=Share(Decimal(0)),
        treatment="Nurture",
        effort="low",
        coverage="one-to-many",
    ),
)


class Settings(Part):
    """The settings of a playbook: `playbook.yml`."""

    noun: ClassVar[str] = "playbook"

    schema_: Version | None = key(
        "The version of this language that the files are in", name="schema", example=LATEST
    )
    company: Text = text("Whose playbook this is", example="Example Inc.")
    product: Text = text("What is sold", example="Example Cloud")
    currency: Currency = default("USD", "The currency of amounts without one", example="EUR")
    locale: Locale = default("en-US", "How numbers and money are written", example="en-GB")
    paper: Literal["A4", "Letter"] = default("A4", "What checklists are printed on")
    review_every: PeriodOf = default(
        Period(Decimal(90), "day"), "How long a review holds", example="90 days"
    )
    owners: dict[Id, Owner] = table("Who answers for profiles and personas")
    segments: dict[Id, Segment] = table("Parts of the market, in order of precedence")
    regions: dict[Id, Region] = table("Countries and states under one name, for rules")
    industries: dict[Id, Industry] = table("The industries that rules may name")
    fields_: dict[FieldId, Field] = table(
        "Account fields beyond the built-in ones, and column names of exports", name="fields"
    )
    tiers: Annotated[Items[Tier], MaxLen(20)] = default(
        DEFAULT_TIERS, "How well an account fits, best first; three tiers when absent, [] for none"
    )
    routes: dict[Id, Route] = table("Where leads go that are ruled out")
    teams: dict[FieldId, Text] = table("The teams who work with the playbook, and their part")
    kpis: Items[Kpi] = many("Numbers that show whether the playbook works")
    meetings: Items[Meeting] = many("When the team looks at it together")
