"""Two versions of a playbook, told as what their difference means."""

from icp_docs.changes.compare import compare, compare_entry
from icp_docs.changes.entries import Changes, EntryChanges, Reviewer, Sentence, Topic
from icp_docs.changes.render import render

__all__ = [
    "Changes",
    "EntryChanges",
    "Reviewer",
    "Sentence",
    "Topic",
    "compare",
    "compare_entry",
    "render",
]
