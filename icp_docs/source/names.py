"""What is said of the names of files and folders."""

from __future__ import annotations

import re
import unicodedata

from icp_docs.source.finding import Finding
from icp_docs.source.folder import Listed
from icp_docs.text import printable

_ID = re.compile(r"[a-z][a-z0-9-]*+")
_LONGEST = 60
# What people end up with who wanted .yml: another case, or the ending that an editor adds.
_ENDING = re.compile(r"\.(?:ya?ml(?:\.txt)?|json)\Z", re.IGNORECASE)


def split(name: str) -> tuple[str, str]:
    """A file name without its ending, and the ending with its dot."""
    stem, dot, ending = name.rpartition(".")
    return (stem, f".{ending}") if dot else (name, "")


def not_an_id(stem: str) -> Finding | None:
    """What is wrong with a file name (without its ending) as an id, or None."""
    if stem == "index":
        message = "'index' is the page that lists all, and so cannot be the id of one"
        return Finding(0, 0, "ICP003", message, "rename the file")
    if len(stem) > _LONGEST:
        message = f"this file name has {len(stem)} characters; an id has at most {_LONGEST}"
        return Finding(0, 0, "ICP003", message, "rename the file")
    if _ID.fullmatch(stem):
        return None
    message = "a file name is an id: small letters a to z, digits and -, beginning with a letter"
    return Finding(0, 0, "ICP003", message, _rename(stem))


def nearly_yaml(name: str) -> bool:
    """Whether a file was probably meant to end in .yml."""
    return _ENDING.search(name) is not None


def wrong_ending(name: str) -> Finding:
    """A file whose ending keeps it from being read."""
    message = "this file is not read, because its name does not end in .yml or .yaml"
    return Finding(0, 0, "ICP005", message, _rename(_ENDING.sub("", name)))


def wrong_name(meant: str) -> Finding:
    """A file or folder at the top whose name is almost one that counts."""
    message = "this is not read, because its name is not exactly the expected one"
    return Finding(0, 0, "ICP005", message, f"rename it to {meant}")


def folder_inside(folder: str) -> Finding:
    """A folder where only files count."""
    message = f"the files of a folder inside {folder}/ are not read"
    hint = f"move them to {folder}/, or let the folder's name begin with _"
    return Finding(0, 0, "ICP005", message, hint)


def not_ordinary(entry: Listed, expected: str) -> Finding:
    """A link, a pipe or the like where a file or a folder belongs."""
    if entry.is_symlink():
        message = (
            f"this is a link to something else, and links are not followed; put {expected} here"
        )
    else:
        message = f"this is not {expected}"
    return Finding(0, 0, "ICP002", message)


def same_id(first: str, id_: str) -> Finding:
    """Two files such as x.yml and x.yaml."""
    message = f"{first} has the same id, '{id_}'"
    return Finding(0, 0, "ICP004", message, "rename one of the two, or delete it")


def _rename(stem: str) -> str:
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    id_ = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not _ID.fullmatch(id_) or len(id_) > _LONGEST or id_ == "index":
        return "rename the file"
    return f"rename it to {printable(id_)}.yml"
