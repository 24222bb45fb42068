"""Files of authors written anew: their form, their sure mistakes, the version of the language."""

from icp_docs.rewrite.edits import Edit, edited
from icp_docs.rewrite.exchange import ChangedMeanwhileError, Rewritten, exchange
from icp_docs.rewrite.fixes import Fixed, Fixing, fix
from icp_docs.rewrite.form import Form, formatted
from icp_docs.rewrite.migrate import Migration, Step, migration

__all__ = [
    "ChangedMeanwhileError",
    "Edit",
    "Fixed",
    "Fixing",
    "Form",
    "Migration",
    "Rewritten",
    "Step",
    "edited",
    "exchange",
    "fix",
    "formatted",
    "migration",
]
