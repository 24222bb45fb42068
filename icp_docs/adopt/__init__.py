"""What a repository needs around a playbook: the files that `icp-docs init` writes."""

from icp_docs.adopt.installed import Requirement, requirement
from icp_docs.adopt.owners import HEAD, code_owners
from icp_docs.adopt.putting import Put, put
from icp_docs.adopt.starters import HOSTS, Planned, examples, kit

__all__ = [
    "HEAD",
    "HOSTS",
    "Planned",
    "Put",
    "Requirement",
    "code_owners",
    "examples",
    "kit",
    "put",
    "requirement",
]
