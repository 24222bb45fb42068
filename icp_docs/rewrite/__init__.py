"""Files of authors written anew: their form, their sure mistakes, the version of the language."""

from icp_docs.rewrite.edits import Edit, edited
from icp_docs.rewrite.exchange import ChangedMeanwhileError, Rewritten, exchange
from icp_docs.rewrite.form import Form, formatted
from icp_docs.rewrite.migrate import Migration, Step, migration

__all__ = [
    "ChangedMeanwhileError",
    "Edit",
    "Form",
    "Migration",
    "Rewritten",
    "Step",
    "edited",
    "exchange",
    "formatted",
    "migration",
]
