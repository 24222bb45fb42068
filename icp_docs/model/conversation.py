"""What is said to people, and what backs it: questions, objections, pains, evidence."""

from __future__ import annotations

from typing import ClassVar, Literal

from icp_docs.model.kinds import Count, Day, Id, Items, Text
from icp_docs.model.part import Part, key, many, required, text

Stage = Literal["awareness", "consideration", "decision", "onboarding", "renewal"]
BuyingRole = Literal[
    "economic-buyer",
    "decision-maker",
    "champion",
    "executive-sponsor",
    "technical-evaluator",
    "influencer",
    "initiator",
    "researcher",
    "coach",
    "end-user",
    "legal-compliance",
    "procurement",
    "blocker",
]


class Framework(Part):
    """Where a question or criterion stands in the qualification frameworks a team uses."""

    noun: ClassVar[str] = "framework tag"

    bant: Items[Literal["budget", "authority", "need", "timeline"]] = many("Letters of BANT")
    champ: Items[Literal["challenges", "authority", "money", "prioritization"]] = many(
        "Letters of CHAMP"
    )
    meddic: Items[
        Literal[
            "metrics",
            "economic-buyer",
            "decision-criteria",
            "decision-process",
            "identify-pain",
            "champion",
        ]
    ] = many("Letters of MEDDIC")
    meddpicc: Items[
        Literal[
            "metrics",
            "economic-buyer",
            "decision-criteria",
            "decision-process",
            "paper-process",
            "identify-pain",
            "champion",
            "competition",
        ]
    ] = many("Letters of MEDDPICC", example="identify-pain")
    spiced: Items[Literal["situation", "pain", "impact", "critical-event", "decision"]] = many(
        "Letters of SPICED"
    )
    gpctba_ci: Items[
        Literal[
            "goals",
            "plans",
            "challenges",
            "timeline",
            "budget",
            "authority",
            "consequences",
            "implications",
        ]
    ] = many("Letters of GPCTBA/C&I", name="gpctba-ci")


class Question(Part):
    """A discovery question: what to ask, and what the answer tells."""

    noun: ClassVar[str] = "discovery question"
    shorthand: ClassVar[str] = "ask"

    ask: Text = required(
        "The question, word for word", example="Which releases slipped last quarter?"
    )
    listen_for: Text = text("What a good answer sounds like", example="A number, or a shrug")
    then: Text = text("What to say or show next", example="Show the release view")
    criterion: Id | None = key("The criterion that the answer settles", example="scale")
    stage: Stage | None = key("Where in the funnel it is asked", example="awareness")
    topic: Text = text("Groups questions in lists", example="Planning")
    only_if: Text = text("When the question makes sense", example="They ship at least monthly")
    framework: Framework | None = key("Letters of the qualification frameworks it answers")


class Objection(Part):
    """What a buyer says against it, and the answer that works."""

    noun: ClassVar[str] = "objection"
    shorthand: ClassVar[str] = "says"

    says: Text = required("The objection in the buyer's words", example="We built our own.")
    means: Text = text("What is behind it", example="Fear of losing control")
    respond: Text = text("The answer that works", example="Ask what it costs to keep.")
    proof: Text = text("What backs the answer up", example="Case study of a logistics firm")
    topic: Text = text("Groups objections in lists", example="Price")
    only_if: Text = text("When the answer holds", example="They have a team of their own")


class Pain(Part):
    """What hurts, what follows from it, and how we help."""

    noun: ClassVar[str] = "pain"
    shorthand: ClassVar[str] = "pain"

    pain: Text = required("What hurts, in the buyer's words", example="Audits are hard")
    consequence: Text = text("What follows when nothing changes")
    how_we_help: Text = text("What of our offering takes it away")
    proof: Text = text("What shows that it works")


EvidenceType = Literal[
    "crm-analysis",
    "customer-interview",
    "survey",
    "sales-feedback",
    "cs-feedback",
    "market-report",
    "competitor-analysis",
    "win-loss",
    "product-usage",
    "published",
]


class Evidence(Part):
    """Why we believe what the playbook says."""

    noun: ClassVar[str] = "piece of evidence"

    id: Id = required("Its name, for criteria to cite", example="won-2025")
    type: EvidenceType | None = key("Where it comes from", example="crm-analysis")
    date: Day | None = key("When it was found", example="2026-01-15")
    by: Text = text("Who found it", example="RevOps")
    n: Count | None = key("How many deals, people or companies it rests on", example=132)
    finding: Text = text("What it says", example="Win rate doubles from 15 employees")
    strength: Literal["observed", "reported", "assumed"] | None = key(
        "How firm it is: seen in data, told by people, or believed", example="observed"
    )
    link: Text = text("Where to read it", example="https://example.com")
