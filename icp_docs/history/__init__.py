"""What changed in a playbook, when, by whom and why, from its git log."""

from icp_docs.history.changes import Change, History, Told
from icp_docs.history.read import read_history

__all__ = ["Change", "History", "Told", "read_history"]
