"""Which file of a playbook a path is, in whatever folder of a repository the playbook lies."""

from __future__ import annotations

import re
from typing import NamedTuple

from icp_docs.source.files import FOLDERS, SINGLE, Kind

# The folder is as short as it can be: profiles/glossary.yml is a profile.
_PATH = re.compile(
    r"(?P<folder>(?:[^/]+/)*?)"
    rf"(?P<path>(?:(?P<group>{'|'.join(FOLDERS)})/(?P<id>[a-z][a-z0-9-]*)"
    rf"|(?P<single>{'|'.join(SINGLE)}))\.ya?ml)"
)


class Placed(NamedTuple):
    """A file of a playbook."""

    folder: str
    """Of the playbook; "" for the top of the repository."""
    kind: Kind
    id: str
    path: str
    """From the playbook's folder."""


def placed(path: str) -> Placed | None:
    """The file that this POSIX path is; None when no playbook reads such a one."""
    found = _PATH.fullmatch(path)
    if found is None:
        return None
    single = found["single"]
    kind = SINGLE[single] if single else FOLDERS[found["group"]]
    return Placed(found["folder"].removesuffix("/"), kind, single or found["id"], found["path"])
