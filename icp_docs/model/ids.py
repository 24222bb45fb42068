"""Ids: the short names by which files, links and the CRM refer to something."""

from __future__ import annotations

import re
import unicodedata

from pydantic_core import PydanticCustomError

from icp_docs.model.scalars import scalar

_ID = re.compile(r"[a-z][a-z0-9-]{0,59}")
_FIELD_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")


def id_fault(text: str, *, joint: str = "-") -> str:
    """Why the text cannot be an id, as a sentence with the id to use; "" when it can."""
    pattern = _ID if joint == "-" else _FIELD_ID
    if text == "index":
        return "the overview page has the name index; choose another"
    if pattern.fullmatch(text):
        return ""
    words = "hyphens" if joint == "-" else "underscores"
    sentence = f"an id has only small letters, digits and {words}, and begins with a letter"
    if re.fullmatch(r"[a-z][a-z0-9_-]{60,}", text):
        sentence = "an id has at most 60 characters"
    better = as_id(text, joint=joint)
    return f"{sentence}; write {better}" if better else sentence


def as_id(text: str, *, joint: str = "-") -> str:
    """The id that a name, or the path of a file, probably stands for; "" when none does."""
    name = re.sub(r"\.ya?ml(\.txt)?\Z", "", text.casefold().rpartition("/")[2])
    name = re.sub(r"[\u2010-\u2015\u2212]", "-", name)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    better = re.sub(r"[^a-z0-9]+", joint, plain).strip(joint)
    pattern = _ID if joint == "-" else _FIELD_ID
    return better if pattern.fullmatch(better) and better != "index" else ""


def read_id(value: object) -> str:
    """The text when it is an id."""
    text = scalar(value, "an id")
    if _ID.fullmatch(text) and text != "index":
        return text
    raise _refused(text, "-")


def read_field_name(value: object) -> str:
    """The text by which a rule names an account field; whether there is one, rules find out."""
    return scalar(value, "an account field").strip()


def read_field_id(value: object) -> str:
    """The text when it is the id of an account field."""
    text = scalar(value, "an account field")
    if _FIELD_ID.fullmatch(text):
        return text
    raise _refused(text, "_")


def _refused(text: str, joint: str) -> PydanticCustomError:
    context = {"message": id_fault(text, joint=joint), "meant": as_id(text, joint=joint)}
    return PydanticCustomError("ICP106", "{message}", context)
