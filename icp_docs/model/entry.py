"""What profiles and personas have in common."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from icp_docs.model.conversation import Evidence, Objection, Question
from icp_docs.model.kinds import Day, Filled, Items, PeriodOf, Text
from icp_docs.model.part import Part, default, key, many, required, text


class Entry(Part):
    """A profile or a persona: a file with a name, an owner and a review date."""

    name: Filled = required("What the team calls it", example="High-growth software company")
    summary: Filled = required("Who this is, in two sentences")
    status: Literal["draft", "active", "archived"] = default(
        "active", "draft: shown, marked, not scored; archived: kept, left out of comparison"
    )
    owner: Text = text("Who keeps it true: an owner of playbook.yml, or a name", example="revops")
    reviewed: Day | None = key("The day somebody last checked all of it", example="2026-10-01")
    review_every: PeriodOf | None = key(
        "How long a review holds; default the playbook's", example="90 days"
    )
    aliases: Items[Text] = many("Other names people search for", example=["Scale-ups"])
    tags: Items[Text] = many("Words to filter and find it by", example=["inbound"])
    notes: Text = text("Anything else the team should know")
    evidence: Items[Evidence] = many("What the claims here rest on")
    discovery_questions: Items[Question] = many("What to ask, and what to listen for")
    objections: Items[Objection] = many("What is said against us, and what works")

    # The file's name is no key of the language: these stand beside pydantic's fields.
    id: ClassVar[str] = ""
    """The file name without its ending."""
    path: ClassVar[str] = ""
    """The file, relative to the playbook's folder."""

    def model_post_init(self, context: Any, /) -> None:
        """Take the id and path from the file's name, which the data does not hold."""
        if context:
            for name, value in zip(("id", "path"), context, strict=True):
                object.__setattr__(self, name, value)
