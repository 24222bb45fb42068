"""The words of the trade: `glossary.yml`."""

from __future__ import annotations

from typing import ClassVar

from icp_docs.model.kinds import Filled, Items, Text
from icp_docs.model.part import Part, many, required, text


class Term(Part):
    """One term and what it means."""

    noun: ClassVar[str] = "term"
    shorthand: ClassVar[str] = "term"

    term: Filled = required("The term", example="Ideal customer profile")
    short: Text = text("Its abbreviation", example="ICP")
    also: Items[Text] = many("Other words for it", example=["ideal buyer profile"])
    definition: Text = text("What it means")
    see: Items[Text] = many("Related terms", example=["Buyer persona"])


class Glossary(Part):
    """The glossary of a playbook."""

    noun: ClassVar[str] = "glossary"

    terms: Items[Term] = required("A list of terms, each with its definition")
