"""An ideal customer profile: which companies to sell to."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from annotated_types import MaxLen, MinLen

from icp_docs.model.criterion import Criterion, Disqualifier
from icp_docs.model.entry import Entry
from icp_docs.model.kinds import Id, Items, MoneyOf, MoneyRange, Text
from icp_docs.model.part import key, many, required, text
from icp_docs.model.sections import (
    Behavior,
    CommitteeMember,
    Competitor,
    Decision,
    Environment,
    Example,
    Market,
    Metrics,
    Needs,
    Reach,
    Retention,
    Risk,
    Technographics,
    Trigger,
    ValueProposition,
)
from icp_docs.model.settings import Tier


class Profile(Entry):
    """One ideal customer profile (ICP): `profiles/<id>.yml`."""

    noun: ClassVar[str] = "profile"

    segment: Id | None = key("Groups profiles in lists and filters; restricts nothing")
    customer_type: Items[Literal["company", "public-sector", "nonprofit", "individual"]] = many(
        "What kind of buyer this is", example="company"
    )
    offering: Text = text("What they buy", example="Growth plan")
    how_they_buy: Text = text("How they come to a contract", example="Self-serve first")
    typical_spend: MoneyRange | None = key("What they usually pay", example="20k USD per year")
    minimum_deal: MoneyOf | None = key("Below this we decline", example="5k USD per year")
    budget_range: MoneyRange | None = key(
        "What they have to spend", example="10k to 100k USD per year"
    )
    not_this: Text = text("What this profile is often mistaken for")
    criteria: Annotated[Items[Criterion], MinLen(1), MaxLen(100)] = required(
        "What makes a company fit; 5 to 10 is the advice"
    )
    disqualifiers: Annotated[Items[Disqualifier], MaxLen(100)] = many("What rules a company out")
    tiers: Annotated[Items[Tier], MaxLen(20)] | None = key(
        "Tiers of this profile, in place of the playbook's"
    )
    buying_committee: Items[CommitteeMember] = many("Who takes part in the purchase")
    decision: Decision | None = key("How they decide")
    needs: Needs | None = key("Goals, challenges and pains")
    triggers: Items[Trigger] = many("Events that open a buying window")
    value_propositions: Items[ValueProposition] = many("What we promise, and to whom")
    competitors: Items[Competitor] = many("What else they could buy")
    technographics: Technographics | None = key("What technology they have")
    behavior: Behavior | None = key("How they buy")
    market: Market | None = key("Where they stand in their market")
    environment: Environment | None = key("What around them moves them")
    reach: Reach | None = key("Where they can be met")
    find_them: Items[Text] = many("Where reps find such accounts")
    opportunities: Items[Text] = many("What more there is to win")
    risks: Items[Risk] = many("What could go wrong, and the plan")
    retention: Retention | None = key("What makes them leave or grow")
    metrics: Metrics | None = key("What the best of them look like in numbers")
    examples: Items[Example] = many("Customers who show what is meant")
