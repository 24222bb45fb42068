"""A buyer persona: how to talk to the people at a company."""

from __future__ import annotations

from typing import ClassVar, Literal

from icp_docs.model.conversation import BuyingRole, Pain, Stage
from icp_docs.model.entry import Entry
from icp_docs.model.kinds import Filled, Items, MoneyOf, Text, YesNo
from icp_docs.model.part import Part, default, key, many, required, text

Seniority = Literal[
    "owner",
    "founder",
    "c-level",
    "partner",
    "vp",
    "director",
    "manager",
    "individual-contributor",
]


class Demographics(Part):
    """Who such a person usually is."""

    noun: ClassVar[str] = "demographics section"

    experience: Text = text("How long in the trade", example="10+ years")
    income: Text = text("What they earn")
    education: Text = text("What they learned")
    location: Text = text("Where they are")


class Authority(Part):
    """What such a person may decide."""

    noun: ClassVar[str] = "authority section"

    budget_limit: MoneyOf | None = key("What they may sign alone", example="50k USD per year")
    final_say: YesNo | None = key("Whether theirs is the last word", example="no")


class InformationSources(Part):
    """What such a person reads and whom they trust."""

    noun: ClassVar[str] = "information_sources section"

    primary: Items[Text] = many("Where they look first")
    secondary: Items[Text] = many("Where they look next")
    tertiary: Items[Text] = many("Where they look at times")
    influenced_by: Items[Text] = many("Whose opinion counts")


class AskedQuestion(Part):
    """A question such a person asks us."""

    noun: ClassVar[str] = "asked question"
    shorthand: ClassVar[str] = "question"

    question: Text = required("The question in their words")
    answer: Text = text("The answer that works")


class Message(Part):
    """What to say at one stage of the funnel."""

    noun: ClassVar[str] = "message"

    stage: Stage = required("Where in the funnel it is said", example="awareness")
    say: Text = text("What to say")
    avoid: Text = text("What not to say")


class Journey(Part):
    """What such a person does at each stage of the funnel."""

    noun: ClassVar[str] = "journey section"

    awareness: Text = text("How they notice the problem")
    consideration: Text = text("How they compare answers")
    decision: Text = text("How they decide")
    onboarding: Text = text("How they start")
    renewal: Text = text("Why they stay")


class Persona(Entry):
    """One buyer persona: `personas/<id>.yml`."""

    noun: ClassVar[str] = "persona"

    name: Filled = required("What the team calls this person", example="Head of Product")
    kind: Literal["buyer", "user", "negative"] = default(
        "buyer", "buyer, user, or negative: someone not to sell to"
    )
    titles: Items[Text] = many("Job titles", example=["Head of Product", "CPO"])
    function: Items[Text] = many("Where in the company they work", example="product")
    seniority: Items[Seniority] = many("How high they stand", example=["vp", "c-level"])
    reports_to: Text = text("Their boss", example="CEO")
    demographics: Demographics | None = key("Who they usually are")
    product_knowledge: Literal["low", "medium", "high"] | None = key(
        "How well they know products like ours"
    )
    buying_roles: Items[BuyingRole] = many("Parts they play in a purchase", example=["champion"])
    authority: Authority | None = key("What they may decide")
    job_to_be_done: Text = text("What they want to get done")
    responsibilities: Items[Text] = many("What they answer for")
    measured_by: Items[Text] = many("The numbers they are judged by")
    goals: Items[Text] = many("What they want to reach")
    motivations: Items[Text] = many("What drives them")
    challenges: Items[Text] = many("What stands in the way")
    pains: Items[Pain] = many("What hurts, and how we help")
    day_in_the_life: Text = text("What a day looks like")
    frustrations: Items[Text] = many("What annoys them")
    decision_criteria: Items[Text] = many("What they compare offers by")
    information_sources: InformationSources | None = key("What they read, and whom they trust")
    channels: Items[Text] = many("How to reach them")
    impression_of_us: Text = text(
        "What they think of us, and whether they would recognise themselves on our website"
    )
    questions_they_ask: Items[AskedQuestion] = many("What they ask us, and the answer that works")
    messages: Items[Message] = many("What to say at each stage")
    journey: Journey | None = key("What they do at each stage")
    champion_signs: Items[Text] = many("Signs that this person will sell for us inside")
    quote: Text = text("A sentence they would say")
