"""A folder as one playbook: everything read, everything checked, once."""

from icp_docs.playbook.load import Loaded, Playbook, load

__all__ = ["Loaded", "Playbook", "load"]
