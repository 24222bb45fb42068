"""The language: every key of every file, what it means and what it may hold."""

from icp_docs.model.accounts import AccountsFile, Expectation, GoldenAccount
from icp_docs.model.conversation import Evidence, Objection, Pain, Question
from icp_docs.model.criterion import Band, Criterion, Disqualifier, Variant
from icp_docs.model.glossary import Glossary, Term
from icp_docs.model.ids import as_id, id_fault
from icp_docs.model.oversights import oversights
from icp_docs.model.part import Part
from icp_docs.model.persona import Persona
from icp_docs.model.profile import Profile
from icp_docs.model.read import NOT_KNOWN, Reading, read_document, read_model
from icp_docs.model.renewal import typed_names, version_in
from icp_docs.model.rule import NOf, Rule
from icp_docs.model.schema import KINDS, json_schema, schema_text
from icp_docs.model.settings import Field, Industry, Region, Route, Segment, Settings, Tier
from icp_docs.model.structure import keys_of, parts_of, typed_loc
from icp_docs.model.versions import LATEST

__all__ = [
    "KINDS",
    "LATEST",
    "NOT_KNOWN",
    "AccountsFile",
    "Band",
    "Criterion",
    "Disqualifier",
    "Evidence",
    "Expectation",
    "Field",
    "Glossary",
    "GoldenAccount",
    "Industry",
    "NOf",
    "Objection",
    "Pain",
    "Part",
    "Persona",
    "Profile",
    "Question",
    "Reading",
    "Region",
    "Route",
    "Rule",
    "Segment",
    "Settings",
    "Term",
    "Tier",
    "Variant",
    "as_id",
    "id_fault",
    "json_schema",
    "keys_of",
    "oversights",
    "parts_of",
    "read_document",
    "read_model",
    "schema_text",
    "typed_loc",
    "typed_names",
    "version_in",
]
