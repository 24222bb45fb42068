"""A folder as one playbook: everything read, everything checked, once."""

from icp_docs.playbook.load import load
from icp_docs.playbook.loaded import Loaded, Playbook
from icp_docs.playbook.renames import renamed
from icp_docs.playbook.unread import comparable

__all__ = ["Loaded", "Playbook", "comparable", "load", "renamed"]
