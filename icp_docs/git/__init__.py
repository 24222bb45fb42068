"""Git, asked through its program: revisions, files in them, and the log."""

from icp_docs.git.files import Entry, Files, TooBig, blobs
from icp_docs.git.opening import Absent, find_repository, open_repository
from icp_docs.git.program import CommandError, GitError, NoProgramError
from icp_docs.git.repository import INDEX, ConflictError, Repository, UnknownRevisionError
from icp_docs.git.web import Web

__all__ = [
    "INDEX",
    "Absent",
    "CommandError",
    "ConflictError",
    "Entry",
    "Files",
    "GitError",
    "NoProgramError",
    "Repository",
    "TooBig",
    "UnknownRevisionError",
    "Web",
    "blobs",
    "find_repository",
    "open_repository",
]
