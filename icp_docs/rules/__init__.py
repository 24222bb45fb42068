"""Rules: from what authors write to tests of accounts that answer yes, no or unknown."""

from icp_docs.rules.data import rule_data
from icp_docs.rules.describe import describe
from icp_docs.rules.evaluate import evaluate
from icp_docs.rules.facts import Facts, read_facts
from icp_docs.rules.fields import BUILT_IN, FieldSpec
from icp_docs.rules.named import field_faults, unknown_field
from icp_docs.rules.ready import compile_rule
from icp_docs.rules.settings import as_words, read_vocabulary
from icp_docs.rules.tree import Test, Truth, fields_of
from icp_docs.rules.unfit import unfit_fact
from icp_docs.rules.vocabulary import Judged, SegmentRule, Vocabulary

__all__ = [
    "BUILT_IN",
    "Facts",
    "FieldSpec",
    "Judged",
    "SegmentRule",
    "Test",
    "Truth",
    "Vocabulary",
    "as_words",
    "compile_rule",
    "describe",
    "evaluate",
    "field_faults",
    "fields_of",
    "read_facts",
    "read_vocabulary",
    "rule_data",
    "unfit_fact",
    "unknown_field",
]
