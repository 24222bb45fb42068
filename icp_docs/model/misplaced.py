"""Files that lie in the folder of another kind."""

from __future__ import annotations

from icp_docs.model.accounts import AccountsFile
from icp_docs.model.part import Part
from icp_docs.model.persona import Persona
from icp_docs.model.profile import Profile
from icp_docs.model.structure import fields_of, keys_of
from icp_docs.problem import Fault

_HOMES: dict[type[Part], str] = {
    Profile: "a profile; move it to profiles/",
    Persona: "a persona; move it to personas/",
    AccountsFile: "a file of golden accounts; move it to accounts/",
}
_MOST = 2  # keys of another kind from which on they are no slip


def misplaced(model: type[Part], data: object) -> Fault | None:
    """The one thing to say of a file whose keys are those of another kind of file."""
    if model not in _HOMES or not isinstance(data, dict):
        return None
    for other, home in _HOMES.items():
        theirs, ours = keys_of(other).keys(), keys_of(model).keys()
        foreign = data.keys() & (theirs - ours)
        needed = {key for key in theirs - ours if _is_needed(other, key)}
        enough = len(foreign) >= _MOST or bool(needed)
        if enough and needed <= foreign and len(foreign) > len(data.keys() & (ours - theirs)):
            return Fault((), "ICP108", f"this looks like {home}")
    return None


def _is_needed(part: type[Part], key: str) -> bool:
    return fields_of(part)[keys_of(part)[key]].is_required()
