"""The sections of a profile around its criteria: committee, needs, market, numbers."""

from __future__ import annotations

from typing import ClassVar, Literal

from icp_docs.model.conversation import BuyingRole, Pain, Stage
from icp_docs.model.kinds import Count, Day, Id, Items, MoneyRange, PeriodOf, Text, YesNo
from icp_docs.model.part import Part, default, key, many, required, text


class CommitteeMember(Part):
    """One seat of the buying committee."""

    noun: ClassVar[str] = "buying committee member"
    shorthand: ClassVar[str] = "persona"

    persona: Id = required("The persona who sits there", example="head-of-product")
    role: Items[BuyingRole] = many("What part they play in the purchase", example="champion")
    required: YesNo = default(False, "yes: no deal closes without them", example="yes")
    stage: Stage | None = key("When they join", example="decision")
    note: Text = text("What a rep should know", example="Joins above 50k")


class Decision(Part):
    """How such a company decides."""

    noun: ClassVar[str] = "decision section"

    process: Text = text("The steps to a signature", example="Trial, security review, signature")
    criteria: Items[Text] = many("What they compare offers by", example=["price", "time to value"])
    sales_cycle: PeriodOf | None = key("How long it usually takes", example="45 days")
    procurement: Text = text("When and how procurement joins", example="Above 50k")


class Needs(Part):
    """What such a company wants and what stands in its way."""

    noun: ClassVar[str] = "needs section"

    goals: Items[Text] = many("What they want to reach")
    challenges: Items[Text] = many("What stands in the way")
    pains: Items[Pain] = many("What hurts, and how we help")


class Trigger(Part):
    """An event that opens a buying window."""

    noun: ClassVar[str] = "trigger"
    shorthand: ClassVar[str] = "name"

    name: Text = required("The event", example="New product line")
    look_for: Text = text("How it shows", example="Launch posts and hiring")
    where: Text = text("Where to look", example="Company blog")
    within: PeriodOf | None = key("How long the window stays open", example="90 days")


class Outcome(Part):
    """A result in numbers."""

    noun: ClassVar[str] = "result"
    shorthand: ClassVar[str] = "metric"

    metric: Text = required("What is measured", example="Release time")
    value: Text = text("The number or range", example="25 to 40 %")


class ValueProposition(Part):
    """What we promise to whom."""

    noun: ClassVar[str] = "value proposition"

    for_: Items[Id] = required("The personas it speaks to", name="for", example=["cfo"])
    statement: Text = text("The promise in one sentence")
    results: Items[Outcome] = many("What comes of it, in numbers")
    proof: Items[Text] = many("What shows that it is true", example=["A case study"])


class Competitor(Part):
    """What else they could buy, and how we win."""

    noun: ClassVar[str] = "competitor"
    shorthand: ClassVar[str] = "name"

    name: Text = required("The competitor, or what they do today", example="In-house spreadsheet")
    strengths: Items[Text] = many("What they do well", example=["Free"])
    how_we_win: Items[Text] = many("What decides for us", example=["Shows the cost of a quarter"])
    traps: Items[Text] = many("What to avoid", example=["Do not argue about price first"])


class Technographics(Part):
    """What technology such a company has."""

    noun: ClassVar[str] = "technographics section"

    uses: Items[Text] = many("What they have in place")
    complements: Items[Text] = many("What makes us more useful")
    competes: Items[Text] = many("What we replace")
    integrations: Items[Text] = many("What we must connect to")
    adoption: (
        Literal["innovator", "early-adopter", "early-majority", "late-majority", "laggard"] | None
    ) = key("How early they take up new technology", example="early-majority")


class Behavior(Part):
    """How such a company buys."""

    noun: ClassVar[str] = "behavior section"

    purchase_frequency: Text = text("How often they buy", example="Yearly")
    average_order_value: MoneyRange | None = key("A usual order", example="5k USD")
    engagement: Items[Text] = many("How they deal with us before and after")


class Market(Part):
    """Where such a company stands in its market."""

    noun: ClassVar[str] = "market section"

    growth_stage: Literal["startup", "growth", "established"] | None = key(
        "How far it has grown", example="growth"
    )
    market_position: Text = text("Its place among competitors", example="Challenger")
    organizational_maturity: Text = text("How it is organised", example="First product team")
    customer_base: Text = text("Whom it serves", example="100 to 5,000 customers")


class Environment(Part):
    """What around such a company moves it to buy or to wait."""

    noun: ClassVar[str] = "environment section"

    economic: Text = text("The economy")
    political: Text = text("Politics and trade")
    social: Text = text("People and society")
    regulatory: Text = text("Law and standards")
    technological: Text = text("Technology")
    outlook: Text = text("Where it is going")


class Reach(Part):
    """Where such a company can be met."""

    noun: ClassVar[str] = "reach section"

    channels: Items[Text] = many("Channels that work")
    information_sources: Items[Text] = many("What they read and trust")
    communities: Items[Text] = many("Where they talk to peers")
    events: Items[Text] = many("Fairs and meetings they attend")


class Risk(Part):
    """What could go wrong with such customers."""

    noun: ClassVar[str] = "risk"
    shorthand: ClassVar[str] = "risk"

    risk: Text = required("What could go wrong", example="Longer cycles in a downturn")
    plan: Text = text("What we do about it", example="Yearly prepayment discount")


class Retention(Part):
    """What makes such customers leave or grow."""

    noun: ClassVar[str] = "retention section"

    churn_signs: Items[Text] = many("Signs that they will leave")
    expansion_paths: Items[Text] = many("How they buy more")


class Metric(Part):
    """One number of the best customers, with what it rests on."""

    noun: ClassVar[str] = "metric"
    shorthand: ClassVar[str] = "value"

    value: Text = required("The number or range", example="38 days")
    as_of: Day | None = key("The day it was computed", example="2026-09-30")
    n: Count | None = key("How many customers or deals", example=41)
    source: Text = text("Where it comes from", example="CRM")


class Metrics(Part):
    """What the best customers look like in numbers."""

    noun: ClassVar[str] = "metrics section"

    sales_cycle: Metric | None = key("Time from first contact to signature")
    win_rate: Metric | None = key("Won of all decided opportunities")
    acquisition_cost: Metric | None = key("What winning one customer costs")
    lifetime_value: Metric | None = key("What one customer brings in all")
    renewal_rate: Metric | None = key("Customers who renew")
    net_revenue_retention: Metric | None = key("Revenue kept and grown from existing customers")
    satisfaction: Metric | None = key("How content they are")
    expansion_rate: Metric | None = key("Customers who buy more")
    referrals: Metric | None = key("New customers they bring")


class Example(Part):
    """A customer who shows what is meant."""

    noun: ClassVar[str] = "example"
    shorthand: ClassVar[str] = "account"

    account: Text = required("The customer", example="Harbour Analytics")
    note: Text = text("What is typical of it", example="Signed in 19 days")
